// Each of these is a join of a semilattice: the order and the number of times in which parts are
// joined cannot show in the result.
extension Graph {
  static func united(_ documents: [Source]) -> [Source] {
    Set(documents).sorted { left, right in
      (left.id, left.title ?? "", left.date?.description ?? "", left.publisher ?? "")
        < (right.id, right.title ?? "", right.date?.description ?? "", right.publisher ?? "")
    }
  }

  static func united(_ actors: [Actor]) -> [Actor] {
    Dictionary(grouping: actors, by: \.id).values.map(joined).sorted { $0.id < $1.id }
  }

  static func united(_ edges: [Edge]) -> [Edge] {
    var united = Dictionary(grouping: edges, by: \.key).values.map(joined)
    united.sort { $0.key < $1.key }
    for index in united.indices { united[index].id = "e\(index + 1)" }
    return united
  }

  private static func joined(_ parts: [Actor]) -> Actor {
    guard parts.count > 1, var actor = parts.first else { return tidied(parts[0]) }
    for part in parts.dropFirst() {
      actor.aliases += [actor.name, part.name] + part.aliases
      if preferred(part.name, to: actor.name) { actor.name = part.name }
      if part.kind.rawValue < actor.kind.rawValue { actor.kind = part.kind }
      actor.iso = least(actor.iso, part.iso)
      actor.country = least(actor.country, part.country)
      actor.affiliation = least(actor.affiliation, part.affiliation)
      actor.mentions += part.mentions
    }
    return tidied(actor)
  }

  private static func tidied(_ actor: Actor) -> Actor {
    var actor = actor
    actor.aliases = Set(actor.aliases).subtracting([actor.name]).sorted()
    actor.mentions = Set(actor.mentions).sorted()
    return actor
  }

  private static func joined(_ parts: [Edge]) -> Edge {
    let evidence = Set(parts.flatMap(\.evidence)).sorted()
    let given = parts.map(\.weight).max() ?? 0
    return Edge(
      key: parts[0].key, evidence: evidence,
      weight: evidence.isEmpty ? given : max(given, Double(evidence.count)))
  }

  /// The longer name is the fuller one; among equals the alphabet decides.
  private static func preferred(_ name: String, to other: String) -> Bool {
    name.count != other.count ? name.count > other.count : name < other
  }

  private static func least(_ left: String?, _ right: String?) -> String? {
    guard let left else { return right }
    guard let right else { return left }
    return min(left, right)
  }
}
