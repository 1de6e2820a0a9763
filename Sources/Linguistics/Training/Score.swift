/// How much of what was expected was found: correct, found and expected items.
public struct Score: Equatable, Sendable {
  /// How many found items are expected ones.
  public var correct: Int
  /// How many items were found.
  public var found: Int
  /// How many items were expected.
  public var expected: Int

  /// Makes a score.
  public init(correct: Int = 0, found: Int = 0, expected: Int = 0) {
    self.correct = correct
    self.found = found
    self.expected = expected
  }

  /// The share of the found items that is correct, 0 where none was found.
  public var precision: Double { found == 0 ? 0 : Double(correct) / Double(found) }

  /// The share of the expected items that was found, 0 where none was expected.
  public var recall: Double { expected == 0 ? 0 : Double(correct) / Double(expected) }

  /// The harmonic mean of precision and recall.
  public var f1: Double {
    found + expected == 0 ? 0 : 2 * Double(correct) / Double(found + expected)
  }

  /// Adds the items of two scores.
  public static func + (left: Score, right: Score) -> Score {
    Score(
      correct: left.correct + right.correct, found: left.found + right.found,
      expected: left.expected + right.expected)
  }
}
