import Testing

@testable import Linguistics

struct `A vote on trees` {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `gives a tree back that nobody votes against`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20, using: &random)
    let tree = Projectivity.lifted(RandomTree.heads(count: count, using: &random))
    #expect(Self.winner(of: [(tree, 1)]) == tree)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `finds the best projective tree`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...5, using: &random)
    let trees = (0..<3).map { _ in
      (
        Projectivity.lifted(RandomTree.heads(count: count, using: &random)),
        Int.random(in: 1...9, using: &random)
      )
    }
    func votes(_ tree: [Int32]) -> Int {
      trees.reduce(0) { sum, other in
        sum + other.1 * zip(tree, other.0).count { $0 == $1 }
      }
    }
    let winner = Self.winner(of: trees)
    #expect(Projectivity.lifted(winner) == winner)
    let best = Self.allTrees(count: count).map(votes).max()
    #expect(votes(winner) == best)
  }

  private static func winner(of trees: [([Int32], Int)]) -> [Int32] {
    let vote = TreeVote()
    let count = trees[0].0.count
    vote.reset(count: count)
    for (heads, weight) in trees {
      for (word, head) in heads.enumerated() {
        vote.add(dependent: word, head: Int(head), label: 0, votes: weight)
      }
    }
    var heads = [Int32](repeating: -1, count: count)
    vote.best { word, head, _ in heads[word] = Int32(head) }
    return heads
  }

  /// All projective trees of a few words.
  private static func allTrees(count: Int) -> [[Int32]] {
    var trees: [[Int32]] = [[]]
    for _ in 0..<count {
      trees = trees.flatMap { tree in (0...count).map { tree + [Int32($0)] } }
    }
    return trees.filter { tree in
      Analysis.isTree(tree.map { $0 == Int32(count) ? -1 : $0 }[...])
        && Projectivity.lifted(tree) == tree
    }
  }
}
