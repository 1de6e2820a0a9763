public import GraphTheory

/// What can be said of a network as a whole.
public struct Statistics: Equatable, Sendable {
  /// One figure.
  public struct Figure: Equatable, Sendable {
    /// Its name in JSON.
    public var name: String
    /// What it is, for people.
    public var meaning: String
    /// The value; nil where it is not defined.
    public var value: Double?
  }

  /// The figures in order.
  public var figures: [Figure] = []
  /// How often each of the sixteen triads occurs.
  public var triads: [(triad: Triad, count: Int)] {
    Triad.allCases.map { ($0, census[$0] ?? 0) }
  }
  /// What the reader has to know beside the figures.
  public private(set) var notes: [String] = []
  private var census: [Triad: Int] = [:]

  /// Measures the network of a ranker.
  /// - Throws: `AdjacencyError` where weights cannot be used, `RankerError` for unknown groups.
  public init(_ ranker: Ranker) throws {
    let graph = ranker.graph
    addCounts(graph)
    addConnections(graph)
    try addCenters(ranker)
    if let column = ranker.settings.groups { try addGroups(ranker, column) }
    if let signed = ranker.network.signed() { try addSigns(signed, ranker) }
    census = graph.triadCensus(threads: ranker.settings.threads)
  }

  private mutating func add(_ name: String, _ meaning: String, _ value: Double?) {
    figures.append(Figure(name: name, meaning: meaning, value: value))
  }

  private mutating func add(_ name: String, _ meaning: String, _ value: Int) {
    add(name, meaning, Double(value))
  }

  private mutating func addCounts(_ graph: Adjacency) {
    add("vertices", "actors", graph.vertexCount)
    add("arcs", graph.isDirected ? "pairs with a direction" : "pairs", graph.arcCount)
    add("merged", "parallel relations counted as one pair", graph.mergedCount)
    add("loops", "relations to oneself", graph.loopCount)
    add("density", "part of the possible pairs", graph.density)
    if graph.isDirected { add("reciprocity", "part that is answered", graph.reciprocity) }
  }

  private mutating func addConnections(_ graph: Adjacency) {
    let components = graph.components()
    let count = (components.max() ?? -1) + 1
    add("components", "parts without a relation between them", count)
    add("largest-component", "actors in the largest part", components.count { $0 == 0 })
    if graph.isDirected {
      let strong = graph.strongComponents()
      add("strong-components", "parts in which each reaches each", (strong.max() ?? -1) + 1)
      add("largest-strong", "actors in the largest of these", strong.count { $0 == 0 })
    }
    let cuts = graph.cutPoints()
    add("articulations", "actors without whom a part falls apart", cuts.articulations.count)
    add("bridges", "pairs without which a part falls apart", cuts.bridges.count)
    add("core", "largest k with a part where all deal with k", graph.coreNumbers().max() ?? 0)
    add("transitivity", "part of two-step ways that are closed", graph.transitivity())
    let clustering = graph.clustering()
    let paired = zip(clustering, graph.simpleDegrees()).filter { $1 > 1 }.map { $0.0 }
    add("clustering", "mean clustering, 0 with fewer than two partners", mean(clustering))
    add("clustering-of-paired", "mean clustering of those with two partners", mean(paired))
    add(
      "degree-assortativity", "likeness in degree of those who deal", graph.degreeAssortativity)
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private mutating func addCenters(_ ranker: Ranker) throws {
    let graph = ranker.graph
    let others = Double(graph.vertexCount - 1)
    guard graph.vertexCount > 2 else { return }
    let degrees = graph.simpleDegrees().map(Double.init)
    add(
      "degree-centralization", "how much the degrees are those of a star",
      Adjacency.centralization(of: degrees, star: (others, 1)))
    var centralization: Double?
    if graph.vertexCount * graph.arcCount <= Statistics.mostSteps {
      let between = try ranker.pathsByDistance().betweenness(
        normalized: true, threads: ranker.settings.threads)
      centralization = Adjacency.centralization(
        of: between.map { graph.isDirected ? $0 : 2 * $0 }, star: (1, 0))
    } else {
      notes.append(
        "betweenness-centralization is left out: it takes a search through all relations from each"
          + " of \(graph.vertexCount) actors (centrality --measure betweenness --error estimates)")
    }
    add(
      "betweenness-centralization", "how much betweenness is that of a star", centralization)
  }

  /// Vertices times arcs up to which all searches are done: minutes at most.
  private static let mostSteps = 10_000_000_000

  private mutating func addGroups(_ ranker: Ranker, _ column: String) throws {
    let groups = try ranker.network.groups(column).numbers
    add(
      "external-internal", "relations across groups less those inside, by all",
      ranker.graph.externalInternalIndex(groups: groups))
    add(
      "assortativity", "likeness in \(column) of those who deal",
      ranker.graph.assortativity(groups: groups))
  }

  private mutating func addSigns(_ signed: Network, _ ranker: Ranker) throws {
    let graph = try Adjacency(
      vertexCount: signed.vertexCount, isDirected: signed.isDirected, sources: signed.sources,
      targets: signed.targets, strengths: signed.weights)
    let balance = graph.balance(seed: ranker.settings.seed)
    for (count, triangles) in balance.triangles.enumerated() {
      add("triangles-\(count)-hostile", "threes with \(count) hostile pairs", triangles)
    }
    add("balance", "part of the threes that are balanced", balance.balanced)
    add(
      "frustration", "part of the relations that two camps leave frustrated",
      balance.frustrationShare)
    add("second-camp", "actors in the second camp", balance.camps.count { $0 == 1 })
  }

  /// The figures for people.
  public func table() -> String {
    let rows = figures.map { figure in
      (figure.value.map(Ranking.readable) ?? "-", "\(figure.name)  (\(figure.meaning))")
    }
    let all = rows + triads.map { ("\($0.count)", "triad \($0.triad.rawValue)") }
    let width = all.map { $0.0.count }.max() ?? 0
    return all.map { value, name in
      String(repeating: " ", count: width - value.count) + value + "  " + name + "\n"
    }.joined()
  }

  /// The figures as comma-separated values.
  public func csv() -> String {
    "name,value\n"
      + figures.map { "\($0.name),\($0.value.map(JSONText.number) ?? "")\n" }.joined()
      + triads.map { "triad-\($0.triad.rawValue),\($0.count)\n" }.joined()
  }

  /// The figures as a JSON object.
  public func json() -> String {
    let members = figures.map { "\"\($0.name)\": \(JSONText.number($0.value))" }
    let triads = triads.map { "\"\($0.triad.rawValue)\": \($0.count)" }
    return
      "{\(members.joined(separator: ",\n ")),\n \"triads\": {\(triads.joined(separator: ", "))}}\n"
  }
}
