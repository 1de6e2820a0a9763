/// The universal parts of speech (UPOS) of Universal Dependencies.
///
/// The raw values are written into model files: new ones go to the end.
public enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
  /// `ADJ`, an adjective.
  case adjective
  /// `ADP`, a preposition.
  case adposition
  /// `ADV`, an adverb.
  case adverb
  /// `AUX`, an auxiliary or the copula.
  case auxiliary
  /// `CCONJ`, a coordinating conjunction.
  case coordinator
  /// `DET`, a determiner.
  case determiner
  /// `INTJ`, an interjection.
  case interjection
  /// `NOUN`, a common noun.
  case noun
  /// `NUM`, a numeral.
  case numeral
  /// `PART`, a particle: `to`, `not`, the possessive `'s`.
  case particle
  /// `PRON`, a pronoun.
  case pronoun
  /// `PROPN`, a proper noun.
  case properNoun
  /// `PUNCT`, punctuation.
  case punctuation
  /// `SCONJ`, a subordinating conjunction.
  case subordinator
  /// `SYM`, a symbol.
  case symbol
  /// `VERB`, a full verb.
  case verb
  /// `X`, anything else.
  case other

  /// The label in CoNLL-U files.
  public var label: String { Self.labels[Int(rawValue)] }

  /// Finds the part of speech of a label.
  public init?(label: some StringProtocol) {
    guard let index = Self.labels.firstIndex(where: { $0 == label }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let labels = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]
}

extension PartOfSpeech {
  /// Whether it is a noun, common or proper.
  public var isNominal: Bool { self == .noun || self == .properNoun }
}
