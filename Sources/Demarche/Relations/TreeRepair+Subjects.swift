import Linguistics

// Subjects that the tree lost, found again once the actors are known.
extension TreeRepair {
  /// The analysis with a subject for verbs that have none though an actor is named right before
  /// them: "In a telephone call last week U.S. Secretary of State Antony Blinken pressed".
  ///
  /// - Parameters:
  ///   - analysis: the mended analysis.
  ///   - mentions: what was found in it, larger mentions before those inside them.
  /// - Returns: the same words with the subjects found; the same analysis where none was lost.
  func withSubjects(_ analysis: Analysis, mentions: [Mention]) -> Analysis {
    let syntax = Syntax(analysis, control: lexicon.control)
    var ends: [Int: Int] = [:]
    for (number, mention) in mentions.enumerated() where mention.form != .pronoun {
      if ends[mention.extent.upperBound] == nil { ends[mention.extent.upperBound] = number }
    }
    let edits = analysis.document.sentences.map { sentence in
      sentence.flatMap { verb -> [Edit] in
        if lacksSubject(verb, syntax),
          let mention = actor(before: verb, in: sentence, ends, mentions, syntax)
        {
          return [Edit(mention.head, to: verb, .nsubj)] + description(before: mention, syntax)
        }
        guard let speaker = speaker(before: verb, in: sentence, ends, mentions, syntax) else {
          return []
        }
        return [Edit(speaker, to: verb, .nsubj)]
      }
    }.filter { !$0.isEmpty }
    return edits.isEmpty ? analysis : applying(edits, to: analysis)
  }

  /// "his spokesman, Stéphane Dujarric": the noun that the name explains goes with it.
  private func description(before mention: Mention, _ syntax: Syntax) -> [Edit] {
    let comma = mention.extent.lowerBound - 1
    guard comma > 0, syntax.form(comma) == ",",
      case let noun = comma - 1, syntax.analysis.partsOfSpeech[noun] == .noun,
      syntax.analysis.relations[noun] == .conj || syntax.analysis.relations[noun] == .appos
    else { return [] }
    return [Edit(noun, to: mention.head, .appos)]
  }

  /// Whether a finite verb that opens a clause of its own has no subject.
  private func lacksSubject(_ verb: Int, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    guard analysis.partsOfSpeech[verb] == .verb,
      isFinite(analysis.tags[verb]) || !syntax.children(of: verb, .aux).isEmpty,
      !syntax.isInfinitive(verb),
      syntax.children(of: verb, .nsubj, .csubj, .expl).isEmpty
    else { return false }
    switch analysis.relations[verb] {
    case .root, .ccomp, .parataxis: return true
    default: return false
    }
  }

  /// "…, the country's second city, Pentagon press operations director Jeff Davis said": who stands
  /// between a comma and the verb of saying speaks, whatever the tree has for a subject.
  private func speaker(
    before verb: Int, in sentence: Range<Int>, _ ends: [Int: Int], _ mentions: [Mention],
    _ syntax: Syntax
  ) -> Int? {
    let analysis = syntax.analysis
    guard analysis.partsOfSpeech[verb] == .verb, isFinite(analysis.tags[verb]),
      lexicon.isSpeech(syntax.lemma(verb)), let number = ends[verb],
      case .person = mentions[number].referent,
      let subject = syntax.children(of: verb, .nsubj).first, subject < verb
    else { return nil }
    var start = mentions[number].extent.lowerBound
    while start > sentence.lowerBound,
      [.noun, .properNoun, .adjective, .determiner].contains(analysis.partsOfSpeech[start - 1])
    {
      start -= 1
    }
    guard start > sentence.lowerBound, syntax.form(start - 1) == ",", subject < start,
      !mentions.contains(where: {
        $0.extent.contains(subject) && $0.sentence == mentions[number].sentence
      })
    else { return nil }
    return mentions[number].head
  }

  /// The actor whose name ends right before a verb, adverbs, auxiliaries and one insertion between
  /// commas aside; none that a preposition governs.
  private func actor(
    before verb: Int, in sentence: Range<Int>, _ ends: [Int: Int], _ mentions: [Mention],
    _ syntax: Syntax
  ) -> Mention? {
    let analysis = syntax.analysis
    var end = verb
    while end > sentence.lowerBound,
      [.adverb, .auxiliary].contains(analysis.partsOfSpeech[end - 1])
    {
      end -= 1
    }
    if let found = mention(endingAt: end, in: sentence, ends, mentions, syntax) { return found }
    guard end > sentence.lowerBound, syntax.form(end - 1) == "," else { return nil }
    // "his spokesman, Stéphane Dujarric, said"
    if let found = mention(endingAt: end - 1, in: sentence, ends, mentions, syntax),
      case .person = found.referent
    {
      return found
    }
    // "Edem Wosornu, of the Office for the Coordination of Humanitarian Affairs, recalled"
    for comma in (sentence.lowerBound..<end - 1).reversed() where syntax.form(comma) == "," {
      guard !(comma..<end).contains(where: { isFinite(analysis.tags[$0]) }) else { return nil }
      if let found = mention(endingAt: comma, in: sentence, ends, mentions, syntax),
        analysis.partsOfSpeech[found.head] == .properNoun
      {
        return found
      }
    }
    return nil
  }

  private func mention(
    endingAt end: Int, in sentence: Range<Int>, _ ends: [Int: Int], _ mentions: [Mention],
    _ syntax: Syntax
  ) -> Mention? {
    guard let number = ends[end] else { return nil }
    let mention = mentions[number]
    guard mention.extent.lowerBound >= sentence.lowerBound, !mention.isModifier, !mention.isPlace
    else { return nil }
    var start = mention.extent.lowerBound
    while start > sentence.lowerBound,
      [.determiner, .adjective].contains(syntax.analysis.partsOfSpeech[start - 1])
    {
      start -= 1
    }
    guard start > sentence.lowerBound else { return mention }
    switch syntax.analysis.partsOfSpeech[start - 1] {
    case .adposition, .verb, .auxiliary, .coordinator: return nil
    default: return syntax.form(start - 1) == "'s" ? nil : mention
    }
  }
}
