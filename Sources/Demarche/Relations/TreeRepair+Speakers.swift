import Linguistics

// Speakers behind and inside of what they say, read off the words where the tree has lost them.
extension TreeRepair {
  /// "The fund has agreed to postpone payments of 3 billion dollars, Roberto Lavagna told radio":
  /// who stands between the last comma and a verb of saying at the end speaks, whatever noun the
  /// tree hangs them on.
  func speakerBehind(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    if let edits = quotedBehind(sentence, syntax) { return edits }
    guard let root = analysis.roots(in: sentence), syntax.isPredicate(root),
      let verb = sentence.last(where: { isSaying($0, syntax) }), verb > root,
      syntax.children(of: verb, .ccomp, .mark).isEmpty, !isAbove(verb, root, analysis),
      let comma = (root..<verb).last(where: { closesClause($0, syntax) }), comma + 1 < verb,
      isNounPhrase(comma + 1..<verb, syntax), endsSentence(after: verb, sentence, syntax)
    else { return [] }
    let words = comma + 1..<verb
    // "a pact that Washington, London and Canberra concluded"
    let isRelative = analysis.children(of: verb).contains { child in
      ["that", "which", "whom", "what", "whose", "where"].contains(syntax.form(Int(child)))
    }
    let continuesList = words.contains { word in
      analysis.relations[word] == .conj && (analysis.head(of: word) ?? word) < comma
    }
    guard !isRelative, !continuesList, let speaker = speaker(in: words, of: verb, syntax) else {
      return []
    }
    return [Edit(verb, to: -1, .root), Edit(root, to: verb, .ccomp)]
      + phrase(words, under: speaker, of: verb, analysis)
  }

