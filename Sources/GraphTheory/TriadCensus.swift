/// The sixteen ways in which three vertices can be tied, after Davis and Leinhardt: the numbers of
/// mutual, asymmetric and null pairs, and up, down, cyclic or transitive.
public enum Triad: String, CaseIterable, Sendable {
  /// No arc.
  case empty = "003"
  /// One arc.
  case single = "012"
  /// One mutual pair.
  case mutual = "102"
  /// Two arcs away from one vertex.
  case down = "021D"
  /// Two arcs to one vertex.
  case up = "021U"
  /// Two arcs in a chain.
  case chain = "021C"
  /// A mutual pair that a third one points to.
  case mutualDown = "111D"
  /// A mutual pair of which one points to a third.
  case mutualUp = "111U"
  /// Three arcs, transitive.
  case transitive = "030T"
  /// Three arcs in a circle.
  case cycle = "030C"
  /// Two mutual pairs.
  case twoMutual = "201"
  /// A mutual pair to both of whom a third points.
  case mutualBoth = "120D"
  /// A mutual pair both of whom point to a third.
  case bothUp = "120U"
  /// A mutual pair in the middle of a chain.
  case mutualChain = "120C"
  /// Two mutual pairs and an arc.
  case twoMutualArc = "210"
  /// All arcs.
  case complete = "300"
}

extension Adjacency {
  /// How often each of the sixteen triads occurs; loops do not count.
  ///
  /// Of undirected graphs the triangles and degrees tell it all. A number above `Int.max`, which the
  /// empty triads of more than 3.8 million vertices reach, is given as `Int.max`.
  /// - Parameter threads: the workers.
  /// - Returns: a count for each triad.
  /// - Complexity: O(arcs × degree), after Batagelj and Mrvar (2001); undirected O(arcs × √arcs).
  public func triadCensus(threads: Threads = .all) -> [Triad: Int] {
    let rows = simpleRows()
    guard isDirected else { return undirectedCensus(rows, threads: threads) }
    var counts = [Int](repeating: 0, count: 64)
    var marks = [UInt8](repeating: 0, count: vertexCount)
    for first in 0..<vertexCount {
      for end in rows.neighbors(first) { marks[Int(end)] |= 1 }
      for second in rows.neighbors(first).map(Int.init) where second > first {
        count(first, second, rows, &marks, &counts)
      }
      for end in rows.neighbors(first) { marks[Int(end)] = 0 }
    }
    var census = [Triad: Int](uniqueKeysWithValues: Triad.allCases.map { ($0, 0) })
    for (code, count) in counts.enumerated() where count > 0 {
      census[Triad.kind(ofCode: code), default: 0] += count
    }
    census[.empty] = emptyTriads(besides: census.values.reduce(0, +))
    return census
  }

  /// Edges, pairs of edges at one vertex and triangles: each triad holds so many of them.
  private func undirectedCensus(_ rows: Rows, threads: Threads) -> [Triad: Int] {
    let triangles = TriangleSearch(rows).counts(threads: threads).reduce(0, +) / 3
    let pairs = (0..<vertexCount).reduce(0) { $0 + rows.count($1) * (rows.count($1) - 1) / 2 }
    var census = [Triad: Int](uniqueKeysWithValues: Triad.allCases.map { ($0, 0) })
    let open = pairs - 3 * triangles
    let alone = rows.arcCount / 2 * max(vertexCount - 2, 0) - 2 * open - 3 * triangles
    (census[.complete], census[.twoMutual], census[.mutual]) = (triangles, open, alone)
    census[.empty] = emptyTriads(besides: triangles + open + alone)
    return census
  }

  private func emptyTriads(besides others: Int) -> Int {
    let count = Int128(vertexCount)
    return Int(clamping: count * (count - 1) * (count - 2) / 6 - Int128(others))
  }

  /// The triads that a pair is the first tied pair of.
  private func count(
    _ first: Int, _ second: Int, _ rows: Rows, _ marks: inout [UInt8], _ counts: inout [Int]
  ) {
    var others = rows.count(first) - 1
    for end in rows.neighbors(second).map(Int.init) where end != first {
      if marks[end] == 0 { others += 1 }
      marks[end] |= 2
    }
    let pair = tie(first, second)
    // A third vertex tied to neither: one or both arcs of the pair alone.
    counts[pair] += vertexCount - others - 2
    for side in [first, second] {
      for third in rows.neighbors(side).map(Int.init) where third != first && third != second {
        guard isFirst(first, second, third, marks[third], side) else { continue }
        counts[pair | tie(first, third) << 2 | tie(second, third) << 4] += 1
      }
    }
    for end in rows.neighbors(second).map(Int.init) { marks[end] &= 1 }
  }

  /// Whether the triad was not met before at another of its tied pairs, and not from the other side.
  private func isFirst(_ first: Int, _ second: Int, _ third: Int, _ mark: UInt8, _ side: Int)
    -> Bool
  {
    if mark == 3 && side == second { return false }
    return second < third || (first < third && third < second && mark & 1 == 0)
  }

  /// 1 for an arc, 2 for one back, 3 for both.
  private func tie(_ from: Int, _ to: Int) -> Int {
    guard isDirected else { return outward.contains(from, to) ? 3 : 0 }
    return (outward.contains(from, to) ? 1 : 0) | (outward.contains(to, from) ? 2 : 0)
  }
}

extension Rows {
  /// Whether there is an arc between two vertices.
  func contains(_ from: Int, _ to: Int) -> Bool { position(from, to) != nil }

  /// Where the arc between two vertices is.
  func position(_ from: Int, _ to: Int) -> Int? {
    var (low, high) = (Int(starts[from]), Int(starts[from + 1]))
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < to { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[from + 1]) && ends[low] == to ? low : nil
  }
}

extension Triad {
  /// The kind of a triad whose pairs are coded in two bits each.
  fileprivate static func kind(ofCode code: Int) -> Triad {
    let pairs = [code & 3, code >> 2 & 3, code >> 4 & 3]
    let mutual = pairs.count { $0 == 3 }
    let single = pairs.count { $0 == 1 || $0 == 2 }
    switch (mutual, single) {
    case (0, 0): return .empty
    case (0, 1): return .single
    case (1, 0): return .mutual
    case (2, 0): return .twoMutual
    case (2, 1): return .twoMutualArc
    case (3, 0): return .complete
    default: return shaped(pairs, mutual: mutual, single: single)
    }
  }

  private static func shaped(_ pairs: [Int], mutual: Int, single: Int) -> Triad {
    // Arcs that leave each of the three vertices, mutual ties aside: pairs are 0-1, 0-2 and 1-2.
    var leaving = [0, 0, 0]
    var arriving = [0, 0, 0]
    for (pair, ends) in zip(pairs, [(0, 1), (0, 2), (1, 2)]) where pair == 1 || pair == 2 {
      leaving[pair == 1 ? ends.0 : ends.1] += 1
      arriving[pair == 1 ? ends.1 : ends.0] += 1
    }
    if mutual == 1 {
      let pair = pairs.firstIndex(of: 3) ?? 0
      let apart = 2 - pair
      if single == 1 { return leaving[apart] == 1 ? .mutualDown : .mutualUp }
      if leaving[apart] == 2 { return .mutualBoth }
      return arriving[apart] == 2 ? .bothUp : .mutualChain
    }
    if single == 3 { return leaving.contains(2) ? .transitive : .cycle }
    if leaving.contains(2) { return .down }
    return arriving.contains(2) ? .up : .chain
  }
}
