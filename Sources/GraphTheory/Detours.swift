extension Adjacency {
  /// The graph without the arcs that no shortest path takes, because two others are shorter
  /// together: in event graphs, where a single event is a long way, half of them.
  func withoutDetours() -> Adjacency {
    guard let lengths = outward.distances else { return self }
    let best = Scratch<Double>(vertexCount, .infinity)
    var isKept = [Bool](repeating: true, count: outward.arcCount)
    for vertex in 0..<vertexCount {
      for arc in outward.range(vertex) { best.pointer[Int(outward.ends[arc])] = lengths[arc] }
      outward.shorten(best.pointer, from: vertex, lengths)
      for arc in outward.range(vertex) {
        let shortest = best.pointer[Int(outward.ends[arc])]
        isKept[arc] = lengths[arc] * (1 - DistanceSearch.tolerance) <= shortest
        best.pointer[Int(outward.ends[arc])] = .infinity
      }
    }
    return Adjacency(self, outward: outward.keeping(isKept))
  }

  /// The same vertices with other arcs.
  init(_ graph: Adjacency, outward: Rows) {
    self.init(
      vertexCount: graph.vertexCount, isDirected: graph.isDirected,
      mergedCount: graph.mergedCount, loopCount: graph.loopCount, outward: outward,
      inward: graph.isDirected ? outward.transposed() : outward, numbers: graph.numbers,
      places: graph.places)
  }
}

extension Rows {
  /// Lowers what is known of the neighbors of a vertex where a way over another one is shorter.
  fileprivate func shorten(
    _ best: UnsafeMutablePointer<Double>, from vertex: Int, _ lengths: [Double]
  ) {
    withPointers { rows in
      lengths.withUnsafeBufferPointer { lengths in
        for first in range(vertex) {
          let middle = Int(rows.ends[first])
          for second in Int(rows.starts[middle])..<Int(rows.starts[middle + 1]) {
            let end = Int(rows.ends[second])
            let length = lengths[first] + lengths[second]
            if length < best[end], best[end] < .infinity { best[end] = length }
          }
        }
      }
    }
  }

  /// The rows with some of the arcs.
  func keeping(_ isKept: [Bool]) -> Rows {
    var kept = Rows(
      starts: [0], ends: [], strengths: strengths == nil ? nil : [],
      distances: distances == nil ? nil : [])
    for vertex in 0..<vertexCount {
      for arc in range(vertex) where isKept[arc] {
        kept.ends.append(ends[arc])
        if let strengths { kept.strengths?.append(strengths[arc]) }
        if let distances { kept.distances?.append(distances[arc]) }
      }
      kept.starts.append(UInt32(kept.ends.count))
    }
    return kept
  }
}
