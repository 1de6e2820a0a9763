/// What the tokenizer knows of a token when it cuts it, for the sentence splitter's use.
enum TokenKind: UInt8, Sendable {
  case word
  case number
  /// A quotation mark or bracket that opens.
  case opener
  /// A quotation mark or bracket that closes.
  case closer
  case stop
  /// `!`, `?` and their runs.
  case outcry
  case ellipsis
  /// With its full stop, never at the end of a sentence.
  case boundAbbreviation
  /// With its full stop, perhaps at the end of a sentence.
  case abbreviation
  case comma
  case colon
  case dash
  /// The number of an item ("1.").
  case label
  case symbol
  case emoticon
}

/// A token as the scanner gives it.
struct ScannedToken: Sendable {
  var start: Int
  var end: Int
  var kind: TokenKind
  var continuesToken: Bool
}
