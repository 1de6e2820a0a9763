/// A relation between two members of a cast, found at one place of a document.
struct Relation: Equatable, Sendable {
  /// The number of the member who acts.
  var source: Int
  /// The number of the member whom it concerns.
  var target: Int
  /// What is done.
  var type: RelationType
  /// Whether it is said to be so.
  var polarity: Polarity
  /// How sure the act is.
  var modality: Modality
  /// The members who are given as the source of the statement, nearest first.
  var attribution: [Int]
  /// The date of the event.
  var date: EventDate?
  /// The sentence.
  var sentence: Int
  /// The words of the trigger.
  var trigger: Range<Int>
  /// The name of the rule.
  var rule: String
}

/// What became of a trigger in a sentence: for those who ask why an edge is there or not.
struct Candidate: Equatable, Sendable {
  /// What came of it.
  enum Outcome: Equatable, Sendable {
    /// It made a relation between these members.
    case accepted(source: Int, target: Int)
    /// It made none, because.
    case refused(String)
  }

  /// The sentence.
  let sentence: Int
  /// The words of the trigger.
  let trigger: Range<Int>
  /// The name of the rule.
  let rule: String
  /// What came of it.
  let outcome: Outcome
}
