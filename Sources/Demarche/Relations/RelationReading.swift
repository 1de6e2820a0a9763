import Linguistics

/// The state of reading the relations of one document.
struct RelationReading {
  let syntax: Syntax
  let lexicon: Lexicon
  let resolver: ArgumentResolver
  let cast: Cast
  let mentions: [Mention]
  let speakers: [Int]
  let dates: [DateReader.Reading]
  let circumstances: Circumstances
  var relations: [Relation] = []
  var candidates: [Candidate] = []
  /// Denials of claims whose author the sentence does not name.
  var openDenials: [Relation] = []

  init(
    syntax: Syntax, lexicon: Lexicon, resolver: ArgumentResolver, cast: Cast,
    mentions: [Mention], speakers: [Int], dates: [DateReader.Reading]
  ) {
    self.syntax = syntax
    self.lexicon = lexicon
    self.resolver = resolver
    self.cast = cast
    self.mentions = mentions
    self.speakers = speakers
    self.dates = dates
    circumstances = Circumstances(syntax: syntax, lexicon: lexicon)
  }

  /// Reads one sentence.
  mutating func read(_ sentence: Range<Int>, _ number: Int) {
    for word in sentence {
      readJointly(word, number)
      readUnless(word, number)
      guard let rows = rows(at: word) else { continue }
      read(word, rows.rows, trigger: rows.words, number)
    }
    readSources(in: sentence, number)
    readQuoted(sentence, number)
  }

  /// The rows of the lexicon for a word and its particle.
  private func rows(at word: Int) -> (rows: [Trigger], words: Range<Int>)? {
    let analysis = syntax.analysis
    let wordClass: Trigger.WordClass
    switch analysis.partsOfSpeech[word] {
    case .verb: wordClass = .verb
    case .noun, .properNoun: wordClass = .noun
    case .adjective: wordClass = .adjective
    default: return nil
    }
    if wordClass == .noun, let mention = resolver.mention(at: word),
      mentions[mention].form == .name
    {
      return nil
    }
    let lemma = syntax.lemma(word)
    var particles = syntax.children(of: word, .compound, .advmod).filter {
      analysis.relations[$0] != .compound
    }
    // "brushed aside objections", "made public": a particle may be taken for a part of the object.
    if analysis.document.words.indices.contains(word + 1), !particles.contains(word + 1) {
      particles.append(word + 1)
    }
    for child in particles {
      let key = Lexicon.Key(lemma: "\(lemma) \(syntax.form(child))", wordClass: wordClass)
      if let rows = lexicon.triggers[key] {
        return (rows, min(word, child)..<max(word, child) + 1)
      }
    }
    // "thanks", taken for a noun, keeps its ending where it is a verb after all.
    var lemmas = [lemma]
    if wordClass == .verb {
      if lemma.hasSuffix("s") || lemma.hasSuffix("e") { lemmas.append(String(lemma.dropLast())) }
      // "doled out", "audited": a lemma may have lost its last letter, or have one too many.
      lemmas.append(lemma + "e")
    }
    let found = lemmas.lazy
      .compactMap { lexicon.triggers[Lexicon.Key(lemma: $0, wordClass: wordClass)] }.first
    guard let rows = found else { return nil }
    return (rows, word..<word + 1)
  }

  /// Tries the rows of a trigger in order; the first that fits wins.
  private mutating func read(
    _ word: Int, _ rows: [Trigger], trigger: Range<Int>, _ sentence: Int
  ) {
    var isSettled = false
    for row in rows where !isSettled || row.isAdditional {
      let outcome = attempt(row, word)
      switch outcome {
      case .success(let pairs):
        let type = typeMeant(by: row, word)
        for (source, target) in pairs {
          add(type, source, target, word, trigger: trigger, rule: row.rule, sentence)
        }
        // "told Bild that Turkey had not kept its word" is said to everybody.
        let isOnlyPassedOn = row.type == .inform && pairs.allSatisfy { isMedium($0.1) }
        if !row.isAdditional, !isOnlyPassedOn { isSettled = true }
      case .failure(let refusal):
        noteOpenDenial(row, word, trigger, sentence)
        candidates.append(
          Candidate(
            sentence: sentence, trigger: trigger, rule: row.rule,
            outcome: .refused(refusal.reason)))
      }
    }
  }

