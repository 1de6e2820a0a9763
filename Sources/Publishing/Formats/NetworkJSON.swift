import Demarche

/// Writes the two JSON forms that other programs share.
struct NetworkJSON {
  let network: Network
  private let vertexKinds: [ColumnKind]
  private let arcKinds: [ColumnKind]

  init(network: Network) {
    self.network = network
    vertexKinds = network.vertexColumns.map(ColumnKind.init)
    arcKinds = network.arcColumns.map(ColumnKind.init)
  }

  /// Node-link data of NetworkX 3.4 and later.
  var nodeLink: String {
    let nodes = network.names.enumerated().map { vertex, name in
      JSONText.object([("id", JSONText.string(name))] + vertexMembers(vertex, without: ["id"]))
    }
    let edges = (0..<network.arcCount).map { arc in
      let taken: Set<String> = ["source", "target", "key", "weight"]
      return JSONText.object(
        [("source", source(arc)), ("target", target(arc)), ("key", "\(arc)")]
          + weight(arc) + arcMembers(arc, without: taken))
    }
    return """
      {
        "directed": \(network.isDirected),
        "multigraph": true,
        "graph": {},
        "nodes": \(JSONText.lines(nodes, indent: "  ")),
        "edges": \(JSONText.lines(edges, indent: "  "))
      }

      """
  }

  /// Cytoscape's JSON, with what NetworkX asks for beside it.
  var cytoscape: String {
    let labels = network.vertexColumns.first { $0.name == "label" }?.values
    let nodes = network.names.enumerated().map { vertex, name in
      let id = JSONText.string(name)
      let label = JSONText.string(labels?[vertex] ?? name)
      let members =
        [("id", id), ("value", id), ("name", label)]
        + vertexMembers(vertex, without: ["id", "value", "name"])
      return JSONText.object([("data", JSONText.object(members))])
    }
    let ids = network.arcColumns.first { $0.name == "id" }?.values
    let edges = (0..<network.arcCount).map { arc in
      let taken: Set<String> = ["id", "source", "target", "weight", "key"]
      let members =
        [
          ("id", JSONText.string(ids?[arc] ?? "e\(arc + 1)")), ("source", source(arc)),
          ("target", target(arc)), ("key", "\(arc)"),
        ]
        + weight(arc) + arcMembers(arc, without: taken)
      return JSONText.object([("data", JSONText.object(members))])
    }
    return """
      {
        "data": {},
        "directed": \(network.isDirected),
        "multigraph": true,
        "elements": {
          "nodes": \(JSONText.lines(nodes, indent: "    ")),
          "edges": \(JSONText.lines(edges, indent: "    "))
        }
      }

      """
  }

  private func source(_ arc: Int) -> String {
    JSONText.string(network.names[Int(network.sources[arc])])
  }

  private func target(_ arc: Int) -> String {
    JSONText.string(network.names[Int(network.targets[arc])])
  }

  private func weight(_ arc: Int) -> [(String, String)] {
    network.weights == nil ? [] : [("weight", network.weightText(arc))]
  }

  private func vertexMembers(_ vertex: Int, without: Set<String>) -> [(String, String)] {
    members(network.vertexColumns, vertexKinds, at: vertex, without: without)
  }

  private func arcMembers(_ arc: Int, without: Set<String>) -> [(String, String)] {
    members(network.arcColumns, arcKinds, at: arc, without: without)
  }

  private func members(
    _ columns: [Network.Column], _ kinds: [ColumnKind], at place: Int, without: Set<String>
  ) -> [(String, String)] {
    zip(columns, kinds).compactMap { column, kind in
      guard !without.contains(column.name), let value = column.values[place] else { return nil }
      return (column.name, kind == .text ? JSONText.string(value) : value)
    }
  }
}
