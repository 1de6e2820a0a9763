/// The searches of Louvain and Leiden over one graph.
struct CommunitySearch {
  private let whole: ModularityGraph
  private var generator: SeededGenerator

  init(_ graph: ModularityGraph, seed: UInt64) {
    whole = graph
    generator = SeededGenerator(seed: seed)
  }

  /// The group of each vertex after so many rounds, or fewer when one changes nothing.
  mutating func run(refining: Bool, rounds: Int) -> [UInt32] {
    var best = (0..<UInt32(whole.vertexCount)).map { $0 }
    var quality = whole.quality(of: best)
    var failures = 0
    for _ in 0..<max(rounds, 1) {
      let found = round(from: best, refining: refining)
      let reached = whole.quality(of: found)
      if reached > quality + 1e-12 {
        (best, quality, failures) = (found, reached, 0)
      } else {
        failures += 1
        if failures == 2 { break }
      }
    }
    return best
  }

  /// Moves and merges until nothing changes, beginning with given groups.
  private mutating func round(from groups: [UInt32], refining: Bool) -> [UInt32] {
    var graph = whole
    var members = groups
    // Which vertex of the graph at hand each vertex of the whole is in.
    var inside = (0..<UInt32(whole.vertexCount)).map { $0 }
    while true {
      var moves = LocalMoves(graph, members: members)
      moves.run(&generator)
      members = moves.numbered()
      let count = Int(members.max() ?? 0) + 1
      if count >= graph.vertexCount { break }
      var parts = members
      if refining {
        parts = Refinement(graph, members: members).run(&generator)
        // Where refining keeps every vertex apart there is nothing to merge below the groups.
        if Int(parts.max() ?? 0) + 1 == graph.vertexCount { parts = members }
      }
      let merged = graph.merged(by: parts)
      var above = [UInt32](repeating: 0, count: merged.vertexCount)
      for vertex in parts.indices { above[Int(parts[vertex])] = members[vertex] }
      inside = inside.map { parts[Int($0)] }
      graph = merged
      members = above
    }
    return inside.map { members[Int($0)] }
  }
}

/// Moves single vertices to the group where they fit best, those first whose neighbors moved.
private struct LocalMoves {
  private let graph: ModularityGraph
  private var members: [UInt32]
  private var left: [Double]
  private var arrived: [Double]
  private var sizes: [UInt32]
  private var empty: [UInt32]
  private var ties: [Double]
  private var touched: [UInt32] = []

  init(_ graph: ModularityGraph, members: [UInt32]) {
    self.graph = graph
    self.members = members
    let count = graph.vertexCount
    left = [Double](repeating: 0, count: count)
    arrived = left
    ties = left
    sizes = [UInt32](repeating: 0, count: count)
    for vertex in 0..<count {
      let group = Int(members[vertex])
      left[group] += graph.leaving[vertex]
      arrived[group] += graph.arriving[vertex]
      sizes[group] += 1
    }
    empty = []
    for group in stride(from: count - 1, through: 0, by: -1) where sizes[group] == 0 {
      empty.append(UInt32(group))
    }
  }

