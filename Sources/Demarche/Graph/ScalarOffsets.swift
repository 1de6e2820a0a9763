import Linguistics

/// Turns the byte offsets of words into counts of Unicode scalars.
struct ScalarOffsets: Sendable {
  private let starts: [Int32]
  private let ends: [Int32]

  /// Counts once through the text.
  init(_ document: Document) {
    var starts: [Int32] = []
    var ends: [Int32] = []
    starts.reserveCapacity(document.words.count)
    ends.reserveCapacity(document.words.count)
    var byte = 0
    var scalars: Int32 = 0
    func advance(to place: Int32) -> Int32 {
      while byte < Int(place) {
        if document.text[byte] & 0xC0 != 0x80 { scalars += 1 }
        byte += 1
      }
      return scalars
    }
    for word in document.words {
      starts.append(advance(to: word.start))
      ends.append(advance(to: word.end))
    }
    self.starts = starts
    self.ends = ends
  }

  func quotation(of words: Range<Int>, in document: Document) -> Quotation {
    let first = words.lowerBound
    let last = words.upperBound - 1
    let bytes = document.text[
      Int(document.words[first].start)..<Int(document.words[last].end)]
    return Quotation(
      start: Int(starts[first]), end: Int(ends[last]), text: String(decoding: bytes, as: UTF8.self))
  }
}
