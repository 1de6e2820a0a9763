public import ArgumentParser
public import Demarche
import Foundation
public import Publishing

/// Draws a graph.
struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw a graph, or the graph of articles.",
    discussion: """
      Examples:
        demarche render article.txt -o who-warned-whom.svg
        demarche render graph.json -o figure.pdf --theme print --title "The strait"
        demarche render graph.json -o warnings.png --family warning --dpi 300
        demarche render *.json -o ego.svg --around Estonia --depth 1
        demarche render year.json -o months.svg --by month
        demarche render graph.json -o figure.png --size-by betweenness --sources figure.md
        demarche render graph.json --format dot | dot -Tsvg > mine.svg
      """)

  @OptionGroup var network: NetworkArguments

  @Option(
    name: .shortAndLong, help: "The picture to write; - for standard output.",
    completion: .file())
  var output: OutputFile = .standardOutput

  @Option(help: "The format; told from the name of the output unless given.")
  var format: PictureFormat?

  @Option(
    help: """
      Also write what a reader may ask of the picture: caption, text alternative, and each numbered \
      relation with its sentence, publisher and date (.md beside the picture, .html with it).
      """, completion: .file())
  var sources: OutputFile?

  @Option(help: "A figure for each stretch of time, everybody in the same place.")
  var by: PeriodLength?

  @OptionGroup(title: "Look")
  var look: LookArguments

  func validate() throws {
    try network.graph.requireInputs()
    _ = try resolvedFormat()
    guard let sources else { return }
    guard ["md", "markdown", "html", "htm"].contains(sources.pathExtension) else {
      throw ValidationError("\(sources.path): the name of --sources ends in neither .md nor .html")
    }
    if by != nil { throw ValidationError("--sources goes with one picture, not with --by") }
    if output.isStandardOutput || output == sources {
      throw ValidationError("--sources needs a picture in a file of its own: give -o")
    }
  }

  func run() async throws {
    let format = try resolvedFormat()
    let (graph, isDirected) = try await graph()
    var options = try look.options(for: graph)
    options.isDirected = isDirected
    if let by {
      let series = try TimeSeries(of: graph, by: by, options: options)
      for note in series.notes { StandardError.say(note) }
      try output.write(try data(of: series, format: format))
      return
    }
    if sources != nil { options.numbers = Report.sourceNumbers(of: graph) }
    let figure = try Figure(of: graph, options: options)
    for note in figure.notes { StandardError.say(note) }
    if !figure.isLegible {
      let points = (figure.smallestPointSize * 10).rounded() / 10
      StandardError.say("the smallest text has \(points) pt at 16 cm")
    }
    try output.write(try data(of: figure, format: format))
    if let sources { try write(Report(of: figure, options: reportOptions), to: sources) }
  }

  private var reportOptions: ReportOptions {
    var options = ReportOptions()
    options.title = look.title
    options.version = DemarcheCommand.configuration.version
    options.parameters = network.graph.filters.words
    return options
  }

  /// The picture comes first, so that the text never names what is not there.
  private func write(_ sheet: Report, to sources: OutputFile) throws {
    guard sources.pathExtension.hasPrefix("h") else {
      let text = try sheet.markdown(showing: output.path(from: sources))
      return try sources.write(Data(text.utf8))
    }
    try sources.write(Data(try sheet.html(unfolds: true).utf8))
  }

  /// The graph, and whether its arrows mean anything.
  private func graph() async throws -> (Graph, Bool) {
    let wanted = network.settings.isDirected
    guard let plain = try network.plainNetwork() else {
      return (try await network.graph.graph(), wanted ?? true)
    }
    let graph = try Graph(plain).filtered(by: network.graph.filters.filter)
    return (graph, wanted ?? plain.isDirected)
  }

  private func data(of figure: Figure, format: PictureFormat) throws -> Data {
    switch format {
    case .dot: Data(figure.dot.utf8)
    case .svg: Data(try figure.svg().utf8)
    case .png: try figure.png(dotsPerInch: look.dpi)
    case .pdf: try figure.pdf()
    }
  }

  private func data(of series: TimeSeries, format: PictureFormat) throws -> Data {
    switch format {
    case .dot: Data(series.dot.utf8)
    case .svg: Data(try series.svg().utf8)
    case .png: try series.png(dotsPerInch: look.dpi)
    case .pdf: try series.pdf()
    }
  }

  private func resolvedFormat() throws -> PictureFormat {
    if let format { return format }
    if output.isStandardOutput { return .dot }
    switch output.pathExtension {
    case "dot", "gv": return .dot
    case "svg": return .svg
    case "png": return .png
    case "pdf": return .pdf
    default:
      throw ValidationError(
        "\(output.path): the name does not end in .dot, .svg, .png or .pdf; use --format")
    }
  }
}

/// The formats of pictures.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case dot
  case svg
  case png
  case pdf
}

extension PeriodLength: ExpressibleByArgument {}
extension Layout: ExpressibleByArgument {}
extension Direction: ExpressibleByArgument {}
extension Measure: ExpressibleByArgument {}
extension FigureOptions.Frames: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
extension FigureOptions.Labels: ExpressibleByArgument {}
