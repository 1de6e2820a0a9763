/// Goes through the lines of a file without copying them.
struct LineScanner {
  let bytes: UnsafeRawBufferPointer
  /// The number of the line last given, from 1.
  private(set) var line = 0
  private var offset = 0

  /// Starts at the first line, behind a byte order mark.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next line without its end; nil behind the last.
  mutating func next() -> UnsafeRawBufferPointer? {
    guard offset < bytes.count else { return nil }
    line += 1
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    var end = offset
    offset += 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}

extension UnsafeRawBufferPointer {
  /// The parts between blanks.
  func fields() -> [UnsafeRawBufferPointer] {
    var fields: [UnsafeRawBufferPointer] = []
    var start: Int?
    for (offset, byte) in enumerated() {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if isBlank, let first = start {
        fields.append(UnsafeRawBufferPointer(rebasing: self[first..<offset]))
        start = nil
      } else if !isBlank, start == nil {
        start = offset
      }
    }
    if let first = start { fields.append(UnsafeRawBufferPointer(rebasing: self[first...])) }
    return fields
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
