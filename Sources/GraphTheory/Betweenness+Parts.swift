/// An arc with how much runs along it.
public struct ArcValue: Equatable, Sendable {
  /// Where the arc starts; the lower end of an edge without a direction.
  public var source: Int
  /// Where it ends.
  public var target: Int
  /// How much runs along it.
  public var value: Double
}

extension Adjacency {
  /// How many shortest paths run along each arc, each pair's paths counting 1 together; each pair
  /// once in an undirected graph.
  ///
  /// - Parameter threads: the workers.
  /// - Returns: the arcs by source and target; loops have none.
  /// - Complexity: O(vertices × arcs).
  public func arcBetweenness(threads: Threads = .all) -> [ArcValue] {
    let folding = Folding(whole: self)
    let sources = folding.sourcesInOrder()
    let length = 8 * max(1, sources.count / (8 * 64))
    let blocks = (sources.count + length - 1) / length
    let sum = OrderedSum(count: outward.arcCount)
    let isLong = hasDistances
    threads.forEach(blocks) { block in
      let part = sources[block * length..<min((block + 1) * length, sources.count)]
      sum.add(folding.arcSums(from: part, overDistances: isLong), block: block)
    }
    return arcValues(sum.total)
  }

  private func arcValues(_ sums: [Double]) -> [ArcValue] {
    var values: [ArcValue] = []
    for vertex in 0..<vertexCount {
      for arc in outward.range(vertex) where outward.ends[arc] != vertex {
        let (source, target) = (Int(numbers[vertex]), Int(numbers[Int(outward.ends[arc])]))
        if !isDirected, source > target { continue }
        // Both ways of an edge have the same: the pairs that use it, each in its own direction.
        values.append(ArcValue(source: source, target: target, value: sums[arc]))
      }
    }
    return values.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// Betweenness of the paths from some vertices to some others only: who stands between two blocs.
  ///
  /// - Parameters:
  ///   - sources: where the paths start.
  ///   - targets: where they end; each source counts with each target, so that a pair of vertices
  ///     that are both in both sets counts twice.
  ///   - threads: the workers.
  /// - Returns: a value for each vertex.
  /// - Complexity: O(sources × arcs).
  public func betweenness(
    from sources: Set<Int>, to targets: Set<Int>, threads: Threads = .all
  ) -> [Double] {
    var folding = Folding(whole: hasDistances ? withoutDetours() : self)
    folding.ending = numbers.map { targets.contains(Int($0)) ? 1 : 0 }
    let wanted = folding.sourcesInOrder().filter { sources.contains(Int(numbers[Int($0)])) }
    return restored(
      hasDistances
        ? folding.passedOverDistances(from: wanted, threads: threads)
        : folding.passed(from: wanted, threads: threads))
  }
}

extension Folding {
  fileprivate func arcSums(from sources: ArraySlice<UInt32>, overDistances: Bool) -> [Double] {
    let arcSums = Scratch<Double>(rows.arcCount, 0)
    var sums = [Double](repeating: 0, count: rows.vertexCount)
    if overDistances {
      var search = DistanceBrandes(self)
      search.arcSums = arcSums
      for source in sources { search.add(from: source, to: &sums) }
    } else {
      var search = LaneSearch(self)
      search.arcSums = arcSums
      for first in stride(from: sources.startIndex, to: sources.endIndex, by: 8) {
        search.add(from: sources[first..<min(first + 8, sources.endIndex)], to: &sums)
      }
    }
    return Array(UnsafeBufferPointer(start: arcSums.pointer, count: rows.arcCount))
  }
}
