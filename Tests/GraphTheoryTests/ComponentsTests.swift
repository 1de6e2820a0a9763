import GraphTheory
import Testing

struct `Components` {
  @Test func `are numbered by falling size`() throws {
    let graph = try TestGraphs.graph(6, [(1, 0), (3, 4), (4, 5)], directed: true)
    #expect(graph.components() == [1, 1, 2, 0, 0, 0])
  }
}
