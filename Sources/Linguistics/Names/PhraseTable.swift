/// A phrase list as it lies in a model file: open addressing by the key, a part of the key of 32 bits
/// and what is known in each place, zero for an empty place.
struct PhraseTable {
  let keys: UnsafePointer<UInt32>
  let entries: UnsafePointer<UInt32>
  /// The number of places, at least one.
  let capacity: Int

  /// What is known of a phrase.
  @inline(__always)
  func entry(of key: UInt64) -> UInt32 {
    var place = Self.place(of: key, among: capacity)
    let short = UInt32(truncatingIfNeeded: key)
    for _ in 0..<capacity {
      let entry = entries[place]
      if entry == 0 { return 0 }
      if keys[place] == short { return entry }
      place += 1
      if place == capacity { place = 0 }
    }
    return 0
  }

  static func place(of key: UInt64, among capacity: Int) -> Int {
    Int(truncatingIfNeeded: ((key >> 32) &* UInt64(capacity)) >> 32)
  }
}

extension PhraseList {
  /// The section of a model file that holds the phrases.
  var section: [UInt8] {
    let capacity = entries.count * 5 / 4 + 1
    var keys = [UInt32](repeating: 0, count: capacity)
    var values = [UInt32](repeating: 0, count: capacity)
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      var place = PhraseTable.place(of: key, among: capacity)
      while values[place] != 0 { place = (place + 1) % capacity }
      keys[place] = UInt32(truncatingIfNeeded: key)
      values[place] = value
    }
    var section = ByteWriter()
    section.add(UInt32(capacity))
    section.add(UInt32(0))
    for key in keys { section.add(key) }
    for value in values { section.add(value) }
    return section.bytes
  }
}

/// Where a phrase list lies in a file, once its size is checked.
struct PhrasePlace: Sendable {
  private let start: Int
  private let capacity: Int

  init(_ file: ModelFile) throws(ModelError) {
    let place = try file.requiredPlace(of: .phrases)
    let capacity =
      place.count < 8 ? 0 : Int(ByteReader(file.data).number(at: place.lowerBound, as: UInt32.self))
    guard capacity > 0, 8 + 8 * capacity == place.count else {
      throw ModelError(
        offset: place.lowerBound,
        reason: .section("phrases", problem: "\(capacity) phrases do not fill \(place.count) bytes")
      )
    }
    start = place.lowerBound + 8
    self.capacity = capacity
  }

  /// The phrases in a file that begins at an address.
  func table(_ base: UnsafeRawPointer) -> PhraseTable {
    PhraseTable(
      keys: (base + start).assumingMemoryBound(to: UInt32.self),
      entries: (base + start + 4 * capacity).assumingMemoryBound(to: UInt32.self),
      capacity: capacity)
  }
}
