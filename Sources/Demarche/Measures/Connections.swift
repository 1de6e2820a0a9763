import GraphTheory

/// The shortest ways from one actor to another, with the relations that each step rests on.
public struct Connections: Equatable, Sendable {
  /// One step of a way.
  public struct Step: Equatable, Sendable {
    /// Who acts.
    public var source: Actor
    /// Towards whom.
    public var target: Actor
    /// The relations in this direction, and against it where directions do not count.
    public var edges: [Edge]
  }

  /// A way from the one to the other.
  public struct Way: Equatable, Sendable {
    /// The steps.
    public var steps: [Step]
    /// The number of steps, or the sum of their lengths.
    public var length: Double
  }

  /// The ways, the shortest first.
  public var ways: [Way]

  /// Finds the shortest ways.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - start: the name, alias or id of the actor where ways begin.
  ///   - end: the same of where they end.
  ///   - network: the network that the graph was read from, where it has distances of its own.
  ///   - settings: whether directions and weights count.
  ///   - count: how many ways at most.
  /// - Throws: `UnknownActor` for an unknown name, `AdjacencyError` for unusable weights.
  public init(
    in graph: Graph, from start: String, to end: String, network: Network? = nil,
    settings: Ranker.Settings, count: Int
  ) throws {
    let first = try graph.actor(called: start)
    let last = try graph.actor(called: end)
    let network = network ?? Network(graph)
    let ranker = try Ranker(network: network, settings: settings)
    let paths = try ranker.pathsByDistance()
    let numbers = Dictionary(
      network.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let actors = Dictionary(
      graph.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = paths.shortestPaths(
      from: numbers[first.id] ?? 0, to: numbers[last.id] ?? 0, count: count)
    let pairs = Dictionary(grouping: graph.edges) { [$0.source, $0.target] }
    ways = found.map { path in
      let ends = path.vertices.compactMap { actors[network.names[$0]] }
      let steps = zip(ends, ends.dropFirst()).map { source, target in
        let back = paths.isDirected ? [] : pairs[[target.id, source.id]] ?? []
        return Step(
          source: source, target: target, edges: (pairs[[source.id, target.id]] ?? []) + back)
      }
      return Way(steps: steps, length: path.length)
    }
  }
}

extension Ranker {
  /// The graph in which paths are looked for: in steps, by distances, or by 1 ÷ strength.
  func pathsByDistance() throws -> Adjacency {
    graph.hasStrengths && settings.distance == nil
      ? try graph.withDistancesFromStrengths() : pathGraph
  }
}
