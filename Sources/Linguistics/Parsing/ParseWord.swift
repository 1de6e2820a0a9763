/// A word as the parser looks at it.
struct ParseWord {
  /// The word in lower case; one too rare to learn from is its shape and ending.
  var word: UInt64
  /// The tag, UPOS and XPOS in one.
  var tag: UInt64
  /// The UPOS alone.
  var coarse: UInt64
  /// Word and tag in one.
  var both: UInt64
  /// The last three letters.
  var ending: UInt64
  /// The dictionary's field of meaning for its part of speech.
  var field: UInt64
  /// The head of the noun phrase that begins right after the word, or -1.
  var object: Int32 = -1
  /// The next verb after the word, or -1.
  var verb: Int32 = -1
  /// How many commas, verbs, conjunctions and colons stand before the word, and whether it stands
  /// within quotation marks.
  var commas: Int32 = 0
  var verbs: Int32 = 0
  var conjunctions: Int32 = 0
  var colons: Int32 = 0
  var quotes: Int32 = 0

  /// A mark that stands for no word.
  init(mark: UInt64) {
    word = Hashing.spread(mark)
    tag = 0x1_0000 + mark
    coarse = 0x100 + mark
    both = Hashing.spread(mark ^ 0xFFFF)
    ending = mark
    field = 0
  }

  /// A word with its tag.
  init(form: WordForm, entry: LexiconEntry, tag: UInt8, partOfSpeech: PartOfSpeech) {
    word =
      entry.frequency >= 2 ? form.lower : Hashing.feature(1000, form.shape, form.suffixes.2)
    self.tag = UInt64(tag)
    coarse = UInt64(partOfSpeech.rawValue)
    both = Hashing.feature(1001, word, UInt64(tag))
    ending = form.suffixes.2
    switch partOfSpeech {
    case .noun, .properNoun: field = UInt64(entry.nounField)
    case .verb, .auxiliary: field = UInt64(entry.verbField)
    default: field = 100 + coarse
    }
  }

  /// Nothing.
  static let none = ParseWord(mark: 1)
  /// The root.
  static let root = ParseWord(mark: 2)
}

/// The words of a sentence with what stands around them, ready for the parser.
final class ParseSentence {
  /// How many words there are.
  private(set) var count = 0
  /// The words, then the root; nothing stands before and after.
  var words: UnsafeMutablePointer<ParseWord> { store + 1 }
  private var store: UnsafeMutablePointer<ParseWord>
  private var capacity: Int

  init() {
    capacity = 128
    store = .allocate(capacity: capacity)
  }

  deinit { store.deallocate() }

  /// Makes room for a sentence.
  func reset(count: Int) {
    if count + 6 > capacity {
      store.deallocate()
      capacity = (count + 6) * 2
      store = .allocate(capacity: capacity)
    }
    self.count = count
    store[0] = .none
    for index in 0..<4 { store[count + 2 + index] = .none }
    store[count + 1] = .root
  }

  /// Looks around each word once all are there; `parts` and `tags` have one element a word.
  func finish(parts: UnsafePointer<PartOfSpeech>, tags: UnsafePointer<Tag>) {
    findObjects(parts: parts, tags: tags)
    var verb: Int32 = -1
    for index in stride(from: count - 1, through: 0, by: -1) {
      words[index].verb = verb
      if parts[index] == .verb { verb = Int32(truncatingIfNeeded: index) }
    }
    var last = ParseWord.none
    for index in 0..<count {
      words[index].takeCounts(of: last)
      words[index].count(parts[index], tags[index])
      last = words[index]
    }
    words[count].takeCounts(of: last)
  }

  /// Turns the sentence round, so that a parser can read it from its end.
  func reverse() {
    for index in 0..<count / 2 {
      let other = words[count - 1 - index]
      words[count - 1 - index] = words[index]
      words[index] = other
    }
    let total = words[count]
    for index in 0..<count {
      if words[index].object >= 0 { words[index].object = Int32(count - 1) - words[index].object }
      if words[index].verb >= 0 { words[index].verb = Int32(count - 1) - words[index].verb }
      words[index].turnCounts(total: total)
    }
    words[count].turnCounts(total: total)
    words[count].commas = total.commas
    words[count].verbs = total.verbs
    words[count].conjunctions = total.conjunctions
    words[count].colons = total.colons
  }

  /// From right to left: the last noun of the run of words that belong before nouns.
  private func findObjects(parts: UnsafePointer<PartOfSpeech>, tags: UnsafePointer<Tag>) {
    var object: Int32 = -1
    for index in stride(from: count - 1, through: 0, by: -1) {
      words[index].object = object
      switch parts[index] {
      case .noun, .properNoun, .pronoun:
        if object < 0 { object = Int32(truncatingIfNeeded: index) }
      case .determiner, .adjective, .numeral: break
      default: if tags[index] != .hyphen { object = -1 }
      }
    }
  }
}

extension ParseWord {
  fileprivate mutating func takeCounts(of last: ParseWord) {
    commas = last.commas
    verbs = last.verbs
    conjunctions = last.conjunctions
    colons = last.colons
    quotes = last.quotes
  }

  fileprivate mutating func count(_ part: PartOfSpeech, _ tag: Tag) {
    if part == .verb { verbs += 1 }
    if part == .coordinator { conjunctions += 1 }
    switch tag {
    case .comma: commas += 1
    case .colon, .leftBracket, .rightBracket: colons += 1
    case .openingQuote: quotes = 1
    case .closingQuote: quotes = 0
    default: break
    }
  }

  /// Counts up to and with the word become counts from the end.
  fileprivate mutating func turnCounts(total: ParseWord) {
    commas = total.commas - commas
    verbs = total.verbs - verbs
    conjunctions = total.conjunctions - conjunctions
    colons = total.colons - colons
  }
}
