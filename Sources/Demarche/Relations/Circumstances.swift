import Linguistics

/// Whether an act is said to be, and how sure it is, by the words that govern it.
struct Circumstances: Sendable {
  let syntax: Syntax
  let lexicon: Lexicon

  /// The prepositions after which a noun is an argument of its verb, not a circumstance.
  private static let governed: Set<String> = [
    "", "from", "of", "to", "with", "out", "against", "on", "for", "into", "upon",
  ]

  /// Polarity and modality of a verb or noun.
  struct Reading: Equatable, Sendable {
    var polarity = Polarity.affirmed
    var modality = Modality.actual

    mutating func apply(_ effect: Lexicon.Effect) {
      switch effect {
      case .actual: break
      case .planned: modality = max(modality, .planned)
      case .hypothetical: modality = .hypothetical
      case .negated: polarity = polarity == .affirmed ? .negated : .affirmed
      }
    }
  }

  /// Reads the words at and above a trigger, as far as the act itself is concerned.
  func reading(of word: Int) -> Reading {
    var reading = Reading()
    applyOwn(word, to: &reading)
    var current = word
    for _ in 0..<8 {
      guard let head = syntax.analysis.head(of: current) else { break }
      guard climb(from: current, to: head, &reading) else { break }
      current = head
    }
    return reading
  }

  /// Whether an act is announced or possible; being in a condition alone does not make it so.
  func isPlanned(_ word: Int) -> Bool {
    guard reading(of: word).modality != .actual else { return false }
    // "may have launched" is over.
    let auxiliaries = syntax.children(of: word, .aux).map { syntax.form($0) }
    if auxiliaries.contains("have"), !auxiliaries.contains("will") { return false }
    let isCondition = syntax.children(of: word, .mark).contains {
      lexicon.subordinators[syntax.form($0)] == .hypothetical
    }
    return !isCondition || !syntax.children(of: word, .aux).isEmpty
  }

  /// Whether a noun is negated by its own words or by those of its light verb: "issued no threat",
  /// "did not issue a threat".
  func isNegatedItself(_ noun: Int) -> Bool {
    var own = Reading()
    applyOwn(noun, to: &own)
    if let head = syntax.analysis.head(of: noun),
      lightEffect(of: head) == .actual
    {
      applyOwn(head, to: &own)
    }
    return own.polarity == .negated
  }

  /// Whether a verb itself is negated.
  func isNegated(_ word: Int) -> Bool {
    syntax.children(of: word, .advmod).contains { negates($0) }
  }

  /// Auxiliaries, negation and conjunctions of one word.
  private func applyOwn(_ word: Int, to reading: inout Reading) {
    let analysis = syntax.analysis
    for child in analysis.children(of: word).map(Int.init) {
      switch analysis.relations[child].universal {
      case .aux:
        let effect =
          lexicon.auxiliaries[syntax.form(child)] ?? lexicon.auxiliaries[syntax.lemma(child)]
        if let effect { reading.apply(effect) }
        if negates(child) { reading.apply(.negated) }
      case .advmod, .det, .cc:
        if negates(child) { reading.apply(.negated) }
      case .nsubj:
        // "Neither Serbia nor Kosovo agreed"
        if syntax.children(of: child, .cc, .det).contains(where: { syntax.form($0) == "neither" }) {
          reading.apply(.negated)
        }
      case .mark:
        if let effect = lexicon.subordinators[syntax.form(child)] { reading.apply(effect) }
      default: break
      }
    }
    // "Ottawa is to give"
    let isArranged = analysis.children(of: word).map(Int.init).contains { child in
      syntax.lemma(child) == "be" && child + 1 < word && syntax.form(child + 1) == "to"
        && analysis.head(of: child + 1) == word
    }
    if isArranged { reading.apply(.planned) }
    let isConditional = syntax.children(of: word, .advcl).contains { clause in
      syntax.children(of: clause, .mark).contains {
        lexicon.subordinators[syntax.form($0)] == .hypothetical
      }
    }
    if isConditional, reading.modality == .planned { reading.apply(.hypothetical) }
  }

  private func negates(_ word: Int) -> Bool {
    ["not", "n't", "n’t", "never", "no", "neither", "nor"].contains(syntax.form(word))
  }

