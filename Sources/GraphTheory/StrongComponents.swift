extension Adjacency {
  /// The number of the strong component of each vertex, in which each reaches each along the arcs;
  /// numbered by falling size, among equals by their lowest vertex.
  /// - Complexity: O(vertices + arcs).
  public func strongComponents() -> [Int] {
    guard isDirected else { return components() }
    let (found, count) = strongPlaces()
    return Self.rankedBySize(restored(found), count: count)
  }

  /// The strong component of each row's vertex, and how many there are.
  func strongPlaces() -> (components: [Int], count: Int) {
    let rows = outward
    return rows.withPointers { pointers in
      var search = StrongSearch(vertexCount: vertexCount)
      search.run(pointers)
      let first = search.next
      return ((0..<vertexCount).map { Int(search.low[$0]) - first }, vertexCount + 1 - first)
    }
  }
}

/// The search of Tarjan (1972) as Pearce (2016) slimmed it down, without recursion: `low` is the
/// earliest open vertex that one can get back to, and afterwards the number of the component.
private struct StrongSearch {
  private(set) var low: [UInt32]
  /// One below the lowest number given to a component; they fall from the number of vertices.
  private(set) var next: Int
  private var cursors: [UInt32]
  private var isRoot: [Bool]
  private var path: [UInt32] = []
  private var open: [UInt32] = []
  private var visited: UInt32 = 1

  init(vertexCount: Int) {
    low = [UInt32](repeating: 0, count: vertexCount)
    cursors = low
    isRoot = [Bool](repeating: true, count: vertexCount)
    next = vertexCount + 1
  }

  mutating func run(_ rows: Rows.Pointers) {
    // Numbers of components lie above those of open vertices only if they are offset by 2^31.
    for root in low.indices where low[root] == 0 {
      enter(root, rows)
      while let vertex = path.last { advance(Int(vertex), rows) }
    }
    for vertex in low.indices { low[vertex] -= StrongSearch.offset }
  }

  private static let offset: UInt32 = 1 << 31

  private mutating func enter(_ vertex: Int, _ rows: Rows.Pointers) {
    low[vertex] = visited
    visited += 1
    cursors[vertex] = rows.starts[vertex]
    path.append(UInt32(vertex))
  }

  private mutating func advance(_ vertex: Int, _ rows: Rows.Pointers) {
    let end = rows.starts[vertex + 1]
    var lowest = low[vertex]
    while cursors[vertex] < end {
      let neighbor = Int(rows.ends[Int(cursors[vertex])])
      if low[neighbor] == 0 {
        low[vertex] = lowest
        enter(neighbor, rows)
        return
      }
      cursors[vertex] += 1
      if low[neighbor] < lowest {
        lowest = low[neighbor]
        isRoot[vertex] = false
      }
    }
    low[vertex] = lowest
    path.removeLast()
    if isRoot[vertex] { close(vertex) } else { open.append(UInt32(vertex)) }
  }

  private mutating func close(_ root: Int) {
    next -= 1
    let number = UInt32(next) + StrongSearch.offset
    visited -= 1
    while let vertex = open.last, low[Int(vertex)] >= low[root] {
      open.removeLast()
      low[Int(vertex)] = number
      visited -= 1
    }
    low[root] = number
  }
}
