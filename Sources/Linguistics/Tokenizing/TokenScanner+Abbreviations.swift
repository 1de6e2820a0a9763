extension TokenScanner {
  /// What a word with a full stop after it is, if the full stop is part of it.
  func abbreviation(_ word: Range<Int>) -> TokenKind? {
    let stopEnd = word.upperBound + length(at: word.upperBound)
    let after = kind(at: stopEnd)
    if after == .stop, kind(at: stopEnd + 1) == .stop { return nil }
    let isLast = stopEnd == chunkEnd
    let next = isLast ? afterChunk() : (kind: after, start: stopEnd)
    if let known = known(word) {
      switch known {
      case .title: return isLast || after == .upper ? .boundAbbreviation : nil
      case .number: return isLast && next.kind == .digit ? .boundAbbreviation : nil
      case .inside: return .boundAbbreviation
      case .month: return next.kind == .digit ? .boundAbbreviation : .abbreviation
      case .other: return after.isWordPart ? nil : .abbreviation
      case .last:
        return isLast && (next.kind == .blank || next.kind == .upper) ? nil : .abbreviation
      }
    }
    if after.isWordPart { return nil }
    if isDotted(word) { return .abbreviation }
    return isInitial(word, next) ? .boundAbbreviation : nil
  }

  private func known(_ word: Range<Int>) -> TokenizerRules.Abbreviation? {
    let isCapital = reader.character(at: word.lowerBound).kind == .upper
    return rules.abbreviation(in: text, word, isCapital: isCapital)
  }

  /// Whether a word is letters with full stops between ("U.S").
  private func isDotted(_ word: Range<Int>) -> Bool {
    word.count >= 3 && word.count <= 24
      && text[word].contains(UInt8(ascii: ".")) && !text[word].contains(UInt8(ascii: "-"))
  }

  /// Whether a capital with a full stop is a name's initial and not the last word of a sentence.
  private func isInitial(_ word: Range<Int>, _ next: (kind: CharacterClass, start: Int)) -> Bool {
    let (kind, length) = reader.character(at: word.lowerBound)
    guard kind == .upper, length == word.count else { return false }
    switch next.kind {
    case .comma, .hyphen, .apostrophe: return next.start < chunkEnd
    case .upper:
      return !rules.openers.contains(text, next.start..<wordEnd(from: next.start))
        && (text[word.lowerBound] != UInt8(ascii: "I") || followsCapital())
    case .lower: return followsCapital()
    default: return false
    }
  }

  private func followsCapital() -> Bool {
    guard let last = tokens.last else { return false }
    return reader.character(at: last.start).kind == .upper
  }

  private func wordEnd(from start: Int) -> Int {
    var end = start
    while end < paragraphEnd, end - start < 32 {
      let (kind, length) = reader.character(at: end)
      guard kind.isWordPart else { break }
      end += length
    }
    return end
  }

  /// The end of a word that goes on after a full stop: "U.S", "Ph.D", "whitehouse.gov".
  func dottedEnd(from start: Int, run: Int) -> (end: Int, isAddress: Bool)? {
    var end = run
    var labels = 1
    var lastLabel = start..<run
    var areShort = isSingleLetter(lastLabel)
    let limit = min(chunkEnd, start + Self.reach)
    while end < limit, kind(at: end) == .stop, kind(at: end + 1).isWordPart, text[end] < 0x80 {
      let next = runEnd(from: end + 1)
      lastLabel = end + 1..<hyphenatedEnd(from: next, limit)
      areShort = areShort && isSingleLetter(lastLabel)
      end = lastLabel.upperBound
      labels += 1
    }
    guard labels > 1 else { return nil }
    if areShort { return (end, false) }
    if kind(at: end) == .stop, known(start..<end) != nil {
      return (end, false)
    }
    if known(start..<run) == .title { return nil }
    if rules.domains.contains(text, lastLabel) || labels >= 3 && isLower(start..<end) {
      return (pathEnd(from: end), true)
    }
    return nil
  }

  private func hyphenatedEnd(from start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, text[end] == UInt8(ascii: "-"), kind(at: end + 1).isWordPart {
      end = runEnd(from: end + 1)
    }
    return end
  }

  private func isSingleLetter(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let (kind, length) = reader.character(at: range.lowerBound)
    return kind.isLetter && length == range.count
  }

  private func isLower(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !(text[$0] >= UInt8(ascii: "A") && text[$0] <= UInt8(ascii: "Z")) }
  }
}
