import Demarche

/// Writes networks as tables: of edges, of actors, or a bare list.
struct NetworkTable {
  let network: Network

  /// A row an edge, after a header: source, target, weight and what else is known.
  var edges: String {
    let header = ["source", "target", "weight"] + network.arcColumns.map(\.name)
    let rows = (0..<network.arcCount).map { arc in
      [source(arc), target(arc), network.weightText(arc)]
        + network.arcColumns.map { $0.values[arc] ?? "" }
    }
    return text([header] + rows)
  }

  /// A row an actor, after a header.
  var nodes: String {
    let header = ["id"] + network.vertexColumns.map(\.name)
    let rows = network.names.enumerated().map { vertex, name in
      [name] + network.vertexColumns.map { $0.values[vertex] ?? "" }
    }
    return text([header] + rows)
  }

  /// Two ids and a weight a line; blanks in ids become underscores.
  var list: String {
    var linked = Set<UInt32>()
    var text = ""
    for arc in 0..<network.arcCount {
      linked.insert(network.sources[arc])
      linked.insert(network.targets[arc])
      let weight = network.weights == nil ? "" : " \(network.weightText(arc))"
      text += "\(word(source(arc))) \(word(target(arc)))\(weight)\n"
    }
    for (vertex, name) in network.names.enumerated() where !linked.contains(UInt32(vertex)) {
      text += word(name) + "\n"
    }
    return text
  }

  private func source(_ arc: Int) -> String { network.names[Int(network.sources[arc])] }
  private func target(_ arc: Int) -> String { network.names[Int(network.targets[arc])] }

  private func word(_ text: String) -> String {
    let word = String(text.map { $0.isWhitespace ? "_" : $0 })
    return word.isEmpty ? "_" : word
  }

  private func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(NetworkTable.field).joined(separator: ",") + "\n" }.joined()
  }

  /// A field as RFC 4180 has it.
  static func field(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", ";", "\t", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
