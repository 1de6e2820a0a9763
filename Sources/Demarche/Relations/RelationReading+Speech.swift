import Linguistics

// Who says so: speakers of clauses and quotations, media as sources.
extension RelationReading {
  /// The actors who are given as the source of the statement that a word belongs to, nearest first.
  func attribution(of word: Int) -> [Int] {
    var found: [Int] = []
    // "X said it, according to Y": who is named so tells what the speaker said.
    var sources: [Int] = []
    var current = word
    for _ in 0..<12 {
      sources += sourcesBeside(current)
      found += parentheticalSpeaker(of: current)
      guard let head = syntax.analysis.head(of: current) else { break }
      if carriesContent(current, head) { found += speaker(of: head) }
      current = head
    }
    if speakers[word] >= 0 { found += resolver.cast.links[speakers[word]] }
    var each: [Int] = []
    for actor in found + sources where !each.contains(actor) { each.append(actor) }
    return each
  }

  /// The speaker of a verb or noun of saying.
  private func speaker(of word: Int) -> [Int] {
    if syntax.analysis.partsOfSpeech[word].isNominal {
      return fillers([.possessor, .preposition("by"), .preposition("of"), .subject], word)
    }
    return fillers([.subject], word)
  }

  /// Whether a word is what its head says.
  private func carriesContent(_ word: Int, _ head: Int) -> Bool {
    let analysis = syntax.analysis
    switch analysis.relations[word].universal {
    case .ccomp: return lexicon.isSpeech(syntax.lemma(head))
    case .xcomp, .advcl:
      if isCharge(word, head) { return true }
      return syntax.isInfinitive(word) && lexicon.asks(syntax.lemma(head))
    case .acl:
      if isCharge(word, head) { return true }
      return analysis.relations[word] != .aclRelcl && analysis.partsOfSpeech[head].isNominal
        && !syntax.isInfinitive(word) && analysis.tags[word] != .gerund
        && analysis.tags[word] != .pastParticiple
        && syntax.children(of: word, .mark).contains { syntax.form($0) == "that" }
    default: return false
    }
  }

  /// "charges the army with arming the rebels": what somebody is accused of.
  private func isCharge(_ word: Int, _ head: Int) -> Bool {
    syntax.analysis.tags[word] == .gerund && lexicon.accuses(syntax.lemma(head))
      && syntax.children(of: word, .mark, .case).contains {
        ["of", "with", "for"].contains(syntax.form($0))
      }
  }

  /// "…, Zakharova said": a verb of saying set beside what is said.
  private func parentheticalSpeaker(of word: Int) -> [Int] {
    for child in syntax.children(of: word, .parataxis)
    where lexicon.isSpeech(syntax.lemma(child)) && syntax.children(of: child, .ccomp).isEmpty {
      let found = fillers([.subject], child)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "according to Interfax".
  func sourcesBeside(_ word: Int) -> [Int] {
    for child in syntax.children(of: word, .obl, .nmod, .advmod, .parataxis)
    where isAccording(child) {
      let found = resolver.actors(at: child)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func isAccording(_ word: Int) -> Bool {
    syntax.children(of: word, .case).contains { syntax.form($0) == "according" }
  }

  // MARK: According to

  /// "Zakharova said this, according to Interfax": the medium carries her words; and where nobody
  /// else speaks, who is named as the source reports what is said.
  mutating func readSources(in sentence: Range<Int>, _ number: Int) {
    for word in sentence where isAccording(word) {
      guard let predicate = syntax.analysis.head(of: word) else { continue }
      let sources = resolver.actors(at: word)
      let said =
        lexicon.isSpeech(syntax.lemma(predicate)) ? fillers([.subject], predicate) : []
      let type: RelationType = said.isEmpty ? .report : .attribute
      let targets =
        said.isEmpty
        ? mainParticipants(of: predicate).flatMap { resolver.actors(at: $0) } : said
      for source in sources {
        for target in targets where target != source {
          add(
            type, source, target, predicate, trigger: word..<word + 1,
            rule: "according-to.\(type.rawValue)", number)
        }
      }
    }
  }

  // MARK: Quotations

  /// What a quoted sentence says by itself, without a verb of saying above it.
  mutating func readQuoted(_ sentence: Range<Int>, _ number: Int) {
    guard let root = quotedRoot(of: sentence) else { return }
    let speaker = cast.links[speakers[root]]
    guard !speaker.isEmpty else { return }
    let clauses =
      [root]
      + syntax.children(of: root, .conj, .parataxis).filter {
        syntax.isPredicate($0) && speakers[$0] == speakers[root]
      }
    for clause in clauses {
      let targets = mainParticipants(of: clause).flatMap { resolver.actors(at: $0) }
      let type: RelationType =
        hasObligation(clause) ? .demand : announcesHarm(clause) ? .threaten : .report
      for source in speaker {
        for target in targets where target != source {
          add(
            type, source, target, clause, trigger: clause..<clause + 1,
            rule: "quotation.\(type.rawValue)", number, isSpoken: true)
        }
      }
    }
  }

  /// The uppermost predicate of what is quoted in a sentence, where no verb of saying governs it.
  private func quotedRoot(of sentence: Range<Int>) -> Int? {
    guard let root = syntax.analysis.roots(in: sentence) else { return nil }
    if speakers[root] >= 0 {
      return lexicon.isSpeech(syntax.lemma(root)) && isOutside(root) ? nil : root
    }
    // "President Vučić on television: “…”"
    guard !syntax.isPredicate(root) else { return nil }
    return syntax.children(of: root, .parataxis, .appos, .acl, .dep).first {
      speakers[$0] >= 0 && syntax.isPredicate($0)
    }
  }

  /// Whether a verb of saying stands outside of the quotation, so that its own frame reads it.
  private func isOutside(_ word: Int) -> Bool {
    speakers[word] < 0
  }
}

extension Lexicon {
  /// Whether a verb tells, asks or warns, as a letter may.
  func saysByItself(_ lemma: String) -> Bool {
    triggers[Key(lemma: lemma, wordClass: .verb)]?.contains { $0.type.isSpeechAct } ?? false
  }

  /// Whether a verb says something to its object.
  func speaksTo(_ lemma: String) -> Bool {
    triggers[Key(lemma: lemma, wordClass: .verb)]?
      .contains { $0.type.isSpeechAct && $0.target.contains(.object) } ?? false
  }

  /// Whether a verb lays something to somebody's charge.
  func accuses(_ lemma: String) -> Bool {
    triggers[Key(lemma: lemma, wordClass: .verb)]?.contains { $0.type == .accuse } ?? false
  }

  /// Whether what hangs on a verb as an infinitive is what its subject asks for.
  func asks(_ lemma: String) -> Bool {
    guard let rows = triggers[Key(lemma: lemma, wordClass: .verb)] else { return false }
    return rows.contains { $0.type == .demand || $0.type == .request || $0.type == .warn }
  }
}
