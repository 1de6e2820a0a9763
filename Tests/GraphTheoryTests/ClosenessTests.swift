import GraphTheory
import Testing

struct `Closeness` {
  @Test func `of a path of three is two thirds, one, two thirds`() throws {
    #expect(agree(try TestGraphs.path(3).closeness(), [2.0 / 3, 1, 2.0 / 3]))
  }

  @Test func `counts only what is reached, by its share`() throws {
    // Two reach one another at distance 1, among four: (1 / 3) * (1 / 1).
    let graph = try TestGraphs.graph(4, [(0, 1)])
    #expect(agree(graph.closeness(), [1.0 / 3, 1.0 / 3, 0, 0]))
  }

  @Test func `harmonic adds the inverse distances`() throws {
    #expect(agree(try TestGraphs.path(4).harmonic(), [11.0 / 6, 2.5, 2.5, 11.0 / 6]))
    #expect(agree(try TestGraphs.star(leaves: 4).harmonic(), [4, 2.5, 2.5, 2.5, 2.5]))
    #expect(
      agree(try TestGraphs.complete(5).harmonic(normalized: true), [1, 1, 1, 1, 1]))
  }

  @Test func `follows directions`() throws {
    let path = try TestGraphs.path(3, directed: true)
    #expect(agree(path.harmonic(), [1.5, 1, 0]))
    #expect(agree(path.harmonic(.incoming), [0, 1, 1.5]))
  }
}
