extension Measure {
  /// What the measure means, for people.
  public var meaning: String {
    switch self {
    case .degree:
      "With how many others an actor deals: relations that leave and arrive, added. With weights:"
        + " how often."
    case .inDegree: "How many others act towards the actor. With weights: how often."
    case .outDegree: "Towards how many others the actor acts. With weights: how often."
    case .closeness:
      "How near an actor is to all whom its relations reach: (r - 1)^2 / ((n - 1) sum of distances)"
        + " for r actors reached, itself among them (Wasserman and Faust); 0 for one without any."
        + " Distances are from the actor, along the relations. Where a graph falls apart, prefer"
        + " harmonic."
    case .harmonic:
      "How near an actor is to all others: the sum of 1 / distance, where whoever cannot be reached"
        + " adds 0. Distances are from the actor. Normalized: divided by n - 1."
    case .betweenness:
      "How often an actor stands on the shortest way between two others: each pair counts 1, shared"
        + " among its shortest ways; ends do not count; without directions each pair counts once."
        + " Normalized: divided by the number of such pairs."
    case .eigenvector:
      "How much an actor is chosen by those who are chosen much themselves: the leading eigenvector"
        + " over arriving relations, of length 1. A relation to oneself counts once."
    case .katz:
      "All ways of any length that arrive at an actor, each step counting alpha times the one"
        + " before; of length 1. Alpha is 0.85 / the largest eigenvalue unless given. Has a value"
        + " where the eigenvector has none."
    case .pageRank:
      "Where a walker is found who follows relations at random and starts anew anywhere in 15 of 100"
        + " steps; whoever has no relation to follow always starts anew. All values add up to 1."
    case .hubs:
      "How much an actor acts towards those who are much acted upon (Kleinberg); adds up to 1."
    case .authorities:
      "How much an actor is acted upon by those who act much (Kleinberg); adds up to 1."
    case .power:
      "Bonacich's power: with beta above 0 it comes from knowing the powerful, with beta below 0"
        + " from knowing the weak, who have no one else to turn to. Squares add up to n."
    case .core:
      "The largest k so that the actor belongs to a part of the graph in which everybody deals with"
        + " at least k others of the part; directions do not count."
    case .triangles: "In how many threes the actor is where all deal with each other."
    case .clustering:
      "Which part of the pairs of an actor's partners deal with each other; 0 with fewer than two"
        + " partners. Directions do not count."
    case .constraint:
      "How much an actor's partners are partners of each other, so that it can play none off against"
        + " another (Burt); low values mean structural holes. Empty without partners."
    case .effectiveSize:
      "How many of an actor's partners are not redundant (Burt). Empty without partners."
    case .efficiency: "Effective size by the number of partners."
    case .coordinator:
      "How often an actor stands between two of its own group who do not deal directly (Gould and"
        + " Fernandez)."
    case .itinerant: "How often it stands between two of one other group."
    case .gatekeeper: "How often it stands between somebody of another group and one of its own."
    case .representative:
      "How often it stands between one of its own and somebody of another group."
    case .liaison: "How often it stands between two of two other groups."
    }
  }
}
