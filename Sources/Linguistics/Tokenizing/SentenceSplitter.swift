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
      let end = closed(after: index, in: paragraph)
      if end < paragraph.upperBound, mayEnd(tokens[index].kind), ends(index, end, paragraph) {
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

  private func mayEnd(_ kind: TokenKind) -> Bool {
    switch kind {
    case .stop, .outcry, .ellipsis, .abbreviation: true
    default: false
    }
  }

  /// The token after the closing marks that stand at a token without a blank.
  private func closed(after index: Int, in paragraph: Range<Int>) -> Int {
    var end = index + 1
    while end < paragraph.upperBound, tokens[end].kind == .closer,
      tokens[end].start == tokens[end - 1].end
    {
      end += 1
    }
    return end
  }

  private func ends(_ index: Int, _ end: Int, _ paragraph: Range<Int>) -> Bool {
    guard let first = firstWord(from: end, in: paragraph) else { return true }
    let opening = reader.character(at: tokens[first].start).kind
    let isApart = tokens[end].start > tokens[end - 1].end
    if !isApart, opening != .upper { return false }
    let hasClosed = end > index + 1
    switch tokens[index].kind {
    case .stop:
      return opening != .lower
    case .outcry:
      return opening != .lower || !hasClosed
    case .ellipsis:
      return opening == .upper || opening == .digit && hasClosed
    default:
      return opening == .upper
        && rules.openers.contains(reader.text, tokens[first].start..<tokens[first].end)
    }
  }

  /// The first token from one on that is no opening mark.
  private func firstWord(from start: Int, in paragraph: Range<Int>) -> Int? {
    var index = start
    while index < paragraph.upperBound {
      switch tokens[index].kind {
      case .opener: index += 1
      case .closer, .comma, .stop, .outcry, .ellipsis: return index == start ? nil : index
      default: return index
      }
    }
    return start < paragraph.upperBound ? start : nil
  }
}
