/// A document with the grammar of its words: parts of speech, lemmas, and a tree for each sentence.
///
/// Words are counted over the whole document, as in `Document.words`. What is said of each word
/// stands in arrays of the same length, so that a pass over one property touches nothing else.
public struct Analysis: Equatable, Sendable {
  /// The words and sentences.
  public let document: Document
  /// The universal part of speech of each word.
  public let partsOfSpeech: [PartOfSpeech]
  /// The Penn Treebank tag of each word.
  public let tags: [Tag]
  /// The lemma of each word as a number in this document's table of lemmas.
  public let lemmas: [Int32]
  /// The head of each word, or -1 for the root of a sentence.
  public let heads: [Int32]
  /// The relation of each word to its head.
  public let relations: [Dependency]

  private let lemmaTable: LemmaTable
  private let dependents: Dependents

  /// Makes an analysis of its parts; `lemmaTable` holds the lemmas that `lemmas` counts.
  init(
    document: Document, partsOfSpeech: [PartOfSpeech], tags: [Tag], lemmas: [Int32],
    lemmaTable: LemmaTable, heads: [Int32], relations: [Dependency]
  ) {
    self.document = document
    self.partsOfSpeech = partsOfSpeech
    self.tags = tags
    self.lemmas = lemmas
    self.lemmaTable = lemmaTable
    self.heads = heads
    self.relations = relations
    dependents = Dependents(heads: heads)
  }

  /// Makes an analysis of words that were tagged, lemmatized and parsed elsewhere.
  ///
  /// Every array has one element a word.
  ///
  /// - Parameters:
  ///   - document: The words.
  ///   - partsOfSpeech: One a word.
  ///   - tags: One a word.
  ///   - lemmas: One a word.
  ///   - heads: One a word; -1 for the root.
  ///   - relations: One a word.
  public init(
    document: Document, partsOfSpeech: [PartOfSpeech], tags: [Tag], lemmas: [String],
    heads: [Int32], relations: [Dependency]
  ) {
    var table = LemmaTable()
    let numbers = lemmas.map { table.number(of: $0) }
    self.init(
      document: document, partsOfSpeech: partsOfSpeech, tags: tags, lemmas: numbers,
      lemmaTable: table, heads: heads, relations: relations)
  }
}

extension Analysis {
  /// The lemma of a word.
  public func lemma(of word: Int) -> String { lemmaTable.texts[Int(lemmas[word])] }

  /// The number that stands for a lemma in `lemmas`, if any word of the document has it.
  public func number(ofLemma lemma: String) -> Int32? { lemmaTable.numbers[lemma] }

  /// The letters of a word.
  public func form(of word: Int) -> String { document.form(of: word) }

  /// The head of a word; nil for the root of a sentence.
  public func head(of word: Int) -> Int? {
    heads[word] < 0 ? nil : Int(heads[word])
  }

  /// The words whose head is a word, from left to right.
  public func children(of word: Int) -> ArraySlice<Int32> { dependents.children(of: word) }

  /// The stretch from the first to the last word of the subtree below a word, the word included.
  public func span(of word: Int) -> Range<Int> { dependents.spans[word] }

  /// The words of the subtree below a word in order, the word included.
  public func subtree(of word: Int) -> [Int] {
    var found = [word]
    var next = 0
    while next < found.count {
      for child in children(of: found[next]) { found.append(Int(child)) }
      next += 1
    }
    return found.sorted()
  }

  /// The root of each sentence, in order.
  public var roots: [Int] { heads.indices.filter { heads[$0] < 0 } }
}

/// The different lemmas of a document, each once.
struct LemmaTable: Equatable, Sendable {
  private(set) var texts: [String] = []
  private(set) var numbers: [String: Int32] = [:]

  /// The number of a lemma, which is given one if it has none.
  mutating func number(of lemma: String) -> Int32 {
    if let number = numbers[lemma] { return number }
    let number = Int32(texts.count)
    texts.append(lemma)
    numbers[lemma] = number
    return number
  }
}

/// Who hangs on whom, from the heads.
private struct Dependents: Equatable, Sendable {
  private let starts: [Int32]
  private let words: [Int32]
  let spans: [Range<Int>]

  init(heads: [Int32]) {
    var starts = [Int32](repeating: 0, count: heads.count + 1)
    for head in heads where head >= 0 { starts[Int(head) + 1] += 1 }
    for index in heads.indices { starts[index + 1] += starts[index] }
    var words = [Int32](repeating: 0, count: Int(starts[heads.count]))
    var places = starts
    for (word, head) in heads.enumerated() where head >= 0 {
      words[Int(places[Int(head)])] = Int32(word)
      places[Int(head)] += 1
    }
    self.starts = starts
    self.words = words
    spans = Self.spans(heads: heads)
  }

  func children(of word: Int) -> ArraySlice<Int32> {
    words[Int(starts[word])..<Int(starts[word + 1])]
  }

  /// Widens the span of each ancestor of each word; trees are shallow, so this is about linear.
  ///
  /// A word that is its own ancestor, which no tree has, is left after as many steps as there are
  /// words.
  private static func spans(heads: [Int32]) -> [Range<Int>] {
    var spans = heads.indices.map { $0..<$0 + 1 }
    for word in heads.indices {
      var ancestor = heads[word]
      var steps = 0
      while ancestor >= 0, steps < heads.count {
        let span = spans[Int(ancestor)]
        spans[Int(ancestor)] = min(span.lowerBound, word)..<max(span.upperBound, word + 1)
        ancestor = heads[Int(ancestor)]
        steps += 1
      }
    }
    return spans
  }
}
