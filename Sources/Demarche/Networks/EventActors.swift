import Linguistics

/// Who the actors of event tables are among ours: names and codes of states, organizations and
/// officials, exactly as the tables of the library write them.
///
/// Nothing is guessed: a name that two actors bear, or none, stays as it is written.
struct EventActors {
  /// Codes of states that agree for most and not for all of them.
  enum Scheme: String, CaseIterable {
    /// ISO 3166-1 alpha-3, and CAMEO's few deviations.
    case iso = "ISO 3166-1"
    /// Correlates of War.
    case cow = "Correlates of War"
  }

  /// The codes of the table.
  private(set) var scheme = Scheme.iso
  /// Whether some codes mean one state in one scheme and another in the other, and nothing else in
  /// the table tells which is meant.
  private(set) var isSchemeAssumed = false
  private let states: [String: Actor]
  private let byCode: [Scheme: [String: Actor.ID]]
  private let roles: Set<String>
  /// By folded name; an empty id for names that several actors bear.
  private var byName: [String: Actor] = [:]

  /// Reads the tables and finds out which codes are used.
  init(names: Set<String>) throws {
    let table = try KnowledgeTables.table("states", columns: Gazetteer.stateColumns)
    states = Dictionary(
      table.rows.map { ($0["code"], EventActors.state($0)) },
      uniquingKeysWith: { first, _ in first })
    byCode = try EventActors.codes()
    roles = Set(
      try KnowledgeTables.table("event-roles", columns: ["code"]).rows.map { $0["code"] })
    try addNames(table)
    tellScheme(names)
  }

  /// The actor of a name; nil if none is known.
  func actor(named name: String) -> Actor? {
    if let state = state(code: name) ?? state(name) { return state }
    if let actor = byName[Folding.key(name)] { return actor.id.isEmpty ? nil : actor }
    guard let state = stateOfPart(name) else { return nil }
    return Actor(
      id: name, kind: .other, name: name, country: state.country, affiliation: state.id)
  }

  /// A state by its id.
  func state(_ id: Actor.ID) -> Actor? {
    id.hasPrefix("state:") ? states[String(id.dropFirst("state:".count))] : nil
  }

  private func state(code: String) -> Actor? {
    if code.utf8.count == 2 { return states[code] }
    return byCode[scheme]?[code].flatMap { states[$0] }
  }

  /// The state of a body written as "Police (Nigeria)" or, in CAMEO, as NGACOP.
  private func stateOfPart(_ name: String) -> Actor? {
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
      let inside = String(name[name.index(after: open)...].dropLast())
      return byName[Folding.key(inside)].flatMap { $0.kind == .state ? $0 : nil }
    }
    guard name.utf8.count > 3, name.utf8.count % 3 == 0, scheme == .iso else { return nil }
    var rest = Substring(name).dropFirst(3)
    while !rest.isEmpty {
      guard roles.contains(String(rest.prefix(3))) else { return nil }
      rest = rest.dropFirst(3)
    }
    return state(code: String(name.prefix(3)))
  }

  /// Codes that only one of the schemes knows tell which one is used.
  private mutating func tellScheme(_ names: Set<String>) {
    let codes = names.filter { $0.utf8.count == 3 }
    let (iso, cow) = (byCode[.iso] ?? [:], byCode[.cow] ?? [:])
    let onlyISO = codes.count { iso[$0] != nil && cow[$0] == nil }
    let onlyCOW = codes.count { cow[$0] != nil && iso[$0] == nil }
    if onlyCOW > onlyISO { scheme = .cow }
    isSchemeAssumed =
      onlyCOW == onlyISO
      && codes.contains { code in
        iso[code].map { cow[code] != nil && cow[code] != $0 } ?? false
      }
  }
}

extension EventActors {
  private static func state(_ row: Table.Row) -> Actor {
    Actor(
      id: "state:\(row["code"])", kind: .state, name: row["name"],
      iso: row["iso"].isEmpty ? nil : row["iso"], country: row["code"])
  }

  private static func codes() throws -> [Scheme: [String: Actor.ID]] {
    let table = try KnowledgeTables.table(
      "country-codes", columns: ["state", "iso3", "cow", "cameo"])
    var codes: [Scheme: [String: Actor.ID]] = [.iso: [:], .cow: [:]]
    for row in table.rows {
      for code in [row["iso3"], row["cameo"]] where !code.isEmpty {
        codes[.iso]?[code] = row["state"]
      }
      if !row["cow"].isEmpty { codes[.cow]?[row["cow"]] = row["state"] }
    }
    return codes
  }

  /// States come before organizations, these before officials; living states before dissolved ones.
  private mutating func addNames(_ table: Table) throws {
    var taken: Set<String> = []
    let states = states
    for isLiving in [true, false] {
      let rows = table.rows.filter { ($0["status"] != "dissolved") == isLiving }
      add(rows, &taken) { row in
        ([row["name"]] + row.list("official") + row.list("aliases"), states[row["code"]])
      }
    }
    let organizations = try KnowledgeTables.table(
      "organizations", columns: Gazetteer.organizationColumns)
    add(organizations.rows, &taken) { row in
      ([row["name"]] + row.list("aliases"), EventActors.organization(row, states))
    }
    try addOfficials(&taken)
    add(table.rows.filter { $0["status"] != "dissolved" }, &taken) { row in
      (row.list("adjectives") + row.list("people"), states[row["code"]])
    }
  }

  private mutating func addOfficials(_ taken: inout Set<String>) throws {
    let table = try KnowledgeTables.table("officials", columns: Gazetteer.officialColumns)
    let places = Dictionary(grouping: table.rows) { $0["name"] }
      .mapValues { Set($0.map { $0["affiliation"] }) }
    let officials = places.mapValues { $0.count == 1 ? affiliation($0.first ?? "") : nil }
    add(table.rows, &taken) { row in
      let above = officials[row["name"]] ?? nil
      return (
        [row["name"]] + row.list("aliases"),
        Actor(
          id: "official:\(Folding.slug(row["name"]))", kind: .official, name: row["name"],
          country: above?.country, affiliation: above?.id)
      )
    }
  }

  private static func organization(_ row: Table.Row, _ states: [String: Actor]) -> Actor {
    let state = states[row["affiliation"]]
    return Actor(
      id: "organization:\(Folding.slug(row["name"]))", kind: .organization, name: row["name"],
      country: state?.country, affiliation: state?.id)
  }

  /// The state that officials act for; those of organizations are found through the state of these.
  private func affiliation(_ place: String) -> Actor? {
    states[place] ?? byName[Folding.key(place)].flatMap { $0.affiliation }.flatMap { state($0) }
  }

  /// Adds names of one class: who came in an earlier one keeps them, two of the same class lose them.
  private mutating func add(
    _ rows: [Table.Row], _ taken: inout Set<String>,
    _ names: (Table.Row) -> (names: [String], actor: Actor?)
  ) {
    var added: [String: Actor] = [:]
    for row in rows {
      let (names, actor) = names(row)
      guard let actor else { continue }
      for key in names.map(Folding.key) where !key.isEmpty && !taken.contains(key) {
        if let other = added[key], other.id != actor.id {
          added[key] = Actor(id: "", kind: .other, name: "")
        } else {
          added[key] = actor
        }
      }
    }
    byName.merge(added) { first, _ in first }
    taken.formUnion(added.keys)
  }
}
