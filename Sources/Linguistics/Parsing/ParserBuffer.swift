/// Room for a parser to work in; it grows with the longest sentence.
final class ParserBuffer {
  let features = UnsafeMutablePointer<UInt64>.allocate(capacity: ParseFeatures.count)
  let scores = UnsafeMutablePointer<Int32>.allocate(capacity: scoreCapacity)
  private var nodes: UnsafeMutablePointer<ParserNode>
  private var stacks: UnsafeMutablePointer<Int32>
  private var capacity = 0
  private(set) var width = 0
  private var count = 0

  init() {
    nodes = .allocate(capacity: 1)
    stacks = .allocate(capacity: 1)
  }

  deinit {
    features.deallocate()
    scores.deallocate()
    nodes.deallocate()
    stacks.deallocate()
  }

  /// Makes room for so many states of a sentence.
  func prepare(for sentence: ParseSentence, states: Int) {
    count = sentence.count
    width = count + 2
    guard width * states > capacity else { return }
    capacity = width * states * 2
    nodes.deallocate()
    stacks.deallocate()
    nodes = .allocate(capacity: capacity)
    stacks = .allocate(capacity: capacity)
  }

  /// The memory of a state, which holds what was last in it.
  @inline(__always)
  func state(_ index: Int) -> ParserState {
    ParserState(nodes: nodes + index * width, stack: stacks + index * width, count: count)
  }

  @inline(__always)
  func clearScores() { scores.update(repeating: 0, count: scoreCapacity) }

  /// Takes over scores kept before.
  @inline(__always)
  func takeScores(_ kept: UnsafePointer<Int32>) {
    scores.update(from: kept, count: ScoreTable.width)
  }

  /// Keeps the scores for later.
  @inline(__always)
  func giveScores(_ kept: UnsafeMutablePointer<Int32>) {
    kept.update(from: scores, count: ScoreTable.width)
  }

  /// The allowed class with the highest score, the lowest one of several.
  @inline(__always)
  func best(in state: ParserState) -> Int {
    var best = Transition.shiftClass
    if state.canReduce, scores[Transition.reduceClass] > scores[best] {
      best = Transition.reduceClass
    }
    if state.canLeft {
      let left = self.best(from: Transition.firstLeftClass)
      if scores[left] > scores[best] { best = left }
    }
    if state.canRight {
      let right = self.best(from: Transition.firstRightClass)
      if scores[right] > scores[best] { best = right }
    }
    return best
  }

  /// The best class of the relations that begin at a class; `root` is not among them.
  @inline(__always)
  func best(from first: Int) -> Int {
    var best = first
    for index in first..<first + Dependency.allCases.count
    where scores[index] > scores[best] && index != first + Int(Dependency.root.rawValue) {
      best = index
    }
    return best
  }
}
