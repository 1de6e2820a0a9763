/// Gives names numbers from 0 in the order in which they are first seen.
///
/// A name is looked up by its bytes, so that a string is made once a name and not once a mention.
struct NameTable: Sendable {
  private var slots = [UInt32](repeating: UInt32.max, count: 1024)
  private var hashes: [UInt64] = []
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  /// How many names there are.
  var count: Int { hashes.count }

  /// The names by number.
  func names() -> [String] {
    (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
  }

  /// The number of a name, a new one if it was not seen before.
  mutating func number(of name: UnsafeRawBufferPointer) -> UInt32 {
    let hash = NameTable.hash(name)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != UInt32.max {
      let number = Int(slots[slot])
      if hashes[number] == hash && equals(number, name) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(count)
    hashes.append(hash)
    bytes.append(contentsOf: name)
    starts.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return UInt32(count - 1)
  }

  /// The numbers of another table's names, in their order.
  mutating func numbers(of other: NameTable) -> [UInt32] {
    other.bytes.withUnsafeBytes { bytes in
      (0..<other.count).map { name in
        let range = other.starts[name]..<other.starts[name + 1]
        return number(of: UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
    }
  }

  /// The number of a name.
  mutating func number(of name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a name that was seen before.
  func known(_ name: UnsafeRawBufferPointer) -> UInt32? {
    let hash = NameTable.hash(name)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != UInt32.max {
      let number = Int(slots[slot])
      if hashes[number] == hash && equals(number, name) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equals(_ number: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    let range = starts[number]..<starts[number + 1]
    return range.count == name.count && bytes[range].elementsEqual(name)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: UInt32.max, count: 2 * slots.count)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != UInt32.max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }

  /// Eight bytes a step, multiplied and folded; the last step takes what is left.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= name.count {
      hash = mixed(hash, name.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < name.count {
      rest = rest << 8 | UInt64(name[offset])
      offset += 1
    }
    return mixed(hash, rest)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
