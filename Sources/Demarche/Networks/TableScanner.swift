import GraphTheory

/// How a table of separated values is laid out: its separator, header, and parts of whole rows that
/// can be read side by side.
struct TableLayout: Sendable {
  let separator: UInt8
  let header: [String]
  let parts: [Range<Int>]
  /// Whether there is a quotation mark anywhere; without one a row is a line.
  let hasQuotes: Bool

  init(_ bytes: Bytes, threads: Threads) throws(NetworkError) {
    hasQuotes = bytes.first(UInt8(ascii: "\""), from: 0) < bytes.count
    let beginning = bytes.beginning
    let head = bytes.slice(beginning..<bytes.first(.newline, from: beginning))
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    let counts = candidates.map { candidate in head.count { $0 == candidate } }
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    var scanner = TableScanner(
      bytes, separator: separator, hasQuotes: hasQuotes, beginning..<bytes.count)
    guard try scanner.next() else {
      throw NetworkError(line: 1, reason: "expected a header")
    }
    header = (0..<scanner.fieldCount).map { scanner.text($0) ?? "" }
    parts = TableLayout.parts(bytes, from: scanner.offset, threads, hasQuotes: hasQuotes)
  }

  /// A line may end inside quotes; the number of quotation marks before tells.
  private static func parts(
    _ bytes: Bytes, from beginning: Int, _ threads: Threads, hasQuotes: Bool
  ) -> [Range<Int>] {
    let lines = bytes.parts(2 * threads.count, from: beginning)
    guard hasQuotes else { return lines }
    var parts: [Range<Int>] = []
    var start = beginning
    var isInside = false
    for line in lines {
      for offset in line where bytes[offset] == UInt8(ascii: "\"") { isInside.toggle() }
      if isInside { continue }
      parts.append(start..<line.upperBound)
      start = line.upperBound
    }
    if start < bytes.count { parts.append(start..<bytes.count) }
    return parts
  }
}

/// Goes through the rows of a table without copying what they hold.
struct TableScanner {
  private let bytes: Bytes
  private let separator: UInt8
  private let hasQuotes: Bool
  private let range: Range<Int>
  private var fields: [Range<Int>] = []
  private var rowStart: Int
  /// Where the next row begins.
  private(set) var offset: Int

  init(_ bytes: Bytes, separator: UInt8, hasQuotes: Bool, _ range: Range<Int>) {
    self.bytes = bytes
    self.separator = separator
    self.hasQuotes = hasQuotes
    self.range = range
    offset = range.lowerBound
    rowStart = offset
  }

  init(_ bytes: Bytes, _ layout: TableLayout, _ range: Range<Int>) {
    self.init(bytes, separator: layout.separator, hasQuotes: layout.hasQuotes, range)
  }

  /// The number of fields of the row.
  var fieldCount: Int { fields.count }

  /// The number of the line in which the row begins, counted only when somebody asks.
  var line: Int { bytes.line(of: rowStart) }

  /// Goes to the next row that is not empty; false behind the last.
  mutating func next() throws(NetworkError) -> Bool {
    while offset < range.upperBound {
      rowStart = offset
      fields.removeAll(keepingCapacity: true)
      repeat { fields.append(try field()) } while separatorFollows()
      if fields.count > 1 || !fields[0].isEmpty { return true }
    }
    return false
  }

  private mutating func separatorFollows() -> Bool {
    guard offset < range.upperBound else { return false }
    let byte = bytes[offset]
    offset += 1
    return byte == separator
  }

  /// The place of the next field, with its quotes if it has any.
  private mutating func field() throws(NetworkError) -> Range<Int> {
    let first = offset
    if hasQuotes, offset < range.upperBound, bytes[offset] == UInt8(ascii: "\"") {
      try skipQuoted()
    }
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == separator || byte == .newline { break }
      offset += 1
    }
    let hasReturn = offset > first && bytes[offset - 1] == 0x0D
    return first..<(hasReturn && !isSeparator(offset) ? offset - 1 : offset)
  }

  private func isSeparator(_ offset: Int) -> Bool {
    offset < range.upperBound && bytes[offset] == separator
  }

  private mutating func skipQuoted() throws(NetworkError) {
    let quote = UInt8(ascii: "\"")
    offset += 1
    while offset < range.upperBound {
      offset = bytes.first(quote, from: offset) + 1
      if offset >= range.upperBound || bytes[offset] != quote { break }
      offset += 1
    }
    guard offset <= range.upperBound else {
      throw NetworkError(line: line, reason: "a quoted field does not end")
    }
    guard
      offset == range.upperBound || bytes[offset] == separator || bytes[offset].isSpace
    else {
      throw NetworkError(
        line: bytes.line(of: offset), reason: "expected a separator behind a quoted field")
    }
  }

  /// Calls `body` with the bytes of a field, quotes taken off.
  func withField<Result>(
    _ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let field = fields[index]
    guard hasQuotes, !field.isEmpty, bytes[field.lowerBound] == UInt8(ascii: "\"") else {
      return try body(bytes.slice(field))
    }
    var value: [UInt8] = []
    var isDoubled = false
    for byte in bytes.slice(field.dropFirst().dropLast()) {
      let isQuote = byte == UInt8(ascii: "\"")
      isDoubled = isQuote && !isDoubled
      if !isDoubled { value.append(byte) }
    }
    return try value.withUnsafeBytes(body)
  }

  /// A field as text; nil where it is empty.
  func text(_ index: Int) -> String? {
    withField(index) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
  }

  /// A field as a number; nil if it writes none.
  func number(_ index: Int) -> Double? {
    bytes.number(fields[index])
      ?? text(index).flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
  }
}
