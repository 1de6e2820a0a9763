import Linguistics

/// What the language says: the triggers of relations and what words do to them.
struct Lexicon: Sendable {
  /// What a word does to the clause or noun below it.
  enum Effect: String, Sendable {
    case actual
    case planned
    case hypothetical
    case negated
  }

  /// A lemma in a word class.
  struct Key: Hashable, Sendable {
    let lemma: String
    let wordClass: Trigger.WordClass
  }

  /// Which argument of a verb does what an infinitive below it says.
  struct Control: Sendable {
    /// "promise X to go": the subject.
    var bySubject: Set<String> = []
    /// "urge X to go": the object.
    var byObject: Set<String> = []
    /// "call on X to go": the noun after a preposition.
    var byPreposition: Set<String> = []
    /// "consider sending": verbs with a gerund as object.
    var withGerund: Set<String> = []
    /// "about bringing": prepositions before what something is about.
    var topicMarks: Set<String> = []
    /// "a plan to": nouns whose owner does what the clause behind them says.
    var plans: Set<String> = []
    /// "of", "with": prepositions before what a noun concerns, not where or when it is.
    var concerns: Set<String> = []
    /// "spokesman", "lawyer": nouns for those who speak for somebody.
    var voices: Set<String> = []
    /// "dozens", "part": nouns that only say how many or how much.
    var partitives: Set<String> = []
    /// "judge", "economist": nouns for those who work at a place.
    var staff: Set<String> = []
    /// "police", "prosecutors": nouns for those who act for the state that they are in.
    var organs: Set<String> = []
    /// "union", "militia": nouns for what a name before them is.
    var bodies: Set<String> = []
    /// "before", "although": conjunctions of clauses that are not what is said.
    var circumstanceMarks: Set<String> = []

    /// Picks the classes that matter to the grammar.
    init(_ classes: [String: Set<String>] = [:]) {
      let members = { (name: String) -> Set<String> in classes[name] ?? [] }
      bySubject = members("control-by-subject")
      byObject = members("control-by-object")
      byPreposition = members("control-by-preposition")
      withGerund = members("with-gerund")
      topicMarks = members("topic-mark")
      plans = members("plan")
      concerns = members("concern-mark")
      partitives = members("partitive")
      voices = members("voice")
      bodies = members("body")
      organs = members("organ")
      staff = members("staff")
      circumstanceMarks = members("circumstance-mark")
    }
  }

  private(set) var control = Control()
  private(set) var triggers: [Key: [Trigger]] = [:]
  private(set) var classes: [String: Set<String>] = [:]
  private(set) var lightVerbs: [String: Effect] = [:]
  private(set) var auxiliaries: [String: Effect] = [:]
  private(set) var subordinators: [String: Effect] = [:]
  private var contexts: [String: Effect] = [:]

  /// The columns of a table of triggers.
  static let triggerColumns = ["lemma", "pos", "type", "source", "target", "needs", "example"]

  /// Reads the tables; a user's rows come before the library's.
  /// - Throws: `TableError` with the line that is wrong.
  init(tables: KnowledgeTables, user: UserKnowledge = UserKnowledge()) throws {
    for row in tables.classes.rows { self.classes[row["class"], default: []].insert(row["lemma"]) }
    control = Control(classes)
    for row in tables.lightVerbs.rows {
      self.lightVerbs[row["lemma"]] = try Lexicon.effect(row, tables.lightVerbs)
    }
    for row in tables.contexts.rows {
      let effect = try Lexicon.effect(row, tables.contexts)
      switch row["pos"] {
      case "aux": auxiliaries[row["lemma"]] = effect
      case "mark": subordinators[row["lemma"]] = effect
      default: self.contexts["\(row["pos"]) \(row["lemma"])"] = effect
      }
    }
    for table in user.triggers + [tables.triggers] {
      for trigger in try Lexicon.triggers(of: table) {
        triggers[Key(lemma: trigger.lemma, wordClass: trigger.wordClass), default: []]
          .append(trigger)
      }
    }
  }

  /// The triggers of a table in its order.
  /// - Throws: `TableError` with the line that is wrong.
  static func triggers(of table: Table) throws -> [Trigger] {
    try table.rows.map { try trigger($0, in: table) }
  }

  /// What a governing word does to what it governs, if anything.
  func effect(of lemma: String, _ wordClass: Trigger.WordClass) -> Effect? {
    contexts["\(wordClass.rawValue) \(lemma)"]
  }

  private static func effect(_ row: Table.Row, _ table: Table) throws -> Effect {
    guard let effect = Effect(rawValue: row["effect"]) else {
      throw TableError(
        file: table.file, line: row.line,
        reason: "expected actual, planned, hypothetical or negated, found \(row["effect"])")
    }
    return effect
  }
}

// MARK: Reading a row

extension Lexicon {
  private static func trigger(_ row: Table.Row, in table: Table) throws -> Trigger {
    let fail = { (reason: String) in
      TableError(file: table.file, line: row.line, reason: reason)
    }
    guard let wordClass = Trigger.WordClass(rawValue: row["pos"]) else {
      throw fail("expected verb, noun or adjective in \"pos\", found \(row["pos"])")
    }
    let written = row["type"]
    let isAdditional = written.hasPrefix("+")
    guard let type = RelationType(rawValue: isAdditional ? String(written.dropFirst()) : written),
      type != .link
    else { throw fail("no relation type is named \(written)") }
    guard !row["lemma"].isEmpty else { throw fail("expected a lemma") }
    let slots = { (column: String) throws(TableError) -> [Trigger.Slot] in
      var slots: [Trigger.Slot] = []
      for text in row.list(column, separator: ",") {
        guard let slot = Trigger.Slot(text) else { throw fail("no slot is named \(text)") }
        slots.append(slot)
      }
      guard !slots.isEmpty else { throw fail("expected a slot in \"\(column)\"") }
      return slots
    }
    var needs: [Trigger.Need] = []
    for text in row.list("needs", separator: ",") {
      guard let need = need(text) else { throw fail("no condition is named \(text)") }
      needs.append(need)
    }
    return Trigger(
      lemma: row["lemma"], wordClass: wordClass, type: type, isAdditional: isAdditional,
      source: try slots("source"), target: try slots("target"), needs: needs,
      example: row["example"], line: row.line)
  }

  private static func need(_ text: String) -> Trigger.Need? {
    switch text {
    case "planned": return .planned
    case "negated": return .negated
    case "quote": return .quotation
    case "clause:must": return .obligation
    case "clause:to": return .infinitive
    case "clause:not": return .negatedInfinitive
    case "clause:that": return .statement
    case "clause:none": return .noClause
    default:
      let parts = text.split(separator: ":")
      guard parts.count == 2 else { return nil }
      if parts[0] == "mod" { return .modifier(String(parts[1])) }
      if parts[0] == "case" { return .after(String(parts[1])) }
      if parts[0] == "clause" { return .clauseClass(String(parts[1])) }
      if parts[1] == "actor" { return Trigger.Slot(String(parts[0])).map { .actor($0) } }
      guard let slot = Trigger.Slot(String(parts[0])) else { return nil }
      return .wordClass(slot, String(parts[1]))
    }
  }
}

// MARK: Classes of triggers

extension Lexicon {
  /// Whether a verb says something: what its clause tells is told by its subject.
  func isSpeech(_ lemma: String) -> Bool {
    if classes["speech"]?.contains(lemma) ?? false { return true }
    guard let rows = triggers[Key(lemma: lemma, wordClass: .verb)] else { return false }
    return rows.contains { row in
      row.target.contains(.clauseSubject) || row.type == .report || row.type == .inform
    }
  }
}
