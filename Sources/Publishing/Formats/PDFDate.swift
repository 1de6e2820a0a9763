import Foundation

/// Takes the clock out of a PDF, so that equal pictures are equal files.
enum PDFDate {
  private static let keys = ["/CreationDate (D:", "/ModDate (D:"]

  /// The same file with a fixed date of the same length.
  static func fixed(_ pdf: Data) -> Data {
    var result = pdf
    for key in keys {
      var start = result.startIndex
      while let found = result.range(of: Data(key.utf8), in: start..<result.endIndex) {
        let end = result[found.upperBound...].prefix(40).firstIndex(of: UInt8(ascii: ")"))
        guard let end else { break }
        // 2000-01-01T00:00:00Z in the pattern of PDF, cut to the length that stands there.
        let date = "20000101000000Z00'00'".utf8.prefix(end - found.upperBound)
        result.replaceSubrange(found.upperBound..<found.upperBound + date.count, with: date)
        start = end
      }
    }
    return result
  }
}
