extension Adjacency {
  /// In how many triangles each vertex is, directions and loops aside.
  /// - Complexity: O(arcs × √arcs).
  public func triangles(threads: Threads = .all) -> [Int] {
    restored(TriangleSearch(simpleRows()).counts(threads: threads))
  }

  /// The part of the pairs of each vertex's neighbors that are neighbors; 0 where there is no pair.
  ///
  /// Directions and loops do not count.
  /// - Complexity: O(arcs × √arcs).
  public func clustering(threads: Threads = .all) -> [Double] {
    let rows = simpleRows()
    let counts = TriangleSearch(rows).counts(threads: threads)
    return restored(
      counts.enumerated().map { vertex, count in
        let degree = rows.count(vertex)
        return degree < 2 ? 0 : 2 * Double(count) / (Double(degree) * Double(degree - 1))
      })
  }

  /// The part of all paths of two steps that are closed; 0 where there is none.
  /// - Complexity: O(arcs × √arcs).
  public func transitivity(threads: Threads = .all) -> Double {
    let rows = simpleRows()
    let closed = TriangleSearch(rows).counts(threads: threads).reduce(0, +)
    let pairs = (0..<vertexCount).reduce(0) { $0 + rows.count($1) * (rows.count($1) - 1) }
    return pairs == 0 ? 0 : 2 * Double(closed) / Double(pairs)
  }
}

/// Finds each triangle once, from its highest vertex: rows go by falling degree, so that few arcs
/// lead to lower vertices.
struct TriangleSearch: Sendable {
  private let rows: Rows
  private let middles: [UInt32]

  init(_ rows: Rows) {
    self.rows = rows
    middles = rows.middles()
  }

  /// In how many triangles each vertex is.
  func counts(threads: Threads) -> [Int] {
    let total = SharedCounts(count: rows.vertexCount)
    let length = 256
    let blocks = (rows.vertexCount + length - 1) / length
    let workers = rows.arcCount < 20_000 ? Threads(count: 1) : threads
    let scratch: @Sendable () -> Counter = { Counter(rows.vertexCount, total: total) }
    workers.forEach(blocks, scratch: scratch) { counter, block in
      // High vertices have the most to do: they come first, so that no worker is left with them.
      let end = rows.vertexCount - block * length
      count(max(0, end - length)..<end, counter)
    }
    return total.values
  }

  private func count(_ vertices: Range<Int>, _ counter: Counter) {
    let (marks, counts) = (counter.marks.pointer, counter.counts.pointer)
    rows.withPointers { rows in
      middles.withUnsafeBufferPointer { middles in
        for vertex in vertices {
          let lower = rows.starts[vertex]..<middles[vertex]
          if lower.count < 2 { continue }
          for arc in lower { marks[Int(rows.ends[Int(arc)])] = 1 }
          var own = 0
          for arc in lower {
            let second = Int(rows.ends[Int(arc)])
            var found = 0
            for next in rows.starts[second]..<middles[second] {
              let third = Int(rows.ends[Int(next)])
              let mark = Int(marks[third])
              counts[third] += mark
              found += mark
            }
            counts[second] += found
            own += found
          }
          counts[vertex] += own
          for arc in lower { marks[Int(rows.ends[Int(arc)])] = 0 }
        }
      }
    }
  }

  /// What one worker counts; added to the whole when the worker is done.
  private final class Counter {
    let marks: Scratch<UInt8>
    let counts: Scratch<Int>
    private let total: SharedCounts

    init(_ count: Int, total: SharedCounts) {
      marks = Scratch(count, 0)
      counts = Scratch(count, 0)
      self.total = total
    }

    deinit { total.add(counts) }
  }
}
