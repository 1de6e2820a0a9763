/// A word that makes a relation, and where its source and target stand: one row of `triggers.tsv`.
struct Trigger: Equatable, Sendable {
  /// The word class of a trigger.
  enum WordClass: String, Sendable {
    case verb
    case noun
    case adjective
  }

  /// Where in the grammar of a trigger an actor stands.
  enum Slot: Hashable, Sendable {
    /// The logical subject: who does it, active or passive.
    case subject
    /// The logical object, direct or indirect.
    case object
    /// The noun after a preposition.
    case preposition(String)
    /// The possessor, or the state in an adjective before a noun.
    case possessor
    /// The subject of the clause that is said.
    case clauseSubject
    /// The object of the clause that is said.
    case clauseObject
    /// Any actor in the clause that is said.
    case clauseAnywhere
    /// The subject of the condition: "will respond if Rwanda attacks".
    case conditionSubject

    /// Reads a slot as the lexicon writes it; nil for what is none.
    init?(_ text: String) {
      switch text {
      case "subj": self = .subject
      case "obj": self = .object
      case "poss": self = .possessor
      case "clause.subj": self = .clauseSubject
      case "clause.obj": self = .clauseObject
      case "clause.any": self = .clauseAnywhere
      case "if.subj": self = .conditionSubject
      default:
        guard !text.isEmpty, text.utf8.allSatisfy({ (97...122).contains($0) || $0 == 32 })
        else { return nil }
        self = .preposition(text)
      }
    }
  }

  /// What must hold beside the slots.
  enum Need: Equatable, Sendable {
    /// The act is only planned, possible or conditional.
    case planned
    /// The act is said not to be.
    case negated
    /// What is said has "must" or "should".
    case obligation
    /// Words are quoted.
    case quotation
    /// The noun in a slot is of a word class.
    case wordClass(Slot, String)
    /// What the clause that is said is called is of a word class: "a liar".
    case clauseClass(String)
    /// The clause is an infinitive with "to".
    case infinitive
    /// The clause is an infinitive with "not to".
    case negatedInfinitive
    /// The clause is a full one: "that it was so".
    case statement
    /// No clause hangs on the trigger.
    case noClause
    /// An adjective of a word class stands with the trigger: "warm words".
    case modifier(String)
    /// The trigger itself follows a preposition: "at the request of".
    case after(String)
    /// An actor stands in a slot, not only something of an actor's.
    case actor(Slot)
  }

  /// The lemma, with a particle after a blank.
  let lemma: String
  /// Verb, noun or adjective.
  let wordClass: WordClass
  /// What the relation is.
  let type: RelationType
  /// Whether the row is tried in addition to the rows before it.
  let isAdditional: Bool
  /// Where the source stands, the best place first.
  let source: [Slot]
  /// Where the target stands, the best place first.
  let target: [Slot]
  /// What else must hold.
  let needs: [Need]
  /// A sentence that shows the trigger, `{source}` and `[target]` marked.
  let example: String
  /// The line in the table.
  let line: Int

  /// The name of the rule in evidence: `warn.verb.alarm`.
  var rule: String {
    "\(lemma.split(separator: " ").joined(separator: "-")).\(wordClass.rawValue).\(type.rawValue)"
  }
}
