/// Finds where sentences end within paragraphs.
///
/// A sentence ends after a full stop, question or exclamation mark, with the quotation marks and
/// brackets that close there, if what follows can begin one. A full stop that belongs to an
/// abbreviation ends it only before a word that opens sentences.
struct SentenceSplitter: Sendable {
  private let reader: CharacterReader
  private let rules: TokenizerRules
  private let tokens: [ScannedToken]

  init(tokens: [ScannedToken], reader: CharacterReader, rules: TokenizerRules) {
    self.tokens = tokens
    self.reader = reader
    self.rules = rules
  }

  /// The sentences of a paragraph, given as a range of tokens.
  func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      if let end = end(of: start, at: index, in: paragraph) {
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    return sentences
  }

  /// The end of a sentence if one ends with a token and what closes after it.
  private func end(of start: Int, at index: Int, in paragraph: Range<Int>) -> Int? {
    guard mayEnd(tokens[index].kind), !isLabel(index, of: start) else { return nil }
    if index == start, tokens[index].kind == .ellipsis { return nil }
    let end = closed(after: index, in: paragraph)
    return end < paragraph.upperBound && ends(index, end, paragraph) ? end : nil
  }

  /// Whether a full stop belongs to the number of an item ("3. Then").
  private func isLabel(_ index: Int, of start: Int) -> Bool {
    index == start + 1 && tokens[start].kind == .number
      && tokens[start].end - tokens[start].start <= 2
  }

  private func mayEnd(_ kind: TokenKind) -> Bool {
    switch kind {
    case .stop, .outcry, .ellipsis, .abbreviation: true
    default: false
    }
  }

  /// The token after the closing marks that stand at a token without a blank, and after the numbers
  /// of notes in brackets ("[17]") and the emoticons that follow.
  private func closed(after index: Int, in paragraph: Range<Int>) -> Int {
    var end = index + 1
    while end < paragraph.upperBound, tokens[end].kind == .closer,
      tokens[end].start == tokens[end - 1].end
    {
      end += 1
    }
    while end + 2 < paragraph.upperBound, isNote(end) { end += 3 }
    while end < paragraph.upperBound, tokens[end].kind == .emoticon { end += 1 }
    return end
  }

  private func isNote(_ index: Int) -> Bool {
    tokens[index].kind == .opener && reader.text[tokens[index].start] == UInt8(ascii: "[")
      && tokens[index + 1].kind == .number && tokens[index + 2].kind == .closer
  }

  private func ends(_ index: Int, _ end: Int, _ paragraph: Range<Int>) -> Bool {
    guard let first = firstWord(from: end, in: paragraph) else { return false }
    let opening = reader.character(at: tokens[first].start).kind
    let isApart = tokens[end].start > tokens[end - 1].end
    if !isApart, opening != .upper { return false }
    let hasClosed = end > index + 1
    switch tokens[index].kind {
    case .stop:
      return opening != .lower || !hasClosed && followsPlainWord(index)
    case .outcry:
      return hasClosed ? opening != .lower && !isAttribution(first, paragraph) : true
    case .ellipsis:
      return opening == .upper && !(hasClosed && isAttribution(first, paragraph))
        || opening == .digit && hasClosed
    default:
      return opening == .upper
        && rules.openers.contains(reader.text, tokens[first].start..<tokens[first].end)
    }
  }

  /// Whether the word before a full stop is none that could be an abbreviation.
  private func followsPlainWord(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let word = tokens[index - 1]
    return word.end - word.start >= 3 && reader.character(at: word.start).kind == .lower
  }

  /// Whether the words after a quotation name its speaker: "…?" the minister asked.
  private func isAttribution(_ first: Int, _ paragraph: Range<Int>) -> Bool {
    let end = min(first + 5, paragraph.upperBound)
    return tokens[first..<end].contains {
      rules.speechVerbs.contains(reader.text, $0.start..<$0.end)
    }
  }

  /// The first token from one on that is no opening mark; nil where no sentence can begin.
  private func firstWord(from start: Int, in paragraph: Range<Int>) -> Int? {
    var index = start
    while index < paragraph.upperBound, tokens[index].kind == .opener { index += 1 }
    guard index < paragraph.upperBound else { return nil }
    switch tokens[index].kind {
    case .closer, .comma, .colon: return nil
    case .stop, .outcry: return index == start ? nil : index
    default: return index
    }
  }
}
