/// Katz centrality and the factor it was made with.
public struct Katz: Equatable, Sendable {
  /// The value of each vertex, of length 1 together.
  public var values: [Double]
  /// The factor by which each further step of a walk counts less.
  public var alpha: Double
}

extension Adjacency {
  /// Katz's centrality: all walks that end at a vertex, each step counting α times the one before.
  ///
  /// - Parameters:
  ///   - alpha: the factor; 0.85 ÷ the radius of the graph unless given.
  ///   - threads: the workers.
  /// - Returns: the values, of length 1 together, and α.
  /// - Throws: `AdjacencyError.alphaTooLarge` where longer walks would count more and more, and
  ///   `negativeStrength`.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func katz(alpha: Double? = nil, threads: Threads = .all) throws(AdjacencyError) -> Katz {
    try refuseNegativeStrengths(for: "Katz centrality")
    let radius = radius(threads: threads)
    let chosen = alpha ?? (radius > 0 ? 0.85 / radius : 0.85)
    guard chosen * radius < 1 else { throw .alphaTooLarge(alpha: chosen, limit: 1 / radius) }
    let resolvent = Resolvent(
      gathering: Gathering(inward, threads: threads),
      shares: [Double](repeating: 1, count: vertexCount), factor: chosen, tolerance: 1e-12,
      sweeps: 10_000, isSymmetric: !isDirected)
    var values = resolvent.solution([Double](repeating: 1, count: vertexCount)).values
    if vertexCount > 0 { values.scale(1 / values.dot(values).squareRoot()) }
    return Katz(values: restored(values), alpha: chosen)
  }

  /// Bonacich's power: β > 0 makes those powerful who know the powerful, β < 0 those who know the
  /// weak, as in bargaining. The squares of the values add up to the number of vertices.
  ///
  /// - Parameters:
  ///   - share: how much the neighbors' power counts, as a part of 1 ÷ radius between −1 and 1.
  ///   - threads: the workers.
  /// - Returns: the values and β.
  /// - Throws: `AdjacencyError.alphaTooLarge` where the series does not end.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func power(share: Double, threads: Threads = .all) throws(AdjacencyError) -> Power {
    // Signs can only make the radius smaller: the bound is that of the sizes.
    let radius = PowerIteration(
      gathering: Gathering(outward.unsigned(), threads: threads), isSymmetric: !isDirected,
      tolerance: 1e-8, sweeps: 10_000
    ).run().radius
    guard abs(share) < 1 else { throw .alphaTooLarge(alpha: share / radius, limit: 1 / radius) }
    let beta = radius > 0 ? share / radius : 0
    let gathering = Gathering(outward, threads: threads)
    let ones = [Double](repeating: 1, count: vertexCount)
    let resolvent = Resolvent(
      gathering: gathering, shares: ones, factor: beta, tolerance: 1e-12, sweeps: 10_000,
      isSymmetric: !isDirected)
    var values = resolvent.solution(gathering(ones)).values
    let square = values.dot(values)
    if square > 0 { values.scale((Double(vertexCount) / square).squareRoot()) }
    return Power(values: restored(values), beta: beta)
  }
}

/// Bonacich's power and the factor it was made with.
public struct Power: Equatable, Sendable {
  /// The value of each vertex; their squares add up to the number of vertices.
  public var values: [Double]
  /// The factor of the neighbors' power.
  public var beta: Double
}

extension Rows {
  /// The rows with the sizes of the strengths.
  fileprivate func unsigned() -> Rows {
    var rows = self
    rows.strengths = strengths?.map(abs)
    return rows
  }
}
