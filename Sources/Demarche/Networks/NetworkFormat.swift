public import Foundation
public import GraphTheory

/// The formats of other programs that a network is read from.
public enum NetworkFormat: String, CaseIterable, Sendable {
  /// `u v [weight]` a line; what follows `#` or `%` at the start of a line is a comment.
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

  /// The format that a file's name tells; nil where it tells none.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "el", "edges", "wel": self = .edges
    case "csv", "tsv": self = .csv
    case "graphml": self = .graphml
    case "gexf": self = .gexf
    case "gml": self = .gml
    case "net", "paj": self = .pajek
    case "cyjs": self = .cytoscape
    default: return nil
    }
  }
}

extension Network {
  /// Reads a network.
  ///
  /// - Parameters:
  ///   - data: the file, mapped into memory where it is large.
  ///   - format: what it is written in.
  ///   - isDirected: whether arcs have a direction where the format does not tell.
  ///   - threads: the workers.
  /// - Returns: the network.
  /// - Throws: `NetworkError` with the line.
  public static func read(
    _ data: Data, as format: NetworkFormat, isDirected: Bool = true, threads: Threads = .all
  ) throws(NetworkError) -> Network {
    switch format {
    case .edges: try EdgeListReader(isDirected: isDirected, threads: threads).network(of: data)
    case .csv: try EdgeTableReader(isDirected: isDirected, threads: threads).network(of: data)
    case .graphml: try GraphMLReader().network(of: data)
    case .gexf: try GEXFReader().network(of: data)
    case .gml: try GMLReader().network(of: data)
    case .pajek: try PajekReader().network(of: data)
    case .nodeLink: try JSONNetworkReader(isCytoscape: false).network(of: data)
    case .cytoscape: try JSONNetworkReader(isCytoscape: true).network(of: data)
    }
  }
}
