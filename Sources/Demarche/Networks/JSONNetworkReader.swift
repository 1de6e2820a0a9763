import Foundation

/// Reads the JSON of NetworkX (node-link data) and of Cytoscape.
struct JSONNetworkReader {
  /// Whether the document is Cytoscape's.
  let isCytoscape: Bool

  func network(of data: Data) throws(NetworkError) -> Network {
    let document = try Bytes.read(data) { (bytes) throws(NetworkError) in
      var reader = JSONReader(bytes)
      return try reader.document()
    }
    return isCytoscape ? try cytoscape(document) : try nodeLink(document)
  }

  private func nodeLink(_ document: JSONValue) throws(NetworkError) -> Network {
    var builder = NetworkBuilder()
    builder.isDirected = document["directed"]?.flag ?? true
    guard let nodes = document["nodes"]?.elements else {
      throw NetworkError(line: document.line, reason: "expected an array \"nodes\"")
    }
    guard let links = (document["links"] ?? document["edges"])?.elements else {
      throw NetworkError(line: document.line, reason: "expected an array \"links\" or \"edges\"")
    }
    for node in nodes { try add(node: node, to: &builder) }
    for link in links { try add(link: link, to: &builder) }
    return try builder.network()
  }

  private func cytoscape(_ document: JSONValue) throws(NetworkError) -> Network {
    var builder = NetworkBuilder()
    guard let elements = document["elements"] else {
      throw NetworkError(line: document.line, reason: "expected \"elements\"")
    }
    let all = elements.elements ?? []
    let nodes = elements["nodes"]?.elements ?? all.filter { !JSONNetworkReader.isEdge($0) }
    let edges = elements["edges"]?.elements ?? all.filter(JSONNetworkReader.isEdge)
    for element in nodes { try add(node: try inner(element), to: &builder) }
    for element in edges { try add(link: try inner(element), to: &builder) }
    return try builder.network()
  }

  private static func isEdge(_ element: JSONValue) -> Bool {
    element["group"]?.text.map { $0 == "edges" } ?? (element["data"]?["source"] != nil)
  }

  private func inner(_ element: JSONValue) throws(NetworkError) -> JSONValue {
    guard let data = element["data"] else {
      throw NetworkError(line: element.line, reason: "an element has no \"data\"")
    }
    return data
  }

  private func add(
    node: JSONValue, to builder: inout NetworkBuilder
  ) throws(NetworkError) {
    guard case .object(let members) = node.kind, let id = node["id"]?.text else {
      throw NetworkError(line: node.line, reason: "a node has no id")
    }
    guard let vertex = builder.declare(id) else {
      throw NetworkError(line: node.line, reason: "the node \(id) is there twice")
    }
    for (key, value) in members where key != "id" {
      if let text = value.text { builder.note(text, as: key, vertex: vertex) }
    }
  }

  private func add(link: JSONValue, to builder: inout NetworkBuilder) throws(NetworkError) {
    guard case .object(let members) = link.kind, let source = link["source"]?.text,
      let target = link["target"]?.text
    else { throw NetworkError(line: link.line, reason: "an edge needs source and target") }
    builder.connect(source, target)
    var weight: Double?
    for (key, value) in members where key != "source" && key != "target" {
      guard let text = value.text else { continue }
      if key == "weight" {
        guard let number = Double(text), number.isFinite else {
          throw NetworkError(
            line: value.line, reason: "expected a number as the weight, found \"\(text)\"")
        }
        weight = number
      } else {
        builder.note(text, asArc: key)
      }
    }
    builder.weigh(weight)
  }
}
