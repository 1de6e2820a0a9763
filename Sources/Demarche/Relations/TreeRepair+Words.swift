import Linguistics

// Words of the wrong class, particles taken for prepositions, and the two after "between".
extension TreeRepair {
  /// "wrote off the debts": a particle that the lexicon knows with the verb governs no noun.
  func particleTakenForCase(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { verb -> [Edit] in
      guard verb + 1 < sentence.upperBound, analysis.partsOfSpeech[verb] == .verb,
        case let particle = verb + 1, analysis.relations[particle] == .case,
        let noun = analysis.head(of: particle), analysis.head(of: noun) == verb,
        analysis.relations[noun].universal == .obl, syntax.children(of: verb, .obj).isEmpty
      else { return [] }
      let key = Lexicon.Key(
        lemma: "\(syntax.lemma(verb)) \(syntax.form(particle))", wordClass: .verb)
      guard lexicon.triggers[key]?.contains(where: { $0.target.contains(.object) }) ?? false else {
        return []
      }
      return [Edit(particle, to: verb, .compoundPrt), Edit(noun, to: verb, .obj)]
    }
  }

  /// "• calls on Kosovo to stop": an item of a list that opens with a verb.
  func verbOfItem(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence), syntax.isItem(sentence),
      root == sentence.lowerBound + 1, analysis.partsOfSpeech[root] == .noun,
      syntax.form(root).hasSuffix("s"),
      lexicon.triggers[Lexicon.Key(lemma: syntax.lemma(root), wordClass: .verb)] != nil
    else { return [] }
    var edits = [Edit(root, to: -1, .root, as: .verb)]
    for child in syntax.children(of: root, .nmod) { edits.append(Edit(child, to: root, .obl)) }
    for child in syntax.children(of: root, .acl) where syntax.isInfinitive(child) {
      edits.append(Edit(child, to: root, .xcomp))
    }
    return edits
  }

  /// "rejected as baseless allegations by": what is called so is the object.
  func objectAfterAs(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { verb in
      guard verb + 3 < sentence.upperBound, analysis.partsOfSpeech[verb] == .verb,
        syntax.form(verb + 1) == "as", syntax.children(of: verb, .obj).isEmpty,
        let noun = analysis.head(of: verb + 1), analysis.head(of: noun) == verb,
        analysis.relations[noun] == .obl
      else { return nil }
      let isDenied =
        analysis.head(of: verb + 2) == noun
        && lexicon.classes["denial"]?.contains(syntax.lemma(verb + 2)) ?? false
      return isDenied || startsAnew(noun, after: verb + 2, syntax)
        ? Edit(noun, to: verb, .obj) : nil
    }
  }

  /// "slammed as cynical a statement", "dismissed as a stunt Israel's announcement": an article or
  /// owner behind what it is called opens the object.
  private func startsAnew(_ noun: Int, after word: Int, _ syntax: Syntax) -> Bool {
    let openers = syntax.children(of: noun, .det, .nmod).filter { opener in
      opener > word && opener < noun && syntax.preposition(of: opener) == nil
    }
    return openers.contains { opener in
      syntax.children(of: noun, .amod, .compound).contains { $0 >= word && $0 < opener }
    }
  }

  /// "condemned in the strongest terms the raid": what is taken for an apposition of the phrase
  /// before it, with no comma between, is the object.
  func objectAfterPhrase(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { noun in
      guard analysis.relations[noun] == .appos, let phrase = analysis.head(of: noun),
        analysis.relations[phrase] == .obl, let verb = analysis.head(of: phrase),
        verb + 1 == analysis.span(of: phrase).lowerBound,
        analysis.partsOfSpeech[verb] == .verb, syntax.children(of: verb, .obj).isEmpty,
        analysis.span(of: noun).lowerBound == phrase + 1,
        lexicon.triggers[Lexicon.Key(lemma: syntax.lemma(verb), wordClass: .verb)] != nil
      else { return nil }
      return Edit(noun, to: verb, .obj)
    }
  }

  /// "Talks between Rio Tinto and the ministry resumed": the second of the two after "between" is
  /// taken for another subject.
  func secondAfterBetween(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { second in
      guard analysis.relations[second] == .conj, analysis.partsOfSpeech[second].isNominal,
        let noun = analysis.head(of: second), noun < second,
        case let start = analysis.span(of: second).lowerBound, syntax.form(start) == "and",
        let first = syntax.children(of: noun, .nmod).last(where: { $0 < start }),
        analysis.span(of: first).upperBound == start, syntax.preposition(of: first) == "between",
        syntax.children(of: first, .conj).isEmpty
      else { return nil }
      return Edit(second, to: first, .conj)
    }
  }

  /// "voiced fears about": an object is a noun.
  func nounTakenForVerb(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.compactMap { word in
      guard analysis.partsOfSpeech[word] == .verb, analysis.relations[word] == .obj,
        syntax.children(of: word, .nsubj, .obj, .aux, .mark, .ccomp, .xcomp).isEmpty,
        analysis.tags[word] != .gerund, let head = analysis.head(of: word)
      else { return nil }
      return Edit(word, to: head, .obj, as: .noun)
    }
  }

  /// "Oslo is alarmed about": a participle that the lexicon knows as an adjective only.
  func participleForAdjective(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    return sentence.flatMap { word -> [Edit] in
      guard analysis.partsOfSpeech[word] == .verb, analysis.tags[word] == .pastParticiple,
        let auxiliary = syntax.children(of: word, .aux).first(where: {
          analysis.relations[$0] == .auxPass
        }),
        lexicon.triggers[Lexicon.Key(lemma: syntax.form(word), wordClass: .adjective)] != nil,
        lexicon.triggers[Lexicon.Key(lemma: syntax.lemma(word), wordClass: .verb)] == nil
      else { return [] }
      let subjects = syntax.children(of: word, .nsubj).map { Edit($0, to: word, .nsubj) }
      return [
        Edit(word, to: analysis.head(of: word) ?? -1, analysis.relations[word], as: .adjective),
        Edit(auxiliary, to: word, .cop),
      ] + subjects
    }
  }

  /// "The Indian navy drilled with the French fleet": the verb is taken for a participle that
  /// modifies its subject.
  func verbTakenForParticiple(_ sentence: Range<Int>, _ syntax: Syntax) -> [Edit] {
    let analysis = syntax.analysis
    guard let root = analysis.roots(in: sentence),
      [.noun, .properNoun].contains(analysis.partsOfSpeech[root]),
      syntax.children(of: root, .cop, .nsubj, .case).isEmpty,
      // "A spokesman, Zabihullah Mujahid, dismissed": the verb may hang on the name in between.
      let verb = ([root] + syntax.children(of: root, .appos))
        .flatMap({ syntax.children(of: $0, .acl) }).first, verb > root,
      analysis.relations[verb] == .acl, analysis.partsOfSpeech[verb] == .verb,
      analysis.tags[verb] == .pastVerb || analysis.tags[verb] == .pastParticiple,
      syntax.children(of: verb, .nsubj, .aux, .mark).isEmpty,
      !syntax.children(of: verb, .obl).contains(where: { analysis.relations[$0] == .oblAgent })
    else { return [] }
    guard
      analysis.tags[verb] == .pastVerb || !syntax.children(of: verb, .obj, .ccomp).isEmpty
        || isSymmetric(syntax.lemma(verb))
        // "Kyrylo Budanov, estimated in an interview"
        || lexicon.isSpeech(syntax.lemma(verb)) && syntax.form(verb - 1) == ","
    else { return [] }
    let later = analysis.children(of: root).map(Int.init).filter { $0 > verb }
    return [Edit(verb, to: -1, .root), Edit(root, to: verb, .nsubj)]
      + later.map { Edit($0, to: verb, analysis.relations[$0]) }
  }

  private func isSymmetric(_ lemma: String) -> Bool {
    lexicon.triggers[Lexicon.Key(lemma: lemma, wordClass: .verb)]?
      .contains { $0.type.isSymmetric } ?? false
  }
}