  /// What the head does to a word; false where a statement begins that stands for itself.
  private func climb(from word: Int, to head: Int, _ reading: inout Reading) -> Bool {
    let analysis = syntax.analysis
    let isVerb = analysis.partsOfSpeech[head] == .verb
    switch analysis.relations[word].universal {
    case .conj:
      // "will meet and talk": what stands before the first part holds for the second.
      guard analysis.partsOfSpeech[word] != .verb || !hasOwnClause(word) else { return false }
      if analysis.partsOfSpeech[word] == .verb { applyOwn(head, to: &reading) }
      return true
    case .xcomp, .ccomp, .csubj, .acl, .advcl:
      return climbClause(from: word, to: head, &reading)
    case .obj, .obl, .nsubj, .nmod, .iobj:
      guard analysis.partsOfSpeech[word].isNominal else { return false }
      if isVerb {
        // "suspended aid in protest": what only goes with an act is not suspended.
        guard isArgument(word) else { return false }
        if let effect = lightEffect(of: head) {
          reading.apply(effect)
          applyOwn(head, to: &reading)
          return true
        }
        if let effect = effect(of: head) { reading.apply(effect) }
        return false
      }
      if let effect = effect(of: head) { reading.apply(effect) }
      // "suspended the delivery of arms", "froze 90 million euros in aid": what is done to the one
      // is done to the other.
      let isPart =
        analysis.relations[word] == .nmod
        && ["of", "in"].contains(syntax.preposition(of: word))
      return analysis.partsOfSpeech[head].isNominal && (effect(of: head) != nil || isPart)
    default: return false
    }
  }

  private func climbClause(from word: Int, to head: Int, _ reading: inout Reading) -> Bool {
    let relation = syntax.analysis.relations[word]
    if relation == .aclRelcl { return false }
    let isInfinitive =
      syntax.isInfinitive(word) || syntax.analysis.tags[word] == .gerund
    if relation.universal == .advcl {
      guard let effect = isInfinitive ? effect(of: head) : nil else {
        // "will send troops to help": a purpose is as sure as the act.
        guard syntax.isInfinitive(word) else { return false }
        applyOwn(head, to: &reading)
        return true
      }
      reading.apply(effect)
      return effect == .negated || effect == .planned
    }
    if let effect = effect(of: head), isInfinitive || effect != .planned {
      reading.apply(effect)
    }
    // The words of a full clause are somebody's statement; a bare infinitive belongs to its verb.
    guard relation.universal == .xcomp || relation.universal == .acl && isInfinitive else {
      return false
    }
    applyOwn(head, to: &reading)
    return true
  }

  /// Whether a noun is an object of its verb or after a preposition that the verb asks for.
  func isArgument(_ noun: Int) -> Bool {
    syntax.analysis.relations[noun].universal != .obl
      // "cut 65 million dollars in assistance"
      || syntax.preposition(of: noun) == "in"
        && lexicon.classes["aid-goods"]?.contains(syntax.lemma(noun)) ?? false
      || Circumstances.governed.contains(syntax.preposition(of: noun) ?? "")
  }

  /// What a word does to what it governs, a verb together with its particle: "backed out of".
  func effect(of word: Int) -> Lexicon.Effect? {
    let part = syntax.analysis.partsOfSpeech[word]
    let wordClass: Trigger.WordClass =
      part == .verb || part == .auxiliary ? .verb : part == .adjective ? .adjective : .noun
    if wordClass == .verb, let phrase = phrase(of: word),
      let effect = lexicon.effect(of: phrase, .verb)
    {
      return effect
    }
    return lexicon.effect(of: syntax.lemma(word), wordClass)
  }

  /// What a verb with a noun does to that noun, if it lends the noun its subject: "issued", "pulled
  /// out of".
  func lightEffect(of verb: Int) -> Lexicon.Effect? {
    if let phrase = phrase(of: verb), let effect = lexicon.lightVerbs[phrase] { return effect }
    return lexicon.lightVerbs[syntax.lemma(verb)]
  }

  /// A verb with the particle behind it.
  private func phrase(of verb: Int) -> String? {
    let next = verb + 1
    guard next < syntax.analysis.document.words.count,
      ["out", "off", "up", "down", "back", "away", "on", "short", "aside"].contains(
        syntax.form(next))
    else { return nil }
    let behind = syntax.form(min(next + 1, syntax.analysis.document.words.count - 1))
    let long = "\(syntax.lemma(verb)) \(syntax.form(next)) \(behind)"
    return lexicon.lightVerbs[long] == nil ? "\(syntax.lemma(verb)) \(syntax.form(next))" : long
  }

  private func hasOwnClause(_ word: Int) -> Bool {
    !syntax.children(of: word, .nsubj).isEmpty || !syntax.children(of: word, .aux).isEmpty
      || ![.baseVerb, .gerund, .pastParticiple].contains(syntax.analysis.tags[word])
  }
}
