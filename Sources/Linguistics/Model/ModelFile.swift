import struct Foundation.Data

/// The layout of model files: a header, a table of sections, and the sections.
///
/// Everything is little-endian. The header has 8 bytes of magic, the version, the number of sections,
/// the size of the file and a checksum of all that follows the header. The table has for each section
/// a name of 8 bytes, its offset and its size. Sections begin at multiples of 8 bytes.
struct ModelFile: Sendable {
  /// The names of sections.
  enum Section: String, CaseIterable {
    case card
    case tags
    case lexicon
    case lemmas
    case tagger
    case parser
    case reverse
    case names
    case phrases
  }

  static let version: UInt32 = 1
  private static let magic: [UInt8] = [0x89, 0x44, 0x4D, 0x52, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let headerSize = 32
  private static let rowSize = 24

  /// The whole file.
  let data: Data
  private let places: [String: Range<Int>]

  /// Checks a file and finds its sections.
  init(_ data: Data) throws(ModelError) {
    // A slice of other data may begin anywhere; numbers are read in place and need their alignment.
    let data = Self.isAligned(data) ? data : Data([UInt8](data))
    let reader = ByteReader(data)
    try Self.checkHeader(reader)
    var places: [String: Range<Int>] = [:]
    let count = Int(reader.number(at: 12, as: UInt32.self))
    var end = Self.headerSize + count * Self.rowSize
    for index in 0..<count {
      let row = Self.headerSize + index * Self.rowSize
      let name = String(decoding: data[row..<row + 8].prefix { $0 != 0 }, as: UTF8.self)
      let start = reader.number(at: row + 8, as: UInt64.self)
      let size = reader.number(at: row + 16, as: UInt64.self)
      guard start % 8 == 0, start >= UInt64(end), start <= UInt64(data.count),
        size <= UInt64(data.count) - start
      else {
        throw ModelError(
          offset: row, reason: .section(name, problem: "its place is outside of the file"))
      }
      places[name] = Int(start)..<Int(start + size)
      end = Int(start + size)
    }
    self.data = data
    self.places = places
  }

  /// Where a section is, if it is there.
  func place(of section: Section) -> Range<Int>? { places[section.rawValue] }

  /// Where a section is.
  func requiredPlace(of section: Section) throws(ModelError) -> Range<Int> {
    guard let place = places[section.rawValue] else {
      throw ModelError(offset: Self.headerSize, reason: .missing(section: section.rawValue))
    }
    return place
  }

  /// Writes a file.
  static func write(_ sections: [(section: Section, bytes: [UInt8])]) -> [UInt8] {
    var table = ByteWriter()
    var body = ByteWriter()
    let start = headerSize + sections.count * rowSize
    for (section, bytes) in sections {
      while (start + body.bytes.count) % 8 != 0 { body.bytes.append(0) }
      table.bytes += Array(section.rawValue.utf8).prefix(8)
      while table.bytes.count % rowSize != 8 { table.bytes.append(0) }
      table.add(UInt64(start + body.bytes.count))
      table.add(UInt64(bytes.count))
      body.bytes += bytes
    }
    let rest = table.bytes + body.bytes
    var file = ByteWriter()
    file.bytes = magic
    file.add(version)
    file.add(UInt32(sections.count))
    file.add(UInt64(headerSize + rest.count))
    file.add(rest.withUnsafeBytes { checksum($0) })
    file.bytes += rest
    return file.bytes
  }

  private static func isAligned(_ data: Data) -> Bool {
    data.startIndex == 0
      && data.withUnsafeBytes { Int(bitPattern: $0.baseAddress) % 8 == 0 }
  }

  private static func checkHeader(_ reader: ByteReader) throws(ModelError) {
    guard reader.data.starts(with: magic) else {
      throw ModelError(offset: 0, reason: .notAModel)
    }
    guard reader.data.count >= headerSize else {
      throw ModelError(
        offset: reader.data.count, reason: .size(expected: headerSize, found: reader.data.count))
    }
    let version = reader.number(at: 8, as: UInt32.self)
    guard version == Self.version else {
      throw ModelError(offset: 8, reason: .version(version))
    }
    let size = reader.number(at: 16, as: UInt64.self)
    guard size == UInt64(reader.data.count) else {
      throw ModelError(
        offset: 16, reason: .size(expected: Int(clamping: size), found: reader.data.count))
    }
    let count = UInt64(reader.number(at: 12, as: UInt32.self))
    guard count <= 64, UInt64(headerSize) + count * UInt64(rowSize) <= size else {
      throw ModelError(offset: 12, reason: .section("table", problem: "\(count) sections"))
    }
    let sum = reader.data.withUnsafeBytes {
      checksum(UnsafeRawBufferPointer(rebasing: $0[headerSize...]))
    }
    guard sum == reader.number(at: 24, as: UInt64.self) else {
      throw ModelError(offset: 24, reason: .checksum)
    }
  }

  /// A sum that changes with every bit: four interleaved runs over words of 8 bytes, then mixed.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sums = SIMD4<UInt64>(1, 2, 3, 4)
    let multiplier = SIMD4<UInt64>(repeating: 0x9E37_79B9_7F4A_7C15)
    var place = 0
    while place + 32 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      sums = (sums ^ block) &* multiplier
      sums ^= sums &>> 29
      place += 32
    }
    var sum = UInt64(bytes.count)
    for index in 0..<4 { sum = Hashing.spread(sum ^ sums[index]) }
    while place < bytes.count {
      sum = Hashing.spread(sum ^ UInt64(bytes[place]))
      place += 1
    }
    return sum
  }
}

/// Reads numbers out of a file, lowest byte first.
struct ByteReader {
  let data: Data

  init(_ data: Data) { self.data = data }

  /// The number at a place that is known to be inside of the file.
  func number<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as type: Number.Type
  ) -> Number {
    data.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: type))
    }
  }
}
