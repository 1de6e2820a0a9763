import Linguistics

/// Everything that was found in an article, before it is made a graph.
struct Reading: Sendable {
  /// The words with tags and trees.
  let analysis: Analysis
  /// The places of words as counts of Unicode scalars.
  let offsets: ScalarOffsets
  /// The mentions in text order.
  let mentions: [Mention]
  /// The actors.
  let cast: Cast
  /// The ids of the members of the cast.
  let identifiers: [Actor.ID]
  /// The relations in text order.
  let relations: [Relation]
  /// What became of each trigger.
  let candidates: [Candidate]
}
