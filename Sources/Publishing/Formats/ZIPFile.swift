import Foundation

/// Writes ZIP archives without compression: what an OpenDocument text is wrapped in.
///
/// The pictures in it are compressed already. Every date is the earliest that the format knows, so
/// that the same content gives the same bytes.
struct ZIPFile {
  private var body = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  /// 1 January 1980.
  private static let date: UInt16 = 0x0021

  /// Adds a file.
  mutating func add(_ name: String, _ content: Data) {
    let check = CyclicCheck.value(of: content)
    let names = Data(name.utf8)
    let size = UInt32(truncatingIfNeeded: content.count)
    var header = Data()
    // Version 2.0, names in UTF-8, stored as it is.
    for number: UInt16 in [20, 0x0800, 0, 0, ZIPFile.date] { header += ZIPFile.bytes(number) }
    for number in [check, size, size] { header += ZIPFile.bytes(number) }
    header += ZIPFile.bytes(UInt16(names.count)) + ZIPFile.bytes(UInt16(0))
    directory += ZIPFile.bytes(UInt32(0x0201_4B50)) + ZIPFile.bytes(UInt16(20)) + header
    directory += Data(repeating: 0, count: 10) + ZIPFile.bytes(UInt32(body.count)) + names
    body += ZIPFile.bytes(UInt32(0x0403_4B50)) + header + names + content
    count += 1
  }

  /// The archive.
  var data: Data {
    var end = ZIPFile.bytes(UInt32(0x0605_4B50)) + Data(repeating: 0, count: 4)
    end += ZIPFile.bytes(count) + ZIPFile.bytes(count)
    end += ZIPFile.bytes(UInt32(directory.count)) + ZIPFile.bytes(UInt32(body.count))
    return body + directory + end + Data(repeating: 0, count: 2)
  }

  private static func bytes(_ number: some FixedWidthInteger) -> Data {
    withUnsafeBytes(of: number.littleEndian) { Data($0) }
  }
}
