/// A name in a text as a statistical name finder sees it.
struct NameSpan: Equatable, Sendable {
  /// What is named.
  enum Kind: Equatable, Sendable {
    case person
    case organization
    case place
  }

  /// The words of the name.
  let words: Range<Int>
  /// What is named.
  let kind: Kind
}
