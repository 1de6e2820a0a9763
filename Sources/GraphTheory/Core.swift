extension Adjacency {
  /// The core number of each vertex: the largest k so that it belongs to a part in which everybody
  /// has k neighbors; directions and loops aside.
  /// - Complexity: O(arcs + vertices × cores).
  public func coreNumbers() -> [Int] {
    let rows = simpleRows()
    return restored(rows.withPointers { rows.coreNumbers($0) })
  }
}

extension Rows {
  /// Peels off the vertices of the lowest degree until none is left.
  ///
  /// No buckets are kept: who is left is looked through once for each degree, which is cheaper than
  /// to move a vertex with every arc.
  fileprivate func coreNumbers(_ rows: Pointers) -> [Int] {
    let degrees = Scratch<Int32>(vertexCount, 0)
    let degree = degrees.pointer
    for vertex in 0..<vertexCount { degree[vertex] = Int32(rows.count(vertex)) }
    var cores = [Int](repeating: 0, count: vertexCount)
    var left = (0..<UInt32(vertexCount)).map { $0 }
    var peeled: [UInt32] = []
    while !left.isEmpty {
      let lowest = left.reduce(Int32.max) { min($0, degree[Int($1)]) }
      peeled.removeAll(keepingCapacity: true)
      for vertex in left where degree[Int(vertex)] == lowest { peeled.append(vertex) }
      while let vertex = peeled.popLast() {
        cores[Int(vertex)] = Int(lowest)
        for end in rows.neighbors(Int(vertex)) where degree[Int(end)] > lowest {
          degree[Int(end)] -= 1
          if degree[Int(end)] == lowest { peeled.append(end) }
        }
      }
      left.removeAll { degree[Int($0)] <= lowest }
    }
    return cores
  }
}
