/// Words with a value each, looked up by the bytes of a text, whatever their case.
///
/// Typographic apostrophes and hyphens count as the plain ones. A look-up makes no `String`.
struct WordMap<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var keys: [[UInt8]] = []
  private var values: [Value] = []
  private let mask: Int
  private let longest: Int

  /// Makes a map; of words given twice the last counts.
  init(_ entries: [(word: String, value: Value)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    longest = (entries.map(\.word.utf8.count).max() ?? 0) + 8
    for entry in entries { insert(entry.word, entry.value) }
  }

  /// The value of the word that stands in a text.
  func value(in text: [UInt8], _ range: Range<Int>) -> Value? {
    guard range.count <= longest else { return nil }
    var hash = Self.seed
    var index = range.lowerBound
    while index < range.upperBound {
      let (byte, length) = Self.folded(text, index, range.upperBound)
      hash = Self.mixed(hash, byte)
      index += length
    }
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if matches(keys[entry], text, range) { return values[entry] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ word: String, _ value: Value) {
    let text = Array(word.utf8)
    var key: [UInt8] = []
    var index = 0
    while index < text.count {
      let (byte, length) = Self.folded(text, index, text.count)
      key.append(byte)
      index += length
    }
    let hash = key.reduce(Self.seed, Self.mixed)
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key {
        values[Int(slots[slot])] = value
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    values.append(value)
  }

  private func matches(_ key: [UInt8], _ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    for expected in key {
      guard index < range.upperBound else { return false }
      let (byte, length) = Self.folded(text, index, range.upperBound)
      guard byte == expected else { return false }
      index += length
    }
    return index == range.upperBound
  }

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  /// The byte at a place as the map sees it, and how many bytes of the text it stands for.
  @inline(__always)
  private static func folded(_ text: [UInt8], _ index: Int, _ end: Int) -> (UInt8, Int) {
    let byte = text[index]
    if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { return (byte | 0x20, 1) }
    guard byte == 0xE2, index + 2 < end, text[index + 1] == 0x80 else { return (byte, 1) }
    switch text[index + 2] {
    case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
    case 0x90, 0x91: return (UInt8(ascii: "-"), 3)
    default: return (byte, 1)
    }
  }
}

extension WordMap where Value == Void {
  /// Whether a word that stands in a text is in the list.
  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    value(in: text, range) != nil
  }
}
