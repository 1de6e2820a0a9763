extension Adjacency {
  /// How many shortest paths between two others run through each vertex, each pair's paths counting
  /// 1 together; each pair once in an undirected graph, ends not counted.
  ///
  /// - Parameter normalized: whether to divide by the number of pairs of others.
  /// - Returns: a value for each vertex.
  /// - Complexity: O(vertices × arcs), after Brandes (2001).
  public func betweenness(normalized: Bool = false) -> [Double] {
    var sums = [Double](repeating: 0, count: vertexCount)
    var search = BrandesSearch(vertexCount: vertexCount)
    for source in 0..<vertexCount { search.add(from: source, rows: outward, to: &sums) }
    let divisor = betweennessDivisor(normalized: normalized)
    return restored(sums.map { $0 / divisor })
  }

  /// What sums over ordered pairs are divided by.
  func betweennessDivisor(normalized: Bool) -> Double {
    let pairs = Double((vertexCount - 1) * (vertexCount - 2))
    if normalized && pairs > 0 { return pairs }
    return isDirected ? 1 : 2
  }
}

/// A breadth-first search that counts shortest paths, and the sums back along them.
private struct BrandesSearch {
  var levels: [Int32]
  var paths: [Double]
  var shares: [Double]

  init(vertexCount: Int) {
    levels = [Int32](repeating: -1, count: vertexCount)
    paths = [Double](repeating: 0, count: vertexCount)
    shares = [Double](repeating: 0, count: vertexCount)
  }

  mutating func add(from source: Int, rows: Rows, to sums: inout [Double]) {
    var queue = [UInt32(source)]
    levels[source] = 0
    paths[source] = 1
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      for end in rows.neighbors(vertex) {
        if levels[Int(end)] < 0 {
          levels[Int(end)] = levels[vertex] + 1
          queue.append(end)
        }
        if levels[Int(end)] == levels[vertex] + 1 { paths[Int(end)] += paths[vertex] }
      }
    }
    for vertex in queue.reversed().map(Int.init) {
      var share = 0.0
      for end in rows.neighbors(vertex).map(Int.init) where levels[end] == levels[vertex] + 1 {
        share += (1 + shares[end]) / paths[end]
      }
      shares[vertex] = share * paths[vertex]
      if vertex != source { sums[vertex] += shares[vertex] }
    }
    for vertex in queue.map(Int.init) {
      levels[vertex] = -1
      paths[vertex] = 0
      shares[vertex] = 0
    }
  }
}
