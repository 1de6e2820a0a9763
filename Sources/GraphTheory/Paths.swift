/// A way through a graph.
public struct Path: Equatable, Sendable {
  /// The vertices, from start to end.
  public var vertices: [Int]
  /// How long it is: the number of its arcs, or the sum of their distances.
  public var length: Double
}

extension Adjacency {
  /// The shortest ways without repeated vertices, the shortest first, among equals by their vertices.
  ///
  /// - Parameters:
  ///   - source: where they start.
  ///   - target: where they end.
  ///   - count: how many are wanted at most.
  /// - Returns: the paths; none where the target cannot be reached.
  /// - Complexity: O(count × length × arcs × log vertices), after Yen (1971).
  public func shortestPaths(from source: Int, to target: Int, count: Int = 1) -> [Path] {
    var search = PathSearch(self)
    guard source != target, count > 0, let first = search.path(from: source, to: target) else {
      return []
    }
    var found = [first]
    var waiting: [Path] = []
    while found.count < count {
      let last = found[found.count - 1]
      for place in 0..<last.vertices.count - 1 {
        let root = Array(last.vertices[...place])
        search.blocked = Set(root.dropLast())
        search.closed = Set(
          found.filter { Array($0.vertices.prefix(place + 1)) == root }
            .map { PathSearch.Step(from: $0.vertices[place], to: $0.vertices[place + 1]) })
        guard let rest = search.path(from: last.vertices[place], to: target) else { continue }
        let way = Path(
          vertices: root.dropLast() + rest.vertices, length: search.length(of: root) + rest.length)
        if !waiting.contains(way) { waiting.append(way) }
      }
      guard let next = waiting.indices.min(by: { waiting[$0].precedes(waiting[$1]) }) else { break }
      found.append(waiting.remove(at: next))
    }
    return found
  }
}

extension Path {
  fileprivate func precedes(_ other: Path) -> Bool {
    if abs(length - other.length) > DistanceSearch.tolerance * max(length, other.length) {
      return length < other.length
    }
    return vertices.lexicographicallyPrecedes(other.vertices)
  }
}

/// Shortest ways where some vertices and arcs are closed.
private struct PathSearch {
  struct Step: Hashable {
    let from: Int
    let to: Int
  }

  private let graph: Adjacency
  var blocked: Set<Int> = []
  var closed: Set<Step> = []

  init(_ graph: Adjacency) { self.graph = graph }

  /// The shortest way; among equals the one whose vertices come first.
  mutating func path(from source: Int, to target: Int) -> Path? {
    var distances = [Double](repeating: .infinity, count: graph.vertexCount)
    var parents = [Int](repeating: -1, count: graph.vertexCount)
    var isSettled = [Bool](repeating: false, count: graph.vertexCount)
    var heap = DistanceHeap()
    distances[target] = 0
    heap.push(0, UInt32(target))
    // From the target backwards, so that ways of one length can be told apart by their beginnings.
    while let (distance, number) = heap.pop() {
      let vertex = Int(number)
      if isSettled[vertex] { continue }
      isSettled[vertex] = true
      if vertex == source { break }
      forEachArc(into: vertex) { before, length in
        if blocked.contains(before) || closed.contains(Step(from: before, to: vertex)) { return }
        let whole = distance + length
        let margin = DistanceSearch.tolerance * whole
        if whole < distances[before] - margin {
          distances[before] = whole
          parents[before] = vertex
          heap.push(whole, UInt32(before))
        } else if whole <= distances[before] + margin, vertex < parents[before] {
          parents[before] = vertex
        }
      }
    }
    guard distances[source].isFinite else { return nil }
    var vertices = [source]
    while let last = vertices.last, last != target { vertices.append(parents[last]) }
    return Path(vertices: vertices, length: distances[source])
  }

  /// The length of a way that is there.
  func length(of vertices: [Int]) -> Double {
    zip(vertices, vertices.dropFirst()).reduce(0) { sum, step in
      let (from, to) = (Int(graph.places[step.0]), Int(graph.places[step.1]))
      guard let arc = graph.outward.position(from, to) else { return sum }
      return sum + (graph.outward.distances?[arc] ?? 1)
    }
  }

  private func forEachArc(into vertex: Int, _ body: (Int, Double) -> Void) {
    let rows = graph.inward
    for arc in rows.range(Int(graph.places[vertex])) {
      body(Int(graph.numbers[Int(rows.ends[arc])]), rows.distances?[arc] ?? 1)
    }
  }
}
