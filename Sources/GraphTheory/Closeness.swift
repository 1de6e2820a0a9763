extension Adjacency {
  /// The closeness of each vertex after Wasserman and Faust: (r − 1)² ÷ ((n − 1) Σd), r vertices
  /// reached, itself among them; 0 where none is reached.
  ///
  /// - Parameter direction: `outgoing` for distances from the vertex, `incoming` to it.
  /// - Returns: a value between 0 and 1 for each vertex.
  /// - Complexity: O(vertices × arcs).
  public func closeness(_ direction: Direction = .outgoing) -> [Double] {
    let reaches = distances(direction)
    return restored(
      reaches.map { reach in
        guard reach.total > 0 else { return 0 }
        let others = Double(reach.count)
        return others * others / (Double(vertexCount - 1) * reach.total)
      })
  }

  /// The sum of 1 ÷ distance from each vertex to all others; unreached ones add 0.
  ///
  /// - Parameters:
  ///   - direction: `outgoing` for distances from the vertex, `incoming` to it.
  ///   - normalized: whether to divide by n − 1.
  /// - Returns: a value for each vertex.
  /// - Complexity: O(vertices × arcs).
  public func harmonic(_ direction: Direction = .outgoing, normalized: Bool = false) -> [Double] {
    let divisor = normalized && vertexCount > 1 ? Double(vertexCount - 1) : 1
    return restored(distances(direction).map { $0.inverse / divisor })
  }

  /// How many others a vertex reaches, the sum of the distances and of their inverses.
  struct Reach: Equatable, Sendable {
    var count = 0
    var total = 0.0
    var inverse = 0.0
  }

  private func distances(_ direction: Direction) -> [Reach] {
    let rows = rows(direction)
    var levels = [Int32](repeating: -1, count: vertexCount)
    return (0..<vertexCount).map { source in
      Self.reach(from: source, rows: rows, levels: &levels)
    }
  }

  private static func reach(from source: Int, rows: Rows, levels: inout [Int32]) -> Reach {
    var reach = Reach()
    var queue = [UInt32(source)]
    levels[source] = 0
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      for end in rows.neighbors(vertex) where levels[Int(end)] < 0 {
        levels[Int(end)] = levels[vertex] + 1
        reach.count += 1
        reach.total += Double(levels[Int(end)])
        reach.inverse += 1 / Double(levels[Int(end)])
        queue.append(end)
      }
    }
    for vertex in queue { levels[Int(vertex)] = -1 }
    return reach
  }
}
