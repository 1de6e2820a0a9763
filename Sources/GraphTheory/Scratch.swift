/// Memory for the inner loops: fixed in size, aligned to cache lines, freed with its owner.
///
/// Reads and writes are not checked. A kernel may use it because every index in it comes out of
/// `Rows`, whose numbers were checked when the graph was made; checks would cost a third of the
/// time there.
final class Scratch<Element: BitwiseCopyable> {
  let pointer: UnsafeMutablePointer<Element>
  let count: Int

  init(_ count: Int, _ value: Element) {
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
    pointer = raw.bindMemory(to: Element.self, capacity: count)
    pointer.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { UnsafeMutableRawPointer(pointer).deallocate() }

  func fill(_ value: Element) { pointer.update(repeating: value, count: count) }
}

extension Rows {
  /// The rows as bare pointers, for the inner loops of one call.
  struct Pointers {
    let starts: UnsafePointer<UInt32>
    let ends: UnsafePointer<UInt32>

    /// The ends of a vertex's arcs.
    func neighbors(_ vertex: Int) -> UnsafeBufferPointer<UInt32> {
      let start = Int(starts[vertex])
      return UnsafeBufferPointer(start: ends + start, count: Int(starts[vertex + 1]) - start)
    }

    func count(_ vertex: Int) -> Int { Int(starts[vertex + 1] &- starts[vertex]) }
  }

  /// Calls `body` with pointers that hold for the call.
  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      ends.withUnsafeBufferPointer { ends in
        // An array always has memory unless it is empty, and then nothing is read from it.
        guard let first = starts.baseAddress, let second = ends.baseAddress ?? starts.baseAddress
        else { preconditionFailure("rows have at least one start") }
        return body(Pointers(starts: first, ends: second))
      }
    }
  }
}
