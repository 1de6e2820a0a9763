public import ArgumentParser
public import Demarche

/// The filters that are the same in every command that reads a graph.
struct FilterArguments: ParsableArguments {
  @Option(help: "Families that stay: warning, reporting, cooperation (several with commas).")
  var family: List<RelationFamily>?

  @Option(help: "Types that stay, such as threaten,aid.")
  var type: List<RelationType>?

  @Option(help: "Kinds of actors that stay: state, official, organization.")
  var kind: List<Actor.Kind>?

  @Option(help: "Modalities that stay: actual, planned, hypothetical.")
  var modality: List<Modality>?

  @Option(help: "First day of the period, such as 2024, 2024-10 or 2024-10-23.")
  var since: EventDate?

  @Option(help: "Last day of the period.")
  var until: EventDate?

  @Option(help: "Least number of pieces of evidence for an edge.")
  var minEvidence: Double?

  @Option(help: "Roll officials and organizations up to their state: state.")
  var rollUp: RollUp?

  @Option(help: "Cut out the surroundings of an actor (may be given several times).")
  var around: [String] = []

  @Option(help: "How many edges away from the actor the surroundings reach.")
  var depth: Int = 1

  @Flag(help: "Keep edges that are said not to be.")
  var includeNegated = false

  func validate() throws {
    if depth < 0 { throw ValidationError("--depth must not be negative") }
  }

  /// The filter.
  var filter: GraphFilter {
    var filter = GraphFilter()
    filter.families = family.map { Set($0.values) }
    filter.types = type.map { Set($0.values) }
    filter.kinds = kind.map { Set($0.values) }
    filter.modalities = modality.map { Set($0.values) }
    filter.since = since
    filter.until = until
    filter.minimumEvidence = minEvidence
    filter.rollsUp = rollUp != nil
    filter.centers = around
    filter.depth = depth
    filter.includesNegated = includeNegated
    return filter
  }
}

/// What actors can be rolled up to.
enum RollUp: String, ExpressibleByArgument, CaseIterable {
  case state
}

/// Several values with commas between them.
struct List<Value: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument, Sendable
where Value.RawValue == String {
  let values: [Value]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let values = parts.compactMap { Value(rawValue: String($0)) }
    guard values.count == parts.count else { return nil }
    self.values = values
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}

extension EventDate: ExpressibleByArgument {
  /// Reads an ISO 8601 date from the command line.
  public init?(argument: String) { self.init(argument) }
}
