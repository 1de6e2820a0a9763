extension TokenScanner {
  /// Adds the word that begins at a byte, in two where it is a contraction; gives its end.
  mutating func scanWord(from start: Int) -> Int {
    var end = runEnd(from: start)
    if end < chunkEnd, let address = addressEnd(from: start, run: end) {
      add(start, address, .word)
      return address
    }
    var joinsHyphen = true
    var part = start
    while end < chunkEnd {
      let (mark, length) = reader.character(at: end)
      let next = end + length
      switch mark {
      case .apostrophe:
        if let split = cliticStart(word: start..<end, apostrophe: end) {
          return addContraction(start, split.start, split.end)
        }
        guard kind(at: next).isWordPart, text[end] != UInt8(ascii: "`") else {
          return finishWord(start, end)
        }
        end = runEnd(from: next)
      case .hyphen where joinsHyphen:
        guard let joined = hyphenEnd(word: start..<end, next: next) else {
          return finishWord(start, end)
        }
        joinsHyphen = false
        part = next
        end = joined
      case .stop:
        guard let joined = dottedEnd(from: part, run: end) else {
          return finishWord(start, end, part: part)
        }
        if joined.isAddress {
          add(start, joined.end, .word)
          return joined.end
        }
        return finishWord(start, joined.end, part: part)
      case .currency:
        return finishCurrency(start, end, next)
      case .symbol:
        guard let joined = symbolEnd(word: start..<end, symbol: end) else {
          return finishWord(start, end)
        }
        end = joined
      default:
        return finishWord(start, end)
      }
    }
    return finishWord(start, end)
  }

  /// Adds a word whose letters are known: splits "cannot", takes an abbreviation's full stop along.
  private mutating func finishWord(_ start: Int, _ end: Int, part: Int? = nil) -> Int {
    if end - start >= 2, end - start <= 10,
      let first = rules.contractions.value(in: text, start..<end)
    {
      return addContraction(start, start + first, end)
    }
    guard kind(at: end) == .stop, let kind = abbreviation((part ?? start)..<end) else {
      add(start, end, .word)
      return end
    }
    let full = end + length(at: end)
    add(start, full, kind)
    return full
  }

  private mutating func addContraction(_ start: Int, _ split: Int, _ end: Int) -> Int {
    add(start, split, .word)
    add(split, end, .word, continuesToken: true)
    return end
  }

  /// Where the clitic after a word begins and ends: `'s` of "Seoul's", `n't` of "don't".
  private func cliticStart(word: Range<Int>, apostrophe: Int) -> (start: Int, end: Int)? {
    let letters = apostrophe + length(at: apostrophe)
    let end = runEnd(from: letters)
    guard end > letters else { return nil }
    if let first = rules.contractions.value(in: text, word.lowerBound..<end) {
      let isWide = text[apostrophe] >= 0x80 && word.lowerBound + first > apostrophe
      return (word.lowerBound + first + (isWide ? length(at: apostrophe) - 1 : 0), end)
    }
    if end - letters == 1, text[letters] | 0x20 == UInt8(ascii: "t") {
      let split = word.upperBound - 1
      guard split > word.lowerBound, text[split] | 0x20 == UInt8(ascii: "n") else { return nil }
      return (split, end)
    }
    if text[apostrophe] == UInt8(ascii: "`") {
      return end - letters == 1 && text[letters] == UInt8(ascii: "s") ? (apostrophe, end) : nil
    }
    return rules.clitics.contains(text, apostrophe..<end) ? (apostrophe, end) : nil
  }

  /// The end of a word that goes on after a hyphen: "non-Arab", "e-mail", "career-wise".
  private func hyphenEnd(word: Range<Int>, next: Int) -> Int? {
    guard kind(at: next).isWordPart else { return nil }
    let end = runEnd(from: next)
    if rules.affixes.value(in: text, word.lowerBound..<end) == .whole { return end }
    if rules.affixes.value(in: text, word) == .prefix { return end }
    guard rules.affixes.value(in: text, next..<end) == .suffix, kind(at: end) != .hyphen else {
      return nil
    }
    return end
  }

  /// The end of a word that goes on after `&` or `/`: "AT&T", "w/o".
  private func symbolEnd(word: Range<Int>, symbol: Int) -> Int? {
    let byte = text[symbol]
    let next = symbol + 1
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#") {
      let end = plusEnd(from: symbol)
      return rules.affixes.value(in: text, word.lowerBound..<end) == .whole ? end : nil
    }
    guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/"), kind(at: next).isLetter else {
      return nil
    }
    let end = runEnd(from: next)
    if byte == UInt8(ascii: "/") {
      return rules.affixes.value(in: text, word.lowerBound..<end) == .whole ? end : nil
    }
    let isShort = word.count <= 4 && end - next <= 4
    return isShort && isCapitals(word) && isCapitals(next..<end) ? end : nil
  }

  private func plusEnd(from symbol: Int) -> Int {
    var end = symbol
    while end < chunkEnd, text[end] == text[symbol], end - symbol < 2 { end += 1 }
    return end
  }

  private func isCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0] >= UInt8(ascii: "A") && text[$0] <= UInt8(ascii: "Z") }
  }

  /// Adds "US$" before a number as one token.
  private mutating func finishCurrency(_ start: Int, _ end: Int, _ next: Int) -> Int {
    guard end - start <= 3, isCapitals(start..<end), kind(at: next) == .digit else {
      return finishWord(start, end)
    }
    add(start, next, .symbol)
    return next
  }
}
