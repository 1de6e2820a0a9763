import ArgumentParser
import Foundation

/// The formats that graphs and articles are read from.
enum InputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Told from the file's name and content.
  case auto
  /// An article as plain text.
  case text
  /// An article as a web page.
  case html
  /// Articles, or graphs, one JSON object a line.
  case jsonl
  /// A graph of the format demarche/1.
  case json
  /// `u v [weight]` a line.
  case edges
  /// A table of edges with a header.
  case csv
  /// GraphML.
  case graphml
  /// GEXF of Gephi.
  case gexf
  /// GML.
  case gml
  /// Pajek's .net.
  case pajek
  /// JSON node-link data of NetworkX.
  case nodeLink = "node-link"
  /// JSON of Cytoscape.
  case cytoscape
  /// A table of events: subject, relation, object, date.
  case events
  /// Graphviz's DOT.
  case dot

  /// The format by the file's name, then by how its content starts.
  static func detected(name: String, data: Data) -> InputFormat {
    switch URL(fileURLWithPath: name).pathExtension.lowercased() {
    case "txt", "text", "md": return .text
    case "html", "htm", "xhtml": return .html
    case "jsonl", "ndjson": return .jsonl
    case "el", "edges", "wel": return .edges
    case "csv", "tsv": return .csv
    case "graphml": return .graphml
    case "gexf": return .gexf
    case "gml": return .gml
    case "net", "paj": return .pajek
    case "cyjs": return .cytoscape
    case "dot", "gv": return .dot
    default: return detected(data: data)
    }
  }

  /// The format itself, or what an input shows where it is to be told.
  func resolved(for input: InputFile, _ data: Data) -> InputFormat {
    self == .auto ? InputFormat.detected(name: input.path, data: data) : self
  }

  private static func detected(data: Data) -> InputFormat {
    let head = String(decoding: data.prefix(4096), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"]))
    let start = head.lowercased()
    if start.hasPrefix("{") || start.hasPrefix("[") { return detected(json: data, head: head) }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    if start.hasPrefix("<") {
      if start.contains("<graphml") { return .graphml }
      if start.contains("<gexf") { return .gexf }
      if start.contains("<html") || start.contains("<body") { return .html }
    }
    if start.hasPrefix("digraph") || start.hasPrefix("graph {") || start.hasPrefix("strict ") {
      return .dot
    }
    if start.hasPrefix("*vertices") { return .pajek }
    return .text
  }

  /// JSON Lines hold several objects, a graph only one; which one shows in its keys.
  private static func detected(json data: Data, head: String) -> InputFormat {
    let line = data.prefix { $0 != UInt8(ascii: "\n") }
    let rest = data.dropFirst(line.count).contains { !" \n\r\t".utf8.contains($0) }
    if line.count > 2, rest || data.count == line.count || data.count == line.count + 1,
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    {
      if rest || (object["text"] is String && object["nodes"] == nil) { return .jsonl }
    }
    if head.contains("\"elements\"") { return .cytoscape }
    if head.contains("demarche/")
      || String(decoding: data.suffix(200), as: UTF8.self)
        .contains("demarche/")
    {
      return .json
    }
    return head.contains("\"nodes\"") || head.contains("\"links\"") ? .nodeLink : .json
  }
}
