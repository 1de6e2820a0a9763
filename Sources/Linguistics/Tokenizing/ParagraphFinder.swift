/// Cuts a text into paragraphs.
///
/// An empty line always ends one. A single line end does too, since news has headlines and list
/// items as lines of their own, unless the line looks as if it went on: the next begins with a small
/// letter, this one ends with a word or mark that nothing ends with, or the text is set to a width
/// and the next word had no place in this line.
struct ParagraphFinder: Sendable {
  private struct Line {
    /// From the first to after the last character that is not blank.
    let range: Range<Int>
    /// How many bytes the first word has.
    let firstWord: Int
    var isEmpty: Bool { range.isEmpty }
  }

  private let reader: CharacterReader
  private let rules: TokenizerRules
  /// The widest that a text set to a width gets.
  private static let widestSetting = 120
  private static let narrowestSetting = 40
  /// By how much the widest line may fall short of the width that was meant.
  private static let slack = 6

  init(reader: CharacterReader, rules: TokenizerRules) {
    self.reader = reader
    self.rules = rules
  }

  /// The paragraphs in order, none empty, as ranges of bytes.
  func paragraphs() -> [Range<Int>] {
    let lines = lines()
    let width = settingWidth(of: lines[...])
    var paragraphs: [Range<Int>] = []
    for block in lines.split(whereSeparator: \.isEmpty) {
      let width = settingWidth(of: block) ?? width
      paragraphs.append(block[block.startIndex].range)
      for (previous, line) in zip(block, block.dropFirst()) {
        if goesOn(previous, to: line, width: width) {
          let last = paragraphs.removeLast()
          paragraphs.append(last.lowerBound..<line.range.upperBound)
        } else {
          paragraphs.append(line.range)
        }
      }
    }
    return paragraphs
  }

  private func lines() -> [Line] {
    var lines: [Line] = []
    var first = -1
    var firstEnd = -1
    var last = 0
    var index = 0
    let end = reader.text.count
    func line() -> Line {
      first < 0
        ? Line(range: index..<index, firstWord: 0)
        : Line(range: first..<last, firstWord: (firstEnd < 0 ? last : firstEnd) - first)
    }
    while index < end {
      let (kind, length) = reader.character(at: index)
      if kind == .newline {
        lines.append(line())
        first = -1
        firstEnd = -1
        if reader.text[index] == UInt8(ascii: "\r"), index + 1 < end,
          reader.text[index + 1] == UInt8(ascii: "\n")
        {
          index += 1
        }
      } else if kind == .blank {
        if first >= 0, firstEnd < 0 { firstEnd = index }
      } else {
        if first < 0 { first = index }
        last = index + length
      }
      index += length
    }
    lines.append(line())
    return lines
  }

  /// The width that lines were set to, or nil where they end for other reasons.
  private func settingWidth(of lines: ArraySlice<Line>) -> Int? {
    let width = lines.reduce(0) { max($0, $1.range.count) }
    guard width >= Self.narrowestSetting, width <= Self.widestSetting else { return nil }
    var full = 0
    var all = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      all += 1
      if isFull(line, before: next, width: width) { full += 1 }
    }
    return all >= 2 && full * 3 >= all * 2 ? width : nil
  }

  /// Whether the first word of the next line had no place in a line, or hardly.
  private func isFull(_ line: Line, before next: Line, width: Int) -> Bool {
    line.range.count + 1 + next.firstWord + Self.slack > width
  }

  private func goesOn(_ line: Line, to next: Line, width: Int?) -> Bool {
    let opening = reader.character(at: next.range.lowerBound).kind
    if beginsItem(next) { return false }
    if endsSentence(line) { return false }
    if opening == .lower || endsOpen(line) { return true }
    guard let width else { return false }
    return isFull(line, before: next, width: width)
  }

  /// Whether a line begins as an item of a list does: "• …", "- …", "1. …", "(a) …".
  private func beginsItem(_ line: Line) -> Bool {
    var index = line.range.lowerBound
    let end = line.range.upperBound
    var (kind, length) = reader.character(at: index)
    if kind == .symbol || kind == .hyphen || kind == .dash {
      return reader.kind(at: index + length, before: end).isBlank
    }
    var digits = 0
    while kind == .digit, digits < 3, index + length < end {
      digits += 1
      index += length
      (kind, length) = reader.character(at: index)
    }
    let isLabel = kind == .stop || kind == .close && reader.text[index] == UInt8(ascii: ")")
    return digits > 0 && isLabel && reader.kind(at: index + length, before: end).isBlank
  }

  /// Whether a line ends with a mark that ends sentences, or with one that opens speech or a list.
  private func endsSentence(_ line: Line) -> Bool {
    var end = line.range.upperBound
    let start = line.range.lowerBound
    while end > start {
      let kind = reader.kind(before: end, from: start)
      switch kind {
      case .closeQuote, .quote, .close, .apostrophe:
        repeat { end -= 1 } while end > start && reader.text[end] & 0xC0 == 0x80
      case .stop: return !endsWithTitle(start..<end - 1)
      case .outcry, .ellipsis, .colon: return true
      default: return false
      }
    }
    return false
  }

  private func endsWithTitle(_ range: Range<Int>) -> Bool {
    let word = lastWord(of: range)
    guard !word.isEmpty else { return false }
    let isCapital = reader.character(at: word.lowerBound).kind == .upper
    let kind = rules.abbreviation(in: reader.text, word, isCapital: isCapital)
    return kind == .title || kind == .inside || kind == .month
  }

  /// Whether a line ends with a comma or a word that no line ends with: "the", "of", "Gen."
  private func endsOpen(_ line: Line) -> Bool {
    let range = line.range
    switch reader.kind(before: range.upperBound, from: range.lowerBound) {
    case .comma, .open, .openQuote: return true
    case .stop: return endsWithTitle(range.lowerBound..<range.upperBound - 1)
    case .lower: return rules.binders.contains(reader.text, lastWord(of: range))
    default: return false
    }
  }

  private func lastWord(of range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < 16 {
      let byte = reader.text[start - 1]
      guard byte > 0x20, byte < 0x80 else { break }
      start -= 1
    }
    return start..<range.upperBound
  }
}
