/// Scores of states already seen in a sentence.
final class ScoreCache {
  /// By all that features see.
  var states = ScoreTable(bits: 10)
  /// By the top and the front.
  var pairs = ScoreTable(bits: 9)

  /// Forgets everything.
  func reset() {
    states.reset()
    pairs.reset()
  }
}

/// A table that keeps, of all keys that fall on one place, the last.
final class ScoreTable {
  /// Where the scores of a key are, or are to be put.
  struct Place {
    /// Whether the scores are there.
    let isKnown: Bool
    let scores: UnsafeMutablePointer<Int32>
  }

  /// How many scores a place holds.
  static let width = 112
  private let keys: UnsafeMutablePointer<UInt64>
  private let scores: UnsafeMutablePointer<Int32>
  private let count: Int
  /// Mixed into all keys and changed for each sentence: old keys are never found again.
  private var stamp: UInt64 = 1

  init(bits: Int) {
    count = 1 << bits
    keys = .allocate(capacity: count)
    keys.initialize(repeating: 0, count: count)
    scores = .allocate(capacity: count * Self.width)
  }

  deinit {
    keys.deallocate()
    scores.deallocate()
  }

  func reset() { stamp = Hashing.spread(stamp &+ 1) | 1 }

  /// The place of a key; the caller puts scores there if it is not known.
  @inline(__always)
  func place(of key: UInt64) -> Place {
    let stamped = key ^ stamp
    let index = Int(truncatingIfNeeded: (stamped &* 0x9E37_79B9_7F4A_7C15) >> 40) & (count - 1)
    let isKnown = keys[index] == stamped
    keys[index] = stamped
    return Place(isKnown: isKnown, scores: scores + index * Self.width)
  }
}
