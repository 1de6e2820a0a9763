/// A leading eigenvector and how sure it is.
public struct Eigenvector: Equatable, Sendable {
  /// The value of each vertex, of length 1 together.
  public var values: [Double]
  /// The eigenvalue.
  public var radius: Double
  /// Whether the vector stood still in the end.
  public var settled: Bool
  /// How many parts of the graph have this radius: with more than one the vector is not unique.
  public var leadingParts: Int
}

extension Adjacency {
  /// The leading eigenvector of the graph, by in-arcs: who is chosen by those who are chosen.
  ///
  /// Begins with the uniform vector. Undirected graphs: see `LanczosIteration`. Directed ones: iterates
  /// with A + I, so that a graph in two halves does not oscillate, until the vector stands still; if
  /// that takes long, see `KrylovIteration`. Where several parts of the graph share the largest radius, any
  /// mixture of their vectors is a leading one: the result is that of the uniform start and says so.
  /// A loop counts once.
  /// - Parameters:
  ///   - tolerance: how near each value has to be to where it is going.
  ///   - sweeps: the most sweeps.
  ///   - threads: the workers.
  /// - Returns: the vector, its radius and whether it is the only one.
  /// - Throws: `AdjacencyError.negativeStrength`; `noCycle` where every walk ends.
  /// - Complexity: O(sweeps × (vertices + arcs)).
  public func eigenvector(
    tolerance: Double = 1e-10, sweeps: Int = 100_000, threads: Threads = .all
  ) throws(AdjacencyError) -> Eigenvector {
    try refuseNegativeStrengths(for: "eigenvector centrality")
    guard vertexCount > 0 else {
      return Eigenvector(values: [], radius: 0, settled: true, leadingParts: 0)
    }
    let parts = cyclicParts()
    guard !parts.isEmpty else { throw .noCycle }
    let iteration = PowerIteration(
      gathering: Gathering(inward, threads: threads), isSymmetric: !isDirected,
      tolerance: tolerance, sweeps: sweeps)
    let found = iteration.run()
    let (radius, leading) = leadingParts(of: parts, iteration, whole: found.radius)
    return Eigenvector(
      values: restored(found.values), radius: radius, settled: found.settled,
      leadingParts: leading)
  }

  /// The largest eigenvalue; 0 where every walk ends.
  func radius(threads: Threads) -> Double {
    let parts = cyclicParts()
    guard !parts.isEmpty else { return 0 }
    let iteration = PowerIteration(
      gathering: Gathering(inward, threads: threads), isSymmetric: !isDirected,
      tolerance: 1e-12, sweeps: 100_000)
    if !isDirected || parts.first?.vertices.count == vertexCount { return iteration.run().radius }
    return leadingParts(of: parts, iteration, whole: nil).radius
  }

  /// The largest radius of any part and how many parts have it.
  ///
  /// Inside a part each vertex reaches each, so that its radius is found fast and well; that of a
  /// whole directed graph is not where one leading part feeds another.
  /// Of an undirected graph the radius of the whole is good, and parts are only asked whether they
  /// have it as well.
  private func leadingParts(
    of parts: [Part], _ iteration: PowerIteration, whole: Double?
  ) -> (radius: Double, count: Int) {
    var radii: [Double] = []
    var best = isDirected ? 0 : (whole ?? 0) * (1 - 1e-6)
    let parts = parts.filter { $0.bound >= best }
    if let whole, parts.count == 1, !isDirected || parts[0].vertices.count == vertexCount {
      return (whole, 1)
    }
    for part in parts.sorted(by: { ($1.arcs, $0.number) < ($0.arcs, $1.number) })
    where part.bound >= best * (1 - 1e-8) {
      radii.append(iteration.radius(of: part.vertices, in: inward))
      best = max(best, radii[radii.count - 1])
    }
    let radius = radii.max() ?? whole ?? 0
    return (radius, max(1, radii.count { $0 >= radius * (1 - 1e-8) }))
  }

  /// A strong component that holds a cycle.
  private struct Part {
    var number: Int
    var vertices: [UInt32]
    var arcs: Int
    /// The largest sum of a vertex's strengths inside: no radius is larger.
    var bound: Double
  }

  private func cyclicParts() -> [Part] {
    let (components, count) = isDirected ? strongPlaces() : weakPlaces()
    var parts = (0..<count).map { Part(number: $0, vertices: [], arcs: 0, bound: 0) }
    for vertex in 0..<vertexCount {
      let component = components[vertex]
      var (sum, arcs) = (0.0, 0)
      for arc in inward.range(vertex) where components[Int(inward.ends[arc])] == component {
        sum += inward.strengths?[arc] ?? 1
        arcs += 1
      }
      parts[component].vertices.append(UInt32(vertex))
      parts[component].arcs += arcs
      parts[component].bound = max(parts[component].bound, sum)
    }
    return parts.filter { $0.bound > 0 }
  }
}

/// Multiplies a vector with A + I until it stands still, or goes a shorter way there.
struct PowerIteration {
  let gathering: Gathering
  /// Whether the graph is undirected.
  let isSymmetric: Bool
  let tolerance: Double
  let sweeps: Int

  /// Where the iteration ended.
  struct Result {
    var values: [Double]
    var radius: Double
    var settled: Bool
  }

  /// The iteration from the uniform vector.
  func run() -> Result {
    let count = gathering.rows.vertexCount
    var vector = [Double](repeating: 1 / Double(max(count, 1)).squareRoot(), count: count)
    if isSymmetric {
      return LanczosIteration(image: { gathering($0) }, sweeps: sweeps).run(from: vector)
    }
    var last = Double.infinity
    for _ in 0..<min(sweeps, 400) {
      var next = gathering(vector)
      next.add(1, vector)
      let length = next.dot(next).squareRoot()
      next.scale(1 / length)
      let change = zip(next, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
      vector = next
      // Changes shrink by about the same part each time: what is left is a geometric series.
      let shrinking = last.isFinite ? min(change / last, 0.999_999) : 0.999_999
      last = change
      if change * shrinking / (1 - shrinking) <= tolerance {
        return Result(values: vector, radius: quotient(vector), settled: true)
      }
    }
    return KrylovIteration(image: { gathering($0) }, sweeps: sweeps).run(from: vector)
  }

  /// The radius of a part of the graph.
  func radius(of vertices: [UInt32], in rows: Rows) -> Double {
    let part = PowerIteration(
      gathering: Gathering(rows.part(vertices), threads: gathering.threads),
      isSymmetric: isSymmetric, tolerance: tolerance, sweeps: sweeps)
    return part.run().radius
  }

  /// Rayleigh's quotient for symmetric graphs, and the growth at the fixed point for others.
  private func quotient(_ vector: [Double]) -> Double { vector.dot(gathering(vector)) }
}

extension Rows {
  /// The rows of some vertices, numbered anew, without arcs to others.
  func part(_ vertices: [UInt32]) -> Rows {
    var numbers = [UInt32](repeating: UInt32.max, count: vertexCount)
    for (number, vertex) in vertices.enumerated() { numbers[Int(vertex)] = UInt32(number) }
    var part = Rows(
      starts: [0], ends: [], strengths: strengths == nil ? nil : [],
      distances: distances == nil ? nil : [])
    for vertex in vertices {
      for arc in range(Int(vertex)) {
        let number = numbers[Int(ends[arc])]
        if number == UInt32.max { continue }
        part.ends.append(number)
        if let strengths { part.strengths?.append(strengths[arc]) }
        if let distances { part.distances?.append(distances[arc]) }
      }
      part.starts.append(UInt32(part.ends.count))
    }
    return part
  }
}
