/// Sentences with names as numbers of features and labels, ready for learning.
struct NameExamples {
  /// A sentence: the features of each word, and the labels.
  struct Example {
    let features: [ArraySlice<Int32>]
    let labels: [UInt8]
  }

  /// The features that occur often enough, in the order of their numbers.
  let features: [UInt64]
  /// Which sentence comes when, each as often as it counts.
  let order: [Int]
  private var numbers: [Int32] = []
  private var starts: [Int] = [0]
  private var labels: [UInt8] = []
  private var sentences: [Range<Int>] = []

  init(
    _ documents: [(named: NamedDocument, weight: Int)], lexicon: Lexicon,
    phrases: PhraseList, minimum: Int
  ) {
    var order: [Int] = []
    var words: [[UInt64]] = []
    var labels: [UInt8] = []
    var sentences: [Range<Int>] = []
    Self.forEachSentence(documents, lexicon, phrases) { sentence, right, weight in
      for index in 0..<sentence.count { words.append(Self.features(sentence, index)) }
      order += Array(repeating: sentences.count, count: weight)
      sentences.append(labels.count..<labels.count + right.count)
      labels += right
    }
    var counts: [UInt64: Int32] = [:]
    for word in words { for feature in word { counts[feature, default: 0] += 1 } }
    features = counts.filter { $0.value >= Int32(minimum) }.keys.sorted()
    var number: [UInt64: Int32] = [:]
    for (index, feature) in features.enumerated() { number[feature] = Int32(index) }
    for word in words {
      for feature in word {
        if let known = number[feature] { numbers.append(known) }
      }
      starts.append(numbers.count)
    }
    self.order = order
    self.labels = labels
    self.sentences = sentences
  }

  subscript(sentence: Int) -> Example {
    let range = sentences[sentence]
    return Example(
      features: range.map { numbers[starts[$0]..<starts[$0 + 1]] }, labels: Array(labels[range]))
  }

  private static func features(_ sentence: NameSentence, _ index: Int) -> [UInt64] {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.capacity) { features in
      guard let first = features.baseAddress else { return [] }
      let count = NameFeatures.write(sentence, index, into: first)
      return Array(features[..<count])
    }
  }

  private static func forEachSentence(
    _ documents: [(named: NamedDocument, weight: Int)], _ lexicon: Lexicon,
    _ phrases: PhraseList, _ body: (NameSentence, [UInt8], Int) -> Void
  ) {
    let table = PhraseArrays(phrases)
    _ = table.withTable { phrases in
      for (named, weight) in documents {
        for range in named.document.sentences {
          let sentence = NameSentence(named.document, range, lexicon: lexicon, phrases: phrases)
          body(sentence, NameLabel.labels(of: named.names, in: range), weight)
        }
      }
    }
  }
}

/// A phrase list laid out as in a model file.
struct PhraseArrays {
  private let keys: [UInt32]
  private let entries: [UInt32]

  init(_ list: PhraseList) {
    let section = list.section
    let capacity = section.withUnsafeBytes { Int($0.loadUnaligned(as: UInt32.self)) }
    func numbers(_ start: Int) -> [UInt32] {
      section.withUnsafeBytes { bytes in
        (0..<capacity).map {
          bytes.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self)
        }
      }
    }
    keys = numbers(8)
    entries = numbers(8 + 4 * capacity)
  }

  /// Calls a body with the phrases.
  func withTable<Result>(_ body: (PhraseTable) -> Result) -> Result? {
    keys.withUnsafeBufferPointer { keys in
      entries.withUnsafeBufferPointer { entries in
        guard let keyBase = keys.baseAddress, let entryBase = entries.baseAddress else {
          return nil
        }
        return body(PhraseTable(keys: keyBase, entries: entryBase, capacity: keys.count))
      }
    }
  }
}
