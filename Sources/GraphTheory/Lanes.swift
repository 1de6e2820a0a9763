/// Eight searches side by side: one number of each in a row of 64 bytes, a cache line.
typealias Lanes = SIMD8<Double>

/// Turns sets of lanes, as the bits of a byte, into rows of ones and zeros, and back.
final class LaneTable {
  private let rows = Scratch<Lanes>(256, .zero)

  init() {
    for set in 0..<256 {
      for lane in 0..<8 where set >> lane & 1 == 1 { rows.pointer[set][lane] = 1 }
    }
  }

  /// Ones in the lanes of a set, zeros elsewhere.
  var pointer: UnsafePointer<Lanes> { UnsafePointer(rows.pointer) }

  /// The lanes that are above zero, as a set.
  @inline(__always)
  static func positive(_ row: Lanes) -> Int {
    let bits = Lanes(1, 2, 4, 8, 16, 32, 64, 128).replacing(with: 0, where: row .<= Lanes.zero)
    return Int(sum(bits))
  }

  /// The sum of the lanes, in an order that suits the processor and is always the same.
  @inline(__always)
  static func sum(_ row: Lanes) -> Double {
    let four = row.lowHalf + row.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
