import Foundation
import GraphTheory

/// Reads plain edge lists: two names and perhaps a weight a line, blanks between them.
///
/// A line that begins with `#` or `%` is a comment; a line of one name is a vertex that may have no
/// edge. Where all names are whole numbers the vertices go by number, else in the order in which
/// they are first named.
struct EdgeListReader {
  let isDirected: Bool
  let threads: Threads

  func network(of data: Data) throws(NetworkError) -> Network {
    if let numbered = numbered(data) { return numbered }
    return try Bytes.read(data) { (bytes) throws(NetworkError) in try named(bytes) }
  }

  /// Names of any kind, line by line.
  private func named(_ bytes: Bytes) throws(NetworkError) -> Network {
    var names = NameTable()
    var network = Network(isDirected: isDirected, names: [], sources: [], targets: [])
    var weights = EdgeWeights()
    var lines = EdgeLines(bytes)
    while let (line, fields) = lines.next() {
      let first = fields[0]
      let source = names.number(of: bytes.slice(first))
      guard fields.count > 1 else { continue }
      guard fields.count < 4 else {
        throw NetworkError(
          line: line, reason: "expected two names and a weight, found \(fields.count) fields")
      }
      network.sources.append(source)
      network.targets.append(names.number(of: bytes.slice(fields[1])))
      weights.append(
        try fields.dropFirst(2).first.map { (field) throws(NetworkError) in
          try bytes.weight(field, line: line)
        })
    }
    network.names = names.names()
    network.weights = weights.values
    return network
  }

  static func isComment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%")
  }
}

/// The lines of an edge list that hold something, with their numbers and the places of their fields.
struct EdgeLines {
  private let bytes: Bytes
  private var line = 0
  private var offset: Int

  init(_ bytes: Bytes) {
    self.bytes = bytes
    offset = bytes.beginning
  }

  /// The next line that is neither empty nor a comment; at least one field.
  mutating func next() -> (line: Int, fields: [Range<Int>])? {
    while offset < bytes.count {
      line += 1
      let end = bytes.first(.newline, from: offset)
      let fields = bytes.fields(offset..<end)
      offset = end + 1
      if let first = fields.first, !EdgeListReader.isComment(bytes[first.lowerBound]) {
        return (line, fields)
      }
    }
    return nil
  }
}

/// The weights of edges, kept only from the first one that is given.
struct EdgeWeights: Sendable {
  private(set) var values: [Double]?
  private var count = 0

  /// Adds the weight of the next edge: 1 where none is given.
  mutating func append(_ weight: Double?) {
    if let weight, values == nil {
      values = [Double](repeating: 1, count: count)
      values?.append(weight)
    } else {
      values?.append(weight ?? 1)
    }
    count += 1
  }

  /// Adds the weights of further edges.
  mutating func append(_ other: EdgeWeights) {
    if values == nil, other.values != nil { values = [Double](repeating: 1, count: count) }
    values?.append(contentsOf: other.values ?? [Double](repeating: 1, count: other.count))
    count += other.count
  }
}

extension Bytes {
  /// The places of what stands between blanks.
  func fields(_ range: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      while offset < range.upperBound, start[offset].isBlank { offset += 1 }
      let first = offset
      while offset < range.upperBound, !start[offset].isBlank { offset += 1 }
      if offset > first { fields.append(first..<offset) }
    }
    return fields
  }

  /// A weight, or an error that names what stands in its place.
  func weight(_ range: Range<Int>, line: Int) throws(NetworkError) -> Double {
    guard let weight = number(range) else {
      throw NetworkError(
        line: line, reason: "expected a number as the weight, found \"\(text(range))\"")
    }
    return weight
  }
}