  /// "OPEC would cut output, Khelil was quoted as saying".
  private func quotedBehind(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit]? {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence), syntax.isPredicate(root),
      let saying = sentence.last(where: { analysis.tags[$0] == .gerund && $0 > root + 3 }),
      syntax.form(saying - 1) == "as",
      // Who quotes has the say: "was quoted as saying by IRNA".
      saying + 1 < sentence.upperBound, syntax.form(saying + 1) != "by",
      lexicon.isSpeech(syntax.lemma(saying)),
      case let quoted = saying - 2, analysis.tags[quoted] == .pastParticiple,
      syntax.children(of: saying, .ccomp).isEmpty, !isAbove(quoted, root, analysis),
      let comma = (root..<quoted).last(where: { closesClause($0, syntax) }),
      let auxiliary = (comma + 1..<quoted).first(where: {
        analysis.partsOfSpeech[$0] == .auxiliary
      }), comma + 1 < auxiliary, isNounPhrase(comma + 1..<auxiliary, syntax),
      let speaker = speaker(in: comma + 1..<auxiliary, of: quoted, syntax)
    else { return nil }
    return [
      Edit(quoted, to: -1, .root), Edit(saying, to: quoted, .advcl), Edit(root, to: saying, .ccomp),
      Edit(speaker, to: quoted, .nsubjPass),
    ]
  }

  /// "The World Bank, Tanzania said on Monday, had frozen three loans", "Russia, said the ministry,
  /// had closed two ports": what stands before the commas goes on behind them.
  func speakerBetween(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    let commas = sentence.filter { syntax.form($0) == "," }
    for (first, second) in zip(commas, commas.dropFirst()) where second - first <= 14 {
      let inside = first + 1..<second
      let verbs = inside.filter { isSaying($0, syntax) }
      guard verbs.count == 1, let verb = verbs.first, second + 1 < sentence.upperBound,
        let predicate = predicate(at: second + 1, syntax), predicate != verb
      else { continue }
      let before = sentence.lowerBound..<first
      let words = verb == first + 1 ? verb + 1..<second : first + 1..<verb
      guard !before.isEmpty, isNounPhrase(before, syntax), !words.isEmpty,
        let subject = speaker(in: before, of: predicate, syntax)
      else { continue }
      let name = verb == first + 1 ? nounPhrase(at: words, syntax) : words
      guard isNounPhrase(name, syntax), let speaker = speaker(in: name, of: verb, syntax) else {
        continue
      }
      return [Edit(verb, to: -1, .root), Edit(predicate, to: verb, .ccomp)]
        + phrase(name, under: speaker, of: verb, analysis)
        + phrase(before, under: subject, of: predicate, analysis)
    }
    return []
  }

  /// "said in a letter to the council that it would": a verb of saying that says nothing takes the
  /// clause with "that" that hangs on a phrase beside it.
  func contentBehindPhrase(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { clause -> [Edit] in
      guard [.aclRelcl, .acl, .advcl].contains(analysis.relations[clause]),
        case let start = analysis.span(of: clause).lowerBound,
        syntax.form(start) == "that", analysis.head(of: start) == clause,
        syntax.children(of: clause, .nsubj).contains(where: { $0 != start }),
        var noun = analysis.head(of: clause), noun < start
      else { return [] }
      for _ in 0..<4 where analysis.partsOfSpeech[noun].isNominal {
        guard [.obl, .nmod].contains(analysis.relations[noun].universal),
          let head = analysis.head(of: noun)
        else { return [] }
        noun = head
      }
      guard isSaying(noun, syntax), syntax.children(of: noun, .ccomp, .obj).isEmpty else {
        return []
      }
      return [Edit(clause, to: noun, .ccomp), Edit(start, to: clause, .mark)]
    }
  }

  private func isSaying(_ word: Int, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    return isFinite(analysis.tags[word]) && analysis.partsOfSpeech[word] == .verb
      && lexicon.isSpeech(syntax.lemma(word))
  }

  private func closesClause(_ word: Int, _ syntax: Syntax) -> Bool {
    [",", "”", "\"", "''"].contains(syntax.form(word))
  }

  /// Whether words are short enough for a name with its titles, and hold no verb and no clause.
  private func isNounPhrase(_ words: Range<Int>, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    guard words.count <= 14,
      words.contains(where: {
        analysis.partsOfSpeech[$0].isNominal || analysis.partsOfSpeech[$0] == .pronoun
      }), let first = words.first,
      // "in Geneva, he said": a phrase with a preposition is no speaker.
      analysis.partsOfSpeech[first] != .adposition, analysis.partsOfSpeech[first] != .adverb
    else { return false }
    return words.allSatisfy { word in
      let part = analysis.partsOfSpeech[word]
      return part != .verb && part != .auxiliary && part != .subordinator
        && analysis.tags[word] != .whPronoun && analysis.tags[word] != .whDeterminer
        && syntax.form(word) != "," && syntax.form(word) != "that"
    }
  }

  /// The words of a noun phrase at the start of some words: up to a preposition of time or place.
  private func nounPhrase(at words: Range<Int>, _ syntax: Syntax) -> Range<Int> {
    let end = words.first {
      ["on", "in", "at", "late", "earlier", "after"].contains(syntax.form($0))
    }
    return words.lowerBound..<(end ?? words.upperBound)
  }

  /// The word of a noun phrase that the others hang on.
  private func speaker(in words: Range<Int>, of verb: Int, _ syntax: Syntax) -> Int? {
    let analysis = syntax.analysis
    let outside = words.filter { word in
      (analysis.partsOfSpeech[word].isNominal || analysis.partsOfSpeech[word] == .pronoun)
        && syntax.preposition(of: word) == nil
        && !(analysis.head(of: word).map { words.contains($0) } ?? false)
    }
    return outside.first { syntax.children(of: verb, .nsubj).contains($0) } ?? outside.last
  }

  private func phrase(
    _ words: Range<Int>, under speaker: Int, of verb: Int, _ analysis: Analysis
  ) -> [Edit] {
    let strays = words.filter { word in
      word != speaker && !(analysis.head(of: word).map { words.contains($0) } ?? false)
        && analysis.partsOfSpeech[word] != .punctuation
    }
    return [Edit(speaker, to: verb, .nsubj)] + strays.map { Edit($0, to: speaker, .compound) }
  }

  /// Whether nothing but phrases follows a verb of saying, or clauses that tell when.
  private func endsSentence(
    after verb: Int, _ sentence: Range<Int>, _ syntax: Syntax
  ) -> Bool {
    let analysis = syntax.analysis
    for word in verb + 1..<sentence.upperBound {
      if ["after", "as", "before", "when", "while", "during", "who", "which"].contains(
        syntax.form(word))
      {
        return true
      }
      if ["that", "\"", "“", ":", "to", "if", "whether"].contains(syntax.form(word)),
        word <= verb + 2
      {
        return false
      }
      if isFinite(analysis.tags[word]) { return false }
    }
    return true
  }

  /// The predicate that starts at a word: a verb, or the one of an auxiliary.
  private func predicate(at word: Int, _ syntax: Syntax) -> Int? {
    let analysis = syntax.analysis
    if analysis.partsOfSpeech[word] == .auxiliary {
      guard let head = analysis.head(of: word), head > word else { return nil }
      return head
    }
    return analysis.partsOfSpeech[word] == .verb && isFinite(analysis.tags[word]) ? word : nil
  }
}
