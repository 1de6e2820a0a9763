import Linguistics

/// What the world says: states, organizations, office-holders, and how English names their parts.
struct Gazetteer: Sendable {
  /// A state or a polity treated as one.
  struct State: Sendable {
    let code: String
    let iso: String?
    let name: String
    let adjectives: [String]
    let from: Int?
    let to: Int?
    let parent: String?
    /// The cities that stand for its government.
    let capitals: Set<String>
  }

  /// An organization with a name of its own.
  struct Organization: Sendable {
    let name: String
    let kind: String
    /// The index of the state that it belongs to.
    let state: Int?
    let from: Int?
    let to: Int?
  }

  /// A term of office of a person.
  struct Term: Sendable {
    let office: String
    /// The index of a state, or the name of an organization.
    let state: Int?
    let organization: String?
    let from: Int?
    let to: Int?
  }

  /// A person who holds or held an office.
  struct Official: Sendable {
    let name: String
    let isFemale: Bool?
    var terms: [Term]
  }

  /// A title or role.
  struct Title: Sendable {
    let phrase: String
    let kind: String
    let employer: String
    let isFemale: Bool?
    let isPlural: Bool
  }

  /// A body that every state has.
  struct Body: Sendable {
    let kind: String
    let name: String
  }

  /// A noun that takes up an actor named before, or stands for one.
  struct Head: Sendable {
    let kind: Actor.Kind
    let kinds: [String]
  }

  /// How a noun stands for those who send them.
  enum Representation: String, Sendable {
    /// The government, the delegation.
    case collective
    /// Officials, troops: only in the plural.
    case plural
    /// A spokesman, a statement: the body spoken for.
    case voice
    /// Rebels, militants: of an organization, but never of the state that they are in.
    case armed
  }

  private(set) var states: [State] = []
  private(set) var organizations: [Organization] = []
  private(set) var officials: [Official] = []
  private(set) var titles: [Title] = []
  private(set) var bodies: [Body] = []
  private(set) var heads: [String: Head] = [:]
  private(set) var representatives: [String: Representation] = [:]
  /// Nouns that take up several actors, with the kind of these; nil for any.
  private(set) var groups: [String: Actor.Kind?] = [:]
  private(set) var givenNames: [Bool?] = []
  /// The state of each place and of each people or region, where it is of one.
  private(set) var places: [Int?] = []
  private(set) var folks: [Int?] = []
  private(set) var index = PhraseIndex()
  private var stateNumbers: [String: Int] = [:]
  private var organizationNumbers: [String: Int] = [:]
  private var bodyNumbers: [String: Int] = [:]
  private var officialNumbers: [String: Int] = [:]

  static let stateColumns = ["code", "iso", "name", "capitals"]
  static let organizationColumns = ["name", "aliases", "kind", "affiliation"]
  static let officialColumns = ["name", "aliases", "gender", "office", "affiliation"]

  /// Reads the tables; a user's rows come before the library's, so that they win.
  /// - Throws: `TableError` with the line that is wrong.
  init(tables: KnowledgeTables, user: UserKnowledge = UserKnowledge()) throws {
    for table in user.states { try addStates(table) }
    try addStates(tables.states, isOwn: true)
    for table in user.organizations + [tables.organizations] { try addOrganizations(table) }
    for table in user.officials + [tables.officials] { try addOfficials(table) }
    addTitles(tables.titles)
    for row in tables.bodies.rows {
      index.insert(row["phrase"], .body(bodies.count))
      bodyNumbers[row["phrase"]] = bodies.count
      bodies.append(Body(kind: row["kind"], name: row["name"]))
    }
    try addHeads(tables.heads)
    for row in tables.representatives.rows {
      representatives[row["noun"]] = Representation(rawValue: row["group"])
    }
    for row in tables.groups.rows {
      groups.updateValue(Actor.Kind(rawValue: row["kind"]), forKey: row["noun"])
    }
    for row in tables.places.rows {
      index.insert(row["name"], .place(places.count))
      places.append(stateNumbers[row["state"]])
    }
    for row in tables.peoples.rows {
      index.insert(row["adjective"], .folk(folks.count))
      folks.append(stateNumbers[row["state"]])
    }
    for row in tables.givenNames.rows {
      index.insert(row["name"], .givenName(givenNames.count))
      givenNames.append(Gazetteer.isFemale(row["gender"]))
    }
  }

  /// The index of the state with a code.
  func state(code: String) -> Int? { stateNumbers[code] }

  /// The state that sat in the capital of another at a date: in 1990 "Moscow" is the Soviet Union.
  func state(_ state: Int, at date: EventDate?) -> Int {
    guard let date else { return state }
    let code = states[state].code
    return states.indices.first { other in
      guard states[other].parent == code, let end = states[other].to,
        !states[other].capitals.isDisjoint(with: states[state].capitals)
      else { return false }
      return (states[other].from ?? 0) <= date.year && date.year <= end
    } ?? state
  }

  private static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// What follows a hyphen behind a name and is no part of it: "Houthi-run".
  private static let participles: Set<String> = [
    "aligned", "affiliated", "allied", "appointed", "backed", "based", "born", "brokered",
    "controlled", "dominated", "era", "flagged", "friendly", "funded", "held", "led", "linked",
    "made", "mediated", "occupied", "owned", "ruled", "run", "sponsored", "supplied", "supported",
    "wide",
  ]

