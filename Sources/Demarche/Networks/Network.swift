/// A graph as numbers with names and attributes: what graph formats hold and measures read.
///
/// Vertices are numbered from 0. Arc `i` runs from `sources[i]` to `targets[i]`.
public struct Network: Equatable, Sendable {
  /// A named column of values, one for each vertex or arc; nil where there is none.
  public struct Column: Equatable, Sendable {
    /// The name of the attribute.
    public var name: String
    /// The values, as text.
    public var values: [String?]

    /// Makes a column.
    public init(name: String, values: [String?]) {
      self.name = name
      self.values = values
    }
  }

  /// Whether the arcs have a direction.
  public var isDirected: Bool
  /// The ids of the vertices.
  public var names: [String]
  /// The vertices at which the arcs start.
  public var sources: [UInt32]
  /// The vertices at which the arcs end.
  public var targets: [UInt32]
  /// The strength of each arc; nil where every arc counts 1.
  public var weights: [Double]?
  /// What is known of the vertices beside their ids.
  public var vertexColumns: [Column]
  /// What is known of the arcs beside their weights.
  public var arcColumns: [Column]

  /// Makes a network.
  /// - Precondition: `sources`, `targets` and `weights` have one length, and ends are below
  ///   `names.count`.
  public init(
    isDirected: Bool, names: [String], sources: [UInt32], targets: [UInt32],
    weights: [Double]? = nil, vertexColumns: [Column] = [], arcColumns: [Column] = []
  ) {
    precondition(sources.count == targets.count, "an arc has two ends")
    self.isDirected = isDirected
    self.names = names
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.vertexColumns = vertexColumns
    self.arcColumns = arcColumns
  }

  /// The number of vertices.
  public var vertexCount: Int { names.count }
  /// The number of arcs.
  public var arcCount: Int { sources.count }
}

extension Network {
  /// A graph as a network: one arc an edge, everything but mentions and evidence in columns.
  public init(_ graph: Graph) {
    var numbers: [Actor.ID: UInt32] = [:]
    for (number, actor) in graph.actors.enumerated() { numbers[actor.id] = UInt32(number) }
    let actors = graph.actors
    let edges = graph.edges
    self.init(
      isDirected: true, names: actors.map(\.id),
      sources: edges.map { numbers[$0.source] ?? 0 },
      targets: edges.map { numbers[$0.target] ?? 0 },
      weights: edges.map(\.weight),
      vertexColumns: [
        Column(name: "label", values: actors.map(\.name)),
        Column(name: "kind", values: actors.map(\.kind.rawValue)),
        Column(name: "iso", values: actors.map(\.iso)),
        Column(name: "country", values: actors.map(\.country)),
        Column(name: "affiliation", values: actors.map(\.affiliation)),
        Column(
          name: "aliases",
          values: actors.map { $0.aliases.isEmpty ? nil : $0.aliases.joined(separator: " | ") }),
      ],
      arcColumns: [
        Column(name: "id", values: edges.map(\.id)),
        Column(name: "family", values: edges.map(\.family.rawValue)),
        Column(name: "type", values: edges.map(\.type.rawValue)),
        Column(name: "polarity", values: edges.map(\.polarity.rawValue)),
        Column(name: "modality", values: edges.map(\.modality.rawValue)),
        Column(
          name: "attribution",
          values: edges.map {
            $0.attribution.isEmpty ? nil : $0.attribution.joined(separator: " | ")
          }),
        Column(name: "date", values: edges.map { $0.date?.description }),
        Column(
          name: "evidence",
          values: edges.map { $0.evidence.first?.quotation.text }),
      ])
  }
}

extension Graph {
  /// A network read from elsewhere as a graph.
  ///
  /// Columns named as in `Network.init(_:)` are understood; a vertex that does not say its kind is
  /// `other`, an arc that does not say its type is a `link`. Nothing is guessed.
  public init(_ network: Network) {
    let vertex = { (name: String) in network.vertexColumns.first { $0.name == name }?.values }
    let arc = { (name: String) in network.arcColumns.first { $0.name == name }?.values }
    let labels = vertex("label") ?? vertex("name")
    let (kinds, codes) = (vertex("kind"), vertex("iso"))
    let (countries, affiliations, aliases) = (
      vertex("country"), vertex("affiliation"), vertex("aliases")
    )
    let actors = network.names.enumerated().map { number, id in
      Actor(
        id: id, kind: kinds?[number].flatMap(Actor.Kind.init) ?? .other,
        name: labels?[number] ?? id, iso: codes?[number], country: countries?[number],
        aliases: aliases?[number].map(Graph.listed) ?? [], affiliation: affiliations?[number])
    }
    let types = arc("type")
    let (polarities, modalities) = (arc("polarity"), arc("modality"))
    let edges = network.sources.indices.map { index in
      Edge(
        key: Edge.Key(
          source: network.names[Int(network.sources[index])],
          target: network.names[Int(network.targets[index])],
          type: types?[index].flatMap(RelationType.init) ?? .link,
          polarity: polarities?[index].flatMap(Polarity.init) ?? .affirmed,
          modality: modalities?[index].flatMap(Modality.init) ?? .actual),
        evidence: [], weight: network.weights?[index] ?? 1)
    }
    self.init(documents: [], actors: actors, edges: Graph.added(edges))
  }

  private static func listed(_ text: String) -> [String] {
    text.split(separator: "|").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Parallel arcs become one, their weights added.
  private static func added(_ edges: [Edge]) -> [Edge] {
    Dictionary(grouping: edges, by: \.key).map { key, parts in
      Edge(key: key, evidence: [], weight: parts.reduce(0) { $0 + $1.weight })
    }
  }
}
