/// A word with what the name finder sees of it.
struct NameWord {
  var form: WordForm
  var entry: LexiconEntry
  /// The kinds of all characters, not collapsed, of the first twelve.
  var shape: UInt64
  /// What the phrase list says of the word alone.
  var alone: UInt32 = 0
  /// What it says of the longest phrase that covers the word, with the word's place in it.
  var match: UInt64 = 0
  /// The run of capitalized words that the word is in, as words of the sentence.
  var run: Range<Int> = 0..<0

  /// What stands before the first and after the last word.
  static let none = NameWord(form: WordForm(""), entry: LexiconEntry(), shape: 0)

  /// Whether the word may be part of a name by its letters.
  var isCapital: Bool { form.isCapitalized }

  /// A number for the dictionary's classes and fields of meaning.
  var meaning: UInt64 {
    UInt64(entry.classes) | UInt64(entry.nounField) << 16 | UInt64(entry.verbField) << 24
  }
}

/// The words of a sentence as the name finder sees them, with two sentinels on either side.
struct NameSentence {
  /// How many sentinels stand on either side.
  static let margin = 2
  private(set) var words: [NameWord] = []
  /// Whether all letters are capitals, as in some headlines.
  private(set) var isShouted = false

  /// The number of words.
  var count: Int { words.count - 2 * Self.margin }

  subscript(index: Int) -> NameWord { words[index + Self.margin] }

  init(_ document: Document, _ sentence: Range<Int>, lexicon: Lexicon, phrases: PhraseTable) {
    words.reserveCapacity(sentence.count + 2 * Self.margin)
    words.append(.none)
    words.append(.none)
    document.text.withUnsafeBufferPointer { text in
      for word in sentence {
        let place = document.words[word]
        let bytes = UnsafeBufferPointer(rebasing: text[Int(place.start)..<Int(place.end)])
        let form = WordForm(bytes)
        words.append(
          NameWord(
            form: form, entry: lexicon.entry(of: form.lower), shape: Self.shape(of: bytes)))
      }
    }
    words.append(.none)
    words.append(.none)
    isShouted = !words.contains { $0.form.hasSmallLetters } && count > 2
    findRuns()
    findPhrases(phrases)
  }

  private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var shape: UInt64 = 1
    for byte in bytes.prefix(12) {
      let kind: UInt64 =
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
        case 0x80...: 4
        case UInt8(ascii: "."): 5
        case UInt8(ascii: "-"): 6
        case UInt8(ascii: "'"): 7
        default: 8
        }
      shape = shape << 4 | kind
    }
    return shape
  }

  /// Finds the runs of capitalized words; a joining word between two belongs to the run.
  private mutating func findRuns() {
    var index = 0
    while index < count {
      guard isRunWord(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < count {
        if isRunWord(end) {
          end += 1
        } else if end + 1 < count, isJoint(end), isRunWord(end + 1) {
          end += 2
        } else {
          break
        }
      }
      for word in index..<end { words[word + Self.margin].run = index..<end }
      index = end
    }
  }

  private func isRunWord(_ index: Int) -> Bool { self[index].isCapital }

  /// Whether a word joins capitalized words into one name: "of", "-", "&".
  private func isJoint(_ index: Int) -> Bool { Self.joints.contains(self[index].form.lower) }

  private static let joints: Set<UInt64> = Set(
    ["of", "-", "&", "de", "al", "bin", "von", "van"].map { WordForm($0).lower })

  /// Finds the longest phrase from each word on that is in the list.
  private mutating func findPhrases(_ phrases: PhraseTable) {
    var covered = 0
    for start in 0..<count {
      var key: UInt64 = 0
      var best = 0
      var found: UInt32 = 0
      for end in start..<min(count, start + PhraseList.longest) {
        key = PhraseList.key(key, then: self[end].form.lower)
        let entry = phrases.entry(of: key)
        let known = entry & ~PhraseList.prefixBit
        if end == start { words[start + Self.margin].alone = known }
        if known != 0, end > start || self[start].isCapital {
          best = end + 1 - start
          found = known
        }
        guard entry & PhraseList.prefixBit != 0 else { break }
      }
      guard best > 0, start + best > covered, start >= covered else { continue }
      mark(start..<start + best, found)
      covered = start + best
    }
  }

  private mutating func mark(_ range: Range<Int>, _ known: UInt32) {
    for word in range {
      let place: UInt64 =
        range.count == 1
        ? 4 : word == range.lowerBound ? 1 : word == range.upperBound - 1 ? 3 : 2
      words[word + Self.margin].match = UInt64(known) << 8 | place
    }
  }
}
