public import ArgumentParser
import Demarche
import Foundation
public import Publishing

/// Writes a report on a graph.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report with figures, rankings and every quoted sentence.",
    discussion: """
      Examples:
        demarche report article.txt -o report.html
        demarche report graph.json -o report.md --title "The strait in spring"
        demarche report graph.json -o report.odt
        demarche report *.json -o report.pdf --since 2025-01 --until 2025-03
      Markdown has its pictures beside it (report-figure-1.svg …), or in it with --embed. ODT opens in
      Word, LibreOffice and Google Docs. PDF is printed by chromium or weasyprint, whichever is installed.
      """)

  @OptionGroup var graph: GraphArguments

  @Option(
    name: .shortAndLong,
    help: "The file to write (.html, .md, .odt or .pdf); - for standard output.",
    completion: .file())
  var output: OutputFile = .standardOutput

  @Option(help: "The format; told from the name of the output unless given.")
  var format: ReportFormat?

  @Option(help: "The title.")
  var title: String?

  @Option(help: "For what the pictures are coloured.")
  var theme: Theme = .light

  @Option(help: "How many of the top actors have a figure of their own.")
  var egos: Int = 2

  @Flag(help: "Put the pictures into the Markdown instead of beside it.")
  var embed = false

  func validate() throws {
    try graph.requireInputs()
    _ = try resolvedFormat()
    guard (0...50).contains(egos) else { throw ValidationError("--egos must be 0 to 50") }
  }

  func run() async throws {
    let format = try resolvedFormat()
    let report = try Report(of: try await graph.graph(), options: options)
    for figure in report.figures {
      for note in figure.picture.notes { StandardError.say("figure \(figure.number): \(note)") }
    }
    switch format {
    case .html: try output.write(try report.html())
    case .openDocument: try output.write(try report.openDocument())
    case .pdf: try output.write(try PagePrinter().pdf(of: try report.html(unfolds: false)))
    case .markdown: try writeMarkdown(report)
    }
  }

  /// The pictures first, so that the text never names what is not there.
  private func writeMarkdown(_ report: Report) throws {
    let place = URL(fileURLWithPath: output.path)
    let name = place.deletingPathExtension().lastPathComponent
    let embeds = embed || output.isStandardOutput
    let markdown = try report.markdown(name: name, embeds: embeds)
    for picture in markdown.pictures {
      let path = place.deletingLastPathComponent().appendingPathComponent(picture.name).path
      try OutputFile(argument: path).write(picture.data)
    }
    try output.write(markdown.text)
  }

  private var options: ReportOptions {
    var options = ReportOptions()
    options.title = title
    options.theme = theme
    options.egoFigures = egos
    options.version = DemarcheCommand.configuration.version
    options.parameters = graph.filters.words
    return options
  }

  private func resolvedFormat() throws -> ReportFormat {
    if let format { return format }
    if output.isStandardOutput { return .html }
    switch output.pathExtension {
    case "html", "htm": return .html
    case "md", "markdown": return .markdown
    case "pdf": return .pdf
    case "odt": return .openDocument
    default:
      throw ValidationError(
        "\(output.path): the name does not end in .html, .md, .odt or .pdf; use --format")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension FilterArguments {
  /// The filters in words, in a fixed order.
  var words: [String] {
    var words: [String] = []
    if let family { words.append("families \(enumerated(family.values.map(\.rawValue)))") }
    if let type { words.append("types \(enumerated(type.values.map(\.rawValue)))") }
    if let kind { words.append("kinds \(enumerated(kind.values.map(\.rawValue)))") }
    if let modality { words.append("modalities \(enumerated(modality.values.map(\.rawValue)))") }
    if let since { words.append("since \(since)") }
    if let until { words.append("until \(until)") }
    if let minEvidence { words.append("at least \(minEvidence) pieces of evidence") }
    if rollUp != nil { words.append("officials and organizations rolled up to their states") }
    if !around.isEmpty {
      words.append("around \(around.joined(separator: ", ")) to a distance of \(depth)")
    }
    if includeNegated { words.append("with what is said not to be") }
    return words
  }

  private func enumerated(_ names: [String]) -> String { names.joined(separator: ", ") }
}
