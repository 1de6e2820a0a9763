/// What is known of a word from the training texts and from a dictionary.
struct LexiconEntry: Equatable {
  /// A number for the set of tags that the word had; zero where it was seen too seldom to tell.
  var ambiguity: UInt16 = 0
  /// Bits for the classes of words in which a dictionary has it, inflected forms among them.
  var classes: UInt16 = 0
  /// The dictionary's field of meaning of the most usual noun, or zero.
  var nounField: UInt8 = 0
  /// The dictionary's field of meaning of the most usual verb, or zero.
  var verbField: UInt8 = 0
  /// The only tag of a frequent word that never has another, plus one; else zero.
  var onlyTag: UInt8 = 0
  /// How often it was seen in training: 0, 1, 2 for 2 to 3, 3 for 4 to 15, 4 for more.
  var frequency: UInt8 = 0

  /// The number of bytes that an entry takes in a file.
  static let size = 8

  /// The entry as one number.
  var packed: UInt64 {
    UInt64(ambiguity) | UInt64(classes) << 16 | UInt64(nounField) << 32 | UInt64(verbField) << 40
      | UInt64(onlyTag) << 48 | UInt64(frequency) << 56
  }

  init() {}

  init(packed: UInt64) {
    ambiguity = UInt16(truncatingIfNeeded: packed)
    classes = UInt16(truncatingIfNeeded: packed >> 16)
    nounField = UInt8(truncatingIfNeeded: packed >> 32)
    verbField = UInt8(truncatingIfNeeded: packed >> 40)
    onlyTag = UInt8(truncatingIfNeeded: packed >> 48)
    frequency = UInt8(truncatingIfNeeded: packed >> 56)
  }
}

/// The words that are known, as they lie in a model file: open addressing by the hash of the word in
/// lower case, a key of 32 bits and an entry in each place, an entry of zero for an empty place.
struct Lexicon {
  /// The keys.
  let keys: UnsafePointer<UInt32>
  /// The entries.
  let entries: UnsafePointer<UInt64>
  /// The number of places, at least one.
  let capacity: Int

  /// What is known of a word; nothing is known of most.
  func entry(of lower: UInt64) -> LexiconEntry {
    var place = Self.place(of: lower, among: capacity)
    let key = Self.key(of: lower)
    // A full table would be searched once round and no further.
    for _ in 0..<capacity {
      let packed = entries[place]
      if packed == 0 { return LexiconEntry() }
      if keys[place] == key { return LexiconEntry(packed: packed) }
      place += 1
      if place == capacity { place = 0 }
    }
    return LexiconEntry()
  }

  /// Where a word belongs.
  static func place(of lower: UInt64, among capacity: Int) -> Int {
    Int(truncatingIfNeeded: ((lower >> 32) &* UInt64(capacity)) >> 32)
  }

  /// What tells a word from others near its place.
  static func key(of lower: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: lower) }
}
