/// How words become lemmas, as it lies in a model file.
///
/// A script is a change of a word's end: how many bytes go and which come. Two tables of open
/// addressing lead to scripts: one by word and tag, for what the second gets wrong; one by ending and
/// tag, with up to three scripts, of which the first that makes a word of the dictionary is taken.
struct LemmaRules {
  /// A table from hashes to scripts.
  struct Table {
    /// The hashes, zero for an empty place.
    let keys: UnsafePointer<UInt32>
    /// Three scripts a place; the first for words.
    let scripts: UnsafePointer<UInt16>
    let capacity: Int

    /// The place of a hash.
    @inline(__always)
    func place(of hash: UInt64) -> Int? {
      let key = Self.key(of: hash)
      var place = Self.home(of: hash, among: capacity)
      for _ in 0..<capacity {
        if keys[place] == key { return place }
        if keys[place] == 0 { return nil }
        place = place + 1 == capacity ? 0 : place + 1
      }
      return nil
    }

    @inline(__always)
    static func key(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }

    @inline(__always)
    static func home(of hash: UInt64, among capacity: Int) -> Int {
      Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(capacity)) >> 32)
    }
  }

  let words: Table
  let endings: Table
  /// For each script where it begins, and where the last one ends.
  let starts: UnsafePointer<UInt32>
  let scriptCount: Int
  /// The scripts: a byte for how many bytes go, then the bytes that come.
  let bytes: UnsafePointer<UInt8>
  let byteCount: Int

  /// No script.
  static let none = UInt16.max
  /// The longest ending that is looked at.
  static let longestEnding = 6

  /// Changes a word to what a script makes of it; false where it is too short.
  func apply(_ script: UInt16, to word: inout [UInt8]) -> Bool {
    guard Int(script) < scriptCount else { return false }
    let start = Int(starts[Int(script)])
    let end = Int(starts[Int(script) + 1])
    guard start < end, end <= byteCount, Int(bytes[start]) <= word.count else { return false }
    word.removeLast(Int(bytes[start]))
    for index in start + 1..<end { word.append(bytes[index]) }
    return true
  }
}

/// Finds the dictionary form of words.
struct Lemmatizer {
  let rules: LemmaRules
  let lexicon: Lexicon
  let tagSet: TagSet

  /// The dictionary form of a word.
  ///
  /// - Parameters:
  ///   - word: The word's bytes, which become those of the lemma.
  ///   - tag: The number of its tag.
  func lemmatize(_ word: inout [UInt8], tag: UInt8) {
    let part = tagSet.parts[Int(tag)]
    LemmaSpelling.normalize(&word, keepsCase: LemmaSpelling.keepsCase(part))
    if let place = rules.words.place(of: LemmaSpelling.key(word: word, tag: tag)) {
      _ = rules.apply(rules.words.scripts[3 * place], to: &word)
      return
    }
    let xpos = tagSet.tags[Int(tag)]
    for length in stride(from: LemmaRules.longestEnding, through: 0, by: -1) {
      guard length <= word.count,
        let place = rules.endings.place(
          of: LemmaSpelling.key(ending: word.suffix(length), tag: xpos))
      else { continue }
      return choose(3 * place, part, &word)
    }
  }

  /// Takes the first script that makes a word of the dictionary, or else the first one.
  private func choose(_ first: Int, _ part: PartOfSpeech, _ word: inout [UInt8]) {
    let needed = LemmaSpelling.dictionaryClass(of: part)
    let original = word
    for index in first..<first + 3 where rules.endings.scripts[index] != LemmaRules.none {
      word = original
      guard rules.apply(rules.endings.scripts[index], to: &word), !word.isEmpty else { continue }
      if needed == 0 || isKnown(word, needed) { return }
    }
    word = original
    if !rules.apply(rules.endings.scripts[first], to: &word) || word.isEmpty { word = original }
  }

  private func isKnown(_ word: [UInt8], _ needed: UInt16) -> Bool {
    let form = word.withUnsafeBufferPointer { WordForm($0) }
    return lexicon.entry(of: form.lower).classes & needed != 0
  }
}

/// How words are spelled before scripts are applied.
enum LemmaSpelling {
  /// Whether lemmas of a part of speech keep their capitals.
  static func keepsCase(_ part: PartOfSpeech) -> Bool {
    part == .properNoun || part == .other || part == .symbol
  }

  /// The dictionary's bit for base forms of a part of speech, zero where the dictionary has none.
  static func dictionaryClass(of part: PartOfSpeech) -> UInt16 {
    switch part {
    case .noun: 1
    case .verb, .auxiliary: 2
    case .adjective: 4
    case .adverb: 8
    default: 0
    }
  }

  /// Makes apostrophes plain and, unless they are kept, capitals small.
  static func normalize(_ word: inout [UInt8], keepsCase: Bool) {
    var out = 0
    var index = 0
    while index < word.count {
      var byte = word[index]
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80,
        word[index + 2] == 0x98 || word[index + 2] == 0x99
      {
        byte = UInt8(ascii: "'")
        index += 2
      } else if !keepsCase, byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
        byte |= 0x20
      } else if !keepsCase, index > 0, word[index - 1] == 0xC3, byte >= 0x80, byte <= 0x9E,
        byte != 0x97
      {
        byte += 0x20
      }
      word[out] = byte
      out += 1
      index += 1
    }
    word.removeLast(word.count - out)
  }

  /// The hash of a word with a tag.
  static func key(word: [UInt8], tag: UInt8) -> UInt64 {
    Hashing.feature(2000, Hashing.hash(word), UInt64(tag))
  }

  /// The hash of an ending with a tag.
  static func key(ending: ArraySlice<UInt8>, tag: Tag) -> UInt64 {
    Hashing.feature(2001, Hashing.hash(ending), UInt64(tag.rawValue))
  }
}
