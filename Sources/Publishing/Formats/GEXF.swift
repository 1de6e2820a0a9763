import Demarche

/// Writes GEXF 1.2, which Gephi and NetworkX read.
struct GEXF {
  let network: Network

  /// The document.
  var text: String {
    let direction = network.isDirected ? "directed" : "undirected"
    let labels = network.vertexColumns.first { $0.name == "label" }?.values
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
        <graph mode="static" defaultedgetype="\(direction)">

      """
    text += declarations(vertexColumns, class: "node") + declarations(arcColumns, class: "edge")
    text += "    <nodes>\n"
    for (vertex, name) in network.names.enumerated() {
      let label = labels?[vertex] ?? name
      text += "      <node id=\"\(XMLText.escaped(name))\" label=\"\(XMLText.escaped(label))\">"
      text += values(vertexColumns, at: vertex) + "</node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    for arc in 0..<network.arcCount { text += edge(arc) }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private func edge(_ arc: Int) -> String {
    let source = XMLText.escaped(network.names[Int(network.sources[arc])])
    let target = XMLText.escaped(network.names[Int(network.targets[arc])])
    let weight = network.weights == nil ? "" : " weight=\"\(network.weightText(arc))\""
    return "      <edge id=\"\(arc)\" source=\"\(source)\" target=\"\(target)\"\(weight)>"
      + values(arcColumns, at: arc) + "</edge>\n"
  }

  private var vertexColumns: [Network.Column] {
    network.vertexColumns.filter { $0.name != "label" }
  }

  private var arcColumns: [Network.Column] { network.arcColumns }

  private func declarations(_ columns: [Network.Column], class name: String) -> String {
    guard !columns.isEmpty else { return "" }
    var text = "    <attributes class=\"\(name)\">\n"
    for (index, column) in columns.enumerated() {
      let type =
        switch ColumnKind(column) {
        case .whole: "long"
        case .number: "double"
        case .truth: "boolean"
        case .text: "string"
        }
      text += "      <attribute id=\"\(index)\" title=\"\(XMLText.escaped(column.name))\""
      text += " type=\"\(type)\"/>\n"
    }
    return text + "    </attributes>\n"
  }

  private func values(_ columns: [Network.Column], at place: Int) -> String {
    let values = columns.enumerated().compactMap { index, column in
      column.values[place].map {
        "<attvalue for=\"\(index)\" value=\"\(XMLText.escaped($0))\"/>"
      }
    }
    return values.isEmpty ? "" : "<attvalues>\(values.joined())</attvalues>"
  }
}
