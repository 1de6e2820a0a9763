/// What a sentence of a treebank lacks to be an analysis.
public struct AnalysisError: Error, Equatable, CustomStringConvertible {
  /// The sentence, from 0.
  public let sentence: Int
  /// What is missing or wrong.
  public let problem: String

  /// `sentence 3: "warned" has no head`
  public var description: String { "sentence \(sentence + 1): \(problem)" }
}

extension Analysis {
  /// Takes over the trees of a treebank.
  ///
  /// Tags and relations that are not known become `X`, `XX` and `dep`; a subtype that is not known is
  /// left off.
  ///
  /// - Throws: An `AnalysisError` where a sentence has no tree with one root.
  public init(sentences: some Collection<Treebank.Sentence>) throws(AnalysisError) {
    let document = Document(sentences: sentences)
    var heads: [Int32] = []
    for (number, sentence) in sentences.enumerated() {
      let offset = Int32(heads.count)
      for word in sentence.words {
        guard let head = word.head else {
          throw AnalysisError(sentence: number, problem: "\"\(word.form)\" has no head")
        }
        heads.append(head == 0 ? -1 : offset + Int32(head) - 1)
      }
      guard Self.isTree(heads[Int(offset)...]) else {
        throw AnalysisError(sentence: number, problem: "its heads are not a tree with one root")
      }
    }
    let words = sentences.flatMap(\.words)
    self.init(
      document: document, partsOfSpeech: words.map { .init(label: $0.partOfSpeech) ?? .other },
      tags: words.map { Tag(label: $0.tag) ?? .other }, lemmas: words.map(\.lemma), heads: heads,
      relations: words.map { Dependency(nearest: $0.relation) ?? .dep })
  }

  /// Whether the words of a sentence hang on exactly one root.
  static func isTree(_ heads: ArraySlice<Int32>) -> Bool {
    guard heads.count(where: { $0 < 0 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var ancestor = heads[word]
      var steps = 0
      while ancestor >= 0, steps <= heads.count, heads.indices.contains(Int(ancestor)) {
        ancestor = heads[Int(ancestor)]
        steps += 1
      }
      return ancestor < 0
    }
  }
}

extension Treebank {
  /// Writes an analysis as a treebank.
  public init(_ analysis: Analysis) {
    self.init(
      sentences: analysis.document.sentences.indices.map { index in
        Sentence(analysis, sentence: index)
      })
  }
}

extension Treebank.Sentence {
  /// One sentence of an analysis.
  init(_ analysis: Analysis, sentence index: Int) {
    let range = analysis.document.sentences[index]
    self.init(
      comments: [], words: range.map { Self.word($0, in: analysis, of: range) },
      multiwordTokens: Self.tokens(range, in: analysis))
    comments = ["# sent_id = \(index + 1)", "# text = \(Self.text(range, in: analysis.document))"]
  }

  private static func word(
    _ word: Int, in analysis: Analysis, of range: Range<Int>
  ) -> Treebank.Word {
    let lemma = analysis.lemma(of: word)
    return Treebank.Word(
      form: analysis.form(of: word), lemma: lemma.isEmpty ? "_" : lemma,
      partOfSpeech: analysis.partsOfSpeech[word].label, tag: analysis.tags[word].label,
      head: analysis.head(of: word).map { $0 - range.lowerBound + 1 } ?? 0,
      relation: analysis.relations[word].label,
      other: isInToken(word, analysis.document, range)
        ? "_" : spacing(after: word, in: analysis.document))
  }

  /// Whether a word is written together with the one before or after it as one token.
  private static func isInToken(_ word: Int, _ document: Document, _ range: Range<Int>) -> Bool {
    document.words[word].continuesToken
      || (word + 1 < range.upperBound && document.words[word + 1].continuesToken)
  }

  private static func spacing(after word: Int, in document: Document) -> String {
    guard word + 1 < document.words.count else { return "_" }
    return document.words[word].end == document.words[word + 1].start ? "SpaceAfter=No" : "_"
  }

  private static func tokens(
    _ range: Range<Int>, in analysis: Analysis
  ) -> [Treebank.MultiwordToken] {
    let document = analysis.document
    var tokens: [Treebank.MultiwordToken] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, document.words[end].continuesToken { end += 1 }
      if end > start + 1 {
        let bytes = document.text[
          Int(document.words[start].start)..<Int(document.words[end - 1].end)]
        tokens.append(
          Treebank.MultiwordToken(
            words: start - range.lowerBound..<end - range.lowerBound,
            form: String(decoding: bytes, as: UTF8.self),
            other: spacing(after: end - 1, in: document)))
      }
      start = end
    }
    return tokens
  }

  /// The sentence as it stands in the text, each run of blanks as one blank.
  private static func text(_ range: Range<Int>, in document: Document) -> String {
    guard let last = range.last else { return "" }
    let bytes = document.text[
      Int(document.words[range.lowerBound].start)..<Int(document.words[last].end)]
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
