/// What a vertex of a graph can be measured by.
public enum Measure: String, CaseIterable, Sendable {
  /// Arcs in and out together.
  case degree
  /// Arcs that arrive.
  case inDegree = "in-degree"
  /// Arcs that leave.
  case outDegree = "out-degree"
  /// Nearness to those within reach, after Wasserman and Faust.
  case closeness
  /// The sum of 1 ÷ distance.
  case harmonic
  /// Shortest paths between others that run through the vertex.
  case betweenness
  /// The leading eigenvector.
  case eigenvector
  /// The chance to meet a random walker.
  case pageRank = "pagerank"

  /// What the measure means, for people.
  public var meaning: String {
    switch self {
    case .degree:
      "With how many others an actor has relations: relations that leave and arrive, added."
    case .inDegree: "How many others act towards the actor."
    case .outDegree: "Towards how many others the actor acts."
    case .closeness:
      "How near an actor is to all whom its relations reach: (r - 1)^2 / ((n - 1) sum of distances)"
        + " for r actors reached, itself among them (Wasserman and Faust); 0 for one without any."
    case .harmonic:
      "How near an actor is to all others: the sum of 1 / distance, where whoever cannot be reached"
        + " adds 0. Normalized: divided by n - 1."
    case .betweenness:
      "How often an actor stands on the shortest way between two others: each pair counts 1, shared"
        + " among its shortest paths. Normalized: divided by the number of such pairs."
    case .eigenvector:
      "How much an actor is chosen by those who are chosen much themselves: the leading eigenvector"
        + " over arriving relations, of length 1."
    case .pageRank:
      "Where a walker is found who follows relations at random and starts anew anywhere in 15 of 100"
        + " steps; all values add up to 1."
    }
  }
}
