import Testing

@testable import Linguistics

struct `An oracle` {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `leads to any projective tree, and every step it allows costs nothing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...25, using: &random)
    let heads = Projectivity.lifted(RandomTree.heads(count: count, using: &random))
    let labels = heads.map { head -> UInt8 in
      head == Int32(count)
        ? Dependency.root.rawValue : UInt8(Int.random(in: 0..<10, using: &random))
    }
    let sentence = ParseSentence()
    sentence.reset(count: count)
    let buffer = ParserBuffer()
    buffer.prepare(for: sentence, states: 1)
    var state = buffer.state(0)
    state.reset()
    heads.withUnsafeBufferPointer { heads in
      labels.withUnsafeBufferPointer { labels in
        guard let heads = heads.baseAddress, let labels = labels.baseAddress else { return }
        let oracle = Oracle(heads: heads, relations: labels)
        while !state.isBufferSpent {
          let step = oracle.next(in: state)
          #expect(oracle.allows(step, in: state, costs: oracle.costs(in: state)))
          state.apply(step)
        }
      }
    }
    while state.depth > 0 {
      if state.canReduce { state.reduce() } else { state.left(Dependency.root.rawValue) }
    }
    #expect((0..<count).map { state.nodes[$0].head } == heads)
    #expect((0..<count).map { state.nodes[$0].label } == labels)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `is given trees without crossing arcs`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...25, using: &random)
    let heads = RandomTree.heads(count: count, using: &random)
    let lifted = Projectivity.lifted(heads)
    #expect(Analysis.isTree(lifted.map { $0 == Int32(count) ? -1 : $0 }[...]))
    let arcs = lifted.indices.filter { lifted[$0] < Int32(count) }
      .map { (min($0, Int(lifted[$0])), max($0, Int(lifted[$0]))) }
    for (low, high) in arcs {
      #expect(!arcs.contains { $0.0 > low && $0.0 < high && $0.1 > high })
    }
  }
}

/// Trees at random.
enum RandomTree {
  /// The heads of a tree; the root's is the number of words.
  static func heads(count: Int, using random: inout SeededGenerator) -> [Int32] {
    var heads = [Int32](repeating: Int32(count), count: count)
    let order = (0..<count).shuffled(using: &random)
    for place in order.indices.dropFirst() {
      heads[order[place]] = Int32(order[Int.random(in: 0..<place, using: &random)])
    }
    return heads
  }
}
