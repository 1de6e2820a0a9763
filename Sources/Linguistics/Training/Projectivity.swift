/// Makes trees projective, as transition parsers need them.
enum Projectivity {
  /// Lifts the shortest crossing arc to the head's head until no arcs cross (Nivre & Nilsson 2005).
  ///
  /// The root's head is the number of words.
  static func lifted(_ heads: [Int32]) -> [Int32] {
    var heads = heads
    while let word = shortestCrossing(heads) {
      heads[word] = heads[Int(heads[word])]
    }
    return heads
  }

  /// The word whose arc is the shortest of those that some arc crosses.
  private static func shortestCrossing(_ heads: [Int32]) -> Int? {
    let root = Int32(heads.count)
    var best: Int?
    var bestLength = Int32.max
    for word in heads.indices where heads[word] != root {
      let length = abs(heads[word] - Int32(word))
      guard length < bestLength, isCrossing(word, heads, root) else { continue }
      best = word
      bestLength = length
    }
    return best
  }

  /// Whether a word between a word and its head does not hang on the head, however far below.
  private static func isCrossing(_ word: Int, _ heads: [Int32], _ root: Int32) -> Bool {
    let low = min(Int32(word), heads[word])
    let high = max(Int32(word), heads[word])
    guard low + 1 < high else { return false }
    return (low + 1..<high).contains { inner in
      var ancestor = inner
      while ancestor != root, ancestor != heads[word] { ancestor = heads[Int(ancestor)] }
      return ancestor != heads[word]
    }
  }
}
