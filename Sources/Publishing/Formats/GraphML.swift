import Demarche

/// Writes GraphML.
struct GraphML {
  let network: Network

  /// The document.
  var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    for (index, column) in network.vertexColumns.enumerated() {
      text += key("v\(index)", domain: "node", name: column.name, kind: ColumnKind(column))
    }
    for (index, column) in network.arcColumns.enumerated() {
      text += key("a\(index)", domain: "edge", name: column.name, kind: ColumnKind(column))
    }
    if network.weights != nil {
      text += key("weight", domain: "edge", name: "weight", kind: .number)
    }
    let direction = network.isDirected ? "directed" : "undirected"
    text += "  <graph id=\"G\" edgedefault=\"\(direction)\">\n"
    for (vertex, name) in network.names.enumerated() {
      text += "    <node id=\"\(XMLText.escaped(name))\">"
      text += data(network.vertexColumns, at: vertex, prefix: "v") + "</node>\n"
    }
    for arc in 0..<network.arcCount {
      let source = XMLText.escaped(network.names[Int(network.sources[arc])])
      let target = XMLText.escaped(network.names[Int(network.targets[arc])])
      text += "    <edge source=\"\(source)\" target=\"\(target)\">"
      text += data(network.arcColumns, at: arc, prefix: "a")
      if network.weights != nil {
        text += "<data key=\"weight\">\(network.weightText(arc))</data>"
      }
      text += "</edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private func key(_ id: String, domain: String, name: String, kind: ColumnKind) -> String {
    let type =
      switch kind {
      case .whole: "long"
      case .number: "double"
      case .truth: "boolean"
      case .text: "string"
      }
    return "  <key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(XMLText.escaped(name))\""
      + " attr.type=\"\(type)\"/>\n"
  }

  private func data(_ columns: [Network.Column], at place: Int, prefix: String) -> String {
    columns.enumerated().compactMap { index, column in
      column.values[place].map {
        "<data key=\"\(prefix)\(index)\">\(XMLText.escaped($0))</data>"
      }
    }.joined()
  }
}
