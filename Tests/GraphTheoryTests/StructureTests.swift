import GraphTheory
import Testing

struct `The structure of a graph` {
  @Test func `has cores, triangles and clustering known by hand`() throws {
    // A triangle with a tail.
    let graph = try TestGraphs.graph(5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 3)])
    #expect(graph.coreNumbers() == [2, 2, 2, 1, 0])
    #expect(graph.triangles() == [1, 1, 1, 0, 0])
    #expect(agree(graph.clustering(), [1, 1, 1.0 / 3, 0, 0]))
    #expect(abs(graph.transitivity() - 3.0 / 5) < 1e-12)
  }

  @Test func `falls apart at its articulations and bridges`() throws {
    let graph = try TestGraphs.graph(5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)])
    #expect(graph.cutPoints().articulations == [2, 3])
    #expect(graph.cutPoints().bridges == [[2, 3], [3, 4]])
  }

  @Test func `has strong components along the arcs`() throws {
    let graph = try TestGraphs.graph(
      5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)], directed: true)
    #expect(graph.strongComponents() == [0, 0, 0, 1, 2])
  }

  @Test func `constrains whoever has contacts in contact`() throws {
    // In a triangle (1/2 + 1/2 · 1/2)² twice; on a path the middle has two free contacts.
    let triangle = try TestGraphs.complete(3).structuralHoles()
    #expect(agree(triangle.constraint.compactMap(\.self), [1.125, 1.125, 1.125]))
    let path = try TestGraphs.path(3).structuralHoles()
    #expect(agree(path.constraint.compactMap(\.self), [1, 0.5, 1]))
    #expect(agree(path.effectiveSize.compactMap(\.self), [1, 2, 1]))
    #expect(try TestGraphs.graph(1, []).structuralHoles().constraint == [nil])
  }

  @Test func `counts brokers by their groups`() throws {
    let graph = try TestGraphs.graph(4, [(0, 1), (1, 2), (1, 3), (0, 3)], directed: true)
    // 0 → 1 → 2: out of the group of 0 and 1; 0 → 3 is direct.
    #expect(graph.brokerage(groups: [0, 0, 1, 1])[1] == [0, 0, 0, 1, 0])
    #expect(graph.brokerage(groups: [0, 1, 2, 1])[1] == [0, 0, 0, 0, 1])
    #expect(graph.brokerage(groups: [0, 1, 0, 1])[1] == [0, 1, 0, 0, 0])
  }

  @Test func `is balanced when enemies of enemies are friends`() throws {
    let graph = try TestGraphs.graph(3, [(0, 1), (1, 2), (0, 2)], strengths: [1, -1, -1])
    let balance = graph.balance()
    #expect(balance.triangles == [0, 0, 1, 0])
    #expect(balance.balanced == 1)
    #expect(balance.camps == [0, 0, 1])
    #expect(balance.frustration == 0)
    let hostile = try TestGraphs.graph(3, [(0, 1), (1, 2), (0, 2)], strengths: [-1, -1, -1])
    #expect(hostile.balance().frustration == 1)
    #expect(hostile.balance().balanced == 0)
  }

  @Test func `finds the shortest ways in order`() throws {
    let graph = try TestGraphs.graph(
      4, [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)], distances: [1, 1, 1, 2, 5])
    let paths = graph.shortestPaths(from: 0, to: 3, count: 5)
    #expect(paths.map(\.vertices) == [[0, 1, 3], [0, 2, 3], [0, 3]])
    #expect(paths.map(\.length) == [2, 3, 5])
    #expect(graph.shortestPaths(from: 0, to: 0).isEmpty)
  }

  @Test func `has density, reciprocity and indices of its groups`() throws {
    let graph = try TestGraphs.graph(3, [(0, 1), (1, 0), (1, 2)], directed: true)
    #expect(graph.density == 0.5)
    #expect(abs(graph.reciprocity - 2.0 / 3) < 1e-12)
    let index = try #require(graph.externalInternalIndex(groups: [0, 0, 1]))
    #expect(abs(index + 1.0 / 3) < 1e-12)
    #expect(graph.triadCensus()[.mutualUp] == 1)
  }

  @Test func `refuses an alpha with which walks never end`() throws {
    let graph = try TestGraphs.complete(3)
    #expect(throws: AdjacencyError.self) { try graph.katz(alpha: 0.5) }
    #expect(throws: AdjacencyError.noCycle) {
      try TestGraphs.path(3, directed: true).eigenvector()
    }
    #expect(try TestGraphs.graph(4, [(0, 1), (2, 3)]).eigenvector().leadingParts == 2)
    let hits = try TestGraphs.path(3).hits()
    #expect(hits.hubs.allSatisfy { $0 >= 0 })
  }

  @Test func `estimates betweenness within the error asked for`() throws {
    var arcs: [(UInt32, UInt32)] = []
    for vertex in 1..<600 as Range<UInt32> {
      arcs.append((vertex, vertex * vertex % 31))
      arcs.append((vertex, vertex / 2))
    }
    let graph = try TestGraphs.graph(600, arcs)
    let exact = graph.betweenness(normalized: true)
    let sampled = graph.betweenness(within: 0.2, seed: 3)
    let pairs = Double(599 * 598) / 2
    let worst = zip(exact, sampled.values).map { abs($0 - $1 / pairs) }.max() ?? 1
    #expect(worst <= sampled.error)
    #expect(sampled.error <= 0.2)
  }
}
