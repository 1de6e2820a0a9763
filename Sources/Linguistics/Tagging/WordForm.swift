/// How a word is written, as numbers: what the tagger and the parser see of it.
struct WordForm: Equatable {
  /// The letters, digits made equal.
  var exact: UInt64 = 0
  /// The letters in lower case, digits made equal.
  var lower: UInt64 = 0
  /// The kinds of characters in order, each run once: `Xx`, `d.d`.
  var shape: UInt64 = 0
  /// The first one to four letters, in lower case.
  var prefixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// The last one to five letters, in lower case.
  var suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  /// Whether the first letter is a capital.
  var isCapitalized = false
  /// Whether there are letters and all of them are capitals.
  var isAllCapitals = false
  /// Whether there is a small letter.
  var hasSmallLetters = false

  static func == (left: WordForm, right: WordForm) -> Bool {
    left.exact == right.exact && left.lower == right.lower && left.shape == right.shape
  }

  /// Looks at the bytes of a word.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = Scanner()
    var index = 0
    while index < bytes.count {
      index += scanner.take(bytes, at: index)
    }
    let letters = scanner.finish()
    exact = Hashing.spread(letters.exact)
    lower = Hashing.spread(letters.lower)
    shape = Hashing.spread(letters.shape)
    isCapitalized = letters.firstKind == Kind.capital.rawValue
    isAllCapitals = letters.hasCapital && !letters.hasSmall
    hasSmallLetters = letters.hasSmall
    prefixes = letters.prefixes
    suffixes = letters.suffixes
  }

  /// Looks at the letters of a word.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { WordForm($0) }
  }

  /// The kinds of characters that shapes tell apart.
  private enum Kind: UInt8 {
    case capital = 1
    case small
    case digit
    case other
    case mark
  }

  /// Goes over a word's characters once.
  private struct Scanner {
    var exact = Hashing.start
    var lower = Hashing.start
    var shape = Hashing.start
    var firstKind: UInt8 = 0
    var hasCapital = false
    var hasSmall = false
    var prefixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var suffixes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    private var lastKind: UInt8 = 0
    private var length = 0
    /// The last five bytes in lower case, the last one lowest.
    private var tail: UInt64 = 0

    /// Takes the character at a place and says how many bytes it has.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
      let byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0x98, 0x99: add(UInt8(ascii: "'"), lowered: UInt8(ascii: "'"), .mark)
        case 0x9C, 0x9D: add(UInt8(ascii: "\""), lowered: UInt8(ascii: "\""), .mark)
        case 0x93: add(UInt8(ascii: "-"), lowered: UInt8(ascii: "-"), .mark)
        default:
          for offset in 0..<3 { add(bytes[index + offset], lowered: bytes[index + offset], .mark) }
        }
        return 3
      }
      if byte == 0xC3, index + 1 < bytes.count {
        let next = bytes[index + 1]
        let isCapital = next >= 0x80 && next <= 0x9E && next != 0x97
        add(byte, lowered: byte, isCapital ? .capital : .small)
        add(next, lowered: isCapital ? next &+ 0x20 : next, isCapital ? .capital : .small)
        return 2
      }
      take(ascii: byte)
      return 1
    }

    private mutating func take(ascii byte: UInt8) {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte, lowered: byte | 0x20, .capital)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): add(byte, lowered: byte, .small)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        add(UInt8(ascii: "0"), lowered: UInt8(ascii: "0"), .digit)
      case 0x80...: add(byte, lowered: byte, .other)
      default: add(byte, lowered: byte, .mark)
      }
    }

    private mutating func add(_ byte: UInt8, lowered: UInt8, _ kind: Kind) {
      exact = Hashing.add(byte, to: exact)
      lower = Hashing.add(lowered, to: lower)
      let mark = kind == .mark ? byte : kind.rawValue
      if mark != lastKind { shape = Hashing.add(mark, to: shape) }
      lastKind = mark
      if length == 0 { firstKind = kind.rawValue }
      if kind == .capital { hasCapital = true }
      if kind == .small { hasSmall = true }
      length += 1
      tail = (tail << 8) | UInt64(lowered)
      switch length {
      case 1: prefixes.0 = lower
      case 2: prefixes.1 = lower
      case 3: prefixes.2 = lower
      case 4: prefixes.3 = lower
      default: break
      }
    }

    /// Fills in the endings; one longer than the word is zero.
    mutating func finish() -> Scanner {
      if length >= 1 { suffixes.0 = tail & 0xFF }
      if length >= 2 { suffixes.1 = tail & 0xFFFF }
      if length >= 3 { suffixes.2 = tail & 0xFF_FFFF }
      if length >= 4 { suffixes.3 = tail & 0xFFFF_FFFF }
      if length >= 5 { suffixes.4 = tail & 0xFF_FFFF_FFFF }
      return self
    }
  }
}
