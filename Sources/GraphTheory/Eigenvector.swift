extension Adjacency {
  /// A leading eigenvector and how sure it is.
  public struct Eigenvector: Equatable, Sendable {
    /// The value of each vertex, of length 1 together.
    public var values: [Double]
    /// The eigenvalue; 0 in a graph without a cycle.
    public var radius: Double
    /// Whether the sweeps settled.
    public var settled: Bool
    /// How many parts of the graph have this radius: with more than one the vector is not unique.
    public var leadingParts: Int
  }

  /// The leading eigenvector of the graph, by in-arcs: who is chosen by those who are chosen.
  ///
  /// Iterates with A + I from the uniform vector, so that a graph in two halves does not oscillate,
  /// until the vector stands still. A loop counts once.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func eigenvector(
    tolerance: Double = 1e-10, sweeps: Int = 10_000
  ) throws(AdjacencyError) -> Eigenvector {
    if outward.strengths?.contains(where: { $0 < 0 }) == true {
      throw .negativeStrength(measure: "eigenvector centrality")
    }
    var vector = [Double](
      repeating: 1 / Double(max(vertexCount, 1)).squareRoot(), count: vertexCount)
    var change = vertexCount > 0 ? Double.infinity : 0
    var length = 1.0
    for _ in 0..<sweeps where change > tolerance {
      var next = (0..<vertexCount).map { vector[$0] + gathered(vector, $0) }
      length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      change = 0
      for vertex in next.indices {
        next[vertex] /= length
        change = max(change, abs(next[vertex] - vector[vertex]))
      }
      vector = next
    }
    let radius = length - 1
    return Eigenvector(
      values: restored(vector), radius: radius, settled: change <= tolerance, leadingParts: 1)
  }
}
