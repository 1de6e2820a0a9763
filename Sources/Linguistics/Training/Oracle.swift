/// What the right steps are, given the right tree.
struct Oracle {
  /// The right heads; the root's is the number of words.
  let heads: UnsafePointer<Int32>
  /// The right relations.
  let relations: UnsafePointer<UInt8>

  /// The step that leads to the right tree from a state that can still reach it, arcs first.
  func next(in state: ParserState) -> Int {
    let top = state.onStack(0)
    let front = state.front
    if top >= 0 {
      if state.canLeft, Int(heads[top]) == front {
        return Transition.firstLeftClass + Int(relations[top])
      }
      if Int(heads[front]) == top { return Transition.firstRightClass + Int(relations[front]) }
      if state.canReduce, unblocks(state) { return Transition.reduceClass }
    }
    return Transition.shiftClass
  }

  /// Whether a word below the top is to be joined to the front.
  private func unblocks(_ state: ParserState) -> Bool {
    guard state.depth > 1 else { return false }
    return (1..<state.depth).contains { place in
      let word = state.onStack(place)
      return Int(heads[state.front]) == word
        || (state.nodes[word].head < 0 && Int(heads[word]) == state.front)
    }
  }

  /// How many right arcs each kind of step makes unreachable (Goldberg & Nivre 2012).
  struct Costs {
    var shift = 0
    var reduce = 0
    var left = 0
    var right = 0
  }

  /// The costs of the steps in a state whose buffer is not spent.
  func costs(in state: ParserState) -> Costs {
    var costs = Costs()
    let front = state.front
    let top = state.onStack(0)
    let frontHead = Int(heads[front])
    for place in 0..<state.depth {
      let word = state.onStack(place)
      if state.nodes[word].head < 0, Int(heads[word]) == front {
        costs.shift += 1
        costs.right += 1
      }
      if frontHead == word {
        costs.shift += 1
        if place > 0 { costs.right += 1 }
      }
    }
    if frontHead > front { costs.right += 1 }
    guard top >= 0 else { return costs }
    for word in front..<state.count where Int(heads[word]) == top {
      costs.reduce += 1
      costs.left += 1
    }
    if Int(heads[top]) > front { costs.left += 1 }
    return costs
  }

  /// Whether a step keeps all that can be reached, and gives a right arc its right relation.
  @inline(__always)
  func allows(_ number: Int, in state: ParserState, costs: Costs) -> Bool {
    switch number {
    case Transition.shiftClass: return costs.shift == 0
    case Transition.reduceClass: return costs.reduce == 0
    case ..<Transition.firstRightClass:
      guard costs.left == 0 else { return false }
      let top = state.onStack(0)
      return Int(heads[top]) != state.front
        || Int(relations[top]) == number - Transition.firstLeftClass
    default:
      guard costs.right == 0 else { return false }
      return Int(heads[state.front]) != state.onStack(0)
        || Int(relations[state.front]) == number - Transition.firstRightClass
    }
  }
}
