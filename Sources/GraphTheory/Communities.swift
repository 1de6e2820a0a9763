/// Groups of vertices with more arcs inside than chance would give.
public struct Communities: Equatable, Sendable {
  /// The group of each vertex, numbered by falling size, among equals by their lowest vertex.
  public var members: [Int]
  /// Newman's modularity of the groups; Leicht and Newman's where arcs have directions.
  public var modularity: Double

  /// How many groups there are.
  public var count: Int { (members.max() ?? -1) + 1 }

  /// The ways to find communities.
  public enum Method: String, CaseIterable, Sendable {
    /// Moves, refines and merges; communities hold together (Traag, Waltman and van Eck 2019).
    case leiden
    /// Moves and merges (Blondel and others 2008).
    case louvain
  }
}

extension Adjacency {
  /// Communities that no single move of a vertex makes better; the same for the same seed.
  ///
  /// - Parameters:
  ///   - method: how they are found.
  ///   - resolution: above 1 for smaller communities, below for larger ones.
  ///   - seed: where random choices begin.
  ///   - rounds: how often the whole search is run on its own result, at most.
  /// - Returns: the communities and their modularity at that resolution.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: about O(arcs) a round.
  public func communities(
    _ method: Communities.Method = .leiden, resolution: Double = 1, seed: UInt64 = 0,
    rounds: Int = 16
  ) throws(AdjacencyError) -> Communities {
    try refuseNegativeStrengths(for: "modularity")
    let graph = ModularityGraph(self, resolution: resolution)
    var search = CommunitySearch(graph, seed: seed)
    let found = search.run(refining: method == .leiden, rounds: method == .leiden ? rounds : 1)
    let ranked = Self.rankedBySize(
      restored(found.map(Int.init)), count: Int(found.max() ?? 0) + (found.isEmpty ? 0 : 1))
    return Communities(members: ranked, modularity: graph.quality(of: found))
  }

  /// The modularity of given groups.
  public func modularity(of members: [Int], resolution: Double = 1) -> Double {
    let graph = ModularityGraph(self, resolution: resolution)
    return graph.quality(of: numbers.map { UInt32(members[Int($0)]) })
  }
}

/// A graph as modularity sees it: ties in both directions added up, what chance expects of each
/// vertex, and how much lies inside a vertex that stands for several.
struct ModularityGraph: Sendable {
  var starts: [UInt32]
  var ends: [UInt32]
  var weights: [Double]
  /// The strength that leaves and that arrives at each vertex.
  var leaving: [Double]
  var arriving: [Double]
  /// The weight of the loops, both ways.
  var inside: [Double]
  /// All the weight, both ways.
  let total: Double
  /// What products of strengths are multiplied by to be what chance expects.
  let chance: Double

  var vertexCount: Int { starts.count - 1 }

  init(_ graph: Adjacency, resolution: Double) {
    let simple = graph.simpleRows()
    starts = simple.starts
    ends = simple.ends
    weights = simple.strengths ?? [Double](repeating: 1, count: simple.arcCount)
    inside = [Double](repeating: 0, count: graph.vertexCount)
    if graph.loopCount > 0 {
      for vertex in 0..<graph.vertexCount {
        for arc in graph.outward.range(vertex) where graph.outward.ends[arc] == vertex {
          inside[vertex] = 2 * (graph.outward.strengths?[arc] ?? 1)
        }
      }
    }
    leaving = graph.rowStrengths(.outgoing)
    arriving = graph.isDirected ? graph.rowStrengths(.incoming) : leaving
    let sum = leaving.reduce(0, +)
    total = graph.isDirected ? 2 * sum : sum
    chance = sum > 0 ? resolution / (graph.isDirected ? sum : 2 * sum) : 0
  }

  init(
    starts: [UInt32], ends: [UInt32], weights: [Double], leaving: [Double], arriving: [Double],
    inside: [Double], like graph: ModularityGraph
  ) {
    self.starts = starts
    self.ends = ends
    self.weights = weights
    self.leaving = leaving
    self.arriving = arriving
    self.inside = inside
    total = graph.total
    chance = graph.chance
  }

  /// The modularity of a division.
  func quality(of members: [UInt32]) -> Double {
    guard total > 0 else { return 0 }
    let count = Int(members.max() ?? 0) + 1
    var (left, arrived) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    var within = 0.0
    for vertex in 0..<vertexCount {
      let own = members[vertex]
      left[Int(own)] += leaving[vertex]
      arrived[Int(own)] += arriving[vertex]
      within += inside[vertex]
      for arc in Int(starts[vertex])..<Int(starts[vertex + 1])
      where members[Int(ends[arc])] == own {
        within += weights[arc]
      }
    }
    return (within - 2 * chance * left.dot(arrived)) / total
  }
}
