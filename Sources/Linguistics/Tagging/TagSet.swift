/// The pairs of UPOS and XPOS that a tagger chooses from, each with a number.
struct TagSet: Equatable, Sendable {
  /// The UPOS of each number.
  let parts: [PartOfSpeech]
  /// The XPOS of each number.
  let tags: [Tag]
  private let numbers: [UInt16: UInt8]

  /// The number of pairs.
  var count: Int { parts.count }

  /// Makes a set of pairs; at most 254, so that a byte can name each and none.
  init(_ pairs: [(PartOfSpeech, Tag)]) {
    let pairs = pairs.prefix(254)
    parts = pairs.map(\.0)
    tags = pairs.map(\.1)
    var numbers: [UInt16: UInt8] = [:]
    for (index, pair) in pairs.enumerated() {
      numbers[Self.key(pair.0, pair.1)] = UInt8(index)
    }
    self.numbers = numbers
  }

  /// The number of a pair; where it is unknown, of the first pair with that UPOS.
  func number(_ part: PartOfSpeech, _ tag: Tag) -> UInt8 {
    if let number = numbers[Self.key(part, tag)] { return number }
    return UInt8(parts.firstIndex(of: part) ?? 0)
  }

  /// Whether a pair has a number.
  func contains(_ part: PartOfSpeech, _ tag: Tag) -> Bool { numbers[Self.key(part, tag)] != nil }

  private static func key(_ part: PartOfSpeech, _ tag: Tag) -> UInt16 {
    UInt16(part.rawValue) << 8 | UInt16(tag.rawValue)
  }
}
