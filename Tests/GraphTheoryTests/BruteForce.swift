import GraphTheory

/// Measures by their definitions, without cleverness.
struct BruteForce {
  private let count: Int
  private let isDirected: Bool
  private var lengths: [[Double]]
  private var distances: [[Double]]

  init(_ sample: `Laws of measures`.Sample, directed: Bool, long: Bool) {
    count = sample.count
    isDirected = directed
    let row = [Double](repeating: .infinity, count: sample.count)
    lengths = [[Double]](repeating: row, count: sample.count)
    for (index, arc) in sample.arcs.enumerated() where arc.0 != arc.1 {
      let length = long ? sample.distances[index] : 1
      let (from, to) = (Int(arc.0), Int(arc.1))
      lengths[from][to] = min(lengths[from][to], length)
      if !directed { lengths[to][from] = min(lengths[to][from], length) }
    }
    distances = lengths
    for vertex in 0..<count { distances[vertex][vertex] = 0 }
    for middle in 0..<count {
      for from in 0..<count {
        for to in 0..<count {
          distances[from][to] = min(
            distances[from][to], distances[from][middle] + distances[middle][to])
        }
      }
    }
  }

  func harmonic() -> [Double] {
    (0..<count).map { from in
      (0..<count).reduce(0) { $0 + ($1 == from ? 0 : 1 / distances[from][$1]) }
    }
  }

  func strongComponents() -> [Int] {
    var groups = [Int](repeating: -1, count: count)
    for vertex in 0..<count where groups[vertex] < 0 {
      for other in vertex..<count
      where distances[vertex][other].isFinite && distances[other][vertex].isFinite {
        groups[other] = vertex
      }
    }
    let sizes = groups.map { group in groups.count { $0 == group } }
    let order = Set(groups).sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    return groups.map { group in order.firstIndex(of: group) ?? -1 }
  }

  func betweenness() -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    forEachPair { paths in
      for path in paths {
        for vertex in path.dropFirst().dropLast() { sums[vertex] += 1 / Double(paths.count) }
      }
    }
    return sums
  }

  func arcBetweenness(of graph: Adjacency) -> [Double] {
    var sums: [[Int]: Double] = [:]
    forEachPair { paths in
      for path in paths {
        for (from, to) in zip(path, path.dropFirst()) {
          sums[isDirected ? [from, to] : [min(from, to), max(from, to)], default: 0] +=
            1 / Double(paths.count)
        }
      }
    }
    return graph.arcBetweenness().map { sums[[$0.source, $0.target]] ?? 0 }
  }

  /// Calls `body` with all shortest paths of each pair, pairs of an undirected graph once.
  private func forEachPair(_ body: ([[Int]]) -> Void) {
    for from in 0..<count {
      for to in 0..<count where from != to && (isDirected || from < to) {
        guard distances[from][to].isFinite else { continue }
        body(paths(from, to))
      }
    }
  }

  private func paths(_ from: Int, _ to: Int) -> [[Int]] {
    if from == to { return [[to]] }
    return (0..<count).flatMap { next -> [[Int]] in
      guard lengths[from][next] + distances[next][to] == distances[from][to] else { return [] }
      return paths(next, to).map { [from] + $0 }
    }
  }
}
