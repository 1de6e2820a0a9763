/// The ways to stand between two who do not deal with one another, by who belongs with whom
/// (Gould and Fernandez 1989).
public enum BrokerRole: String, CaseIterable, Sendable {
  /// All three are of one group.
  case coordinator
  /// The two are of one group, the broker of another.
  case itinerant
  /// From another group into the broker's own.
  case gatekeeper
  /// From the broker's own group to another.
  case representative
  /// Three of three groups.
  case liaison
}

extension Adjacency {
  /// How often each vertex is a broker of each kind: A → B → C without A → C.
  ///
  /// - Parameters:
  ///   - groups: the group of each vertex; nil for one that belongs to none and is left out.
  ///   - threads: the workers.
  /// - Returns: for each vertex the counts in the order of `BrokerRole.allCases`.
  /// - Complexity: O(Σ in-degree × out-degree), each pair looked up in a bitmap.
  public func brokerage(groups: [Int?], threads: Threads = .all) -> [[Int]] {
    let own = numbers.map { groups[Int($0)] }
    let graph = self
    let length = 64
    let blocks = (vertexCount + length - 1) / length
    let counts = threads.map(blocks) { block -> [[Int]] in
      let end = min((block + 1) * length, graph.vertexCount)
      return (block * length..<end).map { graph.roles(of: $0, own) }
    }
    return restored(counts.flatMap(\.self))
  }

  private func roles(of broker: Int, _ groups: [Int?]) -> [Int] {
    var counts = [Int](repeating: 0, count: BrokerRole.allCases.count)
    guard let own = groups[broker] else { return counts }
    let targets = outward.neighbors(broker)
    for source in inward.neighbors(broker).map(Int.init) where source != broker {
      guard let from = groups[source] else { continue }
      // Both rows ascend, so one walk along them finds which of the targets the source has itself.
      var direct = outward.neighbors(source)
      for target in targets where target != source && target != broker {
        guard let to = groups[Int(target)] else { continue }
        while let first = direct.first, first < target { direct.removeFirst() }
        if direct.first == target { continue }
        counts[Self.role(from, own, to)] += 1
      }
    }
    return counts
  }

  private static func role(_ from: Int, _ own: Int, _ to: Int) -> Int {
    switch (from == own, own == to, from == to) {
    case (true, true, _): 0
    case (false, false, true): 1
    case (false, true, _): 2
    case (true, false, _): 3
    case (false, false, false): 4
    }
  }
}
