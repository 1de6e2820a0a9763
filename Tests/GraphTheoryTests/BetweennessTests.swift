import GraphTheory
import Testing

struct `Betweenness` {
  @Test func `of a path counts the pairs on either side`() throws {
    #expect(agree(try TestGraphs.path(5).betweenness(), [0, 3, 4, 3, 0]))
  }

  @Test func `of a star is every pair of leaves`() throws {
    #expect(agree(try TestGraphs.star(leaves: 4).betweenness(), [6, 0, 0, 0, 0]))
    #expect(agree(try TestGraphs.star(leaves: 4).betweenness(normalized: true), [1, 0, 0, 0, 0]))
  }

  @Test func `shares a pair among its shortest paths`() throws {
    #expect(agree(try TestGraphs.cycle(4).betweenness(), [0.5, 0.5, 0.5, 0.5]))
  }

  @Test func `is nothing where all know each other`() throws {
    #expect(agree(try TestGraphs.complete(5).betweenness(), [0, 0, 0, 0, 0]))
  }

  @Test func `of a directed cycle counts ordered pairs`() throws {
    #expect(agree(try TestGraphs.cycle(4, directed: true).betweenness(), [3, 3, 3, 3]))
  }

  @Test func `does not count parallel arcs as several paths`() throws {
    let graph = try TestGraphs.graph(4, [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)])
    #expect(agree(graph.betweenness(), [0.5, 0.5, 0.5, 0.5]))
  }
}
