import Linguistics

// What is kept of a match.
extension RelationReading {
  /// Adds a relation unless the scheme has none there.
  mutating func add(
    _ type: RelationType, _ source: Int, _ target: Int, _ word: Int, trigger: Range<Int>,
    rule: String, _ sentence: Int, isSpoken: Bool = false
  ) {
    let refuse = { (reason: String) in
      Candidate(
        sentence: sentence, trigger: trigger, rule: rule, outcome: .refused(reason))
    }
    if type.tellsBelonging, belong(source, target), !frees(word, target) {
      candidates.append(refuse("source and target belong together"))
      return
    }
    var reading = isSpoken ? Circumstances.Reading() : circumstances.reading(of: word)
    // "rejected Niamey's allegation": the allegation was made all the same.
    if reading.polarity == .negated, type.isSpeechAct, !isSpoken,
      syntax.analysis.partsOfSpeech[word] == .noun, !circumstances.isNegatedItself(word),
      !takesBack(word, source)
    {
      reading.polarity = .affirmed
    }
    if type.family == .reporting, reading.polarity == .negated, type != .deny, type != .accuse {
      candidates.append(refuse("it is said not to be"))
      return
    }
    if type == .report { reading.modality = .actual }
    let speakers = type.family == .reporting ? [] : attribution(of: word).filter { $0 != source }
    relations.append(
      Relation(
        source: source, target: target, type: type, polarity: reading.polarity,
        modality: reading.modality, attribution: speakers, date: date(of: word),
        sentence: sentence, trigger: trigger, rule: rule))
    candidates.append(
      Candidate(
        sentence: sentence, trigger: trigger, rule: rule,
        outcome: .accepted(source: source, target: target)))
  }

  /// Whether two members are one, or of one state.
  private func areOneSide(_ left: Int, _ right: Int) -> Bool {
    if left == right { return true }
    guard let state = cast.members[left].state else { return false }
    return state == cast.members[right].state
  }

  /// "withdrew its invitation": who undoes what is their own has not done it.
  private func takesBack(_ noun: Int, _ source: Int) -> Bool {
    guard let verb = syntax.analysis.head(of: noun), syntax.analysis.relations[noun] == .obj,
      circumstances.effect(of: verb) == .negated
        || circumstances.lightEffect(of: verb) == .negated
    else { return false }
    return subjects(ofVerb: verb).contains { resolver.actors(at: $0).contains(source) }
  }

  /// "Minsk released Ales Bialiatski": one may be let go by one's own state.
  private func frees(_ word: Int, _ target: Int) -> Bool {
    cast.members[target].kind == .official
      && lexicon.classes["freeing"]?.contains(syntax.lemma(word)) ?? false
  }

  /// Whether one acts for the other, or both are the same state's body and state.
  private func belong(_ left: Int, _ right: Int) -> Bool {
    leads(from: left, to: right) || leads(from: right, to: left)
  }

  private func leads(from member: Int, to other: Int) -> Bool {
    var current = cast.members[member].affiliation
    // What is only guessed does not silence a report.
    if cast.members[member].isHomeGuessed { return false }
    for _ in 0..<4 {
      guard let next = current else { return false }
      if next == other { return true }
      current = cast.members[next].affiliation
    }
    return false
  }

  /// The date that the clause of a word gives.
  private func date(of word: Int) -> EventDate? {
    guard !dates.isEmpty else { return nil }
    let analysis = syntax.analysis
    var predicate = word
    // A noun takes the date of its light verb, an infinitive that of its verb.
    for _ in 0..<4 {
      if let found = date(below: predicate) { return found }
      guard let head = analysis.head(of: predicate) else { return nil }
      switch analysis.relations[predicate].universal {
      case .xcomp, .obj, .conj, .obl: predicate = head
      default: return nil
      }
    }
    return nil
  }

  private func date(below predicate: Int) -> EventDate? {
    for reading in dates {
      for word in reading.words {
        var current = word
        for _ in 0..<4 {
          guard let head = syntax.analysis.head(of: current) else { break }
          if head == predicate { return reading.date }
          // "the accord of last September" does not say when the accord was carried out.
          if syntax.preposition(of: current) == "of" { break }
          if syntax.analysis.partsOfSpeech[head] == .verb { break }
          current = head
        }
      }
    }
    return nil
  }

  /// "a charge that Minsk denies": who denies a claim denies it to whoever made it.
  mutating func settleDenials() {
    for open in openDenials {
      let earlier = relations.last { relation in
        (relation.type == .accuse || relation.type == .report || relation.type == .demand)
          && areOneSide(relation.target, open.source) && !areOneSide(relation.source, open.source)
          && relation.sentence <= open.sentence && open.sentence - relation.sentence <= 2
      }
      guard let claimant = earlier?.source else { continue }
      var relation = open
      relation.target = claimant
      let isKnown = relations.contains { known in
        known.type == .deny && known.source == relation.source && known.target == claimant
      }
      if !isKnown { relations.append(relation) }
    }
    relations.sort { left, right in
      (left.sentence, left.trigger.lowerBound) < (right.sentence, right.trigger.lowerBound)
    }
  }
}
