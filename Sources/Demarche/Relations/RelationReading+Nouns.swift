import Linguistics

// Nouns as events: who lends them a subject.
extension RelationReading {
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
      case .obl
      where analysis.relations[noun] != .oblAgent && circumstances.isArgument(noun):
        return governor
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
      [.nmod, .obl].contains(analysis.relations[noun].universal)
      && analysis.head(of: noun).map { !syntax.children(of: $0, .cop).isEmpty } ?? false
    guard analysis.relations[noun].universal == .obl || isBesidePlace,
      let governor = analysis.head(of: noun),
      analysis.partsOfSpeech[governor] == .verb || isBesidePlace,
      let preposition = syntax.preposition(of: noun)
    else { return nil }
    let isSetting = [
      "in", "into", "after", "during", "for", "at", "following", "before", "on", "under",
    ].contains(preposition)
    // "returned from talks with", "over lunch with": but who bows to pressure does not press.
    let rows = lexicon.triggers[Lexicon.Key(lemma: syntax.lemma(noun), wordClass: .noun)] ?? []
    let isMeeting =
      ["from", "over", "to", "ahead"].contains(preposition)
      && !rows.isEmpty && rows.allSatisfy(\.type.isSymmetric)
    return isSetting || isMeeting ? governor : nil
  }

  /// "Norway closed its embassy on Friday, a warning to Iran": the verb of the clause that a noun
  /// behind it sums up.
  private func verb(summedUpBy noun: Int) -> Int? {
    let analysis = syntax.analysis
    let start = analysis.span(of: noun).lowerBound
    guard analysis.relations[noun] == .appos, start > 0, var host = analysis.head(of: noun),
      host < noun, resolver.actors(at: host).isEmpty
    else { return nil }
    for _ in 0..<4 {
      guard let head = analysis.head(of: host) else { return nil }
      if analysis.partsOfSpeech[head] == .verb { return head }
      host = head
    }
    return nil
  }

  func subjects(ofNoun word: Int) -> [Int] {
    let analysis = syntax.analysis
    // "President Reagan, in a meeting with Brian Mulroney, agreed"
    if analysis.relations[word].universal == .nmod, let person = analysis.head(of: word),
      ["in", "at", "during", "after"].contains(syntax.preposition(of: word)),
      analysis.relations[person].universal == .nsubj, resolver.mention(at: person) != nil
    {
      return [person]
    }
    if let carrier = carrier(of: word) ?? setting(of: word) {
      let found = subjects(ofVerb: carrier)
      // "Rome and Vienna were locked in talks"
      return found.isEmpty ? syntax.surfaceSubject(of: carrier).map { [$0] } ?? [] : found
    }
    if let verb = verb(summedUpBy: word) { return subjects(ofVerb: verb) }
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
