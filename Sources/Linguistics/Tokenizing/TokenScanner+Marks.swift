extension TokenScanner {
  /// Adds the token that begins at a byte that is neither letter nor digit; gives its end.
  mutating func scanMark(from start: Int, _ mark: CharacterClass, _ length: Int) -> Int {
    if let end = emoticonEnd(from: start) {
      add(start, end, .emoticon)
      return end
    }
    switch mark {
    case .stop, .outcry, .ellipsis: return scanTerminal(from: start, mark)
    case .apostrophe: return scanApostrophe(from: start, length)
    case .quote, .openQuote, .closeQuote: return scanQuote(from: start, mark, length)
    case .hyphen, .dash: return addRun(from: start, .dash)
    case .open: return addOne(start, length, .opener)
    case .close: return addOne(start, length, .closer)
    case .comma: return addOne(start, length, .comma)
    case .colon: return addOne(start, length, .colon)
    case .currency: return addRun(from: start, .symbol)
    default: return scanSymbol(from: start, length)
    }
  }

  private mutating func addOne(_ start: Int, _ length: Int, _ kind: TokenKind) -> Int {
    let end = self.end(of: .mark, from: start + length)
    add(start, end, kind)
    return end
  }

  /// Adds all that repeats the character at a byte.
  private mutating func addRun(from start: Int, _ kind: TokenKind) -> Int {
    let length = length(at: start)
    var end = start + length
    while end + length <= chunkEnd,
      text[end..<end + length].elementsEqual(text[start..<start + length])
    {
      end += length
    }
    add(start, end, kind)
    return end
  }

  private func emoticonEnd(from start: Int) -> Int? {
    guard text[start] < 0x80, chunkEnd - start >= 2 else { return nil }
    for length in stride(from: min(5, chunkEnd - start), through: 2, by: -1) {
      let end = start + length
      guard rules.emoticons.contains(text, start..<end) else { continue }
      let isSplitOff = text[start] != UInt8(ascii: ":") || !kind(at: end).isWordPart
      return isSplitOff
        && text[start..<end].last.map { !isLetter($0) || !kind(at: end).isWordPart } == true
        ? end : nil
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Adds ".", "...", "?!".
  private mutating func scanTerminal(from start: Int, _ mark: CharacterClass) -> Int {
    var end = start
    var hasOutcry = false
    var stops = 0
    while end < chunkEnd {
      let (kind, length) = reader.character(at: end)
      guard kind == .stop || kind == .outcry || kind == .ellipsis else { break }
      hasOutcry = hasOutcry || kind == .outcry
      stops += kind == .ellipsis ? 3 : 1
      end += length
    }
    if end == start + 1, mark == .stop, kind(at: end) == .digit,
      start == chunkStart || followsOpener(start)
    {
      end = self.end(of: .digit, from: end)
      add(start, end, .number)
      return end
    }
    if end == start + 1, mark == .stop, start == chunkStart || followsOpener(start) {
      let run = runEnd(from: end)
      if rules.domains.contains(text, end..<run) {
        add(start, run, .word)
        return run
      }
    }
    add(start, end, hasOutcry ? .outcry : stops > 1 ? .ellipsis : .stop)
    return end
  }

  private func followsOpener(_ start: Int) -> Bool {
    tokens.last.map { $0.end == start && ($0.kind == .opener || $0.kind == .symbol) } ?? false
  }

  /// Adds an apostrophe alone, with the word that it shortens ("'em", "'90s"), or as a clitic.
  private mutating func scanApostrophe(from start: Int, _ length: Int) -> Int {
    let next = start + length
    let isAdjacent = tokens.last.map { $0.end == start && start > chunkStart } ?? false
    if next < chunkEnd, kind(at: next) == .apostrophe, text[next] == text[start] {
      add(start, next + length, isAdjacent ? .closer : .opener)
      return next + length
    }
    let end = runEnd(from: next)
    let followsWord = isAdjacent && tokens.last?.kind == .word
    if end > next {
      if followsWord, rules.clitics.contains(text, start..<end) {
        add(start, end, .word, continuesToken: true)
        return end
      }
      if !isAdjacent || !followsWord {
        if let whole = elisionEnd(from: start, letters: next, end: end) {
          add(start, whole, .word)
          return whole
        }
      }
      insideSingleQuotes = true
      add(start, next, .opener)
      return next
    }
    if followsWord, !insideSingleQuotes, endsInS(before: start) {
      add(start, next, .word, continuesToken: true)
      return next
    }
    insideSingleQuotes = false
    add(start, next, isAdjacent ? .closer : .opener)
    return next
  }

  private func elisionEnd(from start: Int, letters: Int, end: Int) -> Int? {
    let digits = self.end(of: .digit, from: letters)
    if digits == letters + 2 {
      let isDecade = end == digits + 1 && text[digits] == UInt8(ascii: "s")
      return end == digits || isDecade ? end : nil
    }
    if kind(at: end) == .apostrophe {
      let closed = end + self.length(at: end)
      if rules.elisions.contains(text, start..<closed) { return closed }
    }
    return rules.elisions.contains(text, start..<end) || rules.clitics.contains(text, start..<end)
      ? end : nil
  }

  private func endsInS(before index: Int) -> Bool {
    let letter = text[index - 1] | 0x20
    return letter == UInt8(ascii: "s") || letter == UInt8(ascii: "z") || letter == UInt8(ascii: "x")
  }

  private mutating func scanQuote(from start: Int, _ mark: CharacterClass, _ length: Int) -> Int {
    let end = start + length
    switch mark {
    case .openQuote:
      if text[start..<end].elementsEqual("‘".utf8) { insideSingleQuotes = true }
      add(start, end, .opener)
    case .closeQuote:
      add(start, end, .closer)
    default:
      let kind = straightQuote(from: start, to: end)
      add(start, end, kind)
    }
    return end
  }

  /// Adds "@name", "#topic", runs like "***", or one symbol.
  private mutating func scanSymbol(from start: Int, _ length: Int) -> Int {
    let byte = text[start]
    let next = start + length
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#"), kind(at: next).isLetter {
      var end = runEnd(from: next)
      if byte == UInt8(ascii: "@"), let dotted = dottedEnd(from: next, run: end) {
        end = dotted.end
      }
      add(start, end, .word)
      return end
    }
    if byte == UInt8(ascii: "+"), start == chunkStart, kind(at: next) == .digit {
      let end = self.end(of: .digit, from: next)
      add(start, end, .number)
      return end
    }
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "+"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      return addRun(from: start, .symbol)
    default:
      return addSymbol(from: start, length)
    }
  }

  /// Adds one symbol, with what is joined to it where it is a picture of several ("👩‍👧", "🇰🇷").
  private mutating func addSymbol(from start: Int, _ length: Int) -> Int {
    var end = self.end(of: .mark, from: start + length)
    if isFlagLetter(start), isFlagLetter(end) { end += self.length(at: end) }
    while end > start + length, text[..<end].suffix(3).elementsEqual("\u{200D}".utf8),
      kind(at: end) == .symbol
    {
      end = self.end(of: .mark, from: end + self.length(at: end))
    }
    add(start, end, .symbol)
    return end
  }

  /// Whether a regional indicator begins at a byte; two of them are a flag.
  private func isFlagLetter(_ index: Int) -> Bool {
    index + 4 <= chunkEnd && text[index] == 0xF0 && text[index + 1] == 0x9F
      && text[index + 2] == 0x87 && text[index + 3] >= 0xA6
  }
}
