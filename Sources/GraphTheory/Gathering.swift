/// One pass over the arcs that sums up, for each vertex, the values of its neighbors.
struct Gathering: Sendable {
  /// The arcs along which values are gathered.
  let rows: Rows
  /// The workers; small graphs are done before a second one has woken up.
  let threads: Threads

  init(_ rows: Rows, threads: Threads) {
    self.rows = rows
    // Without its progress: a sweep is no piece of work that somebody waits for.
    self.threads = Threads(count: rows.arcCount < 1_000_000 ? 1 : threads.count)
  }

  /// The sum of the values at the ends of each vertex's arcs, times the arcs' strengths.
  func callAsFunction(_ values: [Double]) -> [Double] {
    let count = rows.vertexCount
    guard threads.count > 1 else { return part(0..<count, of: values) }
    let cuts = cuts(8 * threads.count)
    return threads.map(cuts.count - 1) { part(cuts[$0]..<cuts[$0 + 1], of: values) }
      .flatMap(\.self)
  }

  /// Where the vertices are cut so that all parts have about as many arcs: results do not depend
  /// on it, since each vertex has a sum of its own.
  private func cuts(_ parts: Int) -> [Int] {
    var cuts = [0]
    for vertex in 0..<rows.vertexCount
    where Int(rows.starts[vertex + 1]) * parts >= cuts.count * rows.arcCount {
      cuts.append(vertex + 1)
    }
    if cuts[cuts.count - 1] < rows.vertexCount { cuts.append(rows.vertexCount) }
    return cuts
  }

  private func part(_ vertices: Range<Int>, of values: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: vertices.count) { sums, count in
      values.withUnsafeBufferPointer { values in
        rows.withPointers { rows in
          for (index, vertex) in vertices.enumerated() {
            sums[index] = sum(vertex, rows, values)
          }
        }
      }
      count = vertices.count
    }
  }

  @inline(__always)
  func sum(
    _ vertex: Int, _ rows: Rows.Pointers, _ values: UnsafeBufferPointer<Double>
  ) -> Double {
    let ends = rows.neighbors(vertex)
    if let strengths = self.rows.strengths {
      let start = Int(rows.starts[vertex])
      var sum = 0.0
      for index in ends.indices { sum += strengths[start + index] * values[Int(ends[index])] }
      return sum
    }
    // Two sums, because an addition has to wait for the one before it.
    var (even, odd) = (0.0, 0.0)
    var index = 0
    while index + 1 < ends.count {
      even += values[Int(ends[index])]
      odd += values[Int(ends[index + 1])]
      index += 2
    }
    if index < ends.count { even += values[Int(ends[index])] }
    return even + odd
  }
}

extension Array where Element == Double {
  /// The sum of the products, added in an order that is always the same.
  func dot(_ other: [Double]) -> Double {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        var sums = SIMD4<Double>.zero
        var index = 0
        while index + 4 <= left.count {
          let first = SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
          let second = SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
          sums += first * second
          index += 4
        }
        var rest = 0.0
        while index < left.count {
          rest += left[index] * right[index]
          index += 1
        }
        return sums.sum() + rest
      }
    }
  }

  /// Adds a multiple of another vector.
  mutating func add(_ factor: Double, _ other: [Double]) {
    withUnsafeMutableBufferPointer { values in
      other.withUnsafeBufferPointer { other in
        for index in values.indices { values[index] += factor * other[index] }
      }
    }
  }

  /// Multiplies each value.
  mutating func scale(_ factor: Double) {
    withUnsafeMutableBufferPointer { values in
      for index in values.indices { values[index] *= factor }
    }
  }

  /// The sum of the values without their signs.
  var absoluteSum: Double { reduce(0) { $0 + abs($1) } }
}
