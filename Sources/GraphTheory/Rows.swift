/// The arcs of a graph by the vertex where they start: row `v` is `starts[v]..<starts[v + 1]`.
///
/// Ends ascend in a row and occur once. Numbers of 32 bits halve what a sweep has to read.
struct Rows: Equatable, Sendable {
  var starts: [UInt32]
  var ends: [UInt32]
  var strengths: [Double]?
  var distances: [Double]?

  var vertexCount: Int { starts.count - 1 }
  var arcCount: Int { ends.count }

  /// The positions of a vertex's arcs.
  func range(_ vertex: Int) -> Range<Int> { Int(starts[vertex])..<Int(starts[vertex + 1]) }

  /// The number of a vertex's arcs.
  func count(_ vertex: Int) -> Int { Int(starts[vertex + 1] - starts[vertex]) }

  /// The ends of a vertex's arcs.
  func neighbors(_ vertex: Int) -> ArraySlice<UInt32> { ends[range(vertex)] }

  /// The arcs turned round, each row ascending whatever the order was before.
  ///
  /// Turning arcs round twice sorts all rows in linear time: this is how rows are made as well.
  func transposed(threads: Threads = .all) -> Rows { Scattering(self, threads: threads).rows() }

  /// Whether a row has the same end twice; rows must ascend.
  func hasParallels(threads: Threads) -> Bool {
    threads.map(arcCount > 1 << 17 ? threads.count : 1) { block in
      vertices(block, of: arcCount > 1 << 17 ? threads.count : 1).contains { vertex in
        let row = neighbors(vertex)
        return zip(row, row.dropFirst()).contains { $0 == $1 }
      }
    }.contains(true)
  }

  /// The vertices of a block of about as many arcs as any other.
  private func vertices(_ block: Int, of blocks: Int) -> Range<Int> {
    func first(_ block: Int) -> Int {
      guard block < blocks else { return vertexCount }
      let arc = UInt32(arcCount * block / blocks)
      var (low, high) = (0, vertexCount)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < arc { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(block)..<first(block + 1)
  }

  /// Makes one arc of parallel ones: strengths add up, the shortest distance holds.
  mutating func merge() {
    var kept = 0
    var start = 0
    for vertex in 0..<vertexCount {
      let first = kept
      for arc in start..<Int(starts[vertex + 1]) {
        if kept > first, ends[kept - 1] == ends[arc] {
          if let value = strengths?[arc] { strengths?[kept - 1] += value }
          if let value = distances?[arc], value < distances?[kept - 1] ?? value {
            distances?[kept - 1] = value
          }
          continue
        }
        ends[kept] = ends[arc]
        if let value = strengths?[arc] { strengths?[kept] = value }
        if let value = distances?[arc] { distances?[kept] = value }
        kept += 1
      }
      start = Int(starts[vertex + 1])
      starts[vertex + 1] = UInt32(kept)
    }
    ends.removeSubrange(kept...)
    strengths?.removeSubrange(kept...)
    distances?.removeSubrange(kept...)
  }
}

extension Rows: ArcSequence {
  var rowCount: Int { vertexCount }

  @inline(__always)
  func forEachArc(_ block: Int, of blocks: Int, _ body: (UInt32, UInt32, Int) -> Void) {
    ends.withUnsafeBufferPointer { ends in
      for vertex in vertices(block, of: blocks) {
        for arc in range(vertex) { body(ends[arc], UInt32(truncatingIfNeeded: vertex), arc) }
      }
    }
  }
}
