/// Breadth-first searches from 512 sources at once, each a bit of a vertex's row of 64 bytes.
///
/// A vertex takes over the bits of all its neighbors in a few instructions, so that one pass over
/// the arcs does the work of 512. What a level adds to a vertex's row are the sources at that
/// distance *from the vertex*: counting them there needs no counter for each source.
struct BitSearch {
  /// How many searches run at once.
  static let width = 512

  /// Bits of a vertex, one for each source.
  typealias Word = SIMD8<UInt64>

  private let rows: Rows
  private let reversed: Rows
  private var seen: Scratch<Word>
  private var next: Scratch<Word>
  private let marks: Scratch<UInt8>
  private let candidates: Scratch<UInt32>
  /// The vertices whose rows the last level changed.
  private(set) var changed: [UInt32] = []
  /// How many sources the last level added to each of them.
  private(set) var counts: [Int] = []

  /// Makes searches that follow `rows`; `reversed` are the same arcs turned round.
  init(rows: Rows, reversed: Rows) {
    self.rows = rows
    self.reversed = reversed
    seen = Scratch(rows.vertexCount, .zero)
    next = Scratch(rows.vertexCount, .zero)
    marks = Scratch(rows.vertexCount, 0)
    candidates = Scratch(rows.vertexCount, 0)
  }

  /// Searches from every vertex to up to 512 others; `found` is called after each level with its
  /// distance, when `changed` and `counts` say what it added.
  mutating func run(
    to targets: ArraySlice<UInt32>, _ found: (borrowing BitSearch, _ distance: Int) -> Void
  ) {
    seen.fill(.zero)
    next.fill(.zero)
    var full = Word.zero
    changed = Array(targets)
    for (bit, target) in targets.enumerated() {
      seen.pointer[Int(target)][bit / 64] |= 1 << UInt64(bit % 64)
      full[bit / 64] |= 1 << UInt64(bit % 64)
    }
    var distance = 0
    while !changed.isEmpty {
      distance += 1
      // What a vertex had before this level is what its neighbors may take over in it.
      for vertex in changed { next.pointer[Int(vertex)] = seen.pointer[Int(vertex)] }
      level(full: full)
      swap(&seen, &next)
      found(self, distance)
    }
  }

  private mutating func level(full: Word) {
    let count = findCandidates()
    changed.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    let (seen, next, candidates) = (seen.pointer, next.pointer, candidates.pointer)
    let arcs = rows
    arcs.withPointers { rows in
      for index in 0..<count {
        let vertex = Int(candidates[index])
        let own = seen[vertex]
        if own == full { continue }
        var word = own
        for end in rows.neighbors(vertex) { word |= seen[Int(end)] }
        guard word != own else { continue }
        next[vertex] = word
        changed.append(UInt32(vertex))
        counts.append(Self.count(word & ~own))
      }
    }
  }

  /// Where few vertices changed, only those that see them can change now.
  private func findCandidates() -> Int {
    let (marks, candidates) = (marks.pointer, candidates.pointer)
    let arcs = changed.reduce(0) { $0 + reversed.count(Int($1)) }
    guard 4 * arcs < rows.arcCount else {
      for vertex in 0..<rows.vertexCount { candidates[vertex] = UInt32(vertex) }
      return rows.vertexCount
    }
    for vertex in changed {
      for candidate in reversed.neighbors(Int(vertex)) { marks[Int(candidate)] = 1 }
    }
    var count = 0
    for vertex in 0..<rows.vertexCount {
      candidates[count] = UInt32(vertex)
      count += Int(marks[vertex])
      marks[vertex] = 0
    }
    return count
  }

  /// The number of bits: added in ever wider fields, which needs no instruction of newer processors.
  private static func count(_ word: Word) -> Int {
    let ones = word &- ((word &>> 1) & Word(repeating: 0x5555_5555_5555_5555))
    let two = Word(repeating: 0x3333_3333_3333_3333)
    let pairs = (ones & two) &+ ((ones &>> 2) & two)
    let bytes = (pairs &+ (pairs &>> 4)) & Word(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    let sum = bytes.wrappedSum()
    let wide = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int((wide &* 0x0001_0001_0001_0001) &>> 48)
  }
}
