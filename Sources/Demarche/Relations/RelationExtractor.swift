import Linguistics

/// Finds who does what to whom, by frames over trees.
struct RelationExtractor: Sendable {
  let lexicon: Lexicon

  /// The relations of a document in text order, and what became of each trigger.
  ///
  /// - Parameters:
  ///   - analysis: the words with tags and trees.
  ///   - mentions: the mentions that `cast` links.
  ///   - cast: the actors.
  ///   - speakers: for each word the mention of its speaker; -1 where nobody is quoted.
  ///   - date: the date of the article.
  /// - Returns: the relations, and each trigger with the relation made of it or why it was refused.
  func relations(
    in analysis: Analysis, mentions: [Mention], cast: Cast, speakers: [Int], date: EventDate?
  ) -> (relations: [Relation], candidates: [Candidate]) {
    let syntax = Syntax(analysis, control: lexicon.control)
    var reading = RelationReading(
      syntax: syntax, lexicon: lexicon,
      resolver: ArgumentResolver(syntax: syntax, mentions: mentions, cast: cast), cast: cast,
      mentions: mentions, speakers: speakers,
      dates: DateReader(reference: date).readings(in: syntax))
    for (number, sentence) in analysis.document.sentences.enumerated() {
      reading.read(sentence, number)
    }
    reading.settleDenials()
    return (reading.relations, reading.candidates)
  }
}

extension DateReader {
  /// The dates of a whole text.
  func readings(in syntax: Syntax) -> [Reading] {
    syntax.analysis.document.sentences.flatMap { readings(in: $0, of: syntax) }
  }
}
