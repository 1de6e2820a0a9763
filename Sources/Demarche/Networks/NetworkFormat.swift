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
    let network = try network(data, format, isDirected: isDirected, threads: threads)
    // Names that are no text could not be told apart, and a picture read as a list is no network.
    let isText = network.names.allSatisfy { name in
      !name.utf8.contains(0) && !name.unicodeScalars.contains("\u{FFFD}")
    }
    if !isText { try Bytes.read(data) { (bytes) throws(NetworkError) in try bytes.refuseBinary() } }
    return network
  }

  private static func network(
    _ data: Data, _ format: NetworkFormat, isDirected: Bool, threads: Threads
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

extension Bytes {
  /// Throws an error with the line of the first byte that no text holds, if there is one.
  func refuseBinary() throws(NetworkError) {
    let zero = first(0, from: 0)
    if zero < count {
      throw NetworkError(line: line(of: zero), reason: "byte \(zero + 1) is 0: this is no text")
    }
    var start = beginning
    while start < count {
      let end = min(first(.newline, from: start) + 1, count)
      if String(validating: slice(start..<end), as: UTF8.self) == nil {
        throw NetworkError(line: line(of: start), reason: "the line is not in UTF-8")
      }
      start = end
    }
  }
}
