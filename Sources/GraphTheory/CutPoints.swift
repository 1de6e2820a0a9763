/// Where a graph falls apart, directions aside.
public struct CutPoints: Equatable, Sendable {
  /// The vertices without which a component falls apart, in ascending order.
  public var articulations: [Int]
  /// The ends of the edges without which a component falls apart, the lower first, in order.
  public var bridges: [[Int]]
}

extension Adjacency {
  /// The articulation points and bridges.
  ///
  /// Arcs both ways between two vertices are one edge here, and loops are none.
  /// - Complexity: O(vertices + arcs), after Hopcroft and Tarjan (1973) without recursion.
  public func cutPoints() -> CutPoints {
    var search = CutSearch(simpleRows())
    search.run()
    let articulations = search.isArticulation.indices.filter { search.isArticulation[$0] }
    return CutPoints(
      articulations: articulations.map { Int(numbers[$0]) }.sorted(),
      bridges: search.bridges.map { edge in edge.map { Int(numbers[Int($0)]) }.sorted() }
        .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
  }
}

private struct CutSearch {
  private(set) var isArticulation: [Bool]
  private(set) var bridges: [[UInt32]] = []
  private let rows: Rows
  private var visits: [UInt32]
  private var low: [UInt32]
  private var parents: [UInt32]
  private var cursors: [UInt32]
  private var visited: UInt32 = 0

  init(_ rows: Rows) {
    self.rows = rows
    isArticulation = [Bool](repeating: false, count: rows.vertexCount)
    visits = [UInt32](repeating: 0, count: rows.vertexCount)
    low = visits
    parents = visits
    cursors = rows.starts
  }

  mutating func run() {
    for root in 0..<rows.vertexCount where visits[root] == 0 { search(from: root) }
  }

  private mutating func search(from root: Int) {
    var path = [root]
    var branches = 0
    enter(root, from: root)
    while let vertex = path.last {
      if cursors[vertex] < rows.starts[vertex + 1] {
        let end = Int(rows.ends[Int(cursors[vertex])])
        cursors[vertex] += 1
        if visits[end] == 0 {
          if vertex == root { branches += 1 }
          enter(end, from: vertex)
          path.append(end)
        } else if end != Int(parents[vertex]) {
          low[vertex] = min(low[vertex], visits[end])
        }
      } else {
        path.removeLast()
        if let above = path.last { leave(vertex, to: above, isRoot: above == root) }
      }
    }
    isArticulation[root] = branches > 1
  }

  private mutating func enter(_ vertex: Int, from parent: Int) {
    visited += 1
    visits[vertex] = visited
    low[vertex] = visited
    parents[vertex] = UInt32(parent)
  }

  private mutating func leave(_ vertex: Int, to above: Int, isRoot: Bool) {
    low[above] = min(low[above], low[vertex])
    if low[vertex] > visits[above] { bridges.append([UInt32(above), UInt32(vertex)]) }
    if low[vertex] >= visits[above], !isRoot { isArticulation[above] = true }
  }
}