  private func isMedium(_ member: Int) -> Bool {
    !cast.members[member].kinds.isDisjoint(with: ["media", "news-agency"])
  }

  /// Who says what somebody must or should do demands it.
  private func typeMeant(by row: Trigger, _ word: Int) -> RelationType {
    let tells = row.type == .inform && row.target.contains(.object)
    guard row.type == .report && row.target == [.clauseSubject] || tells else { return row.type }
    if tells {
      // "told Abu Dhabi that it would pay"
      return syntax.contents(of: word).contains(where: announcesHarm) ? .threaten : .inform
    }
    let contents = contents(of: word)
    return contents.contains(where: hasObligation)
      ? .demand : contents.contains(where: announcesHarm) ? .threaten : .report
  }

  /// A denial of a claim of which the sentence does not say who made it is settled at the end.
  private mutating func noteOpenDenial(
    _ row: Trigger, _ word: Int, _ trigger: Range<Int>, _ sentence: Int
  ) {
    guard row.type == .deny, row.needs.allSatisfy({ isMet($0, word) }),
      let source = fillers(row.source, word).first, fillers(row.target, word).isEmpty,
      isMet(.wordClass(.object, "claim"), word) || !syntax.children(of: word, .ccomp).isEmpty
        || syntax.children(of: word, .obj).contains(where: { syntax.form($0) == "which" })
    else { return }
    let reading = circumstances.reading(of: word)
    openDenials.append(
      Relation(
        source: source, target: source, type: .deny, polarity: reading.polarity,
        modality: reading.modality, attribution: [], date: nil, sentence: sentence,
        trigger: trigger, rule: row.rule))
  }

  /// Why a row does not fit.
  struct Refusal: Error {
    let reason: String
  }

  private func attempt(_ row: Trigger, _ word: Int) -> Result<[(Int, Int)], Refusal> {
    for need in row.needs where !isMet(need, word) {
      return .failure(Refusal(reason: "its condition is not met: \(need)"))
    }
    if row.type == .threaten, row.needs.contains(.planned), !row.needs.contains(.negated),
      circumstances.isNegated(word)
    {
      return .failure(Refusal(reason: "what is said not to come is no threat"))
    }
    var sources = fillers(row.source, word)
    // "gets billions in assistance from the United States"
    if sources.isEmpty, row.source.contains(.preposition("from")) {
      sources = fillers([.preposition("from")], word, depth: 3)
    }
    guard !sources.isEmpty else { return .failure(Refusal(reason: "no actor as source")) }
    if isMutual(row, word) {
      let pairs = mutualPairs(row.type, sources)
      return pairs.isEmpty
        ? .failure(Refusal(reason: "one alone does nothing to each other")) : .success(pairs)
    }
    let targets = self.targets(of: row, word, besides: sources.count == 1 ? sources[0] : nil)
    if row.type.isSymmetric {
      let pairs = symmetricPairs(row.type, sources, targets.filter { !sources.contains($0) })
      return pairs.isEmpty
        ? .failure(Refusal(reason: "no second actor")) : .success(pairs)
    }
    guard !targets.isEmpty else { return .failure(Refusal(reason: "no actor as target")) }
    // Those who act together do not act on one another: "the three said that they would leave".
    let others = targets.filter { !sources.contains($0) }
    var pairs: [(Int, Int)] = []
    for source in sources {
      for target in others { pairs.append((source, target)) }
    }
    return pairs.isEmpty ? .failure(Refusal(reason: "source and target are one")) : .success(pairs)
  }

  /// Who meets whom: all of one side with all of the other; among those of one side where there is
  /// no other, or where all sit at one table.
  private func symmetricPairs(
    _ type: RelationType, _ sources: [Int], _ targets: [Int]
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for source in sources {
      for target in targets { pairs.append((source, target)) }
    }
    if targets.isEmpty || type == .consult { pairs += RelationReading.pairs(among: sources) }
    return pairs
  }

  /// The pairs of those who do something to each other.
  private func mutualPairs(_ type: RelationType, _ members: [Int]) -> [(Int, Int)] {
    let pairs = RelationReading.pairs(among: members)
    return type.isSymmetric ? pairs : pairs + pairs.map { ($0.1, $0.0) }
  }

  static func pairs(among members: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (place, left) in members.enumerated() {
      for right in members.dropFirst(place + 1) where left != right { pairs.append((left, right)) }
    }
    return pairs
  }
}
