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
  ///   - sweeps: the most sweeps.
  ///   - threads: the workers.
  /// - Returns: both sets of values.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func hits(
    sweeps: Int = 100_000, threads: Threads = .all
  ) throws(AdjacencyError) -> Hits {
    try refuseNegativeStrengths(for: "HITS")
    let toAuthorities = Gathering(inward, threads: threads)
    let toHubs = Gathering(outward, threads: threads)
    guard vertexCount > 0, outward.arcCount > 0 else {
      let even = [Double](repeating: 1 / Double(max(vertexCount, 1)), count: vertexCount)
      return Hits(hubs: even, authorities: even, settled: true)
    }
    let ascent = LanczosIteration(image: { toHubs(toAuthorities($0)) }, sweeps: sweeps)
    let start = [Double](repeating: 1 / Double(vertexCount).squareRoot(), count: vertexCount)
    let found = ascent.run(from: start)
    return Hits(
      hubs: restored(Self.adding(to: 1, found.values)),
      authorities: restored(Self.adding(to: 1, toAuthorities(found.values))),
      settled: found.settled)
  }

  private static func adding(to total: Double, _ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 * total / sum } : values
  }
}
