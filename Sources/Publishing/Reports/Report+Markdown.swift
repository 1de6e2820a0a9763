public import Foundation
import Mustache

extension Report {
  /// A text with the pictures that it names.
  public struct Markdown: Equatable, Sendable {
    /// The text.
    public var text: String
    /// The files that belong beside it, by their names.
    public var pictures: [(name: String, data: Data)]

    /// Whether texts and pictures are the same.
    public static func == (left: Markdown, right: Markdown) -> Bool {
      left.text == right.text && left.pictures.map(\.name) == right.pictures.map(\.name)
        && left.pictures.map(\.data) == right.pictures.map(\.data)
    }
  }

  /// The report as Markdown.
  ///
  /// - Parameters:
  ///   - name: what the names of the pictures begin with.
  ///   - embeds: whether the pictures are in the text, as data, instead of beside it.
  /// - Returns: the text and the pictures that belong beside it.
  /// - Throws: `RenderingError` where a picture cannot be drawn.
  public func markdown(name: String, embeds: Bool) throws -> Markdown {
    var pictures: [(name: String, data: Data)] = []
    for figure in figures where !embeds {
      let base = "\(name)-figure-\(figure.number)"
      pictures.append((base + ".svg", Data(try figure.picture.svg().utf8)))
      pictures.append((base + ".png", try figure.picture.png()))
    }
    let text = try markdown { figure in
      guard embeds else {
        return MarkdownText.path("\(name)-figure-\(figure.number).svg")
      }
      let svg = Data(try figure.picture.svg().utf8)
      return "data:image/svg+xml;base64," + svg.base64EncodedString()
    }
    return Markdown(text: text, pictures: pictures)
  }

  /// The report as Markdown that shows a picture which is there already.
  ///
  /// - Parameter picture: the path of the picture, as seen from the text.
  /// - Returns: the text.
  /// - Throws: an error where the template cannot be filled.
  public func markdown(showing picture: String) throws -> String {
    try markdown { _ in MarkdownText.path(picture) }
  }

  private func markdown(picture: @escaping (Figure) throws -> String) throws -> String {
    let writer = ReportWriter(report: self, escaped: MarkdownText.escaped, picture: picture)
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.report_md, as: UTF8.self))
    return template.render(try writer.model())
  }
}

/// Writes text so that Markdown reads it as text.
enum MarkdownText {
  /// The text on one line, its signs masked.
  static func escaped(_ text: String) -> String {
    var result = ""
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    for character in line {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "$":
        result += "\\" + String(character)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    // At the start of a line these would make a list or a heading.
    return result.first.map { "-+=".contains($0) } ?? false ? "\\" + result : result
  }

  /// A path that may stand between parentheses.
  static func path(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", ".", "_", "/"]))
      ?? path
  }
}