  mutating func run(_ generator: inout SeededGenerator) {
    var queue = (0..<UInt32(graph.vertexCount)).map { $0 }
    generator.shuffle(&queue)
    var isQueued = [Bool](repeating: true, count: graph.vertexCount)
    var head = 0
    while head < queue.count {
      let vertex = Int(queue[head])
      head += 1
      isQueued[vertex] = false
      guard let group = move(vertex) else { continue }
      for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1]) {
        let end = Int(graph.ends[arc])
        if !isQueued[end], members[end] != group {
          isQueued[end] = true
          queue.append(UInt32(end))
        }
      }
      if head > 1 << 16, 2 * head > queue.count {
        queue.removeSubrange(..<head)
        head = 0
      }
    }
  }

  /// Moves a vertex to its best group; nil where it is there already.
  private mutating func move(_ vertex: Int) -> UInt32? {
    let own = Int(members[vertex])
    let (leaving, arriving) = (graph.leaving[vertex], graph.arriving[vertex])
    for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1]) {
      let group = Int(members[Int(graph.ends[arc])])
      if ties[group] == 0 { touched.append(UInt32(group)) }
      ties[group] += graph.weights[arc]
    }
    left[own] -= leaving
    arrived[own] -= arriving
    var best = own
    var highest = gain(own, leaving, arriving)
    for index in touched.indices {
      let group = Int(touched[index])
      let gain = gain(group, leaving, arriving)
      if gain > highest + 1e-12 {
        highest = gain
        best = group
      }
    }
    if highest < -1e-12, sizes[own] > 1, let free = empty.popLast() { best = Int(free) }
    for group in touched { ties[Int(group)] = 0 }
    touched.removeAll(keepingCapacity: true)
    left[best] += leaving
    arrived[best] += arriving
    if best == own { return nil }
    sizes[own] -= 1
    sizes[best] += 1
    if sizes[own] == 0 { empty.append(UInt32(own)) }
    if let last = empty.last, sizes[Int(last)] > 0 { empty.removeLast() }
    members[vertex] = UInt32(best)
    return UInt32(best)
  }

  private func gain(_ group: Int, _ leaving: Double, _ arriving: Double) -> Double {
    ties[group] - graph.chance * (leaving * arrived[group] + arriving * left[group])
  }

  /// The groups, numbered in the order of their first vertices.
  func numbered() -> [UInt32] { CommunitySearch.numbered(members) }
}

extension CommunitySearch {
  /// Groups numbered from 0 in the order of their first vertices.
  static func numbered(_ members: [UInt32]) -> [UInt32] {
    var numbers = [UInt32](repeating: UInt32.max, count: members.count)
    var count: UInt32 = 0
    return members.map { group in
      if numbers[Int(group)] == UInt32.max {
        numbers[Int(group)] = count
        count += 1
      }
      return numbers[Int(group)]
    }
  }
}

/// Divides groups into parts that hold together: single vertices join a part of their group that
/// they are tied to, as long as both are tied well enough to the rest of the group.
private struct Refinement {
  private let graph: ModularityGraph
  private let members: [UInt32]
  private var parts: [UInt32]
  private var isAlone: [Bool]
  private var left: [Double]
  private var arrived: [Double]
  /// How much ties each part to the rest of its group.
  private var outer: [Double]
  private var groupLeft: [Double]
  private var groupArrived: [Double]
  private var ties: [Double]
  private var touched: [UInt32] = []
  private var gains: [(part: Int, gain: Double)] = []

