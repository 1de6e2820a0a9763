/// Cuts a paragraph into tokens by the rules of Universal Dependencies for English.
///
/// It goes through the text once, from chunk to chunk between blanks; what looks ahead looks ahead
/// no more than a fixed number of bytes, so the time is linear in the length whatever the text.
struct TokenScanner: Sendable {
  let reader: CharacterReader
  let rules: TokenizerRules
  /// The tokens so far.
  var tokens: [ScannedToken] = []
  /// The first byte of the chunk and the byte after its last.
  var chunkStart = 0
  var chunkEnd = 0
  /// The byte after the paragraph's last.
  private(set) var paragraphEnd = 0
  private var paragraphStart = 0
  /// Whether a single quotation mark waits for its partner, so that the next is not a possessive.
  var insideSingleQuotes = false
  private var insideQuotes = false

  /// How far the scanner looks for the end of an address or a number.
  static let reach = 120

  init(reader: CharacterReader, rules: TokenizerRules) {
    self.reader = reader
    self.rules = rules
  }

  var text: [UInt8] { reader.text }

  var isAtParagraphStart: Bool { chunkStart == paragraphStart }

  /// Adds the tokens of a paragraph.
  mutating func scan(paragraph: Range<Int>) {
    paragraphStart = paragraph.lowerBound
    paragraphEnd = paragraph.upperBound
    insideSingleQuotes = false
    insideQuotes = false
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      let (kind, length) = reader.character(at: index)
      if kind.isBlank {
        index += length
        continue
      }
      chunkStart = index
      while index < paragraph.upperBound {
        let (kind, length) = reader.character(at: index)
        if kind.isBlank { break }
        index += length
      }
      chunkEnd = index
      scanChunk()
    }
  }

  private mutating func scanChunk() {
    var index = chunkStart
    while index < chunkEnd {
      let (kind, length) = reader.character(at: index)
      switch kind {
      case .lower, .upper, .letter, .mark: index = scanWord(from: index)
      case .digit: index = scanNumber(from: index)
      default: index = scanMark(from: index, kind, length)
      }
    }
  }

  /// Adds a token.
  mutating func add(_ start: Int, _ end: Int, _ kind: TokenKind, continuesToken: Bool = false) {
    tokens.append(
      ScannedToken(start: start, end: end, kind: kind, continuesToken: continuesToken))
  }

  /// The class of the character at a byte of the chunk; blank after it.
  @inline(__always)
  func kind(at index: Int) -> CharacterClass {
    reader.kind(at: index, before: chunkEnd)
  }

  /// The end of the letters, digits and marks from a byte on.
  @inline(__always)
  func runEnd(from start: Int) -> Int {
    var index = start
    while index < chunkEnd {
      let (kind, length) = reader.character(at: index)
      guard kind.isWordPart else { break }
      index += length
    }
    return index
  }

  /// The end of the characters of one class from a byte on.
  func end(of wanted: CharacterClass, from start: Int) -> Int {
    var index = start
    while index < chunkEnd {
      let (kind, length) = reader.character(at: index)
      guard kind == wanted else { break }
      index += length
    }
    return index
  }

  /// How many bytes the character at a byte has.
  func length(at index: Int) -> Int { reader.character(at: index).length }

  /// The class of the first character after the blanks that follow the chunk, with its place.
  func afterChunk() -> (kind: CharacterClass, start: Int) {
    var index = chunkEnd
    while index < paragraphEnd {
      let (kind, length) = reader.character(at: index)
      guard kind.isBlank else { return (kind, index) }
      index += length
    }
    return (.blank, paragraphEnd)
  }

  /// Takes note of a double quotation mark that may open or close, and tells which it does.
  mutating func straightQuote(from start: Int, to end: Int) -> TokenKind {
    let before = start == chunkStart ? .blank : reader.kind(before: start, from: chunkStart)
    let after = kind(at: end)
    let opens: Bool
    switch (before.isBlank || before == .open || before == .openQuote, after.isBlank) {
    case (true, false): opens = true
    case (false, true): opens = false
    default: opens = !insideQuotes
    }
    insideQuotes = opens
    return opens ? .opener : .closer
  }
}
