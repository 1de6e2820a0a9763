/// A text cut into words and sentences, with their places in the text.
///
/// Offsets count UTF-8 bytes of the text, end exclusive. Words are the syntactic words of Universal
/// Dependencies; every word is a stretch of the text ("don't" is `do` and `n't`).
public struct Document: Equatable, Sendable {
  /// A word's place in the text.
  public struct Word: Hashable, Sendable {
    /// The first byte.
    public let start: Int32
    /// The byte after the last.
    public let end: Int32
    /// Whether the word is written together with the one before as one token of several words
    /// (`n't` in "don't"), as CoNLL-U's multiword tokens are.
    public let continuesToken: Bool

    /// Makes a word.
    public init(start: Int32, end: Int32, continuesToken: Bool = false) {
      self.start = start
      self.end = end
      self.continuesToken = continuesToken
    }
  }

  /// The text in UTF-8.
  public let text: [UInt8]
  /// The words, in order, none empty, none overlapping.
  public let words: [Word]
  /// The sentences as ranges of words; together they hold every word once.
  public let sentences: [Range<Int>]

  /// Makes a document of words already cut.
  public init(text: [UInt8], words: [Word], sentences: [Range<Int>]) {
    self.text = text
    self.words = words
    self.sentences = sentences
  }

  /// The letters of a word.
  public func form(of word: Int) -> String {
    let place = words[word]
    return String(decoding: text[Int(place.start)..<Int(place.end)], as: UTF8.self)
  }
}
