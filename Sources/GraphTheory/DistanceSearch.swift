/// Shortest paths by distance from one source after another (Dijkstra 1959).
struct DistanceSearch {
  /// Lengths that differ by less than this part of them are the same: sums of decimal fractions do
  /// not come out equal to the last bit. It is 1e-10 of the sum of both, as in igraph.
  static let tolerance = 2e-10

  /// An arc that may lie on a shortest path: the place of its start in the order, its end, and the
  /// length of the way through it.
  struct Candidate: BitwiseCopyable {
    var start: UInt32
    var end: UInt32
    var length: Double
  }

  private let rows: Rows
  private let lengths: [Double]
  private let distances: Scratch<Double>
  private let isSettled: Scratch<Bool>
  private var heap = DistanceHeap()
  /// The vertices reached, nearest first.
  private(set) var order: [UInt32] = []
  /// The arcs that were no longer than what was known when they were met.
  private(set) var candidates: [Candidate] = []

  /// Makes searches over rows with distances.
  init(_ rows: Rows) {
    self.rows = rows
    lengths = rows.distances ?? [Double](repeating: 1, count: rows.arcCount)
    distances = Scratch(rows.vertexCount, .infinity)
    isSettled = Scratch(rows.vertexCount, false)
  }

  /// How far a vertex is from the last source.
  func distance(_ vertex: UInt32) -> Double { distances.pointer[Int(vertex)] }

  /// Finds all distances from a source; with `collecting` the candidates too.
  mutating func run(from source: UInt32, collecting: Bool = false) {
    for vertex in order {
      distances.pointer[Int(vertex)] = .infinity
      isSettled.pointer[Int(vertex)] = false
    }
    order.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    distances.pointer[Int(source)] = 0
    heap.push(0, source)
    let arcs = rows
    arcs.withPointers { rows in
      lengths.withUnsafeBufferPointer { lengths in
        while let (distance, vertex) = heap.pop() {
          if isSettled.pointer[Int(vertex)] { continue }
          isSettled.pointer[Int(vertex)] = true
          order.append(vertex)
          settle(Int(vertex), distance, rows, lengths, collecting)
        }
      }
    }
  }

  @inline(__always)
  private mutating func settle(
    _ vertex: Int, _ distance: Double, _ rows: Rows.Pointers,
    _ lengths: UnsafeBufferPointer<Double>, _ collecting: Bool
  ) {
    let distances = distances.pointer
    let place = UInt32(order.count - 1)
    for arc in Int(rows.starts[vertex])..<Int(rows.starts[vertex + 1]) {
      let end = rows.ends[arc]
      let length = distance + lengths[arc]
      let known = distances[Int(end)]
      if length > known * (1 + Self.tolerance) { continue }
      if collecting { candidates.append(Candidate(start: place, end: end, length: length)) }
      if length < known {
        distances[Int(end)] = length
        heap.push(length, end)
      }
    }
  }
}

/// Vertices by distance, the nearest first; one may be in it several times.
struct DistanceHeap {
  private var entries: [(distance: Double, vertex: UInt32)] = []

  mutating func push(_ distance: Double, _ vertex: UInt32) {
    var place = entries.count
    entries.append((distance, vertex))
    entries.withUnsafeMutableBufferPointer { entries in
      while place > 0 {
        let parent = (place - 1) >> 1
        if entries[parent].distance <= distance { break }
        entries[place] = entries[parent]
        place = parent
      }
      entries[place] = (distance, vertex)
    }
  }

  mutating func pop() -> (Double, UInt32)? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    entries.withUnsafeMutableBufferPointer { entries in
      var place = 0
      while true {
        var child = 2 * place + 1
        if child >= entries.count { break }
        if child + 1 < entries.count, entries[child + 1].distance < entries[child].distance {
          child += 1
        }
        if entries[child].distance >= last.distance { break }
        entries[place] = entries[child]
        place = child
      }
      entries[place] = last
    }
    return first
  }
}
