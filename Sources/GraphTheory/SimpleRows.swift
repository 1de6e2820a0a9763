extension Adjacency {
  /// The graph without directions and loops: each pair of neighbors once each way, its strength
  /// that of both directions together: 2 for arcs both ways that have no strengths.
  func simpleRows() -> Rows {
    guard isDirected || loopCount > 0 else { return outward }
    var simple = Rows(
      starts: [0], ends: [], strengths: hasStrengths || isDirected ? [] : nil, distances: nil)
    simple.starts.reserveCapacity(vertexCount + 1)
    simple.ends.reserveCapacity(outward.arcCount + (isDirected ? inward.arcCount : 0))
    for vertex in 0..<vertexCount {
      if isDirected {
        simple.append(merging: vertex, of: outward, and: inward)
      } else {
        simple.append(merging: vertex, of: outward, and: nil)
      }
    }
    return simple
  }
}

extension Rows {
  /// Adds the row of a vertex, without a loop, out of two ascending ones.
  fileprivate mutating func append(merging vertex: Int, of first: Rows, and second: Rows?) {
    var left = first.range(vertex)
    var right = second?.range(vertex) ?? 0..<0
    while true {
      let leftEnd = left.isEmpty ? UInt32.max : first.ends[left.lowerBound]
      let rightEnd = right.isEmpty ? UInt32.max : second?.ends[right.lowerBound] ?? UInt32.max
      let end = min(leftEnd, rightEnd)
      if end == UInt32.max { break }
      var strength = 0.0
      if leftEnd == end { strength += first.strengths?[left.removeFirst()] ?? left.skipped() }
      if rightEnd == end { strength += second?.strengths?[right.removeFirst()] ?? right.skipped() }
      if end == vertex { continue }
      ends.append(end)
      strengths?.append(strength)
    }
    starts.append(UInt32(ends.count))
  }

  /// Where the ends that are lower than the vertex stop in each row.
  func middles() -> [UInt32] {
    (0..<vertexCount).map { vertex in
      var (low, high) = (Int(starts[vertex]), Int(starts[vertex + 1]))
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < vertex { low = middle + 1 } else { high = middle }
      }
      return UInt32(low)
    }
  }
}

extension Range where Bound == Int {
  fileprivate mutating func removeFirst() -> Int {
    defer { self = lowerBound + 1..<upperBound }
    return lowerBound
  }

  /// One further, for an arc that has no strength of its own.
  fileprivate mutating func skipped() -> Double {
    self = lowerBound + 1..<upperBound
    return 1
  }
}
