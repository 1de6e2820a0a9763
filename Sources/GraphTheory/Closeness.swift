extension Adjacency {
  /// The closeness of each vertex after Wasserman and Faust: (r − 1)² ÷ ((n − 1) Σd), r vertices
  /// reached, itself among them; 0 where none is reached.
  ///
  /// - Parameters:
  ///   - direction: `outgoing` for distances from the vertex, `incoming` to it.
  ///   - threads: the workers.
  /// - Returns: a value between 0 and 1 for each vertex.
  /// - Complexity: O(vertices × arcs ÷ 512) steps of 64 bytes.
  public func closeness(
    _ direction: Direction = .outgoing, threads: Threads = .all
  ) -> [Double] {
    let (counts, totals) = reaches(direction, threads: threads)
    return restored(
      zip(counts, totals).map { others, total in
        total > 0 ? others * others / (Double(vertexCount - 1) * total) : 0
      })
  }

  /// The sum of 1 ÷ distance from each vertex to all others; unreached ones add 0.
  ///
  /// - Parameters:
  ///   - direction: `outgoing` for distances from the vertex, `incoming` to it.
  ///   - normalized: whether to divide by n − 1.
  ///   - threads: the workers.
  /// - Returns: a value for each vertex.
  /// - Complexity: O(vertices × arcs ÷ 512) steps of 64 bytes.
  public func harmonic(
    _ direction: Direction = .outgoing, normalized: Bool = false, threads: Threads = .all
  ) -> [Double] {
    let divisor = normalized && vertexCount > 1 ? Double(vertexCount - 1) : 1
    let sum = OrderedSum(count: vertexCount)
    search(direction, threads: threads) { search, targets, block in
      var sums = [Double](repeating: 0, count: vertexCount)
      search.run(to: targets) { search, distance in
        for (vertex, count) in zip(search.changed, search.counts) {
          sums[Int(vertex)] += Double(count) / Double(distance)
        }
      }
      sum.add(sums, block: block)
    }
    return restored(sum.total.map { $0 / divisor })
  }

  /// How many others each vertex reaches and the sum of the distances: whole numbers, exact.
  private func reaches(_ direction: Direction, threads: Threads) -> ([Double], [Double]) {
    let counts = OrderedSum(count: vertexCount)
    let totals = OrderedSum(count: vertexCount)
    search(direction, threads: threads) { search, targets, block in
      var count = [Double](repeating: 0, count: vertexCount)
      var total = count
      search.run(to: targets) { search, distance in
        for (vertex, found) in zip(search.changed, search.counts) {
          count[Int(vertex)] += Double(found)
          total[Int(vertex)] += Double(found * distance)
        }
      }
      counts.add(count, block: block)
      totals.add(total, block: block)
    }
    return (counts.total, totals.total)
  }

  private func search(
    _ direction: Direction, threads: Threads,
    _ body: @escaping @Sendable (inout BitSearch, ArraySlice<UInt32>, Int) -> Void
  ) {
    let rows = rows(direction)
    let reversed = direction == .outgoing ? inward : outward
    let order = placesByComponent()
    let blocks = (vertexCount + BitSearch.width - 1) / BitSearch.width
    threads.forEach(blocks, scratch: { BitSearch(rows: rows, reversed: reversed) }) {
      search, block in
      let first = block * BitSearch.width
      body(&search, order[first..<min(first + BitSearch.width, vertexCount)], block)
    }
  }

  /// The rows with those of one component side by side: what cannot meet should not share a search.
  private func placesByComponent() -> [UInt32] {
    let components = components()
    var buckets = [[UInt32]](repeating: [], count: (components.max() ?? -1) + 1)
    for place in 0..<vertexCount {
      buckets[components[Int(numbers[place])]].append(UInt32(place))
    }
    return buckets.flatMap(\.self)
  }
}
