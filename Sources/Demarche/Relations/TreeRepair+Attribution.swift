import Linguistics

// Who is said to have said it.
extension TreeRepair {
  /// "Solomon Islands has signed an agreement, the prime minister told parliament": the verb of
  /// saying behind its words is easily taken for a relative clause of the noun before it. Where a
  /// verb of saying with a subject of its own stands after a comma or a quotation mark and has
  /// nothing that it says, it becomes the head of the clause that it follows.
  func lateAttribution(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence),
      let verb = sentence.first(where: { isAttribution($0, root: root, syntax) })
    else { return [] }
    let clause = analysis.relations[verb] == .parataxis ? analysis.head(of: verb) ?? root : root
    guard clause != verb, isAbove(clause, verb, analysis) else { return [] }
    return turning(verb, above: clause, analysis)
  }

  /// "They agreed to meet, and he will return, the White House and the Élysée said": two names
  /// before the verb of saying, the first of which is taken for a part of what is said.
  func sharedAttribution(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence),
      let verb = sentence.last(where: { $0 > root && isBareSpeech($0, syntax) }),
      analysis.relations[verb] == .conj, isAbove(root, verb, analysis),
      let subject = syntax.children(of: verb, .nsubj).first
    else { return [] }
    let start = analysis.span(of: subject).lowerBound
    guard start > root, syntax.form(start - 1) == "and" else { return [] }
    guard
      let comma = (root..<start).last(where: { syntax.form($0) == "," }),
      let first = (comma + 1..<start - 1).first(where: { word in
        let part = analysis.partsOfSpeech[word]
        guard part == .noun || part == .properNoun, let head = analysis.head(of: word) else {
          return false
        }
        return head <= comma || head >= start
      }),
      (comma + 1..<start - 1).allSatisfy({
        ![.verb, .auxiliary].contains(analysis.partsOfSpeech[$0])
      })
    else { return [] }
    return turning(verb, above: root, analysis)
      + [Edit(first, to: verb, .nsubj), Edit(subject, to: first, .conj)]
  }

  /// "Moscow stands by Belgrade, says Maria Zakharova": who speaks is taken for an object where the
  /// verb of saying comes first.
  func invertedSpeaker(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { verb -> [Edit] in
      guard verb - 1 > sentence.lowerBound, analysis.partsOfSpeech[verb] == .verb,
        lexicon.isSpeech(syntax.lemma(verb)), isFinite(analysis.tags[verb]),
        followsBreak(verb, syntax),
        let speaker = syntax.children(of: verb, .obj).first,
        analysis.span(of: speaker).lowerBound == verb + 1,
        syntax.children(of: verb, .ccomp, .xcomp, .aux).isEmpty
      else { return [] }
      let subjects = syntax.children(of: verb, .nsubj)
      guard subjects.allSatisfy({ $0 < verb && syntax.isPredicate($0) }) else { return [] }
      return [Edit(speaker, to: verb, .nsubj)] + subjects.map { Edit($0, to: verb, .ccomp) }
    }
  }

  /// "The agency had warned Berlin, Der Spiegel reported": what is said before the verb of saying is
  /// taken for a circumstance of it.
  func contentBefore(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { verb in
      guard isBareSpeech(verb, syntax),
        let clause = syntax.children(of: verb, .advcl).first, clause < verb,
        syntax.children(of: clause, .mark).isEmpty, analysis.partsOfSpeech[clause] == .verb,
        isFinite(analysis.tags[clause]) || !syntax.children(of: clause, .aux).isEmpty,
        syntax.children(of: clause, .nsubj).contains(where: { $0 < clause })
      else { return nil }
      return Edit(clause, to: verb, .ccomp)
    }
  }

  /// "Iran, he cautioned, was only playing for time": the subject stands before the verb of saying
  /// that interrupts its clause.
  func interruptedSubject(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { verb -> [Edit] in
      guard analysis.partsOfSpeech[verb] == .verb, lexicon.isSpeech(syntax.lemma(verb)),
        isFinite(analysis.tags[verb]), verb + 2 < sentence.upperBound, syntax.form(verb + 1) == ",",
        let speaker = syntax.children(of: verb, .nsubj).first, speaker < verb,
        case let start = analysis.span(of: speaker).lowerBound, start - 1 > sentence.lowerBound,
        verb - start <= 8, syntax.form(start - 1) == ",",
        let clause = contentAround(verb, syntax), clause > verb,
        syntax.children(of: clause, .nsubj, .csubj, .expl).isEmpty,
        isFinite(analysis.tags[clause]) || !syntax.children(of: clause, .aux, .cop).isEmpty
      else { return [] }
      var noun = start - 2
      while let head = analysis.head(of: noun), head < start, head >= sentence.lowerBound,
        analysis.partsOfSpeech[head].isNominal
      {
        noun = head
      }
      guard analysis.partsOfSpeech[noun].isNominal, syntax.preposition(of: noun) == nil,
        !syntax.isPredicate(noun)
      else { return [] }
      return [Edit(noun, to: clause, .nsubj)]
    }
  }

  /// The clause that a verb of saying stands in the middle of.
  private func contentAround(_ verb: Int, _ syntax: Syntax) -> Int? {
    let analysis = syntax.analysis
    if let content = syntax.children(of: verb, .ccomp, .parataxis).first(where: { $0 > verb }) {
      return content
    }
    guard analysis.relations[verb] == .parataxis else { return nil }
    return analysis.head(of: verb)
  }

  /// "estimated in an interview published on Sunday that": what is said belongs to the verb of saying
  /// before, not to a participle between.
  func contentOfParticiple(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { clause in
      guard [.advcl, .ccomp, .acl].contains(analysis.relations[clause]),
        syntax.children(of: clause, .mark).contains(where: { syntax.form($0) == "that" }),
        let participle = analysis.head(of: clause), participle < clause,
        analysis.partsOfSpeech[participle] == .verb, !lexicon.isSpeech(syntax.lemma(participle)),
        analysis.relations[participle] == .acl
      else { return nil }
      var current = participle
      while let head = analysis.head(of: current) {
        if analysis.partsOfSpeech[head] == .verb, lexicon.isSpeech(syntax.lemma(head)),
          head < clause,
          syntax.children(of: head, .ccomp, .xcomp).isEmpty
        {
          return Edit(clause, to: head, .ccomp)
        }
        current = head
      }
      return nil
    }
  }

  /// "this year, according to Amnesty International": the source belongs to the clause, not to the
  /// noun before it.
  func sourceInPhrase(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { source in
      guard analysis.relations[source].universal == .nmod,
        syntax.children(of: source, .case).contains(where: { syntax.form($0) == "according" })
      else { return nil }
      var current = source
      while let head = analysis.head(of: current) {
        if syntax.isPredicate(head) { return Edit(source, to: head, .obl) }
        current = head
      }
      return nil
    }
  }

  private func turning(_ verb: Int, above clause: Int, _ analysis: Analysis) -> [Edit] {
    [
      Edit(verb, to: analysis.head(of: clause) ?? -1, analysis.relations[clause]),
      Edit(clause, to: verb, .ccomp),
    ]
  }

  /// Whether a word hangs on another, through whatever words between.
  func isAbove(_ upper: Int, _ lower: Int, _ analysis: Analysis) -> Bool {
    var current = lower
    while let head = analysis.head(of: current) {
      if head == upper { return true }
      current = head
    }
    return false
  }

  private func isAttribution(_ word: Int, root: Int, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    guard word != root, isBareSpeech(word, syntax),
      let subject = syntax.children(of: word, .nsubj).first
    else { return false }
    switch analysis.relations[word] {
    case .aclRelcl, .acl, .parataxis, .appos, .dep, .advcl, .conj, .ccomp: break
    default: return false
    }
    let start = subject > word ? word : min(analysis.span(of: subject).lowerBound, word)
    return start > 0 && followsBreak(start, syntax) && start > root
  }

  /// Whether a word is a finite verb of saying with a subject, of which the words that it says do
  /// not hang on it.
  private func isBareSpeech(_ word: Int, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    guard analysis.partsOfSpeech[word] == .verb, lexicon.isSpeech(syntax.lemma(word)),
      isFinite(analysis.tags[word]),
      syntax.children(of: word, .ccomp, .mark)
        .allSatisfy({ analysis.partsOfSpeech[$0] == .punctuation }),
      let subject = syntax.children(of: word, .nsubj).first
    else { return false }
    return syntax.antecedent(of: subject) == nil && analysis.tags[subject] != .whPronoun
  }

  /// Whether a tag is one of a verb in a tense.
  func isFinite(_ tag: Tag) -> Bool {
    tag == .pastVerb || tag == .presentVerb || tag == .thirdPersonVerb
  }

  private func followsBreak(_ word: Int, _ syntax: Syntax) -> Bool {
    [",", "”", "\"", "’", "''", "»", "?", "!", "-", "—", "–"].contains(syntax.form(word - 1))
  }
}
