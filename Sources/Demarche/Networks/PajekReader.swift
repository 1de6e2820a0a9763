import Foundation

/// Reads Pajek's .net: `*Vertices`, `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist` and `*Matrix`.
///
/// Vertices are numbered from 1. Where there are arcs, edges are read as an arc each way.
struct PajekReader {
  func network(of data: Data) throws(NetworkError) -> Network {
    try Bytes.read(data) { (bytes) throws(NetworkError) in
      var reading = PajekReading(bytes: bytes)
      return try reading.network()
    }
  }
}

private struct PajekReading {
  private let bytes: Bytes
  private var line = 0
  private var section = ""
  private var labels: [String] = []
  private var links: [Link] = []
  private var row = 0
  private var hasVertices = false

  private struct Link {
    var source: Int
    var target: Int
    var weight: Double?
    var isDirected: Bool
  }

  init(bytes: Bytes) { self.bytes = bytes }

  mutating func network() throws(NetworkError) -> Network {
    var offset = bytes.beginning
    while offset < bytes.count {
      line += 1
      let end = bytes.first(.newline, from: offset)
      let words = words(offset..<end)
      offset = end + 1
      guard let first = words.first, !first.hasPrefix("%") else { continue }
      if first.hasPrefix("*") {
        try begin(words)
      } else {
        try read(words)
      }
    }
    guard hasVertices else { throw NetworkError(line: 1, reason: "expected *Vertices") }
    return try finished()
  }

  private func error(_ reason: String) -> NetworkError { NetworkError(line: line, reason: reason) }

  private mutating func begin(_ words: [String]) throws(NetworkError) {
    section = words[0].lowercased()
    row = 0
    switch section {
    case "*vertices":
      guard words.count > 1, let count = Int(words[1]), count >= 0, count <= bytes.count * 64 else {
        throw error("expected the number of vertices behind *Vertices")
      }
      labels = (0..<count).map { String($0 + 1) }
      hasVertices = true
    case "*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix", "*network": break
    default: throw error("unknown section \(words[0])")
    }
  }

  private mutating func read(_ words: [String]) throws(NetworkError) {
    switch section {
    case "*vertices":
      let vertex = try vertex(words[0])
      if words.count > 1 { labels[vertex] = words[1] }
    case "*arcs", "*edges": try readLink(words)
    case "*arcslist", "*edgeslist":
      let source = try vertex(words[0])
      for word in words.dropFirst() {
        links.append(
          Link(
            source: source, target: try vertex(word), weight: nil,
            isDirected: section == "*arcslist"))
      }
    case "*matrix": try readMatrix(words)
    case "*network": break
    default: throw error("expected *Vertices")
    }
  }

  private mutating func readLink(_ words: [String]) throws(NetworkError) {
    guard words.count > 1 else { throw error("expected two vertices") }
    var weight: Double?
    if words.count > 2 {
      guard let number = Double(words[2]), number.isFinite else {
        throw error("expected a number as the weight, found \"\(words[2])\"")
      }
      weight = number
    }
    links.append(
      Link(
        source: try vertex(words[0]), target: try vertex(words[1]), weight: weight,
        isDirected: section == "*arcs"))
  }

  private mutating func readMatrix(_ words: [String]) throws(NetworkError) {
    guard row < labels.count, words.count == labels.count else {
      throw error("expected \(labels.count) rows of \(labels.count) numbers")
    }
    for (column, word) in words.enumerated() {
      guard let weight = Double(word), weight.isFinite else {
        throw error("expected a number, found \"\(word)\"")
      }
      if weight != 0 {
        links.append(Link(source: row, target: column, weight: weight, isDirected: true))
      }
    }
    row += 1
  }

  private func vertex(_ word: String) throws(NetworkError) -> Int {
    guard let number = Int(word), number > 0, number <= labels.count else {
      throw error("expected a vertex from 1 to \(labels.count), found \"\(word)\"")
    }
    return number - 1
  }

  private func finished() throws(NetworkError) -> Network {
    let isDirected = links.contains(where: \.isDirected) || links.isEmpty
    var network = Network(
      isDirected: isDirected, names: (0..<labels.count).map { String($0 + 1) }, sources: [],
      targets: [])
    var weights = EdgeWeights()
    for link in links {
      for isBack in link.isDirected || !isDirected ? [false] : [false, true] {
        network.sources.append(UInt32(isBack ? link.target : link.source))
        network.targets.append(UInt32(isBack ? link.source : link.target))
        weights.append(link.weight)
      }
    }
    network.weights = weights.values
    network.vertexColumns = [Network.Column(name: "label", values: labels)]
    return network
  }

  /// The words of a line; what stands in quotes is one.
  private func words(_ range: Range<Int>) -> [String] {
    var words: [String] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset].isBlank {
        offset += 1
        continue
      }
      let isQuoted = bytes[offset] == UInt8(ascii: "\"")
      let start = isQuoted ? offset + 1 : offset
      offset = start
      while offset < range.upperBound,
        isQuoted ? bytes[offset] != UInt8(ascii: "\"") : !bytes[offset].isBlank
      {
        offset += 1
      }
      words.append(bytes.text(start..<offset))
      if isQuoted { offset += 1 }
    }
    return words
  }
}
