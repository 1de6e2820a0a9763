import Linguistics

// Predicates and subjects that hang in the wrong place.
extension TreeRepair {
  /// "Guterres welcomes the agreement and is grateful": a predicate is no part of a noun phrase; it
  /// goes on from the verb above.
  func predicateInNoun(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { word in
      guard analysis.relations[word] == .conj, isPredicateOfItsOwn(word, syntax),
        let noun = analysis.head(of: word), analysis.partsOfSpeech[noun].isNominal,
        !syntax.isPredicate(noun), !syntax.children(of: word, .cc).isEmpty
      else { return nil }
      var current = noun
      while let head = analysis.head(of: current) {
        if syntax.isPredicate(head) {
          return head < word ? Edit(word, to: head, .conj) : nil
        }
        current = head
      }
      return nil
    }
  }

  private func isPredicateOfItsOwn(_ word: Int, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    if !syntax.children(of: word, .cop).isEmpty { return true }
    return analysis.partsOfSpeech[word] == .verb && isFinite(analysis.tags[word])
  }

  /// "Ian Paisley, whose party had stayed away, accused": the verb of the relative clause is taken
  /// for that of the sentence.
  func relativeClauseAtRoot(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence), analysis.partsOfSpeech[root] == .verb,
      let subject = syntax.children(of: root, .nsubj).first(where: { $0 < root }),
      let pronoun = (subject + 1..<max(subject + 1, root)).first(where: { isRelative($0, syntax) }),
      pronoun > sentence.lowerBound, syntax.form(pronoun - 1) == ",",
      !(subject + 1..<pronoun).contains(where: { analysis.partsOfSpeech[$0] == .verb }),
      let verb = syntax.children(of: root, .conj).first(where: { word in
        word > root && analysis.partsOfSpeech[word] == .verb && isFinite(analysis.tags[word])
          && syntax.children(of: word, .cc, .nsubj).isEmpty && syntax.form(word - 1) == ","
      })
    else { return [] }
    return [
      Edit(verb, to: -1, .root), Edit(subject, to: verb, .nsubj),
      Edit(root, to: subject, .aclRelcl),
    ]
  }

  private func isRelative(_ word: Int, _ syntax: Syntax) -> Bool {
    ["who", "whose", "which", "whom", "where"].contains(syntax.form(word))
  }

  /// "Council members press Azerbaijan to reopen the corridor": in headlines verbs are taken for
  /// nouns; what has a subject and an object is a verb.
  func verbTakenForNoun(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { word in
      guard analysis.partsOfSpeech[word] == .noun,
        syntax.children(of: word, .cop, .case, .det, .amod).isEmpty,
        syntax.children(of: word, .nsubj).contains(where: { $0 < word })
      else { return nil }
      let relation = analysis.relations[word]
      let governs = syntax.children(of: word, .obj, .iobj, .ccomp, .xcomp).contains { $0 > word }
      guard governs && relation == .root || relation == .aclRelcl else { return nil }
      return Edit(word, to: analysis.head(of: word) ?? -1, relation, as: .verb)
    }
  }

  /// "is considering sending aid to Ukraine": a gerund after certain verbs is no adjective of the
  /// noun behind it, and what that noun is given belongs to the gerund.
  func gerundBeforeNoun(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { verb -> [Edit] in
      guard verb + 1 < sentence.upperBound, analysis.partsOfSpeech[verb] == .verb,
        lexicon.control.withGerund.contains(syntax.lemma(verb)),
        case let gerund = verb + 1, analysis.tags[gerund] == .gerund,
        analysis.relations[gerund] == .amod || analysis.relations[gerund] == .compound,
        let noun = analysis.head(of: gerund), noun > gerund, analysis.head(of: noun) == verb
      else { return [] }
      let phrases = syntax.children(of: noun, .nmod, .acl).filter { $0 > noun }
      return [
        Edit(gerund, to: verb, .xcomp, as: .verb), Edit(noun, to: gerund, .obj),
      ]
        + phrases.map { phrase in
          Edit(phrase, to: gerund, analysis.relations[phrase].universal == .nmod ? .obl : .advcl)
        }
    }
  }

  /// "Ukraine has since shared intelligence and requested data": after an adverb a participle is no
  /// adjective of the object.
  func participleBeforeObject(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { verb -> [Edit] in
      guard analysis.partsOfSpeech[verb] == .verb, syntax.lemma(verb) == "have",
        let object = syntax.children(of: verb, .obj).first, object > verb,
        let participle = participle(of: object, syntax), participle > verb + 1,
        (verb + 1..<participle).allSatisfy({
          [.adverb, .subordinator, .adposition].contains(analysis.partsOfSpeech[$0])
        })
      else { return [] }
      var edits = [
        Edit(participle, to: analysis.head(of: verb) ?? -1, analysis.relations[verb], as: .verb),
        Edit(verb, to: participle, .aux, as: .auxiliary), Edit(object, to: participle, .obj),
      ]
      for child in analysis.children(of: verb).map(Int.init) where child != object {
        edits.append(Edit(child, to: participle, analysis.relations[child]))
      }
      for word in verb + 1..<participle { edits.append(Edit(word, to: participle, .advmod)) }
      for next in syntax.children(of: object, .conj) {
        guard let second = self.participle(of: next, syntax),
          let conjunction = syntax.children(of: next, .cc).first, conjunction + 1 == second
        else { continue }
        edits += [
          Edit(second, to: participle, .conj, as: .verb), Edit(next, to: second, .obj),
          Edit(conjunction, to: second, .cc),
        ]
      }
      return edits
    }
  }

  /// The participle that is taken for the first adjective of a noun.
  private func participle(of noun: Int, _ syntax: Syntax) -> Int? {
    syntax.children(of: noun, .amod).first { word in
      word < noun && syntax.analysis.tags[word] == .pastParticiple
        && syntax.analysis.partsOfSpeech[word] == .verb
    }
  }

  /// ", who faults the EU": a clause that opens with a relative pronoun hangs on the noun before it.
  func relativeClauseBeside(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { verb in
      guard [.conj, .parataxis, .advcl, .dep].contains(analysis.relations[verb]),
        let pronoun = syntax.children(of: verb, .nsubj).first, pronoun < verb,
        ["who", "which"].contains(syntax.form(pronoun)), pronoun - 2 >= sentence.lowerBound,
        syntax.form(pronoun - 1) == ","
      else { return nil }
      var noun = pronoun - 2
      while let head = analysis.head(of: noun), head < pronoun, head >= sentence.lowerBound,
        analysis.partsOfSpeech[head].isNominal
      {
        noun = head
      }
      guard analysis.partsOfSpeech[noun].isNominal, !syntax.isPredicate(noun) else { return nil }
      return Edit(verb, to: noun, .aclRelcl)
    }
  }

  /// "Aliyev denied that there was any blockade, and charged Yerevan": after a comma a verb without
  /// a subject goes on from the verb of saying, not from what is said.
  func predicateInContent(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { word in
      guard analysis.relations[word] == .conj, analysis.partsOfSpeech[word] == .verb,
        isFinite(analysis.tags[word]), syntax.children(of: word, .nsubj, .aux).isEmpty,
        let conjunction = syntax.children(of: word, .cc).first, conjunction > sentence.lowerBound,
        syntax.form(conjunction - 1) == ",", let inner = analysis.head(of: word),
        analysis.relations[inner] == .ccomp, let outer = analysis.head(of: inner), outer < inner,
        analysis.tags[outer] == analysis.tags[word],
        !syntax.children(of: outer, .nsubj).isEmpty
      else { return nil }
      return Edit(word, to: outer, .conj)
    }
  }

  /// "In July Ukraine and Russia signed": the subject is taken for a part of the phrase before it.
  /// A verb without a subject takes the nouns right before it, unless a preposition governs them.
  func subjectInPhrase(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence), analysis.partsOfSpeech[root] == .verb,
      isFinite(analysis.tags[root]), root > sentence.lowerBound,
      !hasSubject(root, since: sentence.lowerBound, syntax)
    else { return [] }
    var noun = root - 1
    while noun > sentence.lowerBound,
      [.adverb, .auxiliary].contains(analysis.partsOfSpeech[noun])
    {
      noun -= 1
    }
    while analysis.relations[noun] == .flat || analysis.relations[noun] == .compound,
      let head = analysis.head(of: noun), head < root
    {
      noun = head
    }
    guard analysis.partsOfSpeech[noun] == .properNoun, isOutOfPhrase(noun, syntax) else {
      return []
    }
    let isCoordinated =
      analysis.relations[noun] == .conj && !syntax.children(of: noun, .cc).isEmpty
    // "A reminder: in July Ukraine and Russia signed"
    let headlines = syntax.children(of: root, .nsubj).map { Edit($0, to: root, .dislocated) }
    guard isCoordinated, let first = analysis.head(of: noun) else {
      return headlines + [Edit(noun, to: root, .nsubj)]
    }
    let beside = syntax.children(of: first, .conj).filter {
      $0 < noun && isOutOfPhrase($0, syntax) && syntax.children(of: $0, .cc).isEmpty
    }
    guard let left = beside.last else { return [] }
    return headlines + [Edit(left, to: root, .nsubj), Edit(noun, to: left, .conj)]
  }

  /// Whether a verb has a subject; one before a colon is a headline of its own.
  private func hasSubject(_ verb: Int, since start: Int, _ syntax: Syntax) -> Bool {
    syntax.analysis.children(of: verb).map(Int.init).contains { child in
      switch syntax.analysis.relations[child].universal {
      case .nsubj, .csubj, .expl:
        return child > verb || !(child..<verb).contains { syntax.form($0) == ":" }
      default: return false
      }
    }
  }

  private func isOutOfPhrase(_ noun: Int, _ syntax: Syntax) -> Bool {
    switch syntax.analysis.relations[noun] {
    case .conj, .nmodUnmarked, .oblUnmarked, .compound, .appos, .dep, .obj, .nmod, .obl: break
    default: return false
    }
    return syntax.children(of: noun, .case).isEmpty
  }
}
