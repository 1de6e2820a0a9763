import Foundation

/// The bytes of a file while they are read.
///
/// Offsets that are handed to it come from its own bounds or from bytes found between them, so
/// readers look at the memory itself: a check for each byte would double the time of reading.
struct Bytes {
  let start: UnsafePointer<UInt8>
  let count: Int

  /// Calls `body` with the bytes of a file, which stay where they are for the call.
  static func read<Result>(
    _ data: Data, _ body: (Bytes) throws(NetworkError) -> Result
  ) throws(NetworkError) -> Result {
    let result: Swift.Result<Result, NetworkError> = data.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: UInt8.self).baseAddress else {
        return [UInt8(0)].withUnsafeBufferPointer { empty in
          guard let start = empty.baseAddress else { preconditionFailure("one byte has a place") }
          return Swift.Result { () throws(NetworkError) in
            try body(Bytes(start: start, count: 0))
          }
        }
      }
      return Swift.Result { () throws(NetworkError) in
        try body(Bytes(start: start, count: buffer.count))
      }
    }
    return try result.get()
  }

  subscript(offset: Int) -> UInt8 { start[offset] }

  /// The bytes between two offsets.
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  /// The text between two offsets; what is no UTF-8 becomes U+FFFD.
  func text(_ range: Range<Int>) -> String { String(decoding: slice(range), as: UTF8.self) }

  /// The offset behind a byte order mark.
  var beginning: Int {
    count >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF ? 3 : 0
  }

  /// The number of the line that an offset is in, from 1.
  func line(of offset: Int) -> Int {
    var line = 1
    for index in 0..<min(offset, count) where start[index] == .newline { line += 1 }
    return line
  }

  /// The offset of the first such byte, or the end.
  func first(_ byte: UInt8, from offset: Int) -> Int {
    guard offset < count, let found = memchr(start + offset, Int32(byte), count - offset) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Whether such a byte is between two offsets.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    !range.isEmpty && memchr(start + range.lowerBound, Int32(byte), range.count) != nil
  }

  /// Cuts the file into parts of whole lines for so many workers; small files stay whole.
  func parts(_ count: Int, from beginning: Int) -> [Range<Int>] {
    let length = max((self.count - beginning) / max(count, 1) + 1, 1 << 18)
    var parts: [Range<Int>] = []
    var start = beginning
    while start < self.count {
      let end = min(first(.newline, from: min(start + length, self.count)) + 1, self.count)
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  /// The number that the bytes between two offsets write; nil if they write none.
  func number(_ range: Range<Int>) -> Double? {
    var value: UInt64 = 0
    var decimals = -1
    var offset = range.lowerBound
    let isNegative = !range.isEmpty && start[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    guard offset < range.upperBound, range.count <= 16 else { return slowNumber(range) }
    while offset < range.upperBound {
      let digit = start[offset] &- UInt8(ascii: "0")
      if digit < 10 {
        value = value * 10 + UInt64(digit)
        if decimals >= 0 { decimals += 1 }
      } else if start[offset] == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        return slowNumber(range)
      }
      offset += 1
    }
    // Below 2^53 and 10^22 both are exact, and so their quotient is rounded once and rightly.
    guard value < 1 << 53 else { return slowNumber(range) }
    let size = decimals > 0 ? Double(value) / Bytes.powers[decimals] : Double(value)
    return isNegative ? -size : size
  }

  private func slowNumber(_ range: Range<Int>) -> Double? {
    guard let value = Double(text(range)), value.isFinite else { return nil }
    return value
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")

  /// Whether the byte is a space, a tab or a carriage return.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

  /// Whether the byte is a blank or ends a line.
  var isSpace: Bool { isBlank || self == 0x0A }
}
