/// How well a text was cut, counted as the CoNLL 2018 shared task counts.
///
/// A sentence is right if it begins and ends where the gold sentence does. A word is right if it
/// does; where either side has a token of several words, the words of that stretch are aligned by
/// their longest common subsequence, case aside.
public struct SegmentationScore: Equatable, Sendable {
  /// The words.
  public var words: Score
  /// The sentences.
  public var sentences: Score

  /// Makes a score of nothing, to add to.
  public init() {
    words = Score()
    sentences = Score()
  }

  /// Compares two ways to cut one text.
  ///
  /// - Precondition: both documents have the same text.
  public init(found: Document, expected: Document) {
    precondition(found.text == expected.text, "both documents must have the same text")
    sentences = Score(
      correct: Set(found.spans).intersection(expected.spans).count,
      found: found.sentences.count, expected: expected.sentences.count)
    words = Score(
      correct: Alignment(found: found, expected: expected).pairs.count,
      found: found.words.count, expected: expected.words.count)
  }

  /// Adds two scores.
  public static func + (left: SegmentationScore, right: SegmentationScore) -> SegmentationScore {
    var sum = left
    sum.words = left.words + right.words
    sum.sentences = left.sentences + right.sentences
    return sum
  }
}

extension Document {
  /// Where the sentences begin and end in the text.
  fileprivate var spans: [Range<Int32>] {
    sentences.filter { !$0.isEmpty }
      .map { words[$0.lowerBound].start..<words[$0.upperBound - 1].end }
  }
}

/// Which word of one cut stands for which of another.
///
/// Tags and trees of raw text are compared over these pairs.
public struct Alignment: Equatable, Sendable {
  /// The numbers of the words that belong together, ascending.
  public private(set) var pairs: [(found: Int, expected: Int)] = []

  /// Aligns the words of two documents with the same text.
  public init(found: Document, expected: Document) {
    let left = Tokens(found)
    let right = Tokens(expected)
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left.isMultiword(i) || right.isMultiword(j), left.end(i) > right.start(j),
        right.end(j) > left.start(i)
      {
        let (ends, starts) = Self.stretch(left, right, i, j)
        align(found, left.words(i..<ends), expected, right.words(j..<starts))
        i = ends
        j = starts
      } else if left.start(i) == right.start(j), left.end(i) == right.end(j) {
        pairs.append((left.words(i..<i + 1).lowerBound, right.words(j..<j + 1).lowerBound))
        i += 1
        j += 1
      } else if left.end(i) <= right.end(j) {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// Equal pairs in equal order.
  public static func == (left: Alignment, right: Alignment) -> Bool {
    left.pairs.elementsEqual(right.pairs, by: ==)
  }

  /// The tokens from two on that overlap a token of several words on either side.
  private static func stretch(_ left: Tokens, _ right: Tokens, _ i: Int, _ j: Int) -> (Int, Int) {
    var end: Int32 = 0
    if left.isMultiword(i) { end = max(end, left.end(i)) }
    if right.isMultiword(j) { end = max(end, right.end(j)) }
    var (i, j) = (i, j)
    var changed = true
    while changed {
      changed = false
      while i < left.count, left.start(i) < end {
        if left.isMultiword(i), left.end(i) > end { end = left.end(i) }
        i += 1
        changed = true
      }
      while j < right.count, right.start(j) < end {
        if right.isMultiword(j), right.end(j) > end { end = right.end(j) }
        j += 1
        changed = true
      }
    }
    return (i, j)
  }

  /// Aligns two runs of words by their longest common subsequence.
  private mutating func align(
    _ found: Document, _ left: Range<Int>, _ expected: Document, _ right: Range<Int>
  ) {
    let a = left.map { found.form(of: $0).lowercased() }
    let b = right.map { expected.form(of: $0).lowercased() }
    var length = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i][j] =
          a[i] == b[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((left.lowerBound + i, right.lowerBound + j))
        i += 1
        j += 1
      } else if length[i + 1][j] >= length[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}

/// The tokens of a document, each of one word or several.
private struct Tokens {
  private let document: Document
  private let firsts: [Int]

  init(_ document: Document) {
    self.document = document
    firsts =
      document.words.indices.filter { !document.words[$0].continuesToken } + [document.words.count]
  }

  var count: Int { firsts.count - 1 }

  func words(_ tokens: Range<Int>) -> Range<Int> {
    firsts[tokens.lowerBound]..<firsts[tokens.upperBound]
  }

  func isMultiword(_ token: Int) -> Bool { firsts[token + 1] - firsts[token] > 1 }

  func start(_ token: Int) -> Int32 { document.words[firsts[token]].start }

  func end(_ token: Int) -> Int32 { document.words[firsts[token + 1] - 1].end }
}
