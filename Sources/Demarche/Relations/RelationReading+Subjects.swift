import Linguistics

// Who does it, where documents, lists and things stand for people.
extension RelationReading {
  /// Who does it; where the words say it of a thing, whose thing it is.
  func subjects(ofVerb word: Int) -> [Int] {
    if let letter = letter(endingWith: word) { return syntax.agents(of: letter.verb) }
    let found = authors(insteadOf: nearer(syntax.agents(of: word), than: word))
    if found.isEmpty, let listed = subjectOfList(with: word) { return [listed] }
    if let speaker = outerSpeaker(of: word, found) { return speaker }
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

  /// "said prices would rise, adding that": who goes on to say is who spoke, not what was spoken of.
  private func outerSpeaker(of word: Int, _ found: [Int]) -> [Int]? {
    let analysis = syntax.analysis
    guard analysis.tags[word] == .gerund, analysis.relations[word].universal == .advcl,
      word > 0, syntax.form(word - 1) == ",", lexicon.isSpeech(syntax.lemma(word)),
      found.allSatisfy({ resolver.actors(at: $0).isEmpty }),
      var clause = analysis.head(of: word)
    else { return nil }
    for _ in 0..<3 {
      guard analysis.relations[clause] == .ccomp, let outer = analysis.head(of: clause) else {
        return nil
      }
      if lexicon.isSpeech(syntax.lemma(outer)) { return syntax.agents(of: outer) }
      clause = outer
    }
    return nil
  }

  /// "sent a letter to the head of the agency threatening to leave": a participle that hangs on the
  /// addressee tells what the letter says.
  ///
  /// - Returns: the verb that sends the document, and the noun to whom it goes; nil where the
  ///   participle says what its noun does.
  private func letter(endingWith word: Int) -> (verb: Int, addressee: Int)? {
    let analysis = syntax.analysis
    guard analysis.relations[word] == .acl, analysis.tags[word] == .gerund,
      analysis.partsOfSpeech[word] == .verb, word > 0, syntax.form(word - 1) != ",",
      lexicon.saysByItself(syntax.lemma(word))
    else { return nil }
    var noun = analysis.head(of: word)
    while let current = noun, analysis.partsOfSpeech[current].isNominal {
      if syntax.preposition(of: current) == "to", let head = analysis.head(of: current) {
        let isDocument = { (candidate: Int) in
          lexicon.classes["document"]?.contains(syntax.lemma(candidate)) ?? false
        }
        if isDocument(head), let verb = analysis.head(of: head),
          analysis.partsOfSpeech[verb] == .verb
        {
          return (verb, current)
        }
        if analysis.partsOfSpeech[head] == .verb,
          syntax.children(of: head, .obj).contains(where: isDocument)
        {
          return (head, current)
        }
      }
      noun = analysis.head(of: current)
    }
    return nil
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
  func recipients(in objects: [Int]) -> [Int] {
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
  func authors(insteadOf nouns: [Int]) -> [Int] {
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
    if let letter = letter(endingWith: clause) { return resolver.actors(at: letter.addressee) }
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
}
