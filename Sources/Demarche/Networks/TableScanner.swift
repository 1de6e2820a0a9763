/// Goes through the rows of a table of comma-, semicolon- or tab-separated values (RFC 4180).
struct TableScanner {
  let bytes: UnsafeRawBufferPointer
  let separator: UInt8
  /// The line where the row last given began, from 1.
  private(set) var line = 0
  private var nextLine = 1
  private var offset = 0

  /// Starts at the header; its most frequent separator is the table's.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    let counts = candidates.map { candidate in head.count { $0 == candidate } }
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }

  /// The next row that is not empty; nil behind the last.
  mutating func next() throws(NetworkError) -> [String]? {
    while offset < bytes.count {
      line = nextLine
      var fields: [String] = []
      repeat { fields.append(try field()) } while separatorFollows()
      if fields != [""] { return fields }
    }
    return nil
  }

  private mutating func separatorFollows() -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    offset += 1
    if byte == separator { return true }
    nextLine += 1
    return false
  }

  private mutating func field() throws(NetworkError) -> String {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return plainField() }
    var value: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < bytes.count, bytes[offset] == byte else {
          return try closedField(value)
        }
        offset += 1
      } else if byte == UInt8(ascii: "\n") {
        nextLine += 1
      }
      value.append(byte)
    }
    throw NetworkError(line: line, reason: "a quoted field does not end")
  }

  private mutating func closedField(_ value: [UInt8]) throws(NetworkError) -> String {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    guard offset == bytes.count || bytes[offset] == separator || bytes[offset] == 10 else {
      throw NetworkError(line: nextLine, reason: "expected a separator behind a quoted field")
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func plainField() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
    }
    var end = offset
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end]).text
  }
}