  /// Whether a word in lower case is such as follow a hyphen behind a name.
  func isParticiple(_ word: String) -> Bool { Gazetteer.participles.contains(word) }

  /// Whether a word in lower case names a day or month.
  func isWeekdayOrMonth(_ word: String) -> Bool { Gazetteer.times.contains(word) }

  /// The index of the body with a phrase.
  func body(_ phrase: String) -> Int? { bodyNumbers[phrase] }

  /// The index of the organization with a canonical name.
  func organization(named name: String) -> Int? { organizationNumbers[Folding.key(name)] }

  private static func isFemale(_ gender: String) -> Bool? {
    gender == "f" ? true : gender == "m" ? false : nil
  }

  private static func year(_ row: Table.Row, _ column: String, _ table: Table) throws -> Int? {
    let cell = row[column]
    if cell.isEmpty { return nil }
    guard let year = Int(cell.prefix(4)), (1000...9999).contains(year) else {
      throw TableError(
        file: table.file, line: row.line, reason: "expected a year in \"\(column)\", found \(cell)")
    }
    return year
  }
}

extension Gazetteer {
  /// Living states come before dissolved ones, so that "Moscow" is Russia and not the Soviet Union.
  private mutating func addStates(_ table: Table, isOwn: Bool = false) throws {
    let living = table.rows.filter { $0["status"] != "dissolved" }
    let dissolved = table.rows.filter { $0["status"] == "dissolved" }
    for row in living + dissolved {
      let number = states.count
      if isOwn, stateNumbers[row["code"]] != nil { continue }
      guard row["code"].count == 2, !row["name"].isEmpty,
        stateNumbers.updateValue(number, forKey: row["code"]) == nil
      else {
        throw TableError(
          file: table.file, line: row.line, reason: "expected a code of its own and a name")
      }
      states.append(
        State(
          code: row["code"], iso: row["iso"].isEmpty ? nil : row["iso"], name: row["name"],
          adjectives: row.list("adjectives"), from: try Gazetteer.year(row, "from", table),
          to: try Gazetteer.year(row, "to", table),
          parent: row["parent"].isEmpty ? nil : row["parent"],
          capitals: Set(row.list("capitals"))))
      for name in [row["name"]] + row.list("official") + row.list("aliases") {
        index.insert(name, .state(number))
      }
      for name in row.list("adjectives") { index.insert(name, .adjective(number)) }
      for name in row.list("people") { index.insert(name, .people(number)) }
      for name in row.list("capitals") { index.insert(name, .capital(number)) }
    }
  }

  private mutating func addOrganizations(_ table: Table) throws {
    for row in table.rows {
      let code = row["affiliation"]
      guard code.isEmpty || stateNumbers[code] != nil else {
        throw TableError(
          file: table.file, line: row.line, reason: "no state has the code \"\(code)\"")
      }
      let number = organizations.count
      for name in [row["name"]] + row.list("aliases") {
        let key = Folding.key(name)
        if organizationNumbers[key] == nil { organizationNumbers[key] = number }
      }
      organizations.append(
        Organization(
          name: row["name"], kind: row["kind"], state: stateNumbers[code],
          from: try Gazetteer.year(row, "from", table), to: try Gazetteer.year(row, "to", table)))
      for name in [row["name"]] + row.list("aliases") { index.insert(name, .organization(number)) }
    }
  }

  private mutating func addOfficials(_ table: Table) throws {
    for row in table.rows {
      let place = row["affiliation"]
      let term = Term(
        office: row["office"], state: stateNumbers[place],
        organization: stateNumbers[place] == nil && !place.isEmpty ? place : nil,
        from: try Gazetteer.year(row, "from", table), to: try Gazetteer.year(row, "to", table))
      let number: Int
      if let known = officialNumbers[row["name"]] {
        number = known
        officials[known].terms.append(term)
      } else {
        number = officials.count
        officialNumbers[row["name"]] = number
        officials.append(
          Official(
            name: row["name"], isFemale: Gazetteer.isFemale(row["gender"]), terms: [term]))
      }
      for name in [row["name"]] + row.list("aliases") { index.insert(name, .official(number)) }
    }
  }

  private mutating func addTitles(_ table: Table) {
    for row in table.rows {
      let female = Gazetteer.isFemale(row["gender"])
      for (phrase, plural) in [(row["title"], false), (row["plural"], true)] where !phrase.isEmpty {
        index.insert(phrase, .title(titles.count))
        titles.append(
          Title(
            phrase: row["title"].lowercased(), kind: row["kind"], employer: row["employer"],
            isFemale: female, isPlural: plural))
      }
    }
  }

  private mutating func addHeads(_ table: Table) throws {
    for row in table.rows {
      guard let kind = Actor.Kind(rawValue: row["kind"]) else {
        throw TableError(
          file: table.file, line: row.line,
          reason: "expected state, organization or other in \"kind\", found \(row["kind"])")
      }
      heads[row["noun"]] = Head(kind: kind, kinds: row.list("of"))
    }
  }
}
