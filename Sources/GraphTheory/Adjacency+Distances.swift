extension Adjacency {
  /// The same graph with arcs the shorter the stronger they are: a distance of 1 ÷ strength, taken
  /// after parallel arcs were merged.
  ///
  /// - Returns: a graph whose paths are measured by distance.
  /// - Throws: `AdjacencyError.badDistance` where a strength is not above 0.
  public func withDistancesFromStrengths() throws(AdjacencyError) -> Adjacency {
    guard let strengths = outward.strengths else { return self }
    if let arc = strengths.firstIndex(where: { !($0 > 0) }) {
      throw .badDistance(arc: arc, value: "1 / \(strengths[arc])")
    }
    var rows = outward
    rows.distances = strengths.map { 1 / $0 }
    return Adjacency(self, outward: rows)
  }
}
