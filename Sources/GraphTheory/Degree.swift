extension Adjacency {
  /// How many arcs each vertex has in a direction; a loop counts 2 in an undirected graph.
  /// - Complexity: O(vertices).
  public func degrees(_ direction: Direction = .outgoing) -> [Int] {
    let rows = rows(direction)
    return restored(
      (0..<vertexCount).map { vertex in
        rows.count(vertex) + (isDirected ? 0 : loops(at: vertex))
      })
  }

  /// In and out degree together; in an undirected graph the number of edges, loops twice.
  /// - Complexity: O(vertices).
  public func totalDegrees() -> [Int] {
    guard isDirected else { return degrees() }
    return zip(degrees(.outgoing), degrees(.incoming)).map { $0 + $1 }
  }

  /// The sum of the strengths of each vertex's arcs; loops twice in an undirected graph.
  /// - Complexity: O(vertices + arcs).
  public func strengths(_ direction: Direction = .outgoing) -> [Double] {
    restored(rowStrengths(direction))
  }

  /// The same by row.
  func rowStrengths(_ direction: Direction) -> [Double] {
    let rows = rows(direction)
    return (0..<vertexCount).map { vertex in
      guard let strengths = rows.strengths else {
        return Double(rows.count(vertex) + (isDirected ? 0 : loops(at: vertex)))
      }
      var sum = 0.0
      for arc in rows.range(vertex) {
        let counted = !isDirected && rows.ends[arc] == vertex ? 2.0 : 1
        sum += counted * strengths[arc]
      }
      return sum
    }
  }

  /// Strength in and out together.
  /// - Complexity: O(vertices + arcs).
  public func totalStrengths() -> [Double] {
    guard isDirected else { return strengths() }
    return zip(strengths(.outgoing), strengths(.incoming)).map { $0 + $1 }
  }

  private func loops(at vertex: Int) -> Int {
    guard loopCount > 0 else { return 0 }
    return outward.neighbors(vertex).contains(UInt32(vertex)) ? 1 : 0
  }
}
