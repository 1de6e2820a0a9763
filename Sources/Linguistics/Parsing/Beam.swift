/// The best beginnings of a tree found so far, the best one first.
final class Beam {
  /// A beginning of a tree.
  struct Item {
    var state: ParserState
    var score: Int
  }

  /// A step that a beginning may take.
  struct Candidate {
    var score: Int
    var parent: Int32
    var number: Int32
  }

  /// The beginnings; the first `count` are there.
  private(set) var items: [Item] = []
  private(set) var count = 0
  /// The steps just taken, in the order of the items.
  private(set) var candidates: [Candidate] = []
  private(set) var candidateCount = 0
  /// Scores already known.
  let cache = ScoreCache()
  private var spare: [ParserState] = []
  private var width = 0

  /// Begins with one empty beginning.
  func reset(width: Int, _ buffer: ParserBuffer) {
    self.width = width
    items = (0..<width).map { Item(state: buffer.state($0), score: 0) }
    spare = (width..<2 * width).map { buffer.state($0) }
    candidates = Array(repeating: Candidate(score: 0, parent: 0, number: 0), count: width)
    cache.reset()
    items[0].state.reset()
    count = 1
  }

  /// Whether no beginning has a word left in its buffer.
  var areBuffersSpent: Bool {
    for index in 0..<count where !items[index].state.isBufferSpent { return false }
    return true
  }

  @inline(__always)
  func clearCandidates() { candidateCount = 0 }

  /// Takes a step in if it is among the best; of equals the one offered first stays first.
  @inline(__always)
  func offer(_ score: Int, _ parent: Int, _ number: Int) {
    if candidateCount == width {
      if score <= candidates[width - 1].score { return }
    } else {
      candidateCount += 1
    }
    var place = candidateCount - 1
    while place > 0, candidates[place - 1].score < score {
      candidates[place] = candidates[place - 1]
      place -= 1
    }
    candidates[place] = Candidate(
      score: score, parent: Int32(truncatingIfNeeded: parent),
      number: Int32(truncatingIfNeeded: number))
  }

  /// Takes the steps offered.
  func keepCandidates() {
    for index in 0..<candidateCount {
      var state = spare[index]
      state.copy(items[Int(candidates[index].parent)].state)
      state.apply(Int(candidates[index].number))
      spare[index] = state
    }
    for index in 0..<candidateCount {
      let old = items[index].state
      items[index] = Item(state: spare[index], score: candidates[index].score)
      spare[index] = old
    }
    count = candidateCount
  }
}
