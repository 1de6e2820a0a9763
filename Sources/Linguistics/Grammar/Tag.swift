/// The parts of speech of the Penn Treebank (XPOS) as the English treebanks use them.
///
/// The raw values are written into model files: new ones go to the end.
public enum Tag: UInt8, CaseIterable, Hashable, Sendable {
  /// `JJ`, an adjective.
  case adjective
  /// `JJR`, an adjective in the comparative.
  case comparativeAdjective
  /// `JJS`, an adjective in the superlative.
  case superlativeAdjective
  /// `IN`, a preposition or subordinating conjunction.
  case preposition
  /// `RB`, an adverb.
  case adverb
  /// `RBR`, an adverb in the comparative.
  case comparativeAdverb
  /// `RBS`, an adverb in the superlative.
  case superlativeAdverb
  /// `RP`, a particle of a verb.
  case verbParticle
  /// `WRB`, an interrogative or relative adverb.
  case whAdverb
  /// `CC`, a coordinating conjunction.
  case coordinator
  /// `DT`, a determiner.
  case determiner
  /// `PDT`, a determiner before another.
  case predeterminer
  /// `WDT`, an interrogative or relative determiner.
  case whDeterminer
  /// `EX`, existential `there`.
  case existentialThere
  /// `UH`, an interjection.
  case interjection
  /// `NN`, a noun in the singular.
  case noun
  /// `NNS`, a noun in the plural.
  case pluralNoun
  /// `NNP`, a proper noun in the singular.
  case properNoun
  /// `NNPS`, a proper noun in the plural.
  case pluralProperNoun
  /// `CD`, a cardinal number.
  case number
  /// `TO`, `to`.
  case to
  /// `POS`, the possessive ending.
  case possessiveEnding
  /// `PRP`, a personal pronoun.
  case pronoun
  /// `PRP$`, a possessive pronoun.
  case possessivePronoun
  /// `WP`, an interrogative or relative pronoun.
  case whPronoun
  /// `WP$`, `whose`.
  case possessiveWhPronoun
  /// `MD`, a modal verb.
  case modal
  /// `VB`, a verb's base form.
  case baseVerb
  /// `VBD`, a verb in the past tense.
  case pastVerb
  /// `VBG`, a verb's `-ing` form.
  case gerund
  /// `VBN`, a past participle.
  case pastParticiple
  /// `VBP`, a verb in the present tense, not third person singular.
  case presentVerb
  /// `VBZ`, a verb in the third person singular.
  case thirdPersonVerb
  /// `.`, the end of a sentence.
  case period
  /// `,`, a comma.
  case comma
  /// `:`, a colon, semicolon or dash.
  case colon
  /// `-LRB-`, an opening bracket.
  case leftBracket
  /// `-RRB-`, a closing bracket.
  case rightBracket
  /// ``` `` ``, an opening quotation mark.
  case openingQuote
  /// `''`, a closing quotation mark.
  case closingQuote
  /// `HYPH`, a hyphen.
  case hyphen
  /// `NFP`, superfluous punctuation.
  case otherPunctuation
  /// `$`, a sign of currency.
  case dollar
  /// `SYM`, a symbol.
  case symbol
  /// `LS`, a mark of a list's item.
  case listItem
  /// `AFX`, an affix.
  case affix
  /// `ADD`, an address of the net.
  case address
  /// `FW`, a foreign word.
  case foreignWord
  /// `GW`, a part of a word that was cut.
  case wordPart
  /// `XX`, an unknown word.
  case other

  /// The label in CoNLL-U files.
  public var label: String { Self.labels[Int(rawValue)] }

  /// Finds the tag of a label.
  public init?(label: some StringProtocol) {
    guard let index = Self.labels.firstIndex(where: { $0 == label }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let labels = [
    "JJ", "JJR", "JJS", "IN", "RB", "RBR", "RBS", "RP", "WRB", "CC", "DT", "PDT", "WDT", "EX",
    "UH", "NN", "NNS", "NNP", "NNPS", "CD", "TO", "POS", "PRP", "PRP$", "WP", "WP$", "MD", "VB",
    "VBD", "VBG", "VBN", "VBP", "VBZ", ".", ",", ":", "-LRB-", "-RRB-", "``", "''", "HYPH", "NFP",
    "$", "SYM", "LS", "AFX", "ADD", "FW", "GW", "XX",
  ]
}
