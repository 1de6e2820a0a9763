/// Arcs that can be gone through in blocks, always in the same order.
protocol ArcSequence: Sendable {
  /// How many rows the arcs are brought into.
  var rowCount: Int { get }
  /// How many arcs are gone through.
  var arcCount: Int { get }
  /// The strength of each arc by its number; nil where each is 1.
  var strengths: [Double]? { get }
  /// The distance of each arc by its number; nil where each is 1.
  var distances: [Double]? { get }
  /// Calls `body` with the row, the end and the number of each arc of a block.
  func forEachArc(_ block: Int, of blocks: Int, _ body: (UInt32, UInt32, Int) -> Void)
}

/// Brings arcs into rows in linear time, each row in the order of the arcs (counting sort).
///
/// Each worker counts the arcs of a block. From all counts follows where in each row the arcs of
/// each block begin, and there each worker writes its own: the rows are the same for any number.
struct Scattering<Arcs: ArcSequence>: Sendable {
  private let arcs: Arcs
  private let threads: Threads
  private let blocks: Int

  init(_ arcs: Arcs, threads: Threads) {
    self.arcs = arcs
    // A count for each row and block pays only where there are more arcs than rows.
    let isLarge = arcs.arcCount > 1 << 17 && arcs.arcCount > arcs.rowCount
    blocks = isLarge ? min(threads.count, 16) : 1
    self.threads = Threads(count: blocks)
  }

  /// The rows.
  func rows() -> Rows {
    var cursors = threads.map(blocks) { counts(of: $0) }
    let starts = advance(&cursors)
    let count = Int(starts[arcs.rowCount])
    let places = cursors
    guard arcs.strengths != nil || arcs.distances != nil else {
      let ends = Shared<UInt32>.array(count) { ends in
        threads.forEach(blocks) { write(block: $0, from: places[$0], ends, nil) }
      }
      return Rows(starts: starts, ends: ends, strengths: nil, distances: nil)
    }
    var numbers: [UInt32] = []
    let ends = Shared<UInt32>.array(count) { ends in
      numbers = Shared<UInt32>.array(count) { numbers in
        threads.forEach(blocks) { write(block: $0, from: places[$0], ends, numbers) }
      }
    }
    return Rows(
      starts: starts, ends: ends,
      strengths: arcs.strengths.map { values in numbers.map { values[Int($0)] } },
      distances: arcs.distances.map { values in numbers.map { values[Int($0)] } })
  }

  private func counts(of block: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: arcs.rowCount)
    counts.withUnsafeMutableBufferPointer { counts in
      // Rows are checked when a graph is made; a check for each arc would take as long as the count.
      arcs.forEachArc(block, of: blocks) { row, _, _ in counts[Int(row)] += 1 }
    }
    return counts
  }

  /// Makes places of counts: where in its row each block begins; tells where rows start.
  private func advance(_ cursors: inout [[UInt32]]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: arcs.rowCount + 1)
    var place: UInt32 = 0
    for row in 0..<arcs.rowCount {
      starts[row] = place
      for block in cursors.indices {
        let count = cursors[block][row]
        cursors[block][row] = place
        place += count
      }
    }
    starts[arcs.rowCount] = place
    return starts
  }

  private func write(
    block: Int, from places: [UInt32], _ ends: Shared<UInt32>, _ numbers: Shared<UInt32>?
  ) {
    var places = places
    places.withUnsafeMutableBufferPointer { places in
      if let numbers {
        arcs.forEachArc(block, of: blocks) { row, end, arc in
          let place = Int(places[Int(row)])
          ends.write(end, place)
          numbers.write(UInt32(arc), place)
          places[Int(row)] += 1
        }
      } else {
        arcs.forEachArc(block, of: blocks) { row, end, _ in
          ends.write(end, Int(places[Int(row)]))
          places[Int(row)] += 1
        }
      }
    }
  }
}

/// Memory that several workers fill at once, each places of its own.
///
/// Swift has no array for this. The address goes to the workers as a number, for a pointer may not;
/// it holds until `array` ends, and that is not before all have come back.
struct Shared<Element: BitwiseCopyable>: Sendable {
  private let address: UInt

  /// An array of so many elements; `body` must write each of them.
  static func array(_ count: Int, _ body: (Shared) -> Void) -> [Element] {
    [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let start = buffer.baseAddress { body(Shared(address: UInt(bitPattern: start))) }
      initialized = count
    }
  }

  /// Writes an element.
  func write(_ element: Element, _ place: Int) {
    guard let start = UnsafeMutablePointer<Element>(bitPattern: address) else { return }
    start[place] = element
  }
}
