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

  /// Who does it; where the words say it of a thing, whose thing it is.
  private func subjects(ofVerb word: Int) -> [Int] {
    let found = authors(insteadOf: nearer(syntax.agents(of: word), than: word))
    if found.isEmpty, let listed = subjectOfList(with: word) { return [listed] }
    guard syntax.isInfinitive(word), let governor = syntax.analysis.head(of: word),
      syntax.analysis.partsOfSpeech[governor] == .verb,
      found.allSatisfy({ resolver.actors(at: $0).isEmpty })
    else { return found }
    // "sent troops to help Syria": who sends them helps.
    switch syntax.analysis.relations[word].universal {
    case .xcomp, .advcl: return syntax.agents(of: governor)
    default: return found
    }
  }

  /// "The European Union therefore: • calls on Kosovo": the subject of an item of a list stands in
  /// the words that lead to the list.
  private func subjectOfList(with word: Int) -> Int? {
    let sentences = syntax.analysis.document.sentences
    guard syntax.analysis.relations[word] == .root,
      let number = sentences.firstIndex(where: { $0.contains(word) }),
      syntax.isItem(sentences[number])
    else { return nil }
    for earlier in sentences[..<number].reversed() {
      if syntax.isItem(earlier) { continue }
      guard let last = earlier.last, syntax.form(last) == ":" else { return nil }
      return earlier.first { head in
        [.root, .nsubj].contains(syntax.analysis.relations[head].universal)
          && !resolver.actors(at: head).isEmpty
      }
    }
    return nil
  }

  /// "talks with the Congolese government, which refuses": the noun right before a relative clause
  /// where the one that the clause hangs on stands for nobody.
  private func nearer(_ nouns: [Int], than verb: Int) -> [Int] {
    guard syntax.analysis.relations[verb] == .aclRelcl, nouns.count == 1,
      nouns == syntax.analysis.head(of: verb).map({ [$0] }), resolver.actors(at: nouns[0]).isEmpty
    else { return nouns }
    let start = syntax.analysis.span(of: verb).lowerBound
    let near = syntax.analysis.subtree(of: nouns[0]).last { word in
      word < start && word > nouns[0] && syntax.analysis.partsOfSpeech[word].isNominal
        && !resolver.actors(at: word).isEmpty
    }
    return near.map { [$0] } ?? nouns
  }

  /// "lend Kyiv 17.5 billion dollars": a name at the start of an object, before its number or
  /// article, is who receives it.
  private func recipients(in objects: [Int]) -> [Int] {
    objects.compactMap { object in
      let start = syntax.analysis.span(of: object).lowerBound
      guard start < object, let number = resolver.mention(at: start),
        case let end = mentions[number].extent.upperBound, end < object,
        [.numeral, .determiner, .symbol].contains(syntax.analysis.partsOfSpeech[end]),
        mentions[number].extent.lowerBound == start
      else { return nil }
      return mentions[number].head
    }
  }

  /// Who stands behind the documents among some nouns: "issued a statement urging", "the letter
  /// that demands".
  private func authors(insteadOf nouns: [Int]) -> [Int] {
    nouns.flatMap { noun -> [Int] in
      guard lexicon.classes["document"]?.contains(syntax.lemma(noun)) ?? false,
        resolver.actors(at: noun).isEmpty, let governor = syntax.analysis.head(of: noun),
        syntax.analysis.partsOfSpeech[governor] == .verb
      else { return [noun] }
      switch syntax.analysis.relations[noun].universal {
      case .obj, .obl: return syntax.agents(of: governor)
      case .nsubj where syntax.isPassive(governor): return syntax.agents(of: governor)
      default: return [noun]
      }
    }
  }

  /// "sent a letter to the agency threatening to leave": to whom a document goes.
  func addressees(ofDocumentWith word: Int) -> [Int] {
    var clause = word
    while syntax.analysis.relations[clause].universal == .xcomp,
      let head = syntax.analysis.head(of: clause)
    {
      clause = head
    }
    guard syntax.analysis.relations[clause].universal == .acl,
      let noun = syntax.analysis.head(of: clause),
      lexicon.classes["document"]?.contains(syntax.lemma(noun)) ?? false
    else { return [] }
    let governor = syntax.analysis.head(of: noun)
    for place in [noun] + (governor.map { [$0] } ?? []) {
      for addressee in syntax.nominals(of: place, after: ["to"]) {
        let found = resolver.actors(at: addressee)
        if !found.isEmpty { return found }
      }
    }
    return []
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

  /// The verb that lends a noun its subject: "issued a warning", "is in talks with".
  func carrier(of noun: Int) -> Int? {
    let analysis = syntax.analysis
    var noun = noun
    while analysis.relations[noun] == .conj, let first = analysis.head(of: noun),
      analysis.partsOfSpeech[first].isNominal
    {
      noun = first
    }
    // "began a new round of joint exercises"
    while analysis.relations[noun].universal == .nmod, syntax.preposition(of: noun) == "of",
      let outer = analysis.head(of: noun), analysis.partsOfSpeech[outer].isNominal,
      resolver.mention(at: outer) == nil
    {
      noun = outer
    }
    guard let governor = analysis.head(of: noun) else { return nil }
    // "are close to a treaty", "ready for talks"
    if analysis.relations[noun].universal == .obl, analysis.partsOfSpeech[governor] == .adjective,
      lexicon.effect(of: syntax.lemma(governor), .adjective) != nil
    {
      return governor
    }
    // "is weighing aid to Ukraine", "suspended talks"
    if analysis.relations[noun].universal == .obj, analysis.partsOfSpeech[governor] == .verb,
      let effect = circumstances.effect(of: governor), effect != .hypothetical
    {
      return governor
    }
    if circumstances.lightEffect(of: governor) != nil {
      switch analysis.relations[noun].universal {
      case .obj: return governor
      case .nsubj where syntax.isPassive(governor): return governor
      case .obl where analysis.relations[noun] != .oblAgent: return governor
      default: break
      }
    }
    return nil
  }

  /// "flew in for talks with", "said after a call with": who does it takes part.
  func setting(of noun: Int) -> Int? {
    let analysis = syntax.analysis
    var noun = noun
    // "after a night of negotiations", "following two days of talks"
    while analysis.relations[noun].universal == .nmod, syntax.preposition(of: noun) == "of",
      let outer = analysis.head(of: noun), resolver.mention(at: outer) == nil
    {
      noun = outer
    }
    // "is in Ankara for a working lunch with Erdogan"
    let isBesidePlace =
      analysis.relations[noun].universal == .nmod
      && analysis.head(of: noun).map { !syntax.children(of: $0, .cop).isEmpty } ?? false
    guard analysis.relations[noun].universal == .obl || isBesidePlace,
      let governor = analysis.head(of: noun),
      analysis.partsOfSpeech[governor] == .verb || isBesidePlace,
      let preposition = syntax.preposition(of: noun),
      [
        "in", "after", "during", "for", "at", "following", "before", "on", "under",
      ].contains(preposition)
    else { return nil }
    return governor
  }

  private func subjects(ofNoun word: Int) -> [Int] {
    let analysis = syntax.analysis
    if let carrier = carrier(of: word) ?? setting(of: word) { return subjects(ofVerb: carrier) }
    // "in talks with", "grateful to": a predicate without a verb of its own.
    if !syntax.children(of: word, .cop, .nsubj).isEmpty {
      return syntax.surfaceSubject(of: word).map { [$0] } ?? []
    }
    if analysis.partsOfSpeech[word] == .adjective {
      if let subject = syntax.surfaceSubject(of: word) { return [subject] }
      // "a report critical of the army"
      return analysis.relations[word].universal == .amod
        ? authors(insteadOf: analysis.head(of: word).map { [$0] } ?? [])
          .flatMap { noun in carrier(of: noun).map { syntax.agents(of: $0) } ?? [noun] } : []
    }
    return []
  }
}
