import GraphTheory

/// The values of a measure by vertex.
struct Scores {
  var values: [Double?]
  /// What a value is divided by to lie between 0 and 1.
  var largest: Double?
  var notes: [String] = []
}

extension Ranker {
  /// The values of a measure.
  func scores(of measure: Measure) throws -> Scores {
    switch measure {
    case .degree, .inDegree, .outDegree: degreeScores(measure)
    case .closeness, .harmonic, .betweenness: try pathScores(measure)
    case .eigenvector, .katz, .pageRank, .hubs, .authorities, .power: try walkScores(measure)
    case .core, .triangles, .clustering, .constraint, .effectiveSize, .efficiency:
      try localScores(measure)
    case .coordinator, .itinerant, .gatekeeper, .representative, .liaison:
      try brokerScores(measure)
    }
  }

  private var others: Double { Double(max(graph.vertexCount - 1, 1)) }

  private func degreeScores(_ measure: Measure) -> Scores {
    let largest: Double? = graph.hasStrengths ? nil : others
    switch measure {
    case .inDegree: return Scores(values: graph.strengths(.incoming), largest: largest)
    case .outDegree: return Scores(values: graph.strengths(.outgoing), largest: largest)
    default:
      return Scores(
        values: graph.totalStrengths(), largest: largest.map { $0 * (graph.isDirected ? 2 : 1) })
    }
  }

  private func pathScores(_ measure: Measure) throws -> Scores {
    let paths = try pathsByDistance()
    let threads = settings.threads
    switch measure {
    case .closeness: return Scores(values: paths.closeness(threads: threads), largest: 1)
    case .harmonic: return Scores(values: paths.harmonic(threads: threads), largest: others)
    default: break
    }
    let pairs = max(others * (others - 1), 1) / (graph.isDirected ? 1 : 2)
    guard let error = settings.error else {
      return Scores(values: paths.betweenness(threads: threads), largest: pairs)
    }
    let sampled = paths.betweenness(within: error, seed: settings.seed, threads: threads)
    return Scores(
      values: sampled.values, largest: pairs,
      notes: sampled.error == 0
        ? ["all sources were searched from: the values are exact"]
        : [
          "estimated from \(sampled.sources) random sources (seed \(settings.seed)): with 95 %"
            + " confidence no normalized value is off by more than \(sampled.error)"
        ])
  }

  private func walkScores(_ measure: Measure) throws -> Scores {
    let threads = settings.threads
    switch measure {
    case .eigenvector:
      let found = try graph.eigenvector(threads: threads)
      return Scores(values: found.values, notes: Ranker.notes(found))
    case .katz:
      let found = try graph.katz(alpha: settings.alpha, threads: threads)
      return Scores(values: found.values, notes: ["alpha \(found.alpha)"])
    case .pageRank: return Scores(values: try graph.pageRank(threads: threads))
    case .power:
      let found = try graph.power(share: settings.beta, threads: threads)
      return Scores(values: found.values, notes: ["beta \(found.beta)"])
    default:
      let found = try graph.hits(threads: threads)
      return Scores(
        values: measure == .hubs ? found.hubs : found.authorities,
        notes: found.settled ? [] : ["the values did not settle"])
    }
  }

  private static func notes(_ found: Eigenvector) -> [String] {
    var notes: [String] = []
    if found.leadingParts > 1 {
      notes.append(
        "not unique: \(found.leadingParts) parts of the graph have the radius \(found.radius);"
          + " the values are their mixture from the uniform start")
    }
    if !found.settled { notes.append("the values did not settle") }
    return notes
  }

  private func localScores(_ measure: Measure) throws -> Scores {
    switch measure {
    case .core: return Scores(values: graph.coreNumbers().map(Double.init))
    case .triangles:
      return Scores(values: graph.triangles(threads: settings.threads).map(Double.init))
    case .clustering:
      return Scores(values: graph.clustering(threads: settings.threads), largest: 1)
    case .constraint: return Scores(values: try graph.structuralHoles().constraint)
    case .effectiveSize: return Scores(values: try graph.structuralHoles().effectiveSize)
    default: return Scores(values: try graph.structuralHoles().efficiency)
    }
  }

  private func brokerScores(_ measure: Measure) throws -> Scores {
    guard let column = settings.groups, let role = BrokerRole(rawValue: measure.rawValue),
      let place = BrokerRole.allCases.firstIndex(of: role)
    else { throw RankerError.noGroups(measure) }
    let groups = try network.groups(column).numbers
    let counts = graph.brokerage(groups: groups, threads: settings.threads)
    return Scores(
      values: zip(counts, groups).map { $1 == nil ? nil : Double($0[place]) })
  }
}
