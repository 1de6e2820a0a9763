/// A family of relations: what an edge is drawn and counted as.
public enum RelationFamily: String, CaseIterable, Codable, Sendable {
  /// The source warns, threatens, or makes a demand of the target, or warns others about it.
  case warning
  /// The source makes public or passes on information about, or to, the target.
  case reporting
  /// The source does something with or for the target, or says it will.
  case cooperation
  /// A relation that another program's graph gives without saying of which family.
  case other
}

/// What the source of an edge does to its target.
public enum RelationType: String, CaseIterable, Codable, Sendable {
  /// Announces a harmful act or response.
  case threaten
  /// Cautions the target.
  case warn
  /// Orders, urges or calls on the target to do or stop doing something.
  case demand
  /// Warns others about the target's conduct.
  case alarm
  /// Says something in which the target is the acting or affected party.
  case report
  /// Carries the words of the target, as a medium does.
  case attribute
  /// Tells, notifies or briefs the target.
  case inform
  /// Blames, condemns or criticises the target.
  case accuse
  /// Denies or rejects what the target did or said.
  case deny
  /// Meets, calls, visits or negotiates with the target.
  case consult
  /// Signs, agrees or forms a partnership with the target.
  case agree
  /// Praises, endorses, backs or politically helps the target.
  case support
  /// Gives the target material, military or intelligence help, or lifts a burden from it.
  case aid
  /// Asks the target for help, data or a meeting.
  case request
  /// A relation that another program's graph gives without saying which.
  case link

  /// The family that the type belongs to.
  public var family: RelationFamily {
    switch self {
    case .threaten, .warn, .demand, .alarm: .warning
    case .report, .attribute, .inform, .accuse, .deny: .reporting
    case .consult, .agree, .support, .aid, .request: .cooperation
    case .link: .other
    }
  }

  /// Whether the act is done by saying something.
  public var isSpeechAct: Bool {
    switch self {
    case .threaten, .warn, .demand, .alarm, .report, .attribute, .inform, .accuse, .deny, .request:
      true
    case .consult, .agree, .support, .aid, .link: false
    }
  }

  /// Whether the edge between an official and their own state or body may say no more than that
  /// they belong together; praise, blame and demands say more.
  public var tellsBelonging: Bool {
    switch self {
    case .report, .attribute, .inform, .consult, .agree, .aid, .link: true
    case .threaten, .warn, .demand, .alarm, .accuse, .deny, .support, .request: false
    }
  }

  /// Whether the edge says the same in either direction.
  public var isSymmetric: Bool { self == .consult || self == .agree }
}

/// Whether a relation is said to hold or not to hold.
public enum Polarity: String, CaseIterable, Codable, Sendable {
  /// The act is said to be.
  case affirmed
  /// The act is said not to be: "did not agree", "refused to meet".
  case negated
}

/// How sure it is that the act of a relation takes place, the firmest first.
public enum Modality: String, CaseIterable, Codable, Sendable, Comparable {
  /// It happened or is happening.
  case actual
  /// It will, may or is meant to happen.
  case planned
  /// It depends on a condition, or is only urged or asked for.
  case hypothetical

  private var rank: Int {
    switch self {
    case .actual: 0
    case .planned: 1
    case .hypothetical: 2
    }
  }

  /// Orders the firmest first: actual, planned, hypothetical.
  public static func < (left: Modality, right: Modality) -> Bool { left.rank < right.rank }
}
