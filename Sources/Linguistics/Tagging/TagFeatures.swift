/// A word as the tagger looks at it.
struct TagWord {
  var form: WordForm
  var entry: LexiconEntry
  /// The set of tags it had in training, or its ending where that is not known.
  var ambiguity: UInt64
  /// The dictionary's classes.
  var classes: UInt64

  /// What stands before the first and after the last word.
  static let none = TagWord(form: WordForm(""), entry: LexiconEntry())

  init(form: WordForm, entry: LexiconEntry) {
    self.form = form
    self.entry = entry
    ambiguity =
      entry.ambiguity != 0
      ? UInt64(entry.ambiguity) : 0x1_0000 | (form.suffixes.1 & 0xFFFF) << 20
    classes = UInt64(entry.classes)
  }
}

/// The features of a word for the tagger.
///
/// The first part needs the words only; the second one the tags already given to the left.
enum TagFeatures {
  /// The number of features that need the words only.
  static let wordCount = 54
  /// The number of features that need the tags to the left.
  static let tagCount = 17
  /// The number of all features.
  static let count = wordCount + tagCount

  /// Writes the features that need the words only.
  ///
  /// - Parameters:
  ///   - word: The word; two words or sentinels stand before it and after it.
  ///   - position: Whether it opens its sentence, and whether the sentence is all in capitals.
  ///   - out: Room for `wordCount` features.
  @inline(__always)
  static func words(
    _ word: UnsafePointer<TagWord>, position: UInt64, into out: UnsafeMutablePointer<UInt64>
  ) {
    var kind = 0
    func one(_ first: UInt64) {
      out[kind] = Hashing.feature(kind, first)
      kind += 1
    }
    func two(_ first: UInt64, _ second: UInt64) {
      out[kind] = Hashing.feature(kind, first, second)
      kind += 1
    }
    func three(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
      out[kind] = Hashing.feature(kind, first, second, third)
      kind += 1
    }
    let before = word - 1
    let after = word + 1
    let form = word.pointee.form
    let last = before.pointee.form
    let next = after.pointee.form
    one(0)
    one(form.exact)
    one(form.lower)
    two(form.shape, position)
    one(form.shape)
    one(form.prefixes.0)
    one(form.prefixes.1)
    one(form.prefixes.2)
    one(form.prefixes.3)
    one(form.suffixes.0)
    one(form.suffixes.1)
    one(form.suffixes.2)
    one(form.suffixes.3)
    one(form.suffixes.4)
    two(form.suffixes.2, form.shape)
    one(last.lower)
    one(next.lower)
    one(word[-2].form.lower)
    one(word[2].form.lower)
    two(last.lower, form.lower)
    two(form.lower, next.lower)
    two(last.lower, next.lower)
    three(last.lower, form.lower, next.lower)
    let here = word.pointee.ambiguity
    one(here)
    one(before.pointee.ambiguity)
    one(after.pointee.ambiguity)
    one(word[2].ambiguity)
    two(here, after.pointee.ambiguity)
    two(before.pointee.ambiguity, here)
    three(here, after.pointee.ambiguity, word[2].ambiguity)
    three(before.pointee.ambiguity, here, after.pointee.ambiguity)
    two(form.lower, after.pointee.ambiguity)
    two(here, next.lower)
    three(form.lower, after.pointee.ambiguity, word[2].ambiguity)
    one(last.shape)
    one(next.shape)
    two(last.shape, form.shape)
    two(form.shape, next.shape)
    three(last.shape, form.shape, next.shape)
    one(last.suffixes.2)
    one(next.suffixes.2)
    two(form.suffixes.2, next.suffixes.2)
    two(last.suffixes.2, form.suffixes.2)
    let classes = word.pointee.classes
    one(classes)
    one(after.pointee.classes)
    two(classes, form.suffixes.2)
    two(classes, form.suffixes.1)
    two(classes, after.pointee.classes)
    two(classes, after.pointee.ambiguity)
    two(classes, next.lower)
    two(classes, last.lower)
    three(classes, form.shape, position)
    one(UInt64(word.pointee.entry.nounField) << 8 | UInt64(word.pointee.entry.verbField))
    two(form.lower, position)
    assert(kind == wordCount)
  }

  /// Writes the features that need the tags to the left.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - last: The tag of the word before it.
  ///   - second: The tag of the word before that one.
  ///   - out: Room for `tagCount` features.
  @inline(__always)
  static func tags(
    _ word: UnsafePointer<TagWord>, last: UInt64, second: UInt64,
    into out: UnsafeMutablePointer<UInt64>
  ) {
    var kind = 0
    func two(_ first: UInt64, _ second: UInt64) {
      out[kind] = Hashing.feature(kind + wordCount, first, second)
      kind += 1
    }
    func three(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
      out[kind] = Hashing.feature(kind + wordCount, first, second, third)
      kind += 1
    }
    let form = word.pointee.form
    let here = word.pointee.ambiguity
    let next = word[1].ambiguity
    let both = last << 8 | second
    two(last, 1)
    two(both, 2)
    two(second, 3)
    two(last, form.lower)
    two(both, form.lower)
    two(last, here)
    two(both, here)
    two(last, next)
    three(last, here, next)
    three(both, here, next)
    two(last, form.suffixes.2)
    two(last, word[1].form.lower)
    three(last, form.lower, word[1].form.lower)
    two(last, word.pointee.classes)
    three(last, word.pointee.classes, next)
    two(last, form.shape)
    three(last, word[-1].form.lower, form.lower)
    assert(kind == tagCount)
  }
}
