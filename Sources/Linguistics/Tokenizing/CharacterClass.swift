/// What a character is to the tokenizer.
enum CharacterClass: UInt8, Sendable {
  /// Nothing to read: white space, controls, invisible separators.
  case blank
  /// Ends a line; blank, too.
  case newline
  case lower
  case upper
  /// A letter without case.
  case letter
  case digit
  /// Belongs to the character before it.
  case mark
  case underscore
  /// The apostrophe in all its shapes, which is a closing quotation mark, too.
  case apostrophe
  case hyphen
  /// Longer strokes.
  case dash
  /// A full stop of any script.
  case stop
  /// `!` and `?` of any script.
  case outcry
  case ellipsis
  case comma
  case colon
  /// A quotation mark that may open or close.
  case quote
  case openQuote
  case closeQuote
  case open
  case close
  case currency
  /// Other punctuation and symbols; each is a token.
  case symbol

  var isWordPart: Bool {
    switch self {
    case .lower, .upper, .letter, .digit, .mark, .underscore: true
    default: false
    }
  }

  var isLetter: Bool { self == .lower || self == .upper || self == .letter }

  var isBlank: Bool { self == .blank || self == .newline }
}

extension CharacterClass {
  /// The classes of the ASCII characters, by their number.
  static let ascii: [CharacterClass] = (0..<128).map { ascii(UInt8($0)) }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch Unicode.Scalar(byte) {
    case "\n", "\r", "\u{0B}", "\u{0C}": .newline
    case "\0"..." ", "\u{7F}": .blank
    case "a"..."z": .lower
    case "A"..."Z": .upper
    case "0"..."9": .digit
    case "_": .underscore
    case "'", "`": .apostrophe
    case "-": .hyphen
    case ".": .stop
    case "!", "?": .outcry
    case ",": .comma
    case ":": .colon
    case "\"": .quote
    case "(", "[", "{": .open
    case ")", "]", "}": .close
    case "$": .currency
    default: .symbol
    }
  }

  /// The class of any character.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x80: self = Self.ascii(UInt8(scalar.value))
    case 0x85, 0x2028, 0x2029: self = .newline
    case 0x200B, 0xFEFF: self = .blank
    case 0x200C, 0x200D, 0x20E3, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: self = .mark
    case 0x2018, 0x201A, 0x201C, 0x201E, 0xAB, 0x2039: self = .openQuote
    case 0x2019, 0x201B, 0x2BC, 0xB4: self = .apostrophe
    case 0x201D, 0x201F, 0xBB, 0x203A: self = .closeQuote
    case 0x2010, 0x2011: self = .hyphen
    case 0x2012...0x2015: self = .dash
    case 0x2026: self = .ellipsis
    case 0x3002, 0xFF0E, 0x0964: self = .stop
    case 0xFF01, 0xFF1F, 0x061F, 0x203C, 0x2047...0x2049: self = .outcry
    default: self.init(category: scalar.properties.generalCategory)
    }
  }

  private init(category: Unicode.GeneralCategory) {
    self =
      switch category {
      case .uppercaseLetter, .titlecaseLetter: .upper
      case .lowercaseLetter: .lower
      case .modifierLetter, .otherLetter: .letter
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: .mark
      case .decimalNumber: .digit
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .blank
      case .initialPunctuation, .openPunctuation: .open
      case .finalPunctuation, .closePunctuation: .close
      case .currencySymbol: .currency
      default: .symbol
      }
  }
}

/// A text as characters with their classes, read at any byte where one begins.
struct CharacterReader: Sendable {
  let text: [UInt8]
  private let ascii = CharacterClass.ascii

  init(text: [UInt8]) {
    self.text = text
  }

  /// The class of the character at a byte, and how many bytes it has.
  @inline(__always)
  func character(at offset: Int) -> (kind: CharacterClass, length: Int) {
    let byte = text[offset]
    return byte < 0x80 ? (ascii[Int(byte)], 1) : wide(at: offset)
  }

  /// The class of the character at a byte before `end`, blank at `end`.
  @inline(__always)
  func kind(at offset: Int, before end: Int) -> CharacterClass {
    offset < end ? character(at: offset).kind : .blank
  }

  /// The class of the character that ends before a byte after `start`, blank at `start`.
  func kind(before offset: Int, from start: Int) -> CharacterClass {
    var place = offset - 1
    guard place >= start else { return .blank }
    while place > start, text[place] & 0xC0 == 0x80 { place -= 1 }
    return character(at: place).kind
  }

  private func wide(at offset: Int) -> (kind: CharacterClass, length: Int) {
    let lead = text[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, offset + length <= text.count else { return (.blank, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for place in offset + 1..<offset + length { value = value << 6 | UInt32(text[place] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return (.blank, length) }
    return (CharacterClass(scalar), length)
  }
}
