extension TokenScanner {
  /// Adds the number that begins at a byte; gives its end.
  mutating func scanNumber(from start: Int) -> Int {
    var end = self.end(of: .digit, from: start)
    let digits = end
    if let joined = joinedEnd(from: start, digits: end) { end = joined }
    if end < chunkEnd, end == digits, kind(at: end).isLetter || text[end] == UInt8(ascii: "_") {
      return scanLettersAfter(number: start..<end)
    }
    if end == digits, kind(at: end) == .apostrophe, let decade = decadeEnd(from: end) {
      add(start, decade, .number)
      return decade
    }
    if end == digits, isLabel(start..<end) {
      add(start, end + 1, .label)
      return end + 1
    }
    if end == digits, let address = dottedAddress(from: start, run: end) {
      add(start, address, .word)
      return address
    }
    add(start, end, .number)
    return end
  }

  /// Adds "17th" as one, "5kg" as two tokens.
  private mutating func scanLettersAfter(number: Range<Int>) -> Int {
    let end = runEnd(from: number.upperBound)
    if text.indices.contains(end), let address = addressEnd(from: number.lowerBound, run: end) {
      add(number.lowerBound, address, .word)
      return address
    }
    let isMoney = tokens.last.map { $0.kind == .symbol && $0.end == number.lowerBound } ?? false
    if isMoney || rules.units.contains(text, number.upperBound..<end) {
      add(number.lowerBound, number.upperBound, .number)
      return number.upperBound
    }
    if let dotted = dottedEnd(from: number.lowerBound, run: end), dotted.isAddress {
      add(number.lowerBound, dotted.end, .word)
      return dotted.end
    }
    add(number.lowerBound, end, .number)
    return end
  }

  /// The end of "60's".
  private func decadeEnd(from apostrophe: Int) -> Int? {
    let letter = apostrophe + length(at: apostrophe)
    guard letter < chunkEnd, text[letter] == UInt8(ascii: "s"),
      !kind(at: letter + 1).isWordPart
    else { return nil }
    return letter + 1
  }

  /// Whether a number with a full stop opens an item of a list.
  private func isLabel(_ range: Range<Int>) -> Bool {
    isAtParagraphStart && range.lowerBound == chunkStart && range.count <= 2
      && range.upperBound + 1 == chunkEnd && text[range.upperBound] == UInt8(ascii: ".")
      && chunkEnd < paragraphEnd
  }

  private func dottedAddress(from start: Int, run: Int) -> Int? {
    guard kind(at: run) == .stop || kind(at: run) == .hyphen else { return nil }
    if let dotted = dottedEnd(from: start, run: run), dotted.isAddress { return dotted.end }
    return nil
  }

  /// The end of a number with marks inside: "2,000.50", "10:05", "9/11", "713-853-3989".
  private func joinedEnd(from start: Int, digits: Int) -> Int? {
    guard digits < chunkEnd else { return nil }
    switch text[digits] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"):
      return decimalEnd(from: digits)
    case UInt8(ascii: "/"), UInt8(ascii: "-"):
      return patternEnd(from: start, separator: text[digits])
    default:
      return nil
    }
  }

  private func decimalEnd(from digits: Int) -> Int {
    var end = digits
    while end < chunkEnd {
      let mark = text[end]
      guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":"),
        kind(at: end + 1) == .digit
      else { break }
      let next = self.end(of: .digit, from: end + 1)
      if mark == UInt8(ascii: ","), next - end != 4 { break }
      end = next
    }
    return end
  }

  /// The end of a date or of a telephone number, told by how many digits its groups have.
  private func patternEnd(from start: Int, separator: UInt8) -> Int? {
    var lengths: [Int] = []
    var end = start
    let limit = min(chunkEnd, start + Self.reach)
    while end < limit {
      let next = self.end(of: .digit, from: end)
      guard next > end else { return nil }
      lengths.append(next - end)
      end = next
      guard end < limit, text[end] == separator, kind(at: end + 1) == .digit else { break }
      end += 1
    }
    guard lengths.count > 1, !kind(at: end).isLetter else { return nil }
    let isWhole = separator == UInt8(ascii: "/") ? isDate(lengths) : isTelephone(lengths)
    return isWhole ? end : nil
  }

  private func isDate(_ lengths: [Int]) -> Bool {
    lengths[0] <= 2 && lengths[1] <= 2
      && (lengths.count == 2 || lengths.count == 3 && [2, 4].contains(lengths[2]))
  }

  private func isTelephone(_ lengths: [Int]) -> Bool {
    switch lengths {
    case [3, 4], [3, 3, 4], [1, 3, 3, 4], [5, 4], [4, 2, 2], [2, 2, 4], [1, 2, 4], [2, 2, 2],
      [1, 4]:
      true
    default:
      false
    }
  }
}
