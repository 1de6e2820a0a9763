/// Gathers what is known of words, from treebanks and a dictionary.
struct LexiconBuilder {
  private var words: [UInt64: Counts] = [:]
  private let dictionary: [UInt64: DictionaryEntry]

  private struct Counts {
    var total = 0
    var tags: [UInt8: Int] = [:]
  }

  /// How often a word must occur for its set of tags to be believed.
  private static let ambiguityMinimum = 3
  /// How often a word must occur with one tag for the tagger not to look at it.
  private static let onlyMinimum = 20

  /// Begins with what a dictionary says.
  init(dictionary: [UInt64: DictionaryEntry]) {
    self.dictionary = dictionary
  }

  /// Counts the words of a sentence.
  mutating func add(_ sentence: GoldSentence, tagSet: TagSet) {
    for index in 0..<sentence.count {
      let number = tagSet.number(sentence.parts[index], sentence.tags[index])
      words[sentence.forms[index].lower, default: Counts()].total += 1
      words[sentence.forms[index].lower, default: Counts()].tags[number, default: 0] += 1
    }
  }

  /// Lays out the words with all that is known of them.
  func table() -> LexiconTable {
    var entries: [UInt64: LexiconEntry] = [:]
    for (word, meaning) in dictionary {
      entries[word] = LexiconEntry(meaning)
    }
    for (word, counts) in words {
      var entry = entries[word] ?? LexiconEntry()
      fill(&entry, counts)
      entries[word] = entry
    }
    return LexiconTable(entries)
  }

  private func fill(_ entry: inout LexiconEntry, _ counts: Counts) {
    switch counts.total {
    case 1: entry.frequency = 1
    case 2...3: entry.frequency = 2
    case 4...15: entry.frequency = 3
    default: entry.frequency = 4
    }
    if counts.total >= Self.ambiguityMinimum {
      let usual = counts.tags.filter { $0.value * 20 >= counts.total }.keys.sorted()
      entry.ambiguity = max(1, UInt16(truncatingIfNeeded: Hashing.hash(usual)))
    }
    if counts.total >= Self.onlyMinimum, counts.tags.count == 1, let tag = counts.tags.keys.first {
      entry.onlyTag = tag + 1
    }
  }
}

/// What a dictionary says of a word.
struct DictionaryEntry: Equatable, Sendable {
  var classes: UInt16 = 0
  var nounField: UInt8 = 0
  var verbField: UInt8 = 0
}

extension LexiconEntry {
  fileprivate init(_ meaning: DictionaryEntry) {
    classes = meaning.classes
    nounField = meaning.nounField
    verbField = meaning.verbField
  }
}

/// A lexicon in arrays, laid out as in a model file.
struct LexiconTable: Sendable {
  private(set) var keys: [UInt32]
  private(set) var entries: [UInt64]

  init(_ words: [UInt64: LexiconEntry]) {
    let capacity = max(1, words.count * 5 / 4 + 1)
    keys = Array(repeating: 0, count: capacity)
    entries = Array(repeating: 0, count: capacity)
    for (word, entry) in words.sorted(by: { $0.key < $1.key }) where entry.packed != 0 {
      var place = Lexicon.place(of: word, among: capacity)
      while entries[place] != 0 { place = (place + 1) % capacity }
      keys[place] = Lexicon.key(of: word)
      entries[place] = entry.packed
    }
  }

  /// What is known of a word.
  func entry(of lower: UInt64) -> LexiconEntry {
    withLexicon { $0.entry(of: lower) } ?? LexiconEntry()
  }

  /// Calls a body with the lexicon.
  func withLexicon<Result>(_ body: (Lexicon) -> Result) -> Result? {
    keys.withUnsafeBufferPointer { keys in
      entries.withUnsafeBufferPointer { entries in
        guard let keyBase = keys.baseAddress, let entryBase = entries.baseAddress else {
          return nil
        }
        return body(Lexicon(keys: keyBase, entries: entryBase, capacity: keys.count))
      }
    }
  }
}
