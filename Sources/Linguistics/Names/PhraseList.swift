/// Phrases of one or more words that are known to be names or parts of names.
///
/// What is known comes from outside: lists of states, bodies and people, and a dictionary.
public struct PhraseList: Sendable {
  /// What a phrase is known as; several may be true of one.
  public enum Kind: String, CaseIterable, Sendable {
    /// A state's name.
    case state
    /// A city's, region's or other spot's name.
    case place
    /// An organization's name or acronym.
    case organization
    /// A person's full name.
    case person
    /// A given name.
    case givenName
    /// The last word of a person's name.
    case lastName
    /// An adjective or noun for the people of a place.
    case demonym
    /// A title or office.
    case title
    /// A phrase that names a body after its state ("defence ministry").
    case body
    /// A person's name in the dictionary.
    case dictionaryPerson
    /// A group's name in the dictionary.
    case dictionaryGroup
    /// A place's name in the dictionary.
    case dictionaryPlace
    /// Another name in the dictionary.
    case dictionaryOther

    /// The kind's bit among what is known of a phrase.
    var bit: UInt32 { 1 << UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
  }

  /// Marks the beginning of a longer phrase.
  static let prefixBit: UInt32 = 1 << 31
  /// The longest phrase that is looked for, in words.
  static let longest = 8

  /// What is known of each phrase, by its key.
  private(set) var entries: [UInt64: UInt32] = [:]

  /// Makes an empty list.
  public init() {}

  /// Adds a phrase of the words of a document.
  public mutating func add(_ phrase: Document, _ kind: Kind) {
    let forms = phrase.words.indices.prefix(Self.longest + 1).map {
      WordForm(phrase.form(of: $0)).lower
    }
    guard !forms.isEmpty, forms.count <= Self.longest else { return }
    var key: UInt64 = 0
    for (index, form) in forms.enumerated() {
      key = Self.key(key, then: form)
      let bit = index == forms.count - 1 ? kind.bit : Self.prefixBit
      entries[key, default: 0] |= bit
    }
    if kind == .person, let last = forms.last, forms.count > 1 {
      entries[Self.key(0, then: last), default: 0] |= Kind.lastName.bit
    }
  }

  /// The key of a phrase that goes on with a word.
  @inline(__always)
  static func key(_ key: UInt64, then form: UInt64) -> UInt64 {
    Hashing.spread(key &* 0x9E37_79B9_7F4A_7C15 ^ form)
  }
}
