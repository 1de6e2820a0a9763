extension Adjacency {
  /// How many shortest paths between two others run through each vertex, each pair's paths counting
  /// 1 together; each pair once in an undirected graph, ends not counted.
  ///
  /// Where arcs have distances these count: lengths that agree in ten digits are the same.
  ///
  /// - Parameters:
  ///   - normalized: whether to divide by the number of pairs of others.
  ///   - threads: the workers.
  /// - Returns: a value for each vertex.
  /// - Complexity: O(vertices × arcs), after Brandes (2001).
  public func betweenness(normalized: Bool = false, threads: Threads = .all) -> [Double] {
    let folding = Folding(hasDistances ? withoutDetours() : self)
    var sums = folding.known
    let sources = folding.sourcesInOrder()
    let added =
      hasDistances
      ? folding.passedOverDistances(from: sources, threads: threads)
      : folding.passed(from: sources, threads: threads)
    for (number, place) in folding.places.enumerated() { sums[Int(place)] += added[number] }
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

extension Folding {
  /// What paths from the sources give to each vertex that is left.
  func passed(from sources: [UInt32], threads: Threads) -> [Double] {
    // So few blocks that adding them up costs nothing, so many that workers end together.
    let length = 8 * max(1, sources.count / (8 * 64))
    let blocks = (sources.count + length - 1) / length
    let count = rows.vertexCount
    let sum = OrderedSum(count: count)
    let scratch: @Sendable () -> LaneSearch = { LaneSearch(self) }
    threads.forEach(blocks, scratch: scratch) { search, block in
      var sums = [Double](repeating: 0, count: count)
      let end = min((block + 1) * length, sources.count)
      for first in stride(from: block * length, to: end, by: 8) {
        search.add(from: sources[first..<min(first + 8, end)], to: &sums)
      }
      sum.add(sums, block: block)
    }
    return sum.total
  }

  /// The same where arcs have distances.
  func passedOverDistances(from sources: [UInt32], threads: Threads) -> [Double] {
    let length = max(1, sources.count / 64)
    let blocks = (sources.count + length - 1) / length
    let count = rows.vertexCount
    let sum = OrderedSum(count: count)
    let scratch: @Sendable () -> DistanceBrandes = { DistanceBrandes(self) }
    threads.forEach(blocks, scratch: scratch) { search, block in
      var sums = [Double](repeating: 0, count: count)
      for source in sources[block * length..<min((block + 1) * length, sources.count)] {
        search.add(from: source, to: &sums)
      }
      sum.add(sums, block: block)
    }
    return sum.total
  }

  /// The sources in breadth-first order, so that those of one batch have much of their way in
  /// common; those that lead nowhere are left out.
  func sourcesInOrder() -> [UInt32] {
    var isSeen = [Bool](repeating: false, count: rows.vertexCount)
    var order: [UInt32] = []
    for root in 0..<rows.vertexCount where !isSeen[root] {
      isSeen[root] = true
      var head = order.count
      order.append(UInt32(root))
      while head < order.count {
        for end in rows.neighbors(Int(order[head])) where !isSeen[Int(end)] {
          isSeen[Int(end)] = true
          order.append(end)
        }
        head += 1
      }
    }
    return order.filter { rows.count(Int($0)) > 0 }
  }
}
