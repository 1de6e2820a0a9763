/// How many of the names were found: a name is right if its words and its kind are.
public struct NameScore: Equatable, Sendable {
  /// All names.
  public private(set) var all = Score()
  /// The names of each kind, in the order of the kinds.
  public private(set) var kinds = [Score](repeating: Score(), count: Name.Kind.allCases.count)

  /// Makes a score of nothing, to add to.
  public init() {}

  /// Compares names found with names expected in one document.
  public mutating func add(found: [Name], expected: [Name]) {
    let right = Set(found).intersection(expected)
    all = all + Score(correct: right.count, found: found.count, expected: expected.count)
    for (index, kind) in Name.Kind.allCases.enumerated() {
      kinds[index] =
        kinds[index]
        + Score(
          correct: right.count { $0.kind == kind }, found: found.count { $0.kind == kind },
          expected: expected.count { $0.kind == kind })
    }
  }
}
