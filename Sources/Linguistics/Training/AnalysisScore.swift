/// How good tags, lemmas and trees are, counted as the CoNLL 2018 shared task counts.
///
/// Words are aligned first; of relations only the part before the colon is compared.
public struct AnalysisScore: Equatable, Sendable {
  /// Universal parts of speech.
  public var partsOfSpeech = Score()
  /// Penn Treebank tags.
  public var tags = Score()
  /// Lemmas.
  public var lemmas = Score()
  /// Heads (UAS).
  public var heads = Score()
  /// Heads with relations (LAS).
  public var relations = Score()
  /// Heads with relations of words that are not punctuation.
  public var relationsWithoutPunctuation = Score()
  /// How often each relation was expected, found and right with its head.
  public var byRelation: [Dependency: Score] = [:]

  /// Makes a score of nothing, to add to.
  public init() {}

  /// Compares two analyses of one text.
  public init(found: Analysis, expected: Analysis) {
    let alignment = Alignment(found: found.document, expected: expected.document)
    var partners = [Int](repeating: -2, count: found.document.words.count)
    for pair in alignment.pairs { partners[pair.found] = pair.expected }
    let base = Score(found: found.heads.count, expected: expected.heads.count)
    partsOfSpeech = base
    tags = base
    lemmas = base
    heads = base
    relations = base
    relationsWithoutPunctuation = Score(
      found: found.partsOfSpeech.count { $0 != .punctuation },
      expected: expected.partsOfSpeech.count { $0 != .punctuation })
    for relation in found.relations { byRelation[relation.universal, default: Score()].found += 1 }
    for relation in expected.relations {
      byRelation[relation.universal, default: Score()].expected += 1
    }
    for pair in alignment.pairs { count(pair, found, expected, partners) }
  }

  private mutating func count(
    _ pair: (found: Int, expected: Int), _ found: Analysis, _ expected: Analysis, _ partners: [Int]
  ) {
    let part = expected.partsOfSpeech[pair.expected]
    if found.partsOfSpeech[pair.found] == part { partsOfSpeech.correct += 1 }
    if found.tags[pair.found] == expected.tags[pair.expected] { tags.correct += 1 }
    let lemma = expected.lemma(of: pair.expected)
    if lemma == "_" || found.lemma(of: pair.found) == lemma { lemmas.correct += 1 }
    let head = found.head(of: pair.found).map { partners[$0] } ?? -1
    guard head == expected.head(of: pair.expected) ?? -1 else { return }
    heads.correct += 1
    let relation = expected.relations[pair.expected].universal
    guard found.relations[pair.found].universal == relation else { return }
    relations.correct += 1
    byRelation[relation, default: Score()].correct += 1
    if part != .punctuation { relationsWithoutPunctuation.correct += 1 }
  }

  /// Adds two scores.
  public static func + (left: AnalysisScore, right: AnalysisScore) -> AnalysisScore {
    var sum = AnalysisScore()
    sum.partsOfSpeech = left.partsOfSpeech + right.partsOfSpeech
    sum.tags = left.tags + right.tags
    sum.lemmas = left.lemmas + right.lemmas
    sum.heads = left.heads + right.heads
    sum.relations = left.relations + right.relations
    sum.relationsWithoutPunctuation =
      left.relationsWithoutPunctuation + right.relationsWithoutPunctuation
    sum.byRelation = left.byRelation.merging(right.byRelation, uniquingKeysWith: +)
    return sum
  }
}
