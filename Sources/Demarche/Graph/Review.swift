public import Linguistics

/// What a reader decided about a graph: which edges stand, and which actors are one or two.
///
/// A review is a table with the columns `action`, `first`, `second` and `third`:
///
/// | action | first | second | third |
/// |---|---|---|---|
/// | `accept` | source | target | type, or empty for all |
/// | `reject` | source | target | type, or empty for all |
/// | `merge` | the actor that stays | the actor that becomes it | |
/// | `rename` | the actor | its new name | |
/// | `split` | the actor | the form that is somebody else | the name of that actor |
///
/// Actors are given by id, name or alias. Decisions that meet nothing in a graph change nothing.
public struct Review: Equatable, Sendable {
  /// What is done.
  public enum Action: String, CaseIterable, Codable, Sendable {
    /// The edge was checked and stands.
    case accept
    /// The edge is wrong and is left out.
    case reject
    /// Two actors are one.
    case merge
    /// The actor has another name.
    case rename
    /// A form of an actor's name is somebody else.
    case split
  }

  /// One line of a review.
  public struct Decision: Hashable, Codable, Sendable, Comparable {
    /// What is done.
    public let action: Action
    /// An actor.
    public let first: String
    /// An actor, a name or a form.
    public let second: String
    /// A type or a name; may be empty.
    public let third: String

    /// Orders by action and the actors named.
    public static func < (left: Decision, right: Decision) -> Bool {
      (left.action.rawValue, left.first, left.second, left.third)
        < (right.action.rawValue, right.first, right.second, right.third)
    }
  }

  /// The decisions in the order of the file.
  public let decisions: [Decision]

  /// Reads a review.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  /// - Throws: `TableError` with the line that is wrong.
  public init(text: String, file: String) throws(TableError) {
    let table = try Table(
      text: text, file: file, columns: ["action", "first", "second", "third"])
    var decisions: [Decision] = []
    for row in table.rows {
      guard let action = Action(rawValue: row["action"]) else {
        throw TableError(
          file: file, line: row.line,
          reason: "expected accept, reject, merge, rename or split, found \(row["action"])")
      }
      guard !row["first"].isEmpty, !row["second"].isEmpty else {
        throw TableError(
          file: file, line: row.line, reason: "expected something in \"first\" and \"second\"")
      }
      if action == .split, row["third"].isEmpty {
        throw TableError(file: file, line: row.line, reason: "expected a name in \"third\"")
      }
      if action == .accept || action == .reject, !row["third"].isEmpty,
        RelationType(rawValue: row["third"]) == nil
      {
        throw TableError(
          file: file, line: row.line, reason: "no relation type is named \(row["third"])")
      }
      decisions.append(
        Decision(
          action: action, first: row["first"], second: row["second"], third: row["third"]))
    }
    self.decisions = decisions
  }
}

extension Graph {
  /// The graph after a review; what was applied is recorded in `Graph.review`.
  public func applying(_ review: Review) -> Graph {
    var graph = self
    for decision in review.decisions {
      if let changed = graph.applying(decision) {
        graph = changed.recording(self.review + graph.review + [decision])
      }
    }
    return graph
  }

  /// The graph after one decision; nil where it meets nothing.
  private func applying(_ decision: Review.Decision) -> Graph? {
    guard let first = actors(named: decision.first).first else { return nil }
    switch decision.action {
    case .rename:
      return renaming(first, decision.second)
    case .split:
      return splitting(first, form: decision.second, name: decision.third)
    case .merge:
      guard let second = actors(named: decision.second).first, second.id != first.id else {
        return nil
      }
      return merging(second, into: first)
    case .accept, .reject:
      guard let second = actors(named: decision.second).first else { return nil }
      let isMeant = { (edge: Edge) in
        edge.source == first.id && edge.target == second.id
          && (decision.third.isEmpty || edge.type.rawValue == decision.third)
      }
      guard edges.contains(where: isMeant) else { return nil }
      if decision.action == .accept { return self }
      return Graph(documents: documents, actors: actors, edges: edges.filter { !isMeant($0) })
    }
  }

  private func renaming(_ actor: Actor, _ name: String) -> Graph {
    let renamed = actors.map { other -> Actor in
      guard other.id == actor.id else { return other }
      var other = other
      other.aliases.append(other.name)
      other.name = name
      return other
    }
    return Graph(documents: documents, actors: renamed, edges: edges)
  }

  private func merging(_ second: Actor, into first: Actor) -> Graph {
    let rename = { (id: Actor.ID) in id == second.id ? first.id : id }
    let united = actors.compactMap { actor -> Actor? in
      if actor.id == second.id { return nil }
      var actor = actor
      if actor.id == first.id {
        actor.aliases += [second.name] + second.aliases
        actor.mentions += second.mentions
      }
      actor.affiliation = actor.affiliation.map(rename)
      if actor.affiliation == actor.id { actor.affiliation = nil }
      return actor
    }
    return Graph(
      documents: documents, actors: united, edges: edges.map { $0.renamed(rename) })
  }

  /// The mentions of a form become an actor of their own; edges whose evidence lies nearest to
  /// such a mention go with it.
  private func splitting(_ actor: Actor, form: String, name: String) -> Graph? {
    let moved = actor.mentions.filter { $0.quotation.text == form }
    guard !moved.isEmpty else { return nil }
    let id = "\(actor.kind.rawValue):\(Folding.slug(name))"
    var rest = actor
    rest.mentions.removeAll { moved.contains($0) }
    rest.aliases.removeAll { $0 == form }
    let new = Actor(
      id: id, kind: actor.kind, name: name, country: actor.country, aliases: [form],
      affiliation: actor.affiliation, mentions: moved)
    let stay = Set(rest.mentions.map { Place(document: $0.document, sentence: $0.sentence) })
    let go = Set(moved.map { Place(document: $0.document, sentence: $0.sentence) })
    let edges = edges.flatMap { edge -> [Edge] in
      guard edge.source == actor.id || edge.target == actor.id else { return [edge] }
      let leaves = { (piece: Evidence) in
        let place = Place(document: piece.document, sentence: piece.sentence)
        return go.contains(place) && !stay.contains(place)
      }
      let kept = edge.evidence.filter { !leaves($0) }
      let gone = edge.evidence.filter(leaves)
      let old = kept.isEmpty ? [] : [Edge(key: edge.key, evidence: kept)]
      let other = Edge(key: edge.key, evidence: gone).renamed { $0 == actor.id ? id : $0 }
      return old + (gone.isEmpty ? [] : [other])
    }
    return Graph(
      documents: documents, actors: actors.map { $0.id == actor.id ? rest : $0 } + [new],
      edges: edges)
  }
}

/// A sentence of a document.
private struct Place: Hashable {
  let document: String
  let sentence: Int
}

extension Edge {
  /// The edge with other ids for its ends and speakers.
  func renamed(_ rename: (Actor.ID) -> Actor.ID) -> Edge {
    var key = key
    key.source = rename(key.source)
    key.target = rename(key.target)
    return Edge(key: key, evidence: evidence.map { $0.attributed(rename) }, weight: weight)
  }
}
