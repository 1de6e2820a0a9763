import Foundation
import FoundationXML
import Testing

/// What must hold of a picture whatever fonts it was drawn with.
struct PictureFacts {
  private struct Text {
    let words: String
    /// In points, on a page that is 16 cm wide.
    let size: Double
  }

  private static let pageWidth = 16 / 2.54 * 72
  /// The smallest size that a newspaper prints.
  private static let smallest = 7.0

  private let name: String
  private let root: XMLElement

  /// Reads an SVG file.
  ///
  /// - Parameter file: the file.
  /// - Throws: an error where it cannot be read or is not well-formed.
  init(of file: URL) throws {
    name = file.lastPathComponent
    root = try #require(try XMLDocument(data: Data(contentsOf: file)).rootElement())
  }

  /// Checks the role, the words for those who do not see the picture, and the size of its texts.
  ///
  /// - Parameter names: the names that must stand in it.
  /// - Throws: an error where the picture has no size.
  func check(names: [String]) throws {
    #expect(root.name == "svg", "\(name)")
    #expect(root["role"] == "img", "\(name)")
    for part in ["title", "desc"] {
      let words = root.elements(forName: part).first?.stringValue ?? ""
      #expect(!words.isEmpty, "\(name) has no <\(part)>")
    }
    let texts = try texts()
    #expect(!texts.isEmpty, "\(name) has no text")
    for text in texts where text.size < PictureFacts.smallest {
      Issue.record("\(name): “\(text.words)” has \(text.size) pt")
    }
    let all = texts.map(\.words).joined(separator: " ")
    // A figure that leaves out its weakest relations to stay legible says so, and draws fewer actors.
    let leavesOut = all.contains("best supported of")
    for actor in names where !all.contains(actor) && !leavesOut {
      Issue.record("\(name): \(actor) is not in it")
    }
  }

  private func texts() throws -> [Text] {
    let box = root["viewBox"]?.split(separator: " ") ?? []
    try #require(box.count == 4, "\(name) has no size")
    let width = try #require(Double(box[2]))
    return texts(in: root, scale: min(1, PictureFacts.pageWidth / width))
  }

  private func texts(in element: XMLElement, scale: Double) -> [Text] {
    let transform = element["transform"] ?? ""
    let factor = transform.firstMatch(of: /scale\(([0-9.]+)/).flatMap { Double($0.output.1) } ?? 1
    let own = element["font-size"].flatMap(Double.init)
    let words = element.stringValue?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Blank lines of a small size are how Graphviz is made to keep a distance.
    if element.name == "text", let own, let words, !words.isEmpty {
      return [Text(words: words, size: own * factor * scale)]
    }
    return (element.children ?? []).compactMap { $0 as? XMLElement }
      .flatMap { texts(in: $0, scale: scale * factor) }
  }
}

extension XMLElement {
  /// The value of an attribute.
  ///
  /// Foundation's `attribute(forName:)` finds none where the element stands in a namespace.
  fileprivate subscript(name: String) -> String? {
    attributes?.first { $0.name == name }?.stringValue
  }
}
