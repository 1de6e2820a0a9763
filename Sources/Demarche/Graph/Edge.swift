/// A directed edge: what one actor does to another, with where the text says so.
public struct Edge: Equatable, Sendable {
  /// What makes two edges the same edge.
  public struct Key: Hashable, Sendable, Comparable {
    /// The actor who acts.
    public var source: Actor.ID
    /// The actor whom it concerns.
    public var target: Actor.ID
    /// What is done.
    public var type: RelationType
    /// Whether it is said to be so or not so.
    public var polarity: Polarity
    /// How sure the act is.
    public var modality: Modality

    /// Makes a key.
    public init(
      source: Actor.ID, target: Actor.ID, type: RelationType, polarity: Polarity = .affirmed,
      modality: Modality = .actual
    ) {
      self.source = source
      self.target = target
      self.type = type
      self.polarity = polarity
      self.modality = modality
    }

    /// Orders by source, target, type, polarity and modality.
    public static func < (left: Key, right: Key) -> Bool {
      (left.source, left.target, left.type.rawValue, left.polarity.rawValue, left.modality)
        < (right.source, right.target, right.type.rawValue, right.polarity.rawValue, right.modality)
    }
  }

  /// The id in its graph: `e1`, `e2` … in the order of the keys.
  public var id: String
  /// Source, target, type, polarity and modality.
  public var key: Key
  /// How often the edge was stated; the number of pieces of evidence unless read from elsewhere.
  public var weight: Double
  /// Where the edge is stated, in order.
  public var evidence: [Evidence]

  /// Makes an edge; the weight is the number of pieces of evidence unless given.
  public init(id: String = "", key: Key, evidence: [Evidence], weight: Double? = nil) {
    self.id = id
    self.key = key
    self.evidence = evidence
    self.weight = weight ?? Double(evidence.count)
  }

  /// The actor who acts.
  public var source: Actor.ID { key.source }
  /// The actor whom it concerns.
  public var target: Actor.ID { key.target }
  /// What is done.
  public var type: RelationType { key.type }
  /// The family of the type.
  public var family: RelationFamily { key.type.family }
  /// Whether it is said to be so or not so.
  public var polarity: Polarity { key.polarity }
  /// How sure the act is.
  public var modality: Modality { key.modality }
  /// The actors given as the source of the statement where it is first stated, nearest first.
  public var attribution: [Actor.ID] { evidence.first?.attribution ?? [] }
  /// The first date that a piece of evidence fixes.
  public var date: EventDate? { evidence.lazy.compactMap(\.date).first }
}
