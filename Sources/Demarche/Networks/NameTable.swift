import Foundation

/// Gives names numbers from 0 in the order in which they are first seen.
///
/// A name is looked up by its bytes, so that a string is made once a name and not once a mention.
struct NameTable: Sendable {
  /// Of each name the upper half of its hash and its number plus one; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 1024)
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
    switch find(name, hash) {
    case .number(let number): return number
    case .free(let slot):
      hashes.append(hash)
      bytes.append(contentsOf: name)
      starts.append(bytes.count)
      slots[slot] = NameTable.entry(hash, count)
      if 2 * count > slots.count { grow() }
      return UInt32(count - 1)
    }
  }

  /// The number of a name, a new one if it was not seen before.
  mutating func number(of name: String) -> UInt32 {
    var name = name
    return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
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

  /// The number of a name that was seen before.
  func known(_ name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      guard case .number(let number) = find(bytes, NameTable.hash(bytes)) else { return nil }
      return number
    }
  }

  private enum Place {
    case number(UInt32)
    case free(slot: Int)
  }

  @inline(__always)
  private func find(_ name: UnsafeRawBufferPointer, _ hash: UInt64) -> Place {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, equals(number, name) { return .number(UInt32(number)) }
      slot = (slot + 1) & mask
    }
    return .free(slot: slot)
  }

  @inline(__always)
  private func equals(_ number: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == name.count else { return false }
    guard let other = name.baseAddress else { return true }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + start, other, name.count) == 0 } ?? name.isEmpty
    }
  }

  private static func entry(_ hash: UInt64, _ number: Int) -> UInt64 {
    hash & 0xFFFF_FFFF_0000_0000 | UInt64(number)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: 4 * slots.count)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = NameTable.entry(hash, number + 1)
    }
  }

  /// Eight bytes a step, multiplied and folded; the last step takes the last eight once more.
  @inline(__always)
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
    guard name.count >= 8 else { return mixed(hash, short(name)) }
    var offset = 0
    while offset + 8 < name.count {
      hash = mixed(hash, name.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return mixed(hash, name.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self))
  }

  @inline(__always)
  private static func short(_ name: UnsafeRawBufferPointer) -> UInt64 {
    if name.count >= 4 {
      let first = name.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = name.loadUnaligned(fromByteOffset: name.count - 4, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(last)
    }
    var word: UInt64 = 0
    for byte in name { word = word << 8 | UInt64(byte) }
    return word
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ 0xE703_7ED1_A0B4_28DB)
      .multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
