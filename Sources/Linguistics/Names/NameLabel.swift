/// What a word is to the names: outside of any, or the first, an inner, the last or the only word of
/// one of a kind.
///
/// Labels are numbers from 0; 0 is outside, then come the four places of each kind.
enum NameLabel {
  static let outside = 0
  static let count = 1 + 4 * Name.Kind.allCases.count

  /// Where in its name a word stands.
  enum Place: Int {
    case first
    case inner
    case last
    case only
  }

  static func number(_ place: Place, _ kind: Int) -> Int { 1 + 4 * kind + place.rawValue }

  static func place(of label: Int) -> Place? {
    label == outside ? nil : Place(rawValue: (label - 1) % 4)
  }

  static func kind(of label: Int) -> Int { (label - 1) / 4 }

  /// Whether a label may follow another; `nil` stands for the ends of the sentence.
  static func mayFollow(_ label: Int?, after last: Int?) -> Bool {
    let isOpen = last.flatMap(place).map { $0 == .first || $0 == .inner } ?? false
    guard let label, let place = place(of: label) else { return !isOpen }
    switch place {
    case .first, .only: return !isOpen
    case .inner, .last: return isOpen && last.map { kind(of: $0) == kind(of: label) } == true
    }
  }

  /// For each label the labels that may stand before it.
  static let before: [[Int]] = (0..<count).map { label in
    (0..<count).filter { mayFollow(label, after: $0) }
  }

  /// The labels of a sentence's words.
  static func labels(of names: [Name], in sentence: Range<Int>) -> [UInt8] {
    var labels = [UInt8](repeating: UInt8(outside), count: sentence.count)
    for name in names where sentence.contains(name.words.lowerBound) {
      guard let kind = Name.Kind.allCases.firstIndex(of: name.kind),
        name.words.upperBound <= sentence.upperBound
      else { continue }
      for word in name.words {
        let place: Place =
          name.words.count == 1
          ? .only
          : word == name.words.lowerBound
            ? .first : word == name.words.upperBound - 1 ? .last : .inner
        labels[word - sentence.lowerBound] = UInt8(number(place, kind))
      }
    }
    return labels
  }

  /// The names that labels tell of; a sequence that breaks off tells of none.
  static func names(of labels: [UInt8], in sentence: Range<Int>) -> [Name] {
    var names: [Name] = []
    var start: Int?
    for (index, label) in labels.enumerated() {
      switch place(of: Int(label)) {
      case .first: start = index
      case .inner: break
      case .last:
        if let first = start { names.append(name(first...index, label, sentence)) }
        start = nil
      case .only: names.append(name(index...index, label, sentence))
      case nil: start = nil
      }
    }
    return names
  }

  private static func name(_ range: ClosedRange<Int>, _ label: UInt8, _ sentence: Range<Int>)
    -> Name
  {
    Name(
      kind: Name.Kind.allCases[kind(of: Int(label))],
      words: sentence.lowerBound + range.lowerBound..<sentence.lowerBound + range.upperBound + 1)
  }
}
