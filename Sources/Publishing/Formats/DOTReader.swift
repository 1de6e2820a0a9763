public import Demarche
public import Foundation

/// Reads DOT that anybody may have written: a network, or an error with the place.
public struct DOTReader: Sendable {
  private let worker: GraphvizWorker

  /// The largest text that is read, in bytes.
  public static let largestText = 64 << 20

  /// Makes a reader that works in a process of its own.
  public init(worker: GraphvizWorker = GraphvizWorker()) { self.worker = worker }

  /// The first graph of a text.
  /// - Throws: `RenderingError`.
  public func network(of data: Data) throws(RenderingError) -> Network {
    guard data.count <= DOTReader.largestText else {
      throw .notDOT(line: nil, reason: "it is larger than \(DOTReader.largestText >> 20) megabytes")
    }
    var bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let zero = bytes.firstIndex(of: 0) {
      let line = 1 + bytes[..<zero].count { $0 == UInt8(ascii: "\n") }
      throw .notDOT(line: line, reason: "a NUL character")
    }
    // What is not UTF-8 is Latin-1, as Graphviz has it.
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    return Network(try worker.read(dot: text))
  }
}

extension Network {
  /// What libcgraph has read, with every attribute as a column.
  init(_ parsed: ParsedDOT) {
    var numbers: [String: UInt32] = [:]
    for (index, node) in parsed.nodes.enumerated() { numbers[node.name] = UInt32(index) }
    let edges = parsed.edges.filter { numbers[$0.source] != nil && numbers[$0.target] != nil }
    // Our own figures number their actors, and say beside it who is meant.
    let actors = parsed.nodes.map { $0.attributes["actor"]?.plain }
    let named = Set(actors.compactMap { $0 }).count == parsed.nodes.count
    self.init(
      isDirected: parsed.isDirected,
      names: zip(parsed.nodes, actors).map { named ? $1 ?? $0.name : $0.name },
      sources: edges.map { numbers[$0.source] ?? 0 },
      targets: edges.map { numbers[$0.target] ?? 0 })
    let weights = edges.map { edge in
      (edge.attributes["reports"] ?? edge.attributes["weight"]).flatMap { Double($0.text) }
    }
    if weights.contains(where: { $0 != nil }) {
      self.weights = weights.map { weight in
        weight.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } ?? 1
      }
    }
    vertexColumns = Network.columns(parsed.nodes.map(\.attributes), without: ["actor"])
    for index in vertexColumns.indices where vertexColumns[index].name == "label" {
      vertexColumns[index].values = zip(vertexColumns[index].values, parsed.nodes).map {
        label, node in
        // `\N` stands for the node's own name.
        node.attributes["name"]?.plain
          ?? label?.replacing("\\N", with: node.name).trimmed ?? node.name
      }
    }
    arcColumns = Network.columns(edges.map(\.attributes), without: ["weight", "reports"])
  }

  private static func columns(
    _ rows: [[String: ParsedDOT.Value]], without: Set<String>
  ) -> [Column] {
    let names = Set(rows.flatMap(\.keys)).subtracting(without).sorted()
    return names.map { name in
      Column(name: name, values: rows.map { $0[name]?.plain })
    }
  }
}

extension ParsedDOT.Value {
  /// The words without markup and escapes.
  var plain: String {
    isHTML ? ParsedDOT.Value.words(of: text) : ParsedDOT.Value.unescaped(text)
  }

  private static func words(of html: String) -> String {
    guard let root = try? XMLReader.root(of: Array("<x>\(html)</x>".utf8)) else { return html }
    return root.spaced.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("\\\\", with: "\\")
  }

  /// Line breaks and their alignments become blanks, other escapes themselves, but for `\N`.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        switch character {
        case "n", "l", "r": result += " "
        case "N": result += "\\N"
        default: result.append(character)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }
}

extension XMLElement {
  /// The text with a blank for each break and each cell.
  fileprivate var spaced: String {
    children.map { child in
      switch child {
      case .element(let element):
        ["BR", "TD", "br", "td"].contains(element.name)
          ? " " + element.spaced + " " : element.spaced
      case .text(let text): text
      }
    }.joined()
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
