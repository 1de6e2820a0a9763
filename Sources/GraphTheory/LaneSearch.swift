/// Brandes' algorithm from eight sources at once, each a lane of a vertex's row.
///
/// A row is one cache line, so that an arc costs one access for eight searches. No lists of
/// predecessors are kept: backwards, a level gathers from the level below it, whose rows are zero
/// in the lanes that do not belong there.
struct LaneSearch {
  private let folding: Folding
  private let table = LaneTable()
  private let paths: Scratch<Lanes>
  private var front: Scratch<Lanes>
  private var back: Scratch<Lanes>
  private let seen: Scratch<UInt8>
  private let marks: Scratch<UInt8>
  /// The vertices of each level with the lanes in which they belong to it, level after level.
  private var vertices: [UInt32] = []
  private var sets: [UInt8] = []
  private var levels: [Int] = []
  private var unfinished: [UInt32] = []
  /// The sum of the paths of a level, which tells when they become too many to be counted.
  private var flow = Lanes.zero
  /// Takes over where that happens.
  private var large: LargeBrandes?
  /// Where to add what runs along each arc; nil where nobody asks.
  var arcSums: Scratch<Double>?
  /// Where to add the squares of what each source gives to each vertex; nil where nobody asks.
  var squares: Scratch<Double>?

  init(_ folding: Folding) {
    self.folding = folding
    let count = folding.rows.vertexCount
    paths = Scratch(count, .zero)
    front = Scratch(count, .zero)
    back = Scratch(count, .zero)
    seen = Scratch(count, 0)
    marks = Scratch(count, 0)
  }

  /// Adds to `sums` what paths from up to eight sources give to each vertex.
  mutating func add(from sources: ArraySlice<UInt32>, to sums: inout [Double]) {
    start(sources)
    var reached = Lanes.zero
    while levels[levels.count - 2] < levels[levels.count - 1] {
      forward(full: UInt8(truncatingIfNeeded: (1 << sources.count) - 1), &reached)
      levels.append(vertices.count)
      swap(&front, &back)
      if !LaneTable.sum(flow).isFinite { return addLarge(from: sources, to: &sums) }
    }
    var weights = Lanes.zero
    for (lane, source) in sources.enumerated() {
      weights[lane] = folding.starting[Int(source)]
      sums[Int(source)] += folding.leading[Int(source)] * reached[lane]
    }
    backward(weights: weights, to: &sums)
  }

  /// The same where there are more paths than a lane can count.
  private mutating func addLarge(from sources: ArraySlice<UInt32>, to sums: inout [Double]) {
    front.fill(.zero)
    back.fill(.zero)
    var counter = large ?? LargeBrandes(folding)
    for source in sources {
      counter.add(from: source, to: &sums, arcSums: arcSums, squares: squares)
    }
    large = counter
  }

  private mutating func start(_ sources: ArraySlice<UInt32>) {
    paths.fill(.zero)
    seen.fill(0)
    vertices.removeAll(keepingCapacity: true)
    sets.removeAll(keepingCapacity: true)
    for (lane, source) in sources.enumerated() {
      paths.pointer[Int(source)][lane] = 1
      front.pointer[Int(source)][lane] = 1
      seen.pointer[Int(source)] |= 1 << UInt8(lane)
      // A sample may hold a vertex twice.
      if let place = vertices.firstIndex(of: source) {
        sets[place] |= 1 << UInt8(lane)
      } else {
        vertices.append(source)
        sets.append(1 << UInt8(lane))
      }
    }
    levels = [0, vertices.count]
    unfinished = (0..<folding.rows.vertexCount).map { UInt32($0) }
  }

  /// Finds the next level: pushed along the arcs of a small one, pulled by the unfinished else.
  private mutating func forward(full: UInt8, _ reached: inout Lanes) {
    flow = .zero
    let level = levels[levels.count - 2]..<levels[levels.count - 1]
    let arcs = level.reduce(0) { $0 + folding.rows.count(Int(vertices[$1])) }
    if 2 * arcs < folding.rows.arcCount {
      push(level, full: full, &reached)
    } else {
      pull(full: full, &reached)
    }
    for index in level { front.pointer[Int(vertices[index])] = .zero }
  }

