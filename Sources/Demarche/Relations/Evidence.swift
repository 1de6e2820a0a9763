/// A stretch of a document's text, in Unicode scalars, end exclusive, with the text itself.
public struct Quotation: Hashable, Codable, Sendable {
  /// The first Unicode scalar.
  public let start: Int
  /// The scalar after the last.
  public let end: Int
  /// Exactly the text from `start` to `end`.
  public let text: String

  /// Makes a quotation of known place.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }
}

/// One place in one document that says that an edge is there, and the rule that read it.
public struct Evidence: Hashable, Sendable {
  /// The id of the document.
  public let document: String
  /// The number of the sentence in the document, from 0.
  public let sentence: Int
  /// The sentence.
  public let quotation: Quotation
  /// The words that fired the rule, if a rule did.
  public let trigger: Quotation?
  /// The name of the rule.
  public let rule: String
  /// The actors given as the source of the statement here, nearest first.
  public let attribution: [Actor.ID]
  /// The date of the event that the text fixes here.
  public let date: EventDate?

  /// Makes a piece of evidence.
  public init(
    document: String, sentence: Int, quotation: Quotation, trigger: Quotation?, rule: String,
    attribution: [Actor.ID] = [], date: EventDate? = nil
  ) {
    self.document = document
    self.sentence = sentence
    self.quotation = quotation
    self.trigger = trigger
    self.rule = rule
    self.attribution = attribution
    self.date = date
  }
}

extension Evidence: Comparable {
  /// Orders by document, then place in it, then rule, so that equal sets are written alike.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    left.orderingKey < right.orderingKey
      || (left.orderingKey == right.orderingKey && left.tieBreaker < right.tieBreaker)
  }

  private var orderingKey: (String, Int, Int, Int, Int, String) {
    (
      document, sentence, quotation.start, trigger?.start ?? -1, trigger?.end ?? -1, rule
    )
  }

  private var tieBreaker: String {
    attribution.joined(separator: " ") + " " + (date?.description ?? "") + " " + quotation.text
  }
}
