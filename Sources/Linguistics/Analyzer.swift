/// Finds the grammar of words: parts of speech, lemmas and trees, with a trained model.
///
/// The same document gives the same analysis on every machine: all scores are integers.
public struct Analyzer: Sendable {
  /// How trees are searched for.
  public enum Search: Hashable, Sendable {
    /// The best step at each point: fast.
    case greedy
    /// The best so many beginnings of a tree side by side: better.
    case beam(Int)

    /// What is used where nothing is said.
    public static let standard = Search.beam(8)
  }

  /// How trees are searched for.
  public let search: Search
  private let model: Model

  /// Makes an analyzer.
  public init(model: Model, search: Search = .standard) {
    self.model = model
    self.search = search
  }

  /// Finds the grammar of a document's words.
  ///
  /// - Complexity: O(n) in the number of words.
  public func analysis(of document: Document) -> Analysis {
    model.withParts { parts in
      var pass = AnalysisPass(
        document: document, tagSet: model.tagSet, parts: parts, search: search)
      return pass.run()
    }
  }
}

/// One pass over a document: each sentence is tagged, lemmatized and parsed.
private struct AnalysisPass {
  private let document: Document
  private let tagSet: TagSet
  private let parts: Model.Parts
  private let tagger: Tagger<PackedWeights>
  private let lemmatizer: Lemmatizer
  private let trees: TreeBuilder
  private let tagBuffer = TaggerBuffer()

  private var partsOfSpeech: [PartOfSpeech] = []
  private var tags: [Tag] = []
  private var lemmas: [Int32] = []
  private var lemmaTable = LemmaTable()
  private var heads: [Int32] = []
  private var relations: [Dependency] = []

  private var words: [TagWord] = []
  private var numbers: [UInt8] = []
  private var letters: [UInt8] = []

  init(document: Document, tagSet: TagSet, parts: Model.Parts, search: Analyzer.Search) {
    self.document = document
    self.tagSet = tagSet
    self.parts = parts
    tagger = Tagger(weights: parts.tagger, tagCount: tagSet.count)
    lemmatizer = Lemmatizer(rules: parts.lemmas, lexicon: parts.lexicon, tagSet: tagSet)
    trees = TreeBuilder(parts: parts, search: search)
    partsOfSpeech.reserveCapacity(document.words.count)
    tags.reserveCapacity(document.words.count)
    lemmas.reserveCapacity(document.words.count)
    heads.reserveCapacity(document.words.count)
    relations.reserveCapacity(document.words.count)
  }

  mutating func run() -> Analysis {
    for sentence in document.sentences where !sentence.isEmpty {
      look(at: sentence)
      tag(sentence)
      for word in sentence { lemmatize(word, numbers[word - sentence.lowerBound]) }
      parse(sentence)
    }
    return Analysis(
      document: document, partsOfSpeech: partsOfSpeech, tags: tags, lemmas: lemmas,
      lemmaTable: lemmaTable, heads: heads, relations: relations)
  }

  /// Looks at the letters of the words and for them in the lexicon.
  private mutating func look(at sentence: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    words.append(.none)
    words.append(.none)
    document.text.withUnsafeBufferPointer { text in
      for word in sentence {
        let place = document.words[word]
        let bytes = UnsafeBufferPointer(rebasing: text[Int(place.start)..<Int(place.end)])
        let form = WordForm(bytes)
        words.append(TagWord(form: form, entry: parts.lexicon.entry(of: form.lower)))
      }
    }
    words.append(.none)
    words.append(.none)
  }

  private mutating func tag(_ sentence: Range<Int>) {
    numbers.removeAll(keepingCapacity: true)
    for _ in sentence { numbers.append(0) }
    words.withUnsafeBufferPointer { words in
      numbers.withUnsafeMutableBufferPointer { numbers in
        guard let words = words.baseAddress, let numbers = numbers.baseAddress else { return }
        tagger.tag(words + 2, count: sentence.count, buffer: tagBuffer, into: numbers)
      }
    }
    for number in numbers {
      partsOfSpeech.append(tagSet.parts[Int(number)])
      tags.append(tagSet.tags[Int(number)])
    }
  }

  private mutating func lemmatize(_ word: Int, _ tag: UInt8) {
    let place = document.words[word]
    letters.removeAll(keepingCapacity: true)
    for index in Int(place.start)..<Int(place.end) { letters.append(document.text[index]) }
    lemmatizer.lemmatize(&letters, tag: tag)
    lemmas.append(lemmaTable.number(of: String(decoding: letters, as: UTF8.self)))
  }

  private mutating func parse(_ sentence: Range<Int>) {
    trees.begin(count: sentence.count)
    for index in 0..<sentence.count {
      let word = words[index + 2]
      trees.set(
        index,
        ParseWord(
          form: word.form, entry: word.entry, tag: numbers[index],
          partOfSpeech: partsOfSpeech[sentence.lowerBound + index]))
    }
    trees.build(
      parts: partsOfSpeech[sentence], tags: tags[sentence], offset: sentence.lowerBound,
      heads: &heads, relations: &relations)
  }
}