  init(_ graph: ModularityGraph, members: [UInt32]) {
    self.graph = graph
    self.members = members
    let count = graph.vertexCount
    parts = (0..<UInt32(count)).map { $0 }
    isAlone = [Bool](repeating: true, count: count)
    left = graph.leaving
    arrived = graph.arriving
    ties = [Double](repeating: 0, count: count)
    outer = ties
    groupLeft = ties
    groupArrived = ties
    for vertex in 0..<count {
      let group = members[vertex]
      groupLeft[Int(group)] += graph.leaving[vertex]
      groupArrived[Int(group)] += graph.arriving[vertex]
      for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1])
      where members[Int(graph.ends[arc])] == group {
        outer[vertex] += graph.weights[arc]
      }
    }
  }

  consuming func run(_ generator: inout SeededGenerator) -> [UInt32] {
    var order = (0..<UInt32(graph.vertexCount)).map { $0 }
    generator.shuffle(&order)
    for vertex in order where isAlone[Int(vertex)] { join(Int(vertex), &generator) }
    return CommunitySearch.numbered(parts)
  }

  /// Whether a part is tied to the rest of its group at least as well as chance would have it.
  private func holds(_ part: Int, in group: Int) -> Bool {
    let (leaving, arriving) = (left[part], arrived[part])
    let expected =
      leaving * (groupArrived[group] - arriving) + arriving * (groupLeft[group] - leaving)
    return outer[part] >= graph.chance * expected
  }

  private mutating func join(_ vertex: Int, _ generator: inout SeededGenerator) {
    let group = Int(members[vertex])
    guard holds(vertex, in: group) else { return }
    touched.removeAll(keepingCapacity: true)
    for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1]) {
      let end = Int(graph.ends[arc])
      if members[end] != group { continue }
      let part = Int(parts[end])
      if ties[part] == 0 { touched.append(UInt32(part)) }
      ties[part] += graph.weights[arc]
    }
    if let part = choice(for: vertex, group, &generator) {
      unite(vertex, with: part)
    }
    for part in touched { ties[Int(part)] = 0 }
  }

  /// One of the parts that would gain, the better the likelier: always to take the best leads to
  /// poorer results, since whole regions are then out of reach.
  private mutating func choice(
    for vertex: Int, _ group: Int, _ generator: inout SeededGenerator
  ) -> Int? {
    let (leaving, arriving) = (graph.leaving[vertex], graph.arriving[vertex])
    gains.removeAll(keepingCapacity: true)
    var highest = 0.0
    for index in touched.indices where touched[index] != vertex {
      let part = Int(touched[index])
      let expected = leaving * arrived[part] + arriving * left[part]
      let gain = ties[part] - graph.chance * expected
      guard gain > 0, holds(part, in: group) else { continue }
      gains.append((part, gain))
      highest = max(highest, gain)
    }
    if gains.count < 2 { return gains.first?.part }
    var sum = 0.0
    for index in gains.indices { sum += likelihood(gains[index].gain, highest) }
    var rest = generator.unit() * sum
    for index in gains.indices {
      rest -= likelihood(gains[index].gain, highest)
      if rest < 0 { return gains[index].part }
    }
    return gains.last?.part
  }

  /// A very fast fall with the distance to the best: slower ones end in poorer results. Powers of a
  /// quotient are the same on every machine.
  private func likelihood(_ gain: Double, _ highest: Double) -> Double {
    let quotient = gain / highest
    let square = quotient * quotient
    let eight = square * square * square * square
    return eight * eight * eight * eight * eight * eight * eight * eight
  }

  private mutating func unite(_ vertex: Int, with part: Int) {
    outer[part] += outer[vertex] - 2 * ties[part]
    left[part] += graph.leaving[vertex]
    arrived[part] += graph.arriving[vertex]
    parts[vertex] = UInt32(part)
    isAlone[vertex] = false
    isAlone[part] = false
  }
}

extension ModularityGraph {
  /// The graph whose vertices are the parts.
  fileprivate func merged(by parts: [UInt32]) -> ModularityGraph {
    let count = Int(parts.max() ?? 0) + 1
    var firsts = [UInt32](repeating: 0, count: count + 1)
    for part in parts { firsts[Int(part) + 1] += 1 }
    for part in 0..<count { firsts[part + 1] += firsts[part] }
    var cursors = firsts
    var vertices = [UInt32](repeating: 0, count: vertexCount)
    for vertex in 0..<vertexCount {
      vertices[Int(cursors[Int(parts[vertex])])] = UInt32(vertex)
      cursors[Int(parts[vertex])] += 1
    }
    var merged = ModularityGraph(
      starts: [0], ends: [], weights: [], leaving: [Double](repeating: 0, count: count),
      arriving: [Double](repeating: 0, count: count),
      inside: [Double](repeating: 0, count: count), like: self)
    var ties = [Double](repeating: 0, count: count)
    for part in 0..<count {
      merged.append(
        part, vertices[Int(firsts[part])..<Int(firsts[part + 1])], of: self, parts, &ties)
    }
    return merged
  }

  private mutating func append(
    _ part: Int, _ vertices: ArraySlice<UInt32>, of graph: ModularityGraph, _ parts: [UInt32],
    _ ties: inout [Double]
  ) {
    let first = ends.count
    for member in vertices {
      let vertex = Int(member)
      leaving[part] += graph.leaving[vertex]
      arriving[part] += graph.arriving[vertex]
      inside[part] += graph.inside[vertex]
      for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1]) {
        let end = Int(parts[Int(graph.ends[arc])])
        if end == part {
          inside[part] += graph.weights[arc]
        } else {
          if ties[end] == 0 { ends.append(UInt32(end)) }
          ties[end] += graph.weights[arc]
        }
      }
    }
    for index in first..<ends.count {
      weights.append(ties[Int(ends[index])])
      ties[Int(ends[index])] = 0
    }
    starts.append(UInt32(ends.count))
  }
}
