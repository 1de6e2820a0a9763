import Linguistics

/// Finds who does what to whom, by frames over trees.
struct RelationExtractor: Sendable {
  let lexicon: Lexicon

  /// The relations of a document in text order, and what became of each trigger.
  ///
  /// - Parameters:
  ///   - analysis: the words with tags and trees.
  ///   - mentions: the mentions that `cast` links.
  ///   - cast: the actors.
  ///   - speakers: for each word the mention of its speaker; -1 where nobody is quoted.
  ///   - date: the date of the article.
  /// - Returns: the relations, and each trigger with the relation made of it or why it was refused.
  func relations(
    in analysis: Analysis, mentions: [Mention], cast: Cast, speakers: [Int], date: EventDate?
  ) -> (relations: [Relation], candidates: [Candidate]) {
    let syntax = Syntax(analysis, control: lexicon.control)
    var reading = RelationReading(
      syntax: syntax, lexicon: lexicon,
      resolver: ArgumentResolver(syntax: syntax, mentions: mentions, cast: cast), cast: cast,
      mentions: mentions, speakers: speakers,
      dates: DateReader(reference: date).readings(in: syntax))
    for (number, sentence) in analysis.document.sentences.enumerated() {
      reading.read(sentence, number)
    }
    reading.settleDenials()
    return (reading.relations, reading.candidates)
  }
}

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
    guard let rows = lexicon.triggers[Lexicon.Key(lemma: lemma, wordClass: wordClass)] else {
      return nil
    }
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
        if !row.isAdditional { isSettled = true }
      case .failure(let refusal):
        noteOpenDenial(row, word, trigger, sentence)
        candidates.append(
          Candidate(
            sentence: sentence, trigger: trigger, rule: row.rule,
            outcome: .refused(refusal.reason)))
      }
    }
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

  /// The types whose target may hang deep in the object: "a threat of retaliation against Israel".
  private static let reachingDeep: Set<RelationType> = [
    .aid, .support, .request, .deny, .threaten, .warn, .demand, .alarm, .accuse,
  ]

  /// Who or what a frame concerns: the actors in its slots; failing that whom the document is sent
  /// to, or of whom what is reported or praised is.
  private func targets(of row: Trigger, _ word: Int, besides source: Int?) -> [Int] {
    // Who announces "a suspension of aid to Egypt" tells of an act of their own: only whose act it
    // is counts, not whom it concerns.
    if row.type == .report, row.target.contains(.object) {
      return fillers(row.target, word, besides: source, entering: 1)
    }
    var found = fillers(row.target, word, besides: source)
    if found.isEmpty, RelationReading.reachingDeep.contains(row.type) {
      found = fillers(row.target, word, besides: source, depth: 3)
    }
    guard found.isEmpty else { return found }
    switch row.type {
    case .threaten, .warn, .demand:
      return addressees(ofDocumentWith: word).filter { $0 != source }
    case .consult where syntax.analysis.partsOfSpeech[word] == .noun:
      // "in a telephone call, Blinken pressed Abiy"
      guard let governor = setting(of: word), lexicon.speaksTo(syntax.lemma(governor)),
        ["in", "during"].contains(syntax.preposition(of: word))
      else { return [] }
      return syntax.patients(of: governor).flatMap { resolver.actors(at: $0) }
        .filter { $0 != source }
    case .request where syntax.preposition(of: word) == "at":
      // "a decision of Pristina, taken at the request of the ambassador"
      return setting(of: word).map { governor in
        syntax.patients(of: governor).flatMap { resolver.actors(at: $0) }.filter { $0 != source }
      } ?? []
    case .report, .support, .deny:
      for slot in row.target {
        for head in heads(slot, word) {
          let topics = resolver.topics(of: head).filter { $0 != source }
          if !topics.isEmpty { return topics }
        }
      }
      return []
    default: return []
    }
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

  private static func pairs(among members: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (place, left) in members.enumerated() {
      for right in members.dropFirst(place + 1) where left != right { pairs.append((left, right)) }
    }
    return pairs
  }

  private func isMet(_ need: Trigger.Need, _ word: Int) -> Bool {
    switch need {
    case .planned: return circumstances.isPlanned(word)
    case .negated: return circumstances.reading(of: word).polarity == .negated
    case .obligation:
      return syntax.contents(of: word).contains { hasObligation($0) }
    case .quotation:
      return syntax.children(of: word, .obj, .xcomp, .ccomp).contains { part in
        syntax.analysis.span(of: part).contains {
          ["“", "\"", "‘", "``", "«"].contains(syntax.form($0))
        }
      }
    case .noClause:
      return syntax.contents(of: word).isEmpty
    case .modifier(let name):
      let lemmas = lexicon.classes[name] ?? []
      return syntax.children(of: word, .amod).contains { lemmas.contains(syntax.lemma($0)) }
    case .after(let preposition):
      return syntax.preposition(of: word) == preposition
    case .wordClass(let slot, "any"):
      return !heads(slot, word).isEmpty
    case .wordClass(let slot, let name):
      let lemmas = lexicon.classes[name] ?? []
      return heads(slot, word).contains { holdsClass(lemmas, $0) }
    case .clauseClass(let name):
      let lemmas = lexicon.classes[name] ?? []
      // "dubbed him a dictator": what somebody is called may be taken for an apposition.
      let names = syntax.children(of: word, .obj).flatMap { syntax.children(of: $0, .appos) }
      return (contents(of: word) + names).contains { holdsClass(lemmas, $0) }
    case .infinitive:
      return contents(of: word).contains { syntax.isInfinitive($0) }
    case .negatedInfinitive:
      return syntax.contents(of: word).contains { clause in
        syntax.isInfinitive(clause) && circumstances.isNegated(clause)
      }
    case .statement:
      return syntax.children(of: word, .ccomp).contains {
        !syntax.isInfinitive($0) && syntax.analysis.tags[$0] != .gerund
      }
    case .actor(let slot):
      return heads(slot, word).contains { head in
        resolver.mention(at: head).map { mentions[$0].head == head } ?? false
      }
    }
  }

  private func holdsClass(_ lemmas: Set<String>, _ head: Int) -> Bool {
    if lemmas.contains(syntax.lemma(head)) { return true }
    // "announced a suspension of aid" announces no aid.
    if lexicon.effect(of: syntax.lemma(head), .noun) == .negated { return false }
    return syntax.children(of: head, .conj, .compound, .nmod, .amod, .appos).contains {
      lemmas.contains(syntax.lemma($0))
    }
  }

  /// Whether a clause says that its subject will suffer for what it does: "will pay a heavy price",
  /// "faces sanctions".
  func announcesHarm(_ clause: Int) -> Bool {
    guard lexicon.classes["suffer"]?.contains(syntax.lemma(clause)) ?? false,
      syntax.analysis.tags[clause] != .pastVerb,
      circumstances.reading(of: clause).modality != .actual
        || syntax.analysis.tags[clause] == .thirdPersonVerb
    else { return false }
    let harms = lexicon.classes["consequence"] ?? []
    return syntax.children(of: clause, .obj, .obl, .advmod).contains { part in
      harms.contains(syntax.lemma(part))
        || syntax.children(of: part, .compound).contains { harms.contains(syntax.lemma($0)) }
    }
  }

  /// Whether a clause says what somebody must or should do.
  func hasObligation(_ clause: Int) -> Bool {
    syntax.children(of: clause, .aux).contains {
      ["must", "should", "ought"].contains(syntax.form($0))
    }
      // "he had better stop"
      || syntax.children(of: clause, .advmod, .aux).contains { better in
        syntax.form(better) == "better" && better > 0
          && ["had", "'d", "’d"].contains(syntax.form(better - 1))
      }
      || ((syntax.lemma(clause) == "have" || syntax.lemma(clause) == "need")
        && !syntax.children(of: clause, .xcomp).isEmpty)
  }
}

extension DateReader {
  /// The dates of a whole text.
  func readings(in syntax: Syntax) -> [Reading] {
    syntax.analysis.document.sentences.flatMap { readings(in: $0, of: syntax) }
  }
}
