/// Reads a table of edges: a header, then a row an edge, commas, semicolons or tabs between fields.
///
/// The ends are the columns `source` and `target` (or `from` and `to`, else the first two), the
/// weight is the column `weight`; the others become columns of the network.
struct EdgeTableReader {
  let isDirected: Bool

  func network(of bytes: UnsafeRawBufferPointer) throws(NetworkError) -> Network {
    var rows = TableScanner(bytes)
    guard let header = try rows.next() else {
      throw NetworkError(line: 1, reason: "expected a header with source and target")
    }
    let columns = try Columns(header)
    var names = NameTable()
    var network = Network(isDirected: isDirected, names: [], sources: [], targets: [])
    var weights: [Double] = []
    var others = columns.others.map { Network.Column(name: header[$0], values: []) }
    while let row = try rows.next() {
      guard row.count == header.count else {
        throw NetworkError(
          line: rows.line, reason: "expected \(header.count) fields, found \(row.count)")
      }
      network.sources.append(names.number(of: row[columns.source]))
      network.targets.append(names.number(of: row[columns.target]))
      if let column = columns.weight {
        guard let weight = Double(row[column]), weight.isFinite else {
          throw NetworkError(
            line: rows.line, reason: "expected a number as the weight, found \(row[column])")
        }
        weights.append(weight)
      }
      for (index, column) in columns.others.enumerated() {
        others[index].values.append(row[column].isEmpty ? nil : row[column])
      }
    }
    network.names = names.names()
    network.weights = columns.weight == nil ? nil : weights
    network.arcColumns = others
    return network
  }

  /// Which column is what.
  struct Columns {
    let source: Int
    let target: Int
    let weight: Int?
    let others: [Int]

    init(_ header: [String]) throws(NetworkError) {
      let lowered = header.map { $0.lowercased() }
      let named = [("source", "target"), ("from", "to"), ("subject", "object")].lazy.compactMap {
        pair in
        lowered.firstIndex(of: pair.0).flatMap { source in
          lowered.firstIndex(of: pair.1).map { (source, $0) }
        }
      }.first
      guard let ends = named ?? (header.count > 1 ? (0, 1) : nil) else {
        throw NetworkError(line: 1, reason: "expected columns source and target")
      }
      (source, target) = ends
      weight = lowered.firstIndex(of: "weight")
      let taken = [source, target, weight]
      others = header.indices.filter { !taken.contains($0) }
    }
  }
}

extension NameTable {
  mutating func number(of name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }
}
