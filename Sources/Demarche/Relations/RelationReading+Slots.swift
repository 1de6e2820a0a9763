import Linguistics

// Where the actors of a frame stand in the tree.
extension RelationReading {
  /// The actors of the first slot that has any, one actor left out.
  ///
  /// - Parameters:
  ///   - slots: where to look, the best place first.
  ///   - word: the trigger.
  ///   - other: an actor that does not count.
  ///   - depth: how deep inside of an object a phrase may hang.
  ///   - levels: how many phrases may be entered to find whose a thing is.
  /// - Returns: places in the cast, each once.
  func fillers(
    _ slots: [Trigger.Slot], _ word: Int, besides other: Int? = nil, depth: Int = 1,
    entering levels: Int = 3
  ) -> [Int] {
    for slot in slots {
      let places =
        switch slot {
        case .preposition, .clauseAnywhere: true
        default: false
        }
      var found: [Int] = []
      for head in heads(slot, word, depth: depth) {
        for actor in resolver.actors(at: head, places: places, depth: 3 - levels)
        where !found.contains(actor) && actor != other {
          found.append(actor)
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The heads of the noun phrases in a slot.
  func heads(_ slot: Trigger.Slot, _ word: Int, depth: Int = 1) -> [Int] {
    let isVerb = syntax.analysis.partsOfSpeech[word] == .verb
    switch slot {
    case .subject:
      return isVerb ? subjects(ofVerb: word) : subjects(ofNoun: word)
    case .object:
      return recipients(in: syntax.children(of: word, .obj)) + syntax.patients(of: word)
    case .preposition(let preposition):
      let own = nominals(of: word, after: preposition, depth: depth)
      if own.isEmpty, isVerb, preposition == "between" { return parties(below: word) }
      if !own.isEmpty || isVerb { return own }
      // "the handover of two suspects by Ghana to Ivory Coast"
      let inner = syntax.children(of: word, .nmod)
        .filter { syntax.preposition(of: $0) == "of" }
        .flatMap { owner -> [Int] in
          // "the visit of Sikorski to Bhutan", but an "ambassador to Japan" goes nowhere
          let own = resolver.mention(at: owner).map { mentions[$0].extent }
          return syntax.nominals(of: owner, after: [preposition], depth: 0)
            .filter { !(own?.contains($0) ?? false) }
        }
      if !inner.isEmpty { return inner }
      if preposition == "between" { return parties(below: word) }
      // "a scathing attack on the government"
      if syntax.analysis.relations[word].universal == .amod,
        let noun = syntax.analysis.head(of: word)
      {
        return nominals(of: noun, after: preposition)
      }
      guard let governor = carrier(of: word) else { return [] }
      // "aid to those whom the rebels harass by the thousand" is not given by the thousand.
      return nominals(of: governor, after: preposition, depth: preposition == "by" ? 0 : 1)
    case .possessor:
      return possessors(of: word)
    case .clauseSubject:
      return contents(of: word).flatMap { mainParticipants(of: $0) }
    case .clauseObject:
      return contents(of: word).flatMap { syntax.patients(of: $0) }
    case .clauseAnywhere:
      return anywhere(in: contents(of: word))
    case .conditionSubject:
      return ([word] + contents(of: word)).flatMap { conditions(of: $0) }
        .flatMap { syntax.agents(of: $0) }
    }
  }

  /// The nouns after a preposition, which may be of several words: "in support of".
  private func nominals(of word: Int, after preposition: String, depth: Int = 1) -> [Int] {
    let parts = preposition.split(separator: " ").map(String.init)
    guard parts.count == 3 else {
      return syntax.nominals(of: word, after: [preposition], depth: depth)
    }
    return syntax.nominals(of: word, after: [parts[0]]).filter { syntax.lemma($0) == parts[1] }
      .flatMap { syntax.nominals(of: $0, after: [parts[2]]) }
  }

  /// "an effort to end the rift between Qatar and its neighbours": the nouns after "between",
  /// wherever they stand below a word, relative clauses and statements aside.
  private func parties(below word: Int) -> [Int] {
    let analysis = syntax.analysis
    var found: [Int] = []
    for child in analysis.children(of: word).map(Int.init) where child > word {
      switch analysis.relations[child] {
      case .aclRelcl, .ccomp, .parataxis: continue
      case .conj where analysis.partsOfSpeech[child] == .verb: continue
      default: break
      }
      if analysis.relations[child] != .conj, syntax.preposition(of: child) == "between" {
        found.append(child)
      } else {
        found += parties(below: child)
      }
    }
    return found
  }

  /// The nouns below some clauses, the first that stand for an actor.
  private func anywhere(in clauses: [Int]) -> [Int] {
    for clause in clauses {
      let nouns = syntax.analysis.subtree(of: clause).filter { word in
        word != clause && syntax.analysis.partsOfSpeech[word].isNominal
          && !resolver.actors(at: word, places: true).isEmpty
      }
      if let first = nouns.first { return [first] }
    }
    return []
  }

  /// The clauses with "if" or "unless" on which an act depends.
  private func conditions(of word: Int) -> [Int] {
    var predicate = word
    // A noun or infinitive has the condition of the verb above it.
    for _ in 0..<3 {
      let found = syntax.children(of: predicate, .advcl).filter { clause in
        // "Should Poland close the border"
        syntax.form(syntax.analysis.span(of: clause).lowerBound) == "should"
          || syntax.children(of: clause, .mark).contains {
            lexicon.subordinators[syntax.form($0)] == .hypothetical
          }
      }
      if !found.isEmpty { return found }
      guard let head = syntax.analysis.head(of: predicate),
        [.obj, .obl, .xcomp].contains(syntax.analysis.relations[predicate].universal)
      else { return [] }
      predicate = head
    }
    return []
  }

  /// The clauses that say what a word is about; those of its light verb where it has none.
  func contents(of word: Int) -> [Int] {
    let own = syntax.contents(of: word)
    guard own.isEmpty else { return own }
    if syntax.analysis.partsOfSpeech[word] == .noun, let governor = carrier(of: word) {
      let lent = syntax.contents(of: governor).filter { $0 > word }
      if !lent.isEmpty { return lent }
    }
    // "approved a loan to improve roads", "an appeal to Managua to free him"
    return
      (syntax.children(of: word, .obj) + syntax.nominals(of: word, after: ["to", "on", "for"]))
      .flatMap { syntax.children(of: $0, .acl) }.filter { syntax.isInfinitive($0) }
  }

  /// The acting party of a clause, failing that the affected one.
  func mainParticipants(of clause: Int) -> [Int] {
    let analysis = syntax.analysis
    if analysis.partsOfSpeech[clause].isNominal, syntax.children(of: clause, .nsubj).isEmpty {
      return [clause]
    }
    let agents = syntax.agents(of: clause)
    if let inner = innerClause(of: clause, agents) { return mainParticipants(of: inner) }
    if agents.contains(where: { !resolver.actors(at: $0).isEmpty }) { return agents }
    if syntax.isPassive(clause), let subject = syntax.surfaceSubject(of: clause) {
      return [subject]
    }
    // "said that this was an attack planned by Russia"
    if analysis.partsOfSpeech[clause] == .noun,
      syntax.surfaceSubject(of: clause).map({
        resolver.mention(at: $0) == nil
      }) ?? false
    {
      return [clause]
    }
    return agents
  }

  /// "said it was clear that", "said there was no evidence that": where the subject is nobody, what
  /// is said stands one clause lower.
  private func innerClause(of clause: Int, _ agents: [Int]) -> Int? {
    let isEmpty =
      agents.isEmpty && !syntax.children(of: clause, .expl).isEmpty
      || agents.contains { lexicon.classes["finding"]?.contains(syntax.lemma($0)) ?? false }
      || lexicon.classes["finding"]?.contains(syntax.lemma(clause)) ?? false
    guard isEmpty else { return nil }
    return ([clause] + agents).lazy.flatMap { syntax.children(of: $0, .ccomp, .csubj, .acl) }
      .first { inner in
        inner > clause
          && syntax.children(of: inner, .mark).contains { syntax.form($0) == "that" }
      }
  }

  /// "Ankara's warning", "Rwandan support".
  private func possessors(of word: Int) -> [Int] {
    let analysis = syntax.analysis
    return analysis.children(of: word).map(Int.init).filter { child in
      switch analysis.relations[child] {
      case .nmodPoss: return true
      case .amod, .compound, .nmodDesc, .nmodUnmarked, .nummod:
        return resolver.mention(at: child) != nil
      default: return false
      }
    }
  }
}
