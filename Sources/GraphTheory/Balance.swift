/// How a graph of friendly and hostile ties holds together, directions aside.
public struct Balance: Equatable, Sendable {
  /// Triangles by the number of their hostile ties, from 0 to 3.
  public var triangles: [Int]
  /// The part of the triangles with an even number of hostile ties (Heider, Cartwright and Harary);
  /// nil without triangles.
  public var balanced: Double?
  /// The camp of each vertex, 0 or 1, with which few ties are frustrated.
  public var camps: [Int]
  /// The sizes of the ties that are hostile inside a camp or friendly across.
  public var frustration: Double
  /// The same as a part of all ties.
  public var frustrationShare: Double
}

extension Adjacency {
  /// The balance of a graph whose strengths are positive for friendly ties and negative for hostile
  /// ones; ties that cancel out are left out, arcs both ways add up.
  ///
  /// The camps are a local optimum, the best of several starts: the least frustration is as hard to
  /// find as the largest cut. The same seed gives the same camps.
  /// - Parameters:
  ///   - seed: where random choices begin.
  ///   - starts: how many starts are tried.
  /// - Returns: triangles, camps and frustration.
  /// - Complexity: O(arcs × √arcs + starts × arcs × sweeps).
  public func balance(seed: UInt64 = 0, starts: Int = 16) -> Balance {
    var rows = simpleRows()
    if let strengths = rows.strengths { rows = rows.keeping(strengths.map { $0 != 0 }) }
    let signed = SignedRows(rows)
    let triangles = signed.triangles()
    let count = triangles.reduce(0, +)
    let (camps, frustration) = signed.camps(seed: seed, starts: starts)
    let all = (rows.strengths ?? []).reduce(0) { $0 + abs($1) } / 2
    let total = rows.strengths == nil ? Double(rows.arcCount) / 2 : all
    return Balance(
      triangles: triangles,
      balanced: count == 0 ? nil : Double(triangles[0] + triangles[2]) / Double(count),
      camps: restored(camps), frustration: frustration,
      frustrationShare: total > 0 ? frustration / total : 0)
  }
}

/// Ties with signs.
private struct SignedRows {
  let rows: Rows

  init(_ rows: Rows) { self.rows = rows }

  private func strength(_ arc: Int) -> Double { rows.strengths?[arc] ?? 1 }

  /// Triangles by the number of hostile ties.
  func triangles() -> [Int] {
    var counts = [0, 0, 0, 0]
    let middles = rows.middles()
    var arcs = [UInt32](repeating: UInt32.max, count: rows.vertexCount)
    for first in 0..<rows.vertexCount {
      let lower = Int(rows.starts[first])..<Int(middles[first])
      for arc in lower { arcs[Int(rows.ends[arc])] = UInt32(arc) }
      for arc in lower {
        let second = Int(rows.ends[arc])
        for next in Int(rows.starts[second])..<Int(middles[second]) {
          let third = arcs[Int(rows.ends[next])]
          if third == UInt32.max { continue }
          counts[[arc, next, Int(third)].count { strength($0) < 0 }] += 1
        }
      }
      for arc in lower { arcs[Int(rows.ends[arc])] = UInt32.max }
    }
    return counts
  }

  /// The best camps of several starts, and how much of the ties they frustrate.
  func camps(seed: UInt64, starts: Int) -> ([Int], Double) {
    var generator = SeededGenerator(seed: seed)
    var best = [Int](repeating: 0, count: rows.vertexCount)
    var least = frustration(of: best)
    for start in 0..<max(starts, 1) {
      var camps = best
      if start > 0 { for vertex in camps.indices { camps[vertex] = generator.below(2) } }
      settle(&camps, &generator)
      let reached = frustration(of: camps)
      if reached < least { (best, least) = (camps, reached) }
    }
    // The camp of the first vertex is camp 0: both names for a division are the same.
    if best.first == 1 { best = best.map { 1 - $0 } }
    return (best, least)
  }

  /// Moves vertices to the other camp as long as that frustrates less.
  private func settle(_ camps: inout [Int], _ generator: inout SeededGenerator) {
    var order = (0..<UInt32(rows.vertexCount)).map { $0 }
    generator.shuffle(&order)
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for vertex in order.map(Int.init) {
        let pull = rows.range(vertex).reduce(0.0) { sum, arc in
          sum + (camps[Int(rows.ends[arc])] == camps[vertex] ? strength(arc) : -strength(arc))
        }
        if pull < -1e-12 {
          camps[vertex] = 1 - camps[vertex]
          hasMoved = true
        }
      }
    }
  }

  private func frustration(of camps: [Int]) -> Double {
    var sum = 0.0
    for vertex in 0..<rows.vertexCount {
      for arc in rows.range(vertex) {
        let isTogether = camps[vertex] == camps[Int(rows.ends[arc])]
        if isTogether != (strength(arc) > 0) { sum += abs(strength(arc)) }
      }
    }
    return sum / 2
  }
}
