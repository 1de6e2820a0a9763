/// Numbers that stand for features: fixed functions, the same in every process and on every machine
/// (`Hasher` is seeded anew each time).
enum Hashing {
  /// Where the hash of a run of bytes begins (FNV-1a).
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes one more byte into the hash of a run of bytes.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Spreads the bits of a number over all of its 64 places.
  @inline(__always)
  static func spread(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// The hash of a text's bytes.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    spread(bytes.reduce(start) { add($1, to: $0) })
  }

  /// A feature of one part; `kind` tells what sort of feature it is.
  @inline(__always)
  static func feature(_ kind: Int, _ first: UInt64) -> UInt64 {
    let mixed = (UInt64(truncatingIfNeeded: kind) &* multiplier2 ^ first) &* multiplier
    return (mixed ^ (mixed >> 32)) &* multiplier2
  }

  /// A feature of two parts.
  @inline(__always)
  static func feature(_ kind: Int, _ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (UInt64(truncatingIfNeeded: kind) &* multiplier2 ^ first) &* multiplier
    let more = (mixed ^ (mixed >> 32) ^ second) &* multiplier
    return (more ^ (more >> 32)) &* multiplier2
  }

  /// A feature of three parts.
  @inline(__always)
  static func feature(_ kind: Int, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    let mixed = (UInt64(truncatingIfNeeded: kind) &* multiplier2 ^ first) &* multiplier
    let more = (mixed ^ (mixed >> 32) ^ second) &* multiplier
    let most = (more ^ (more >> 32) ^ third) &* multiplier
    return (most ^ (most >> 32)) &* multiplier2
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let multiplier2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
}
