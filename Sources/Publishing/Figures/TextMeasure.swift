/// Estimates widths and breaks lines, before Graphviz measures them for real.
enum TextMeasure {
  /// Widths of the printable ASCII characters of Arial, in thousandths of the point size; these are
  /// facts of the font's metrics, which Helvetica and Liberation Sans share.
  private static let ascii: [Double] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a line of text, in the unit of the point size.
  static func width(_ text: some StringProtocol, size: Double) -> Double {
    var sum = 0.0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0: sum += ascii[0]
      case 32..<127: sum += ascii[Int(scalar.value) - 32]
      case 0x300..<0x370, 0x200B...0x200F: break
      case 0x1100..<0x11FA, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFFE7,
        0x1F000..<0x40000:
        sum += 1000
      default: sum += 600
      }
    }
    return sum / 1000 * size
  }

  /// The text in lines of about so many characters, broken at blanks, and inside words only where
  /// a word is twice too long.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - limit: about how many characters a line has.
  ///   - isBalanced: whether two lines are made about as long.
  ///   - most: how many lines are kept; a sign at the end of the last says that there are more.
  /// - Returns: the lines.
  static func wrapped(
    _ text: String, characters limit: Int, isBalanced: Bool = true, lines most: Int? = nil
  ) -> [String] {
    let filled = filled(text, characters: limit)
    let lines = isBalanced ? balanced(filled, limit: limit) : filled
    guard let most, lines.count > most, let last = lines.prefix(most).last else { return lines }
    return lines.prefix(most - 1) + [last + " …"]
  }

  private static func filled(_ text: String, characters limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text).flatMap({ pieces($0, limit: limit) }) {
      if line.isEmpty {
        line = word
      } else if measure(line) + 1 + measure(word) <= limit {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The words between blanks; plain text is cut without a look at what its characters combine to.
  static func words(of text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split(whereSeparator: isBreak) }
    return text.utf8.split { $0 == 32 || (9...13).contains($0) }.map { Substring($0) }
  }

  /// Lines are broken at blanks, but not at those that are there to bind.
  private static func isBreak(_ character: Character) -> Bool {
    if let ascii = character.asciiValue { return ascii == 32 || (9...13).contains(ascii) }
    return character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }

  /// Two lines of like length are easier to read than a long and a short one.
  private static func balanced(_ lines: [String], limit: Int) -> [String] {
    guard lines.count == 2 else { return lines }
    let words = lines.joined(separator: " ").split(separator: " ").map(String.init)
    guard words.count > 1 else { return lines }
    let splits = (1..<words.count).map { split in
      [words[..<split], words[split...]].map { $0.joined(separator: " ") }
    }
    let longest = { (split: [String]) in split.map(measure).max() ?? 0 }
    return splits.min { longest($0) < longest($1) } ?? lines
  }

  private static func pieces(_ word: Substring, limit: Int) -> [String] {
    guard measure(word) > 2 * limit else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if measure(piece) >= limit {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  /// The length in average Latin characters: a Chinese character is as wide as two of them.
  private static func measure(_ text: some StringProtocol) -> Int {
    Int((width(text, size: 2) + 0.5).rounded(.down))
  }
}
