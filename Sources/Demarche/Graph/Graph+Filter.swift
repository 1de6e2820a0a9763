/// A part of a graph, by what its edges and actors are.
public struct GraphFilter: Equatable, Sendable {
  /// The families that stay; nil for all.
  public var families: Set<RelationFamily>?
  /// The types that stay; nil for all.
  public var types: Set<RelationType>?
  /// The kinds of actors that stay; nil for all.
  public var kinds: Set<Actor.Kind>?
  /// The modalities that stay; nil for all.
  public var modalities: Set<Modality>?
  /// The first day of the period; edges whose evidence is older are left out.
  public var since: EventDate?
  /// The last day of the period; edges whose evidence is younger are left out.
  public var until: EventDate?
  /// The least weight of an edge.
  public var minimumEvidence: Double?
  /// Whether edges that are said not to be stay.
  public var includesNegated: Bool
  /// Whether officials and organizations become their state.
  public var rollsUp: Bool
  /// Names or ids of the actors round whom the graph is cut out; empty for no cut.
  public var centers: [String]
  /// How many edges away from a center an actor may be.
  public var depth: Int

  /// Makes a filter that leaves out negated edges and nothing else.
  public init() {
    includesNegated = false
    rollsUp = false
    centers = []
    depth = 1
  }
}

/// What a filter cannot do.
public enum GraphFilterError: Error, Equatable, CustomStringConvertible {
  /// No actor of the graph has this name, alias or id.
  case unknownActor(String)

  /// The message.
  public var description: String {
    switch self {
    case .unknownActor(let name): "no actor of the graph is named \(name)"
    }
  }
}

extension Graph {
  /// The part of the graph that a filter lets through; actors without an edge stay unless cut out.
  ///
  /// Evidence outside the period is dropped piece by piece: by its own date, else its document's;
  /// evidence without any date stays. Roll-up comes before the count of evidence.
  /// - Throws: `GraphFilterError` if a center is unknown.
  /// - Complexity: O(n log n) in the size of the graph.
  public func filtered(by filter: GraphFilter) throws(GraphFilterError) -> Graph {
    let base = filter.rollsUp ? rolledUpToStates() : self
    let dates = Dictionary(
      base.documents.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
    let kinds = Dictionary(uniqueKeysWithValues: base.actors.map { ($0.id, $0.kind) })
    let edges = base.edges.compactMap { edge -> Edge? in
      guard filter.families?.contains(edge.family) ?? true,
        filter.types?.contains(edge.type) ?? true,
        filter.modalities?.contains(edge.modality) ?? true,
        filter.includesNegated || edge.polarity == .affirmed,
        let edge = edge.within(filter.since, filter.until, dates: dates),
        edge.weight >= filter.minimumEvidence ?? 0
      else { return nil }
      guard let wanted = filter.kinds else { return edge }
      return [edge.source, edge.target].allSatisfy { end in
        kinds[end].map(wanted.contains) ?? false
      } ? edge : nil
    }
    let actors = base.actors.filter { filter.kinds?.contains($0.kind) ?? true }
    let part = Graph(documents: base.documents, actors: actors, edges: edges).recording(review)
    return filter.centers.isEmpty ? part : try part.around(filter.centers, depth: filter.depth)
  }

  /// Officials and organizations become the state that their affiliation leads to, where the graph
  /// has it; edges between actors of one state vanish.
  public func rolledUpToStates() -> Graph {
    var states: [Actor.ID: Actor.ID] = [:]
    for actor in actors { states[actor.id] = state(above: actor)?.id ?? actor.id }
    let lifted = actors.filter { states[$0.id] == $0.id }
    let edges = edges.map { edge in
      edge.renamed { states[$0] ?? $0 }
    }
    return Graph(documents: documents, actors: lifted, edges: Graph.summed(edges))
  }

  /// The state that an actor's affiliation leads to; the actor itself if it is one.
  public func state(above actor: Actor) -> Actor? {
    var current = actor
    for _ in 0..<8 {
      if current.kind == .state { return current }
      guard let above = current.affiliation, let next = self.actor(above) else { return nil }
      current = next
    }
    return nil
  }

  /// The actors within so many edges of the given ones, with the edges among them.
  /// - Throws: `GraphFilterError` if a name is unknown.
  public func around(_ names: [String], depth: Int) throws(GraphFilterError) -> Graph {
    var reached: Set<Actor.ID> = []
    for name in names {
      guard let actor = actors(named: name).first else { throw .unknownActor(name) }
      reached.insert(actor.id)
    }
    for _ in 0..<max(depth, 0) {
      var next = reached
      for edge in edges {
        if reached.contains(edge.source) { next.insert(edge.target) }
        if reached.contains(edge.target) { next.insert(edge.source) }
      }
      if next.count == reached.count { break }
      reached = next
    }
    return Graph(
      documents: documents, actors: actors.filter { reached.contains($0.id) },
      edges: edges.filter { reached.contains($0.source) && reached.contains($0.target) })
  }

  /// The actors with this id, name or alias, case aside; the id first, then names, then aliases.
  public func actors(named name: String) -> [Actor] {
    let wanted = name.lowercased()
    let ranked = actors.compactMap { actor -> (Int, Actor)? in
      if actor.id.lowercased() == wanted { return (0, actor) }
      if actor.name.lowercased() == wanted { return (1, actor) }
      if actor.iso?.lowercased() == wanted { return (2, actor) }
      return actor.aliases.contains { $0.lowercased() == wanted } ? (3, actor) : nil
    }
    return ranked.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// Edges of one key become one, their weights added.
  private static func summed(_ edges: [Edge]) -> [Edge] {
    Dictionary(grouping: edges, by: \.key).map { key, parts in
      Edge(
        key: key, evidence: Set(parts.flatMap(\.evidence)).sorted(),
        weight: parts.reduce(0) { $0 + $1.weight })
    }
  }
}

extension Edge {
  /// The edge with only the evidence of a period; nil where none is left.
  fileprivate func within(
    _ since: EventDate?, _ until: EventDate?, dates: [String: EventDate?]
  ) -> Edge? {
    if since == nil && until == nil { return self }
    let kept = evidence.filter { piece in
      guard let date = piece.date ?? dates[piece.document] ?? nil else { return true }
      return (since.map { date.last >= $0.first } ?? true)
        && (until.map { date.first <= $0.last } ?? true)
    }
    guard !kept.isEmpty || evidence.isEmpty else { return nil }
    return Edge(id: id, key: key, evidence: kept, weight: evidence.isEmpty ? weight : nil)
  }
}

extension Evidence {
  /// The same evidence with other speakers' ids, repetitions and empty ones left out.
  func attributed(_ rename: (Actor.ID) -> Actor.ID) -> Evidence {
    var speakers: [Actor.ID] = []
    for speaker in attribution.map(rename) where speakers.last != speaker {
      speakers.append(speaker)
    }
    return Evidence(
      document: document, sentence: sentence, quotation: quotation, trigger: trigger, rule: rule,
      attribution: speakers, date: date)
  }
}
