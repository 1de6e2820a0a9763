import Linguistics

// Who does it, where the tree does not say it beside the verb.
extension Syntax {
  /// The word in subject position of a predicate, found through coordination, control and
  /// relative clauses; nil where the sentence leaves it open.
  func surfaceSubject(of word: Int, depth: Int = 0) -> Int? {
    guard depth < 8 else { return nil }
    // Of two subjects the nearer one: the other belongs to words between.
    if let own = children(of: word, .nsubj).min(by: { abs($0 - word) < abs($1 - word) }) {
      return antecedent(of: own) ?? own
    }
    guard let head = analysis.head(of: word) else { return nil }
    switch analysis.relations[word].universal {
    case .conj where isPredicate(head):
      return surfaceSubject(of: head, depth: depth + 1)
    case .xcomp:
      return controller(in: head, of: word, depth: depth)
    case .ccomp where analysis.tags[word] == .gerund || isInfinitive(word):
      return surfaceSubject(of: head, depth: depth + 1)
    case .advcl:
      return subject(ofAdverbial: word, under: head, depth: depth)
    case .acl:
      return subject(ofModifier: word, of: head, depth: depth)
    default: return nil
    }
  }

  /// Who does what an infinitive, participle or gerund beside a verb says.
  private func subject(ofAdverbial word: Int, under head: Int, depth: Int) -> Int? {
    if let owner = ownerBefore(word) { return owner }
    guard !hasFiniteVerb(word) || analysis.tags[word] == .gerund else { return nil }
    if isInfinitive(word), !isPassive(head) {
      if let prepositional = addressee(of: head) { return prepositional }
      if control.byObject.contains(lemma(head)),
        let object = children(of: head, .obj, .iobj).first
      {
        return object
      }
    }
    // "charges the army with arming", "thanked China for hosting": who is charged or thanked.
    if analysis.tags[word] == .gerund, !isPassive(head),
      children(of: word, .mark, .case).contains(where: {
        ["of", "for", "with", "from", "as"].contains(form($0))
      }), let object = children(of: head, .obj, .iobj).first
    {
      return object
    }
    return surfaceSubject(of: head, depth: depth + 1)
  }

  /// Who does what a relative clause, participle or infinitive at a noun says.
  private func subject(ofModifier word: Int, of noun: Int, depth: Int) -> Int? {
    if analysis.relations[word] == .aclRelcl { return isReduced(word) ? nil : noun }
    // "ordered the rebels to lay down their arms"
    if isInfinitive(word), let governor = analysis.head(of: noun),
      control.byObject.contains(lemma(governor)),
      [.obj, .iobj].contains(analysis.relations[noun].universal)
    {
      return noun
    }
    let isGerundOfNoun = analysis.tags[word] == .gerund && !children(of: word, .mark).isEmpty
    return isInfinitive(word) || isGerundOfNoun ? ownerOfPlan(noun, depth: depth) : noun
  }

  /// "underlined the UK's commitment to supporting Iraq": whose thing stands right before an
  /// infinitive or gerund that the tree hangs on the verb.
  private func ownerBefore(_ word: Int) -> Int? {
    guard isInfinitive(word) || analysis.tags[word] == .gerund else { return nil }
    let noun = analysis.span(of: word).lowerBound - 1
    guard noun >= 0, analysis.partsOfSpeech[noun] == .noun, noun < word,
      analysis.relations[noun] == .obj, analysis.head(of: noun) == analysis.head(of: word),
      control.plans.contains(lemma(noun))
    else { return nil }
    return analysis.children(of: noun).map(Int.init).first { analysis.relations[$0] == .nmodPoss }
  }

  /// The object where the governor has one, else its subject.
  private func controller(in governor: Int, of word: Int, depth: Int) -> Int? {
    // "phoned Ali to assure him": only some verbs make their object act.
    if control.byObject.contains(lemma(governor))
      || control.byPreposition.contains(lemma(governor)),
      !isPassive(governor)
    {
      if let object = children(of: governor, .obj, .iobj).first { return object }
      if let prepositional = addressee(of: governor), isInfinitive(word) { return prepositional }
    }
    return surfaceSubject(of: governor, depth: depth + 1)
  }

  /// "call on X to go", "appeal to X to go": who shall do it.
  private func addressee(of governor: Int) -> Int? {
    guard control.byPreposition.contains(lemma(governor)) else { return nil }
    return nominal(of: governor, after: ["on", "upon", "to", "with"])
  }

  /// "Russia's plan to train", "they announced a plan to train": who has the plan.
  private func ownerOfPlan(_ noun: Int, depth: Int) -> Int? {
    if let owner = analysis.children(of: noun).first(where: {
      analysis.relations[Int($0)] == .nmodPoss
    }) {
      return Int(owner)
    }
    if control.plans.contains(lemma(noun)),
      let owner = children(of: noun, .nmod).first(where: { preposition(of: $0) == "of" })
    {
      return owner
    }
    if let adjective = children(of: noun, .amod).first(where: { analysis.tags[$0] == .properNoun })
    {
      return adjective
    }
    // "Greece was among the first to send rescuers"
    if let subject = children(of: noun, .nsubj).first { return subject }
    guard let governor = analysis.head(of: noun), isPredicate(governor) else { return nil }
    return surfaceSubject(of: governor, depth: depth + 1)
  }
}
