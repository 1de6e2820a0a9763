extension Adjacency {
  /// Makes a graph of arcs; in an undirected graph an arc is an edge, given once.
  ///
  /// - Parameters:
  ///   - vertexCount: how many vertices there are; arcs end at lower numbers.
  ///   - isDirected: whether an arc leads one way only.
  ///   - sources: where each arc starts.
  ///   - targets: where each arc ends.
  ///   - strengths: how much each arc counts; nil where each counts 1.
  ///   - distances: how long each arc is for shortest paths; nil where each is 1.
  ///   - threads: the workers.
  /// - Throws: `AdjacencyError` for a distance that is not above 0 or a number that is not finite.
  /// - Precondition: ends are below `vertexCount` and the arrays have one length.
  /// - Complexity: O(vertices + arcs).
  public init(
    vertexCount: Int, isDirected: Bool, sources: [UInt32], targets: [UInt32],
    strengths: [Double]? = nil, distances: [Double]? = nil, threads: Threads = .all
  ) throws(AdjacencyError) {
    precondition(sources.count == targets.count, "an arc has two ends")
    precondition(
      strengths.map { $0.count == sources.count } ?? true, "each arc has one strength")
    precondition(
      distances.map { $0.count == sources.count } ?? true, "each arc has one distance")
    let arcs = isDirected ? sources.count : 2 * sources.count
    guard arcs < Int(UInt32.max) else { throw .tooManyArcs(arcs) }
    if let arc = strengths?.firstIndex(where: { !Adjacency.isUsable($0) }) {
      throw .badStrength(arc: arc, value: "\(strengths?[arc] ?? 0)")
    }
    if let arc = distances?.firstIndex(where: { !($0 > 0 && Adjacency.isUsable($0)) }) {
      throw .badDistance(arc: arc, value: "\(distances?[arc] ?? 0)")
    }
    let list = ArcList(
      vertexCount: vertexCount, isDirected: isDirected, sources: sources, targets: targets,
      strengths: strengths, distances: distances)
    self.init(list, threads: Threads(count: threads.count))
  }

  /// Whether squares and sums of such numbers stay far from what a number can hold.
  private static func isUsable(_ value: Double) -> Bool {
    value == 0 || (1e-100...1e100).contains(abs(value))
  }

  private init(_ list: ArcList, threads: Threads) {
    let numbers = list.numbers()
    var places = [UInt32](repeating: 0, count: list.vertexCount)
    for (place, number) in numbers.enumerated() { places[Int(number)] = UInt32(place) }
    let scattered = Scattering(PlacedArcs(list: list, places: places), threads: threads).rows()
    var outward = scattered.transposed(threads: threads)
    if outward.hasParallels(threads: threads) { outward.merge() }
    let loops = (0..<list.vertexCount).count { outward.contains($0, $0) }
    let doubled = list.isDirected ? outward.arcCount : (outward.arcCount + loops) / 2
    vertexCount = list.vertexCount
    isDirected = list.isDirected
    mergedCount = list.sources.count - doubled
    loopCount = loops
    self.outward = outward
    inward = list.isDirected ? outward.transposed(threads: threads) : outward
    self.numbers = numbers
    self.places = places
  }
}

/// Arcs in the order in which they were given.
private struct ArcList {
  let vertexCount: Int
  let isDirected: Bool
  let sources: [UInt32]
  let targets: [UInt32]
  let strengths: [Double]?
  let distances: [Double]?

  /// The vertices in the order in which rows are kept: by falling degree where few have most arcs.
  func numbers() -> [UInt32] {
    var degrees = [UInt32](repeating: 0, count: vertexCount)
    for source in sources { degrees[Int(source)] += 1 }
    for target in targets { degrees[Int(target)] += 1 }
    let largest = Int(degrees.max() ?? 0)
    guard largest * vertexCount > 8 * 2 * sources.count else {
      return (0..<vertexCount).map { UInt32($0) }
    }
    var starts = [Int](repeating: 0, count: largest + 2)
    for degree in degrees { starts[largest - Int(degree) + 1] += 1 }
    for degree in 0...largest { starts[degree + 1] += starts[degree] }
    var numbers = [UInt32](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      let bucket = largest - Int(degrees[vertex])
      numbers[starts[bucket]] = UInt32(vertex)
      starts[bucket] += 1
    }
    return numbers
  }
}

/// Arcs between places, each brought to its target; of an undirected graph both ways.
private struct PlacedArcs: ArcSequence {
  let list: ArcList
  let places: [UInt32]

  var rowCount: Int { list.vertexCount }
  var arcCount: Int { list.isDirected ? list.sources.count : 2 * list.sources.count }
  var strengths: [Double]? { list.strengths }
  var distances: [Double]? { list.distances }

  @inline(__always)
  func forEachArc(_ block: Int, of blocks: Int, _ body: (UInt32, UInt32, Int) -> Void) {
    let count = list.sources.count
    for arc in (count * block / blocks)..<(count * (block + 1) / blocks) {
      let source = places[Int(list.sources[arc])]
      let target = places[Int(list.targets[arc])]
      body(target, source, arc)
      if !list.isDirected && source != target { body(source, target, arc) }
    }
  }
}
