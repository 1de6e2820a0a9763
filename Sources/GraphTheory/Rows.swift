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
  /// Two scatters sort all rows in linear time: this is how rows are made as well.
  func transposed() -> Rows {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    for end in ends { starts[Int(end) + 1] += 1 }
    for vertex in 0..<vertexCount { starts[vertex + 1] += starts[vertex] }
    var cursors = starts
    var turned = Rows(
      starts: starts, ends: [UInt32](repeating: 0, count: arcCount),
      strengths: strengths.map { [Double](repeating: 0, count: $0.count) },
      distances: distances.map { [Double](repeating: 0, count: $0.count) })
    for vertex in 0..<vertexCount {
      for arc in range(vertex) {
        let end = Int(ends[arc])
        let place = Int(cursors[end])
        cursors[end] += 1
        turned.ends[place] = UInt32(vertex)
        if let strengths { turned.strengths?[place] = strengths[arc] }
        if let distances { turned.distances?[place] = distances[arc] }
      }
    }
    return turned
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
