/// A count beyond what a floating-point number can hold: `part` × 2^`exponent`.
///
/// A grid or a chain of diamonds has more shortest paths between its ends than 2^1024.
struct LargeCount: BitwiseCopyable {
  var part: Double
  var exponent: Int

  static let zero = LargeCount(part: 0, exponent: 0)
  static let one = LargeCount(part: 1, exponent: 0)

  /// The sum; what is smaller by more than 53 bits no longer shows, as in any such number.
  static func + (left: LargeCount, right: LargeCount) -> LargeCount {
    if left.part == 0 { return right }
    if right.part == 0 { return left }
    let (large, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let shift = max(small.exponent - large.exponent, -1000)
    let sum = large.part + Double(sign: .plus, exponent: shift, significand: small.part)
    return LargeCount(
      part: sum.significand, exponent: large.exponent + Int(sum.exponent))
  }

  /// The quotient, where it is a usual number.
  static func / (left: LargeCount, right: LargeCount) -> Double {
    let shift = max(min(left.exponent - right.exponent, 1100), -1100)
    return Double(sign: .plus, exponent: shift, significand: left.part / right.part)
  }
}

/// Brandes' algorithm where there are more paths than a floating-point number can count; four times
/// as slow, and so only for the sources for which that turns out to be so.
struct LargeBrandes {
  private let folding: Folding
  private var search: DistanceSearch
  private var paths: [LargeCount]
  private var shares: [Double]

  init(_ folding: Folding) {
    self.folding = folding
    search = DistanceSearch(folding.rows)
    paths = [LargeCount](repeating: .zero, count: folding.rows.vertexCount)
    shares = [Double](repeating: 0, count: folding.rows.vertexCount)
  }

  /// Adds to `sums` what paths from a source give to each vertex, and where it is asked to the sums
  /// along arcs and of squares.
  mutating func add(
    from source: UInt32, to sums: inout [Double], arcSums: Scratch<Double>?,
    squares: Scratch<Double>?
  ) {
    search.run(from: source, collecting: true)
    let weight = folding.starting[Int(source)]
    for (start, end) in countedArcs(from: source).reversed() {
      let share = paths[start] / paths[end] * (folding.ending[end] + shares[end])
      shares[start] += share
      if let arcSums, let place = folding.rows.position(start, end) {
        arcSums.pointer[place] += weight * share
      }
    }
    var reached = 0.0
    for vertex in search.order.dropFirst().map(Int.init) {
      sums[vertex] += weight * (shares[vertex] + folding.passing[vertex])
      reached += folding.ending[vertex]
      if let squares { squares.pointer[vertex] += shares[vertex] * shares[vertex] }
    }
    sums[Int(source)] += folding.leading[Int(source)] * reached
  }

  /// The arcs on shortest paths, when the paths to their ends are counted.
  private mutating func countedArcs(from source: UInt32) -> [(start: Int, end: Int)] {
    for vertex in search.order.map(Int.init) {
      paths[vertex] = .zero
      shares[vertex] = 0
    }
    paths[Int(source)] = .one
    var arcs: [(start: Int, end: Int)] = []
    for arc in search.candidates {
      if arc.length > search.distance(arc.end) * (1 + DistanceSearch.tolerance) { continue }
      let (start, end) = (Int(search.order[Int(arc.start)]), Int(arc.end))
      paths[end] = paths[end] + paths[start]
      arcs.append((start, end))
    }
    return arcs
  }
}
