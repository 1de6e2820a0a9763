/// Actors and the relations between them, out of one document or many.
public struct Graph: Equatable, Sendable {
  /// What is known of a document that a graph was made from.
  public struct Source: Hashable, Sendable {
    /// The id of the document.
    public let id: String
    /// Its title.
    public let title: String?
    /// The day it is dated.
    public let date: EventDate?
    /// Who published it.
    public let publisher: String?
    /// How much of it became edges, where it was read by Demarche.
    public let coverage: Coverage?

    /// Makes a description of a document.
    public init(
      id: String, title: String? = nil, date: EventDate? = nil, publisher: String? = nil,
      coverage: Coverage? = nil
    ) {
      self.id = id
      self.title = title
      self.date = date
      self.publisher = publisher
      self.coverage = coverage
    }
  }

  /// The documents, by id.
  public private(set) var documents: [Source]
  /// The actors, by id.
  public private(set) var actors: [Actor]
  /// The edges, by their keys, numbered from `e1`.
  public private(set) var edges: [Edge]
  /// The decisions of readers that were applied.
  public private(set) var review: [Review.Decision] = []

  /// Makes a graph and brings it into its canonical order.
  ///
  /// Actors with the same id are united, edges with the same key too; self edges and edges with an
  /// unknown end are left out.
  /// - Complexity: O(n log n) in actors, edges, mentions and pieces of evidence.
  public init(documents: [Source], actors: [Actor], edges: [Edge]) {
    self.documents = Graph.united(documents)
    self.actors = Graph.united(actors)
    let known = Set(self.actors.map(\.id))
    let sound = edges.filter { edge in
      edge.source != edge.target && known.contains(edge.source) && known.contains(edge.target)
    }
    self.edges = Graph.united(sound)
  }

  /// The same graph with decisions recorded.
  func recording(_ decisions: [Review.Decision]) -> Graph {
    var graph = self
    graph.review = Set(decisions).sorted()
    return graph
  }

  /// A graph of nothing.
  public static let empty = Graph(documents: [], actors: [], edges: [])

  /// The actor of an id.
  public func actor(_ id: Actor.ID) -> Actor? {
    var low = 0
    var high = actors.count
    while low < high {
      let middle = (low + high) / 2
      if actors[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < actors.count && actors[low].id == id ? actors[low] : nil
  }

  /// The union of graphs: associative, commutative and idempotent.
  public static func union(_ graphs: some Sequence<Graph>) -> Graph {
    var documents: [Source] = []
    var actors: [Actor] = []
    var edges: [Edge] = []
    var review: [Review.Decision] = []
    for graph in graphs {
      documents += graph.documents
      actors += graph.actors
      edges += graph.edges
      review += graph.review
    }
    return Graph(documents: documents, actors: actors, edges: edges).recording(review)
  }
}
