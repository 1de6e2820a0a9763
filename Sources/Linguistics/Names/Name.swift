/// A name in a document: which words, and what kind of thing it names.
public struct Name: Hashable, Sendable {
  /// What a name names.
  public enum Kind: String, CaseIterable, Sendable {
    /// A human being.
    case person
    /// A body of people: state organ, party, company, team.
    case organization
    /// A country, city, region or other spot on the map.
    case place
  }

  /// What it names.
  public let kind: Kind
  /// The words, counted as in the document.
  public let words: Range<Int>

  /// Makes a name.
  public init(kind: Kind, words: Range<Int>) {
    self.kind = kind
    self.words = words
  }
}
