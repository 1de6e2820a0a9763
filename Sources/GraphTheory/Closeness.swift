extension Adjacency {
  /// The closeness of each vertex after Wasserman and Faust: (r − 1)² ÷ ((n − 1) Σd), r vertices
  /// reached, itself among them; 0 where none is reached.
  ///
  /// Where arcs have distances these count.
  /// - Parameters:
  ///   - direction: `outgoing` for distances from the vertex, `incoming` to it.
  ///   - threads: the workers.
  /// - Returns: a value for each vertex.
  /// - Complexity: O(vertices × arcs ÷ 512) steps of 64 bytes; O(vertices × arcs × log vertices)
  ///   over distances.
  public func closeness(
    _ direction: Direction = .outgoing, threads: Threads = .all
  ) -> [Double] {
    let reaches = reaches(direction, threads: threads)
    return restored(
      reaches.map { reach in
        guard reach.total > 0 else { return 0 }
        return reach.count * reach.count / (Double(vertexCount - 1) * reach.total)
      })
  }

  /// The sum of 1 ÷ distance from each vertex to all others; unreached ones add 0.
  ///
  /// Where arcs have distances these count.
  /// - Parameters:
  ///   - direction: `outgoing` for distances from the vertex, `incoming` to it.
  ///   - normalized: whether to divide by n − 1.
  ///   - threads: the workers.
  /// - Returns: a value for each vertex.
  /// - Complexity: as that of closeness.
  public func harmonic(
    _ direction: Direction = .outgoing, normalized: Bool = false, threads: Threads = .all
  ) -> [Double] {
    let divisor = normalized && vertexCount > 1 ? Double(vertexCount - 1) : 1
    return restored(reaches(direction, threads: threads).map { $0.inverse / divisor })
  }

  /// Whom a vertex reaches: how many, the sum of the distances and that of their inverses.
  struct Reach: Equatable, Sendable {
    var count = 0.0
    var total = 0.0
    var inverse = 0.0
  }

  private func reaches(_ direction: Direction, threads: Threads) -> [Reach] {
    if hasDistances { return longReaches(direction, threads: threads) }
    // Counts, totals and inverses side by side in one vector, so that one sum is enough.
    let sum = OrderedSum(count: 3 * vertexCount)
    search(direction, threads: threads) { search, targets, block in
      var sums = [Double](repeating: 0, count: 3 * vertexCount)
      search.run(to: targets) { search, distance in
        for (vertex, found) in zip(search.changed, search.counts) {
          sums[3 * Int(vertex)] += Double(found)
          sums[3 * Int(vertex) + 1] += Double(found * distance)
          sums[3 * Int(vertex) + 2] += Double(found) / Double(distance)
        }
      }
      sum.add(sums, block: block)
    }
    let sums = sum.total
    return (0..<vertexCount).map { vertex in
      Reach(count: sums[3 * vertex], total: sums[3 * vertex + 1], inverse: sums[3 * vertex + 2])
    }
  }

  private func search(
    _ direction: Direction, threads: Threads,
    _ body: @escaping @Sendable (inout BitSearch, ArraySlice<UInt32>, Int) -> Void
  ) {
    let rows = rows(direction)
    let reversed = direction == .outgoing ? inward : outward
    let order = placesByComponent()
    let blocks = (vertexCount + BitSearch.width - 1) / BitSearch.width
    let scratch: @Sendable () -> BitSearch = { BitSearch(rows: rows, reversed: reversed) }
    threads.forEach(blocks, scratch: scratch) { search, block in
      let first = block * BitSearch.width
      body(&search, order[first..<min(first + BitSearch.width, vertexCount)], block)
    }
  }

  /// The rows with those of one component side by side: what cannot meet should not share a search.
  private func placesByComponent() -> [UInt32] {
    let (components, count) = weakPlaces()
    var buckets = [[UInt32]](repeating: [], count: count)
    for place in 0..<vertexCount { buckets[components[place]].append(UInt32(place)) }
    return buckets.flatMap(\.self)
  }

  private func longReaches(_ direction: Direction, threads: Threads) -> [Reach] {
    let rows = withoutDetours().rows(direction)
    let length = 64
    let count = vertexCount
    return threads.map((count + length - 1) / length) { block -> [Reach] in
      var search = DistanceSearch(rows)
      return (block * length..<min((block + 1) * length, count)).map { source in
        search.run(from: UInt32(source))
        var reach = Reach()
        for vertex in search.order.dropFirst() {
          reach.count += 1
          reach.total += search.distance(vertex)
          reach.inverse += 1 / search.distance(vertex)
        }
        return reach
      }
    }.flatMap(\.self)
  }
}
