public import GraphTheory

/// Measures the vertices of one network.
public struct Ranker: Sendable {
  /// How to read the network.
  public struct Settings: Sendable {
    /// Whether arcs have a direction; nil for what the network says.
    public var isDirected: Bool?
    /// Whether weights count: as strengths, and for paths as distances of 1 ÷ strength.
    public var isWeighted = false
    /// The column that says how long each arc is; `weight` for the weights themselves.
    public var distance: String?
    /// The column that says to which group each vertex belongs.
    public var groups: String?
    /// The factor of Katz centrality; nil for 0.85 ÷ radius.
    public var alpha: Double?
    /// The factor of Bonacich's power, as a part of 1 ÷ radius.
    public var beta = -0.5
    /// How far off a normalized betweenness may be that is sampled; nil for exact ones.
    public var error: Double?
    /// Where random choices begin.
    public var seed: UInt64 = 0
    /// The workers.
    public var threads = Threads.all

    /// Makes the usual settings: the network's own directions, every arc counting 1.
    public init() {}
  }

  let network: Network
  let settings: Settings
  /// The graph with its strengths.
  let graph: Adjacency
  /// The graph with its distances; the same where paths are counted in steps.
  let pathGraph: Adjacency

  /// Makes the rows of a network.
  /// - Throws: `AdjacencyError` for weights or distances that cannot be used, `RankerError` for
  ///   a column that is not there.
  public init(network: Network, settings: Settings = Settings()) throws {
    self.network = network
    self.settings = settings
    let isDirected = settings.isDirected ?? network.isDirected
    graph = try Adjacency(
      vertexCount: network.vertexCount, isDirected: isDirected, sources: network.sources,
      targets: network.targets, strengths: settings.isWeighted ? network.weights : nil,
      threads: settings.threads)
    if let column = settings.distance {
      pathGraph = try Adjacency(
        vertexCount: network.vertexCount, isDirected: isDirected, sources: network.sources,
        targets: network.targets, distances: try network.distances(column),
        threads: settings.threads)
    } else {
      pathGraph = graph
    }
  }

  /// The vertices by a measure.
  /// - Throws: `AdjacencyError` where the measure has no meaning for the network, `RankerError`
  ///   where it needs groups that are not there.
  public func ranking(by measure: Measure) throws -> Ranking {
    Ranking(
      measure: measure, parameters: parameters(of: measure), scores: try scores(of: measure),
      ids: network.names, names: network.labels)
  }

  private func parameters(of measure: Measure) -> [Ranking.Parameter] {
    var parameters: [Ranking.Parameter] = [
      .init(name: "directed", value: .flag(graph.isDirected)),
      .init(name: "weighted", value: .flag(graph.hasStrengths)),
    ]
    if measure.isOfPaths {
      let unit = settings.distance ?? (graph.hasStrengths ? "1 / weight" : "steps")
      parameters.append(.init(name: "distance", value: .text(unit)))
    }
    if measure.isOfGroups, let groups = settings.groups {
      parameters.append(.init(name: "groups", value: .text(groups)))
    }
    let counts = [
      ("vertices", graph.vertexCount), ("arcs", graph.arcCount), ("merged", graph.mergedCount),
      ("loops", graph.loopCount),
    ]
    return parameters
      + counts.map { .init(name: $0.0, value: .number(Double($0.1))) }
  }
}

/// What a ranking cannot be made of.
public enum RankerError: Error, Equatable, CustomStringConvertible {
  /// A column that the network does not have.
  case noColumn(String, available: [String])
  /// A cell that is no number.
  case notANumber(column: String, arc: Int, text: String)
  /// A measure that needs to know groups.
  case noGroups(Measure)

  /// The number of the arc that is to blame, from 0; nil where none is.
  public var arc: Int? {
    if case .notANumber(_, let arc, _) = self { arc } else { nil }
  }

  /// The message.
  public var description: String {
    switch self {
    case .noColumn(let name, let available):
      "there is no column \(name)"
        + (available.isEmpty ? "" : "; there are \(available.joined(separator: ", "))")
    case .notANumber(let column, let arc, let text):
      "arc \(arc + 1): expected a number in the column \(column), found \"\(text)\""
    case .noGroups(let measure):
      "\(measure.rawValue) needs groups: say which column holds them"
    }
  }
}

extension Network {
  /// The names for people, by vertex.
  var labels: [String?] {
    vertexColumns.first { $0.name == "label" || $0.name == "name" }?.values
      ?? [String?](repeating: nil, count: vertexCount)
  }

  /// The numbers of a column of the arcs.
  func distances(_ column: String) throws -> [Double] {
    if column == "weight" { return weights ?? [Double](repeating: 1, count: arcCount) }
    guard let values = arcColumns.first(where: { $0.name == column })?.values else {
      throw RankerError.noColumn(
        column, available: (weights == nil ? [] : ["weight"]) + arcColumns.map(\.name))
    }
    return try values.enumerated().map { arc, value in
      guard let number = value.flatMap(Double.init) else {
        throw RankerError.notANumber(column: column, arc: arc, text: value ?? "")
      }
      return number
    }
  }

  /// The group of each vertex by a column; nil where the column is empty.
  public func groups(_ column: String) throws -> (numbers: [Int?], names: [String]) {
    guard let values = vertexColumns.first(where: { $0.name == column })?.values else {
      throw RankerError.noColumn(column, available: vertexColumns.map(\.name))
    }
    let names = Set(values.compactMap(\.self)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (values.map { $0.flatMap { numbers[$0] } }, names)
  }
}
