/// How a random walker goes about.
public struct PageRankSettings: Equatable, Sendable {
  /// The chance to follow an arc rather than to jump.
  public var damping = 0.85
  /// Where jumps lead, in proportion; nil for everywhere alike.
  public var jumps: [Double]?
  /// The sum of changes at which to stop: low enough for nine right digits of the largest value.
  public var tolerance = 1e-12
  /// The most sweeps.
  public var sweeps = 1000

  /// Makes the usual settings.
  public init() {}
}

extension Adjacency {
  /// The chance to meet a walker at each vertex who follows arcs in proportion to their strengths
  /// and jumps now and then; the values add up to 1.
  ///
  /// From a vertex without arcs the walker always jumps. A loop counts once.
  /// - Parameters:
  ///   - settings: how the walker goes about.
  ///   - threads: the workers.
  /// - Returns: a value for each vertex.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func pageRank(
    _ settings: PageRankSettings = PageRankSettings(), threads: Threads = .all
  ) throws(AdjacencyError) -> [Double] {
    guard vertexCount > 0 else { return [] }
    try refuseNegativeStrengths(for: "PageRank")
    // Who always jumps adds to all in the proportion of the jumps: scaling the walk without them
    // to a sum of 1 is the same.
    let resolvent = Resolvent(
      gathering: Gathering(inward, threads: threads), shares: outgoingShares(),
      factor: settings.damping, tolerance: settings.tolerance, sweeps: settings.sweeps,
      isSymmetric: !isDirected)
    var ranks = resolvent.solution(jumpShares(settings.jumps)).values
    ranks.scale(1 / ranks.reduce(0, +))
    return restored(ranks)
  }

  func refuseNegativeStrengths(for measure: String) throws(AdjacencyError) {
    if outward.strengths?.contains(where: { $0 < 0 }) == true {
      throw .negativeStrength(measure: measure)
    }
  }

  private func jumpShares(_ jumps: [Double]?) -> [Double] {
    let uniform = [Double](repeating: 1 / Double(vertexCount), count: vertexCount)
    guard let jumps else { return uniform }
    let sum = jumps.reduce(0, +)
    return sum > 0 ? numbers.map { jumps[Int($0)] / sum } : uniform
  }

  /// 1 ÷ the strength that leaves each row's vertex; 0 where none does.
  private func outgoingShares() -> [Double] {
    (0..<vertexCount).map { vertex in
      let sum =
        outward.strengths.map { $0[outward.range(vertex)].reduce(0, +) }
        ?? Double(outward.count(vertex))
      return sum > 0 ? 1 / sum : 0
    }
  }
}
