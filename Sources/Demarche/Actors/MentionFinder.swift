import Linguistics

/// Finds the words that name, describe or stand for actors.
struct MentionFinder: Sendable {
  let gazetteer: Gazetteer
  private let matcher: PhraseMatcher

  /// Makes a finder with what the world says.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    matcher = PhraseMatcher(index: gazetteer.index)
  }

  /// The mentions of a text in the order of their words, larger ones before those inside them.
  ///
  /// - Parameters:
  ///   - analysis: the words with tags and trees.
  ///   - names: what a statistical name finder sees.
  /// - Returns: names, descriptions and pronouns; whom they mean is the linker's to say.
  func mentions(in analysis: Analysis, names: [Name]) -> [Mention] {
    var scan = MentionScan(
      analysis: analysis, gazetteer: gazetteer, matches: matcher.matches(in: analysis.document),
      names: names)
    scan.findNames()
    scan.findHalves()
    scan.findBodies()
    scan.findUnknownOrganizations()
    scan.findPersons()
    scan.findRepresentatives()
    scan.findGroups()
    scan.findReferringNouns()
    scan.findPlaces()
    scan.findPronouns()
    return scan.result()
  }
}

/// The state of a search for mentions in one document.
struct MentionScan {
  let analysis: Analysis
  let gazetteer: Gazetteer
  let matches: [[PhraseMatch]]
  let names: [Name]
  /// The words, as they are written and in lower case.
  let forms: [String]
  let lower: [String]
  /// The sentence of each word.
  let sentences: [Int]
  var mentions: [Mention] = []
  /// The mention that a word belongs to, the outermost; -1 for none.
  var owners: [Int]
  /// Mentions that turned out to be parts of others and are no mentions of their own.
  var dropped: Set<Int> = []
  /// The number of the statistical name that a word is in; -1 for none.
  let nameNumbers: [Int]
  /// The parenthesised short forms that the text itself explains, and of which mention.
  var shortForms: [String: Int] = [:]

  init(
    analysis: Analysis, gazetteer: Gazetteer, matches: [[PhraseMatch]], names: [Name]
  ) {
    self.analysis = analysis
    self.gazetteer = gazetteer
    self.matches = matches
    self.names = names
    let document = analysis.document
    forms = document.words.indices.map { document.form(of: $0) }
    lower = forms.map { $0.lowercased() }
    var sentences = [Int](repeating: 0, count: forms.count)
    for (number, sentence) in document.sentences.enumerated() {
      for word in sentence { sentences[word] = number }
    }
    self.sentences = sentences
    owners = [Int](repeating: -1, count: forms.count)
    var nameNumbers = [Int](repeating: -1, count: forms.count)
    for (number, name) in names.enumerated() {
      for word in name.words { nameNumbers[word] = number }
    }
    self.nameNumbers = nameNumbers
  }

  /// The range of the sentence that a word is in.
  func sentence(of word: Int) -> Range<Int> { analysis.document.sentences[sentences[word]] }

  /// The word of a stretch on which the others hang: the first whose head lies outside of it.
  func head(of words: Range<Int>) -> Int {
    let outside = words.filter { word in
      analysis.partsOfSpeech[word] != .punctuation
        && (analysis.head(of: word).map { !words.contains($0) } ?? true)
    }
    let nominal = outside.last { analysis.partsOfSpeech[$0].isNominal }
    return nominal ?? outside.last ?? words.upperBound - 1
  }

  /// Adds a mention; it owns all words that are not owned by a larger one.
  @discardableResult
  mutating func add(_ mention: Mention) -> Int {
    let number = mentions.count
    mentions.append(mention)
    for word in mention.extent {
      if owners[word] >= 0, owners[word] != number,
        mentions[owners[word]].extent.count > mention.extent.count
      {
        continue
      }
      owners[word] = number
    }
    return number
  }

  /// Whether a word is no part of a mention yet.
  func isFree(_ words: Range<Int>) -> Bool { words.allSatisfy { owners[$0] < 0 } }

  /// The mentions in order, those that were dropped left out and references to them renewed.
  func result() -> [Mention] {
    let kept = mentions.indices.filter { !dropped.contains($0) }.sorted { left, right in
      (mentions[left].extent.lowerBound, -mentions[left].extent.upperBound, left)
        < (mentions[right].extent.lowerBound, -mentions[right].extent.upperBound, right)
    }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    return kept.map { number in
      var mention = mentions[number]
      if case .person(var person) = mention.referent {
        person.employer = person.employer.flatMap { places[$0] }
        mention.referent = .person(person)
      }
      switch mention.referent {
      case .governmentOf(let person): mention.referent = .governmentOf(places[person] ?? 0)
      case .several(let parts): mention.referent = .several(parts.compactMap { places[$0] })
      default: break
      }
      return mention
    }
  }
}
