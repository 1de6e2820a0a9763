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
  /// All walks that arrive, longer ones less.
  case katz
  /// The chance to meet a random walker.
  case pageRank = "pagerank"
  /// Pointing to authorities.
  case hubs
  /// Being pointed to by hubs.
  case authorities
  /// Bonacich's power.
  case power
  /// The innermost part in which everybody has k neighbors.
  case core
  /// Triangles.
  case triangles
  /// Neighbors that are neighbors of one another.
  case clustering
  /// Burt's constraint.
  case constraint
  /// Burt's effective size.
  case effectiveSize = "effective-size"
  /// Effective size by the number of neighbors.
  case efficiency
  /// Brokerage inside the own group.
  case coordinator
  /// Brokerage inside a group of others.
  case itinerant
  /// Brokerage into the own group.
  case gatekeeper
  /// Brokerage out of the own group.
  case representative
  /// Brokerage among three groups.
  case liaison

  /// Whether the measure tells in and out apart, so that it says nothing new without directions.
  public var isOfDirections: Bool {
    switch self {
    case .inDegree, .outDegree, .hubs, .authorities: true
    default: false
    }
  }

  /// Whether the measure asks to which group each vertex belongs.
  public var isOfGroups: Bool {
    switch self {
    case .coordinator, .itinerant, .gatekeeper, .representative, .liaison: true
    default: false
    }
  }

  /// Whether the measure follows shortest paths, where a weight has to be a distance.
  public var isOfPaths: Bool {
    switch self {
    case .closeness, .harmonic, .betweenness: true
    default: false
    }
  }
}
