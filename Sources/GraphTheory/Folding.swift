/// A graph for shortest paths, without the vertices that hang on a single other one.
///
/// All that leads to or from such a vertex runs through its neighbor: the neighbor starts and ends
/// paths in its place, and what that adds to betweenness is known without a search. A third of the
/// actors of an event graph have one neighbor only.
struct Folding: Sendable {
  /// What is left, loops dropped, with numbers of its own.
  var rows: Rows
  /// The same arcs turned round.
  var reversed: Rows
  /// The row in the whole graph of each vertex that is left.
  var places: [UInt32]
  /// For how many sources each vertex stands.
  var starting: [Double]
  /// For how many targets each vertex stands.
  var ending: [Double]
  /// How often a path from elsewhere that reaches the vertex goes on through it into what hangs on it.
  var passing: [Double]
  /// How many hang on the vertex as sources, for each path from it.
  var leading: [Double]
  /// Betweenness that is known without a search, by row of the whole graph.
  var known: [Double]

  /// The graph without its hanging vertices.
  init(_ graph: Adjacency) {
    self.init(whole: graph)
    if graph.isDirected { foldLeaves(graph) } else { foldTrees(graph) }
  }

  /// The whole graph, nothing folded.
  init(whole graph: Adjacency) {
    let count = graph.vertexCount
    rows = graph.outward
    reversed = graph.inward
    places = (0..<count).map { UInt32($0) }
    starting = [Double](repeating: 1, count: count)
    ending = starting
    passing = [Double](repeating: 0, count: count)
    leading = passing
    known = passing
  }

  /// Undirected: whole trees fold away, from their leaves inwards.
  private mutating func foldTrees(_ graph: Adjacency) {
    let sizes = graph.componentSizes()
    var degrees = (0..<rows.vertexCount).map { vertex in
      rows.neighbors(vertex).count { $0 != vertex }
    }
    var isLeft = [Bool](repeating: true, count: rows.vertexCount)
    var squares = [Double](repeating: 0, count: rows.vertexCount)
    var queue = degrees.indices.filter { degrees[$0] == 1 }
    while let vertex = queue.popLast() {
      guard degrees[vertex] == 1,
        let above = rows.neighbors(vertex).first(where: { isLeft[Int($0)] && $0 != vertex })
      else { continue }
      isLeft[vertex] = false
      starting[Int(above)] += starting[vertex]
      squares[Int(above)] += starting[vertex] * starting[vertex]
      degrees[Int(above)] -= 1
      if degrees[Int(above)] == 1 { queue.append(Int(above)) }
    }
    for vertex in isLeft.indices {
      let below = starting[vertex] - 1
      known[vertex] = below * below - squares[vertex] + 2 * below * (sizes[vertex] - below - 1)
    }
    ending = starting
    keep(isLeft)
  }

  /// Directed: vertices that only give to one, only take from one, or do both with the same one.
  private mutating func foldLeaves(_ graph: Adjacency) {
    var isLeft = [Bool](repeating: true, count: rows.vertexCount)
    for vertex in isLeft.indices {
      let out = rows.neighbors(vertex)
      let back = reversed.neighbors(vertex)
      guard out.count <= 1, back.count <= 1, let only = out.first ?? back.first,
        (back.first ?? only) == only, (out.first ?? only) == only, only != vertex,
        isLeft[Int(only)]
      else { continue }
      isLeft[vertex] = false
      let neighbor = Int(only)
      leading[neighbor] += Double(out.count)
      passing[neighbor] += Double(back.count)
      // From a leaf to itself is no pair.
      known[neighbor] -= Double(out.count * back.count)
    }
    for vertex in isLeft.indices {
      starting[vertex] += leading[vertex]
      ending[vertex] += passing[vertex]
      known[vertex] += leading[vertex] * passing[vertex]
    }
    keep(isLeft)
  }

  private mutating func keep(_ isLeft: [Bool]) {
    places = isLeft.indices.filter { isLeft[$0] }.map { UInt32($0) }
    var numbers = [UInt32](repeating: UInt32.max, count: isLeft.count)
    for (number, place) in places.enumerated() { numbers[Int(place)] = UInt32(number) }
    rows = rows.kept(places: places, numbers: numbers)
    reversed = reversed.kept(places: places, numbers: numbers)
    starting = places.map { starting[Int($0)] }
    ending = places.map { ending[Int($0)] }
    passing = places.map { passing[Int($0)] }
    leading = places.map { leading[Int($0)] }
  }
}

extension Rows {
  /// The rows of some vertices, numbered anew, without loops and arcs to others.
  fileprivate func kept(places: [UInt32], numbers: [UInt32]) -> Rows {
    var kept = Rows(
      starts: [0], ends: [], strengths: nil, distances: distances == nil ? nil : [])
    for place in places {
      for arc in range(Int(place)) {
        let number = numbers[Int(ends[arc])]
        if number == UInt32.max || ends[arc] == place { continue }
        kept.ends.append(number)
        if let distances { kept.distances?.append(distances[arc]) }
      }
      kept.starts.append(UInt32(kept.ends.count))
    }
    return kept
  }
}
