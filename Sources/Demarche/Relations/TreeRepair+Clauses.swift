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
        analysis.partsOfSpeech[word] == .verb && isFinite(analysis.tags[word])
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
    guard isCoordinated, let first = analysis.head(of: noun) else {
      return [Edit(noun, to: root, .nsubj)]
    }
    let beside = syntax.children(of: first, .conj).filter {
      $0 < noun && isOutOfPhrase($0, syntax) && syntax.children(of: $0, .cc).isEmpty
    }
    guard let left = beside.last else { return [] }
    return [Edit(left, to: root, .nsubj), Edit(noun, to: left, .conj)]
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
