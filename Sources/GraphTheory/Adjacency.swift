/// A graph whose vertices are numbers from 0, in compressed rows, both directions.
///
/// Parallel arcs are merged when the graph is made: strengths add up, the shortest distance holds.
/// Loops are kept; each measure says what it makes of them. Where few vertices have most arcs the
/// rows are kept in the order of falling degree, which keeps what a sweep touches most in the
/// nearest cache; all that goes in and comes out bears the caller's numbers.
public struct Adjacency: Equatable, Sendable {
  /// The number of vertices.
  public let vertexCount: Int
  /// Whether arcs have a direction.
  public let isDirected: Bool
  /// How many arcs were merged into a parallel one.
  public let mergedCount: Int
  /// The number of loops.
  public let loopCount: Int
  /// The arcs by their source; of an undirected graph every edge twice, loops once.
  let outward: Rows
  /// The arcs by their target; the same as `outward` in an undirected graph.
  let inward: Rows
  /// The caller's number of each row.
  let numbers: [UInt32]
  /// The row of each of the caller's numbers.
  let places: [UInt32]

  init(
    vertexCount: Int, isDirected: Bool, mergedCount: Int, loopCount: Int, outward: Rows,
    inward: Rows, numbers: [UInt32], places: [UInt32]
  ) {
    self.vertexCount = vertexCount
    self.isDirected = isDirected
    self.mergedCount = mergedCount
    self.loopCount = loopCount
    self.outward = outward
    self.inward = inward
    self.numbers = numbers
    self.places = places
  }

  /// The number of arcs, or of edges of an undirected graph, after merging.
  public var arcCount: Int {
    isDirected ? outward.arcCount : (outward.arcCount + loopCount) / 2
  }

  /// Whether arcs have a strength other than 1.
  public var hasStrengths: Bool { outward.strengths != nil }

  /// Whether arcs have a distance other than 1.
  public var hasDistances: Bool { outward.distances != nil }

  /// The rows that lead away from a vertex in a direction.
  func rows(_ direction: Direction) -> Rows { direction == .outgoing ? outward : inward }

  /// Values by row as values by the caller's number.
  func restored<Value>(_ values: [Value]) -> [Value] { places.map { values[Int($0)] } }

  /// The vertices that the arcs of a vertex lead to, in ascending order.
  public func neighbors(of vertex: Int, _ direction: Direction = .outgoing) -> [Int] {
    rows(direction).neighbors(Int(places[vertex])).map { Int(numbers[Int($0)]) }.sorted()
  }
}
