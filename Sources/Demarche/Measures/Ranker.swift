import GraphTheory

/// Measures the vertices of one network.
public struct Ranker: Sendable {
  /// How to read the network.
  public struct Settings: Equatable, Sendable {
    /// Whether arcs have a direction; nil for what the network says.
    public var isDirected: Bool?
    /// Whether weights count.
    public var isWeighted = false

    /// Makes the usual settings: the network's own directions, every arc counting 1.
    public init() {}
  }

  private let network: Network
  private let settings: Settings
  private let adjacency: Adjacency

  /// Makes the rows of a network.
  /// - Throws: `AdjacencyError` for weights that cannot be used.
  public init(network: Network, settings: Settings = Settings()) throws {
    self.network = network
    self.settings = settings
    let isDirected = settings.isDirected ?? network.isDirected
    adjacency = try Adjacency(
      vertexCount: network.vertexCount, isDirected: isDirected, sources: network.sources,
      targets: network.targets, strengths: settings.isWeighted ? network.weights : nil)
  }

  /// The vertices by a measure.
  /// - Throws: `AdjacencyError` where the measure has no meaning for the network.
  public func ranking(by measure: Measure) throws -> Ranking {
    let labels = network.vertexColumns.first { $0.name == "label" || $0.name == "name" }?.values
    return Ranking(
      measure: measure, parameters: parameters, scores: try scores(of: measure),
      ids: network.names,
      names: labels ?? [String?](repeating: nil, count: network.vertexCount))
  }

  private var parameters: [Ranking.Parameter] {
    [
      .init(name: "directed", value: .flag(adjacency.isDirected)),
      .init(name: "weighted", value: .flag(adjacency.hasStrengths)),
      .init(name: "vertices", value: .number(Double(adjacency.vertexCount))),
      .init(name: "arcs", value: .number(Double(adjacency.arcCount))),
      .init(name: "merged", value: .number(Double(adjacency.mergedCount))),
    ]
  }

  private func scores(of measure: Measure) throws -> Scores {
    let others = Double(max(adjacency.vertexCount - 1, 1))
    switch measure {
    case .degree:
      return Scores(
        values: adjacency.totalStrengths(),
        largest: settings.isWeighted ? nil : others * (adjacency.isDirected ? 2 : 1))
    case .inDegree:
      return Scores(
        values: adjacency.strengths(.incoming), largest: settings.isWeighted ? nil : others)
    case .outDegree:
      return Scores(
        values: adjacency.strengths(.outgoing), largest: settings.isWeighted ? nil : others)
    case .closeness: return Scores(values: adjacency.closeness(), largest: 1)
    case .harmonic: return Scores(values: adjacency.harmonic(), largest: others)
    case .betweenness:
      let pairs = others * max(others - 1, 1) / (adjacency.isDirected ? 1 : 2)
      return Scores(values: adjacency.betweenness(), largest: pairs)
    case .eigenvector: return Scores(values: try adjacency.eigenvector().values)
    case .pageRank: return Scores(values: try adjacency.pageRank())
    }
  }
}
