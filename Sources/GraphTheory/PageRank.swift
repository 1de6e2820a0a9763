extension Adjacency {
  /// What a page-rank sweep needs to know.
  public struct PageRankSettings: Equatable, Sendable {
    /// The chance to follow an arc rather than to jump.
    public var damping = 0.85
    /// Where jumps lead, in proportion; nil for everywhere alike.
    public var jumps: [Double]?
    /// The sum of changes at which to stop.
    public var tolerance = 1e-10
    /// The most sweeps.
    public var sweeps = 1000

    /// Makes the usual settings.
    public init() {}
  }

  /// The chance to meet a walker at each vertex who follows arcs in proportion to their strengths
  /// and jumps now and then; the values add up to 1.
  ///
  /// From a vertex without arcs the walker always jumps. A loop counts once.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func pageRank(
    _ settings: PageRankSettings = PageRankSettings()
  ) throws(AdjacencyError) -> [Double] {
    guard vertexCount > 0 else { return [] }
    if outward.strengths?.contains(where: { $0 < 0 }) == true {
      throw .negativeStrength(measure: "PageRank")
    }
    let jumps = jumpShares(settings.jumps)
    let sums = outgoingSums()
    var ranks = jumps
    var change = Double.infinity
    for _ in 0..<settings.sweeps where change > settings.tolerance {
      var lost = 0.0
      var shares = ranks
      for vertex in 0..<vertexCount {
        if sums[vertex] > 0 {
          shares[vertex] /= sums[vertex]
        } else {
          lost += ranks[vertex]
          shares[vertex] = 0
        }
      }
      let base = 1 - settings.damping + settings.damping * lost
      change = 0
      for vertex in 0..<vertexCount {
        let rank = base * jumps[vertex] + settings.damping * gathered(shares, vertex)
        change += abs(rank - ranks[vertex])
        ranks[vertex] = rank
      }
    }
    return restored(ranks)
  }

  private func jumpShares(_ jumps: [Double]?) -> [Double] {
    let uniform = [Double](repeating: 1 / Double(vertexCount), count: vertexCount)
    guard let jumps else { return uniform }
    let sum = jumps.reduce(0, +)
    return sum > 0 ? numbers.map { jumps[Int($0)] / sum } : uniform
  }

  private func outgoingSums() -> [Double] {
    (0..<vertexCount).map { vertex in
      outward.strengths.map { $0[outward.range(vertex)].reduce(0, +) }
        ?? Double(outward.count(vertex))
    }
  }

  /// The sum of the values at the sources of a vertex's incoming arcs, by strength.
  func gathered(_ values: [Double], _ vertex: Int) -> Double {
    var sum = 0.0
    if let strengths = inward.strengths {
      for arc in inward.range(vertex) { sum += strengths[arc] * values[Int(inward.ends[arc])] }
    } else {
      for source in inward.neighbors(vertex) { sum += values[Int(source)] }
    }
    return sum
  }
}
