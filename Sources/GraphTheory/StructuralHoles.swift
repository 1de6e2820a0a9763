/// Burt's measures of structural holes.
public struct StructuralHoles: Equatable, Sendable {
  /// How much a vertex's contacts are contacts of each other; nil without contacts.
  public var constraint: [Double?]
  /// How many contacts are not redundant; nil without contacts.
  public var effectiveSize: [Double?]

  /// Effective size by number of contacts.
  public var efficiency: [Double?]
}

extension Adjacency {
  /// Burt's constraint, effective size and efficiency; loops do not count, both directions do.
  ///
  /// A tie's strength is that of both directions together. With Sᵢⱼ the sum over common contacts q
  /// of wᵢq wqⱼ ÷ sq, constraint is Σⱼ ((wᵢⱼ + Sᵢⱼ) ÷ sᵢ)²: S is the same both ways, so that every
  /// triangle has to be met only once.
  /// - Throws: `AdjacencyError.negativeStrength`.
  /// - Complexity: O(arcs × √arcs).
  public func structuralHoles() throws(AdjacencyError) -> StructuralHoles {
    try refuseNegativeStrengths(for: "constraint")
    var search = HoleSearch(simpleRows())
    search.run()
    let degrees = search.degrees
    let constraint = search.constraints()
    let sizes = search.sizes()
    return StructuralHoles(
      constraint: restored(degrees.indices.map { degrees[$0] == 0 ? nil : constraint[$0] }),
      effectiveSize: restored(degrees.indices.map { degrees[$0] == 0 ? nil : sizes[$0] }),
      efficiency: restored(
        degrees.indices.map { degrees[$0] == 0 ? nil : sizes[$0] / Double(degrees[$0]) }))
  }
}

private struct HoleSearch {
  private let rows: Rows
  private let middles: [UInt32]
  let degrees: [Int]
  private var sums: [Double]
  private var largest: [Double]
  /// S of each arc that leads to a lower vertex.
  private var shared: [Double]
  private var redundancy: [Double]

  init(_ rows: Rows) {
    self.rows = rows
    middles = rows.middles()
    degrees = (0..<rows.vertexCount).map { rows.count($0) }
    sums = [Double](repeating: 0, count: rows.vertexCount)
    largest = sums
    redundancy = sums
    shared = [Double](repeating: 0, count: rows.arcCount)
    for vertex in 0..<rows.vertexCount {
      for arc in rows.range(vertex) {
        sums[vertex] += rows.strengths?[arc] ?? 1
        largest[vertex] = max(largest[vertex], rows.strengths?[arc] ?? 1)
      }
    }
  }

  mutating func run() {
    var arcs = [UInt32](repeating: UInt32.max, count: rows.vertexCount)
    for vertex in 0..<rows.vertexCount {
      let lower = Int(rows.starts[vertex])..<Int(middles[vertex])
      if lower.count < 2 { continue }
      for arc in lower { arcs[Int(rows.ends[arc])] = UInt32(arc) }
      for arc in lower {
        let second = Int(rows.ends[arc])
        for next in Int(rows.starts[second])..<Int(middles[second]) {
          let third = arcs[Int(rows.ends[next])]
          if third != UInt32.max { add(vertex, second, arc: arc, next: next, third: Int(third)) }
        }
      }
      for arc in lower { arcs[Int(rows.ends[arc])] = UInt32.max }
    }
  }

  /// One triangle: `arc` from the first to the second, `next` from there to the third, `third`
  /// from the first to the third.
  private mutating func add(_ first: Int, _ second: Int, arc: Int, next: Int, third: Int) {
    let last = Int(rows.ends[next])
    let (near, far, across) = (weight(arc), weight(third), weight(next))
    shared[arc] += far * across / sums[last]
    shared[third] += near * across / sums[second]
    shared[next] += near * far / sums[first]
    redundancy[first] +=
      (far * across / largest[second] + near * across / largest[last]) / sums[first]
    redundancy[second] +=
      (across * far / largest[first] + near * far / largest[last]) / sums[second]
    redundancy[last] +=
      (across * near / largest[first] + far * near / largest[second]) / sums[last]
  }

  private func weight(_ arc: Int) -> Double { rows.strengths?[arc] ?? 1 }

  func constraints() -> [Double] {
    var result = [Double](repeating: 0, count: rows.vertexCount)
    for vertex in 0..<rows.vertexCount {
      for arc in Int(rows.starts[vertex])..<Int(middles[vertex]) {
        let other = Int(rows.ends[arc])
        let tie = weight(arc) + shared[arc]
        result[vertex] += tie * tie / (sums[vertex] * sums[vertex])
        result[other] += tie * tie / (sums[other] * sums[other])
      }
    }
    return result
  }

  func sizes() -> [Double] { degrees.indices.map { Double(degrees[$0]) - redundancy[$0] } }
}
