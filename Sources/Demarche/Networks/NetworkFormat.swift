public import Foundation
public import GraphTheory

/// The formats of other programs that a network is read from.
public enum NetworkFormat: String, CaseIterable, Sendable {
  /// `u v [weight]` a line; what follows `#` or `%` at the start of a line is a comment.
  case edges
  /// A table of edges with a header.
  case csv

  /// The format that a file's name tells; nil where it tells none.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "el", "edges", "wel": self = .edges
    case "csv", "tsv": self = .csv
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
    }
  }
}
