import Foundation
import GraphTheory

/// Reads a table of edges: a header, then a row an edge; commas, semicolons or tabs between fields,
/// quotes as in RFC 4180.
///
/// The ends are the columns `source` and `target`, `from` and `to`, or `subject` and `object`, else
/// the first two; the weight is the column `weight`; the others become columns of the network.
/// Vertices go by the order in which they are first named.
struct EdgeTableReader {
  let isDirected: Bool
  let threads: Threads

  func network(of data: Data) throws(NetworkError) -> Network {
    let table = try Bytes.read(data) { (bytes) throws(NetworkError) in
      try TableLayout(bytes, threads: threads)
    }
    let columns = try EdgeColumns(table.header)
    let parts = threads.map(table.parts.count) { part in
      Result { () throws(NetworkError) in
        try Bytes.read(data) { (bytes) throws(NetworkError) in
          try EdgeRows(
            TableScanner(bytes, table, table.parts[part]), columns, width: table.header.count)
        }
      }
    }
    var network = Network(isDirected: isDirected, names: [], sources: [], targets: [])
    network.arcColumns = columns.others.map { Network.Column(name: table.header[$0], values: []) }
    var names = NameTable()
    for part in parts { try part.get().move(to: &network, &names) }
    network.names = names.names()
    if columns.weight == nil { network.weights = nil }
    return network
  }
}

/// Which column of a table of edges is what.
struct EdgeColumns: Sendable {
  let source: Int
  let target: Int
  let weight: Int?
  let others: [Int]

  init(_ header: [String]) throws(NetworkError) {
    let lowered = header.map { $0.lowercased() }
    let named = [("source", "target"), ("from", "to"), ("subject", "object")].lazy
      .compactMap { pair in
        lowered.firstIndex(of: pair.0).flatMap { source in
          lowered.firstIndex(of: pair.1).map { (source, $0) }
        }
      }.first
    guard let ends = named ?? (header.count > 1 ? (0, 1) : nil) else {
      throw NetworkError(line: 1, reason: "expected the columns source and target")
    }
    (source, target) = ends
    weight = lowered.firstIndex(of: "weight")
    let taken = [source, target, weight]
    others = header.indices.filter { !taken.contains($0) }
  }
}

/// The edges of a part of a table, with names of their own numbers.
private struct EdgeRows: Sendable {
  private var names = NameTable()
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var weights: [Double] = []
  private var columns: [[String?]]

  init(_ scanner: TableScanner, _ columns: EdgeColumns, width: Int) throws(NetworkError) {
    self.columns = columns.others.map { _ in [] }
    var scanner = scanner
    while try scanner.next() {
      guard scanner.fieldCount == width else {
        throw NetworkError(
          line: scanner.line, reason: "expected \(width) fields, found \(scanner.fieldCount)")
      }
      sources.append(scanner.withField(columns.source) { names.number(of: $0) })
      targets.append(scanner.withField(columns.target) { names.number(of: $0) })
      if let weight = columns.weight {
        guard let number = scanner.number(weight) else {
          throw NetworkError(
            line: scanner.line,
            reason: "expected a number as the weight, found \"\(scanner.text(weight) ?? "")\"")
        }
        weights.append(number)
      }
      for (index, column) in columns.others.enumerated() {
        self.columns[index].append(scanner.text(column))
      }
    }
  }

  /// Adds the edges to a network, its names in the order in which they come.
  func move(to network: inout Network, _ names: inout NameTable) {
    let numbers = names.numbers(of: self.names)
    network.sources.append(contentsOf: sources.lazy.map { numbers[Int($0)] })
    network.targets.append(contentsOf: targets.lazy.map { numbers[Int($0)] })
    network.weights = (network.weights ?? []) + weights
    for index in columns.indices { network.arcColumns[index].values += columns[index] }
  }
}