  private mutating func push(_ level: Range<Int>, full: UInt8, _ reached: inout Lanes) {
    let (front, back, seen, marks) = (front.pointer, back.pointer, seen.pointer, marks.pointer)
    var touched: [UInt32] = []
    folding.rows.withPointers { rows in
      for index in level {
        let vertex = Int(vertices[index])
        let row = front[vertex]
        for end in rows.neighbors(vertex) where seen[Int(end)] != full {
          back[Int(end)] += row
          if marks[Int(end)] == 0 {
            marks[Int(end)] = 1
            touched.append(end)
          }
        }
      }
    }
    for vertex in touched {
      marks[Int(vertex)] = 0
      let row = back[Int(vertex)]
      if !found(vertex, row, &reached) { back[Int(vertex)] = .zero }
    }
  }

  private mutating func pull(full: UInt8, _ reached: inout Lanes) {
    let (front, seen) = (front.pointer, seen.pointer)
    var kept = 0
    folding.reversed.withPointers { rows in
      for index in unfinished.indices {
        let vertex = unfinished[index]
        if seen[Int(vertex)] == full { continue }
        unfinished[kept] = vertex
        kept += 1
        var row = Lanes.zero
        for end in rows.neighbors(Int(vertex)) { row += front[Int(end)] }
        _ = found(vertex, row, &reached)
      }
    }
    unfinished.removeSubrange(kept...)
  }

  /// Takes a vertex into the level in the lanes that reach it now for the first time.
  @inline(__always)
  private mutating func found(_ vertex: UInt32, _ row: Lanes, _ reached: inout Lanes) -> Bool {
    let vertex = Int(vertex)
    let fresh = row * table.pointer[Int(~seen.pointer[vertex])]
    let set = LaneTable.positive(fresh)
    if set == 0 { return false }
    back.pointer[vertex] = fresh
    paths.pointer[vertex] += fresh
    flow += fresh
    seen.pointer[vertex] |= UInt8(set)
    reached += table.pointer[set] * folding.ending[vertex]
    vertices.append(UInt32(vertex))
    sets.append(UInt8(set))
    return true
  }

  /// From the last level up, what each vertex passes on: (ends + passed on below) ÷ paths.
  private mutating func backward(weights: Lanes, to sums: inout [Double]) {
    // The last two levels are empty and the last with vertices.
    for level in stride(from: levels.count - 3, to: 0, by: -1) {
      let range = levels[level]..<levels[level + 1]
      addArcs(range, weights: weights)
      gather(range, weights: weights, to: &sums)
      for index in levels[level + 1]..<levels[level + 2] {
        front.pointer[Int(vertices[index])] = .zero
      }
      swap(&front, &back)
    }
    if levels.count > 2 {
      addArcs(levels[0]..<levels[1], weights: weights)
      for index in levels[1]..<levels[2] { front.pointer[Int(vertices[index])] = .zero }
    }
  }

  private func gather(_ level: Range<Int>, weights: Lanes, to sums: inout [Double]) {
    let (front, back, paths, table) = (
      front.pointer, back.pointer, paths.pointer, table.pointer
    )
    folding.rows.withPointers { rows in
      for index in level {
        let vertex = Int(vertices[index])
        let lanes = table[Int(sets[index])]
        var below = Lanes.zero
        for end in rows.neighbors(vertex) { below += front[Int(end)] }
        let own = paths[vertex]
        let share = below * own * lanes
        sums[vertex] += LaneTable.sum((share + folding.passing[vertex] * lanes) * weights)
        if let squares { squares.pointer[vertex] += LaneTable.sum(share * share) }
        // Outside its lanes a vertex may have no paths yet: nothing is divided by zero there.
        let divisor = own + (1 - lanes)
        back[vertex] = (share + folding.ending[vertex]) * lanes / divisor
      }
    }
  }

  /// Adds what runs along the arcs from a level to the one below it.
  private func addArcs(_ level: Range<Int>, weights: Lanes) {
    guard let arcSums = arcSums?.pointer else { return }
    let front = front.pointer
    folding.rows.withPointers { rows in
      for index in level {
        let vertex = Int(vertices[index])
        let own = paths.pointer[vertex] * table.pointer[Int(sets[index])] * weights
        for arc in Int(rows.starts[vertex])..<Int(rows.starts[vertex + 1]) {
          arcSums[arc] += LaneTable.sum(front[Int(rows.ends[arc])] * own)
        }
      }
    }
  }
}
