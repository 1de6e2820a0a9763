#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Betweenness out of some sources only, with how far off it may be.
public struct SampledBetweenness: Equatable, Sendable {
  /// Estimates of the raw values.
  public var values: [Double]
  /// How far any normalized value may be off, with the confidence asked for.
  public var error: Double
  /// How many sources were searched from.
  public var sources: Int
}

extension Adjacency {
  /// Betweenness estimated from random sources, as many as are needed.
  ///
  /// All values are within `error` of the exact normalized ones at once with the given confidence.
  /// Sources are added, twice as many each time, until the empirical Bernstein bound of Maurer and
  /// Pontil (2009), for all vertices and all looks together, says so; the bound uses the variance
  /// found, which is small for nearly all vertices. A source gives a whole search's sums at once,
  /// where methods that draw single paths take one path out of it.
  /// - Parameters:
  ///   - error: how far a normalized value may be off.
  ///   - confidence: the chance that none is farther off.
  ///   - seed: where random choices begin.
  ///   - threads: the workers.
  /// - Returns: the estimates; exact ones where sampling would take as long.
  /// - Complexity: O(sources × arcs).
  public func betweenness(
    within error: Double, confidence: Double = 0.95, seed: UInt64 = 0, threads: Threads = .all
  ) -> SampledBetweenness {
    let folding = Folding(whole: self)
    var generator = SeededGenerator(seed: seed)
    var sums = [Double](repeating: 0, count: vertexCount)
    var squares = sums
    var taken = 0
    var failure = 1 - confidence
    while vertexCount > 2, !hasDistances, 2 * taken < vertexCount {
      let more = max(64, taken)
      let sources = (0..<more).map { _ in UInt32(generator.below(vertexCount)) }
      let (added, squared) = folding.sampled(from: sources, threads: threads)
      sums.add(1, added)
      squares.add(1, squared)
      taken += more
      failure /= 2
      let bound = bound(sums, squares, Double(taken), failure)
      if bound <= error {
        let scale = Double(vertexCount) / Double(taken) / betweennessDivisor(normalized: false)
        return SampledBetweenness(
          values: restored(sums.map { $0 * scale }), error: bound, sources: taken)
      }
    }
    return SampledBetweenness(
      values: betweenness(threads: threads), error: 0, sources: vertexCount)
  }

  /// How far the mean of so many draws may be off for any vertex.
  private func bound(
    _ sums: [Double], _ squares: [Double], _ count: Double, _ failure: Double
  ) -> Double {
    // A source can give at most all other targets but the vertex itself; with the share of sources
    // that are not the vertex this is the normalized value's scale.
    let most = Double(vertexCount - 2)
    let scale = Double(vertexCount) / Double(vertexCount - 1)
    let doubt = log(4 * Double(vertexCount) / failure)
    var largest = 0.0
    for vertex in sums.indices {
      let mean = sums[vertex] / count / most
      let variance = max(0, squares[vertex] / count / (most * most) - mean * mean)
      largest = max(largest, variance * count / (count - 1))
    }
    return scale * ((2 * largest * doubt / count).squareRoot() + 7 * doubt / (3 * (count - 1)))
  }
}

extension Folding {
  /// The sums over sources and the sums of squares.
  fileprivate func sampled(from sources: [UInt32], threads: Threads) -> ([Double], [Double]) {
    let count = rows.vertexCount
    let sum = OrderedSum(count: count)
    let square = OrderedSum(count: count)
    let length = 64
    threads.forEach((sources.count + length - 1) / length) { block in
      let squares = Scratch<Double>(count, 0)
      var sums = [Double](repeating: 0, count: count)
      var search = LaneSearch(self)
      search.squares = squares
      let end = min((block + 1) * length, sources.count)
      for first in stride(from: block * length, to: end, by: 8) {
        search.add(from: sources[first..<min(first + 8, end)], to: &sums)
      }
      sum.add(sums, block: block)
      square.add(
        Array(UnsafeBufferPointer(start: squares.pointer, count: count)), block: block)
    }
    return (sum.total, square.total)
  }
}
