import Demarche

/// Writes a network as plain DOT, for other programs to draw in their own way.
struct NetworkDOT {
  let network: Network

  /// The text.
  var text: String {
    var text = network.isDirected ? "digraph demarche {\n" : "graph demarche {\n"
    let arrow = network.isDirected ? "->" : "--"
    for (vertex, name) in network.names.enumerated() {
      text += "  \(id(name))"
      text += attributes(network.vertexColumns, at: vertex, first: []) + ";\n"
    }
    for arc in 0..<network.arcCount {
      let (source, target) = (
        network.names[Int(network.sources[arc])], network.names[Int(network.targets[arc])]
      )
      let weight = network.weights.map { [("weight", Network.text(of: $0[arc]))] } ?? []
      text += "  \(id(source)) \(arrow) \(id(target))"
      text += attributes(network.arcColumns, at: arc, first: weight) + ";\n"
    }
    return text + "}\n"
  }

  /// An id in quotes: libcgraph takes backslashes in ids as they are, save before a quotation mark.
  private func id(_ name: String) -> String { DOTText.identifier(name) }

  private func attributes(
    _ columns: [Network.Column], at place: Int, first: [(String, String)]
  ) -> String {
    let values = columns.compactMap { column in
      column.values[place].map { (column.name, $0) }
    }
    let pairs = (first + values).map { (id($0), id($1)) }
    return pairs.isEmpty ? "" : " " + DOTText.attributes(pairs)
  }
}
