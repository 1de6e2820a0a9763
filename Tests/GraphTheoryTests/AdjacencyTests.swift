import GraphTheory
import Testing

struct `An adjacency` {
  @Test func `knows its neighbors in both directions`() throws {
    let graph = try TestGraphs.graph(4, [(2, 0), (2, 3), (0, 3)], directed: true)
    #expect(graph.neighbors(of: 2) == [0, 3])
    #expect(graph.neighbors(of: 3, .incoming) == [0, 2])
    #expect(graph.neighbors(of: 3) == [])
    #expect(graph.arcCount == 3)
  }

  @Test func `merges parallel arcs and adds their strengths`() throws {
    let graph = try TestGraphs.graph(
      2, [(0, 1), (0, 1), (1, 0)], directed: true, strengths: [1, 2.5, 4])
    #expect(graph.mergedCount == 1)
    #expect(graph.arcCount == 2)
    #expect(graph.strengths() == [3.5, 4])
    let undirected = try TestGraphs.graph(2, [(0, 1), (0, 1), (1, 0)], strengths: [1, 2.5, 4])
    #expect(undirected.mergedCount == 2)
    #expect(undirected.strengths() == [7.5, 7.5])
  }

  @Test func `counts a loop twice undirected and once in each direction`() throws {
    let undirected = try TestGraphs.graph(2, [(0, 0), (0, 1)])
    #expect(undirected.degrees() == [3, 1])
    #expect(undirected.loopCount == 1)
    #expect(undirected.arcCount == 2)
    let directed = try TestGraphs.graph(2, [(0, 0), (0, 1)], directed: true)
    #expect(directed.degrees() == [2, 0])
    #expect(directed.degrees(.incoming) == [1, 1])
    #expect(directed.totalDegrees() == [3, 1])
  }

  @Test(arguments: [0, -1, Double.infinity, Double.nan])
  func `refuses distances that are none`(distance: Double) {
    #expect(throws: AdjacencyError.badDistance(arc: 1, value: "\(distance)")) {
      try TestGraphs.graph(3, [(0, 1), (1, 2)], distances: [1, distance])
    }
  }

  /// Large enough to be made in blocks, with loops, parallel arcs and vertices without any.
  @Test(arguments: [true, false]) func `is the same whoever makes it`(isDirected: Bool) throws {
    let count = 3000
    var generator = SeededGenerator(seed: 7)
    let ends = (0..<2).map { _ in (0..<150_000).map { _ in UInt32(generator.below(count - 9)) } }
    let strengths = ends[0].map { _ in Double(1 + generator.below(9)) / 8 }
    let distances = ends[0].map { _ in Double(1 + generator.below(9)) }
    func graph(_ workers: Int, weighted: Bool) throws -> Adjacency {
      try Adjacency(
        vertexCount: count, isDirected: isDirected, sources: ends[0], targets: ends[1],
        strengths: weighted ? strengths : nil, distances: weighted ? distances : nil,
        threads: Threads(count: workers))
    }
    for weighted in [false, true] {
      let one = try graph(1, weighted: weighted)
      for workers in [2, 3, 16, 100] { #expect(try graph(workers, weighted: weighted) == one) }
    }
    var neighbors = [Set<UInt32>](repeating: [], count: count)
    var sums = [Double](repeating: 0, count: count)
    for (arc, (source, target)) in zip(ends[0], ends[1]).enumerated() {
      neighbors[Int(source)].insert(target)
      sums[Int(source)] += strengths[arc]
      if !isDirected, source != target {
        neighbors[Int(target)].insert(source)
        sums[Int(target)] += strengths[arc]
      }
    }
    let made = try graph(8, weighted: true)
    #expect(made.loopCount == neighbors.indices.count { neighbors[$0].contains(UInt32($0)) })
    for vertex in 0..<count {
      #expect(made.neighbors(of: vertex) == neighbors[vertex].map { Int($0) }.sorted())
    }
    let loops = isDirected ? [] : neighbors.indices.filter { neighbors[$0].contains(UInt32($0)) }
    let found = made.strengths()
    for vertex in 0..<count where !loops.contains(vertex) { #expect(found[vertex] == sums[vertex]) }
  }

  @Test func `may be empty`() throws {
    let graph = try TestGraphs.graph(0, [])
    #expect(graph.degrees().isEmpty)
    #expect(graph.harmonic().isEmpty)
    #expect(graph.betweenness().isEmpty)
    #expect(try graph.pageRank().isEmpty)
    #expect(try graph.eigenvector().values.isEmpty)
    #expect(graph.components().isEmpty)
  }
}
