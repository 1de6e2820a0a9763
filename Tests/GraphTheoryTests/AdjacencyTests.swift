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
