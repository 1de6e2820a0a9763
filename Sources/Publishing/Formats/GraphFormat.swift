public import Demarche
public import Foundation

/// What a graph can be written as.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// Our own JSON, with all evidence: `demarche/1`.
  case json
  /// Graphviz's language.
  case dot
  /// GraphML, as most programs read it.
  case graphml
  /// GEXF of Gephi.
  case gexf
  /// A table of edges.
  case csv
  /// A table of actors.
  case nodes = "nodes-csv"
  /// JSON node-link data of NetworkX.
  case nodeLink = "node-link"
  /// JSON of Cytoscape.
  case cytoscape
  /// `u v weight` a line.
  case edges

  /// The endings of file names that mean the format, the usual one first.
  public var fileEndings: [String] {
    switch self {
    case .json: ["json"]
    case .dot: ["dot", "gv"]
    case .graphml: ["graphml"]
    case .gexf: ["gexf"]
    case .csv: ["csv"]
    case .nodes: ["nodes.csv"]
    case .nodeLink: ["node-link.json"]
    case .cytoscape: ["cyjs"]
    case .edges: ["el", "edges"]
    }
  }

  /// The format that the name of a file means.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let fitting = GraphFormat.allCases.flatMap { format in
      format.fileEndings.filter { name.hasSuffix("." + $0) }.map { (format, $0.count) }
    }
    // `x.nodes.csv` is more than `x.csv`.
    guard let longest = fitting.max(by: { $0.1 < $1.1 }) else { return nil }
    self = longest.0
  }

  /// The graph in the format.
  /// - Throws: `EncodingError` where a weight is no finite number.
  public func data(of graph: Graph) throws -> Data {
    self == .json ? try graph.json() : try data(of: Network(graph))
  }

  /// The network in the format.
  /// - Throws: `EncodingError` where a weight is no finite number.
  public func data(of network: Network) throws -> Data {
    switch self {
    case .json: try Graph(network).json()
    case .dot: Data(NetworkDOT(network: network).text.utf8)
    case .graphml: Data(GraphML(network: network).text.utf8)
    case .gexf: Data(GEXF(network: network).text.utf8)
    case .csv: Data(NetworkTable(network: network).edges.utf8)
    case .nodes: Data(NetworkTable(network: network).nodes.utf8)
    case .nodeLink: Data(NetworkJSON(network: network).nodeLink.utf8)
    case .cytoscape: Data(NetworkJSON(network: network).cytoscape.utf8)
    case .edges: Data(NetworkTable(network: network).list.utf8)
    }
  }
}
