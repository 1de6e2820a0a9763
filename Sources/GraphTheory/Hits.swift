/// Kleinberg's hubs and authorities; each set of values adds up to 1.
public struct Hits: Equatable, Sendable {
  /// How much a vertex points to authorities.
  public var hubs: [Double]
  /// How much a vertex is pointed to by hubs.
  public var authorities: [Double]
  /// Whether the values stood still in the end.
  public var settled: Bool
}

extension Adjacency {
  /// Hubs and authorities from the uniform start; no value is ever negative.
  ///
  /// - Parameters:
  ///   - tolerance: how near each value, of vectors of length 1, has to be to where it is going.
  ///   - sweeps: the most sweeps.
  ///   - threads: the workers.
  /// - Returns: both sets of values.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func hits(
    tolerance: Double = 1e-10, sweeps: Int = 100_000, threads: Threads = .all
  ) throws(AdjacencyError) -> Hits {
    try refuseNegativeStrengths(for: "HITS")
    let toAuthorities = Gathering(inward, threads: threads)
    let toHubs = Gathering(outward, threads: threads)
    var hubs = [Double](repeating: 1, count: vertexCount)
    var authorities = hubs
    var last = Double.infinity
    var settled = vertexCount == 0 || outward.arcCount == 0
    for _ in 0..<sweeps where !settled {
      var next = toAuthorities(hubs)
      next.scale(1 / next.dot(next).squareRoot())
      let change = zip(next, authorities).reduce(0) { max($0, abs($1.0 - $1.1)) }
      authorities = next
      hubs = toHubs(authorities)
      hubs.scale(1 / hubs.dot(hubs).squareRoot())
      let shrinking = last.isFinite ? min(change / last, 0.999_999) : 0.999_999
      last = change
      settled = change * shrinking / (1 - shrinking) <= tolerance
    }
    return Hits(
      hubs: restored(Self.adding(to: 1, hubs)),
      authorities: restored(Self.adding(to: 1, authorities)), settled: settled)
  }

  private static func adding(to total: Double, _ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 * total / sum } : values
  }
}
