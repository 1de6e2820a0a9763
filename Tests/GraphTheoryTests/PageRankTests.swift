import GraphTheory
import Testing

struct `PageRank` {
  @Test func `is the same for all in a cycle`() throws {
    #expect(agree(try TestGraphs.cycle(4, directed: true).pageRank(), [0.25, 0.25, 0.25, 0.25]))
  }

  @Test func `jumps from a vertex without arcs and still adds up to 1`() throws {
    // x = .075 + .425 y, y = x + .85 x … with y dangling: x (1 + .85 + …) solved by hand.
    let ranks = try TestGraphs.path(2, directed: true).pageRank()
    #expect(agree(ranks, [1 / 2.85, 1.85 / 2.85]))
  }

  @Test func `counts isolates too`() throws {
    let ranks = try TestGraphs.graph(3, [(0, 1)]).pageRank()
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
    #expect(ranks[2] > 0)
  }

  @Test func `follows strengths`() throws {
    let ranks = try TestGraphs.graph(
      3, [(0, 1), (0, 2), (1, 0), (2, 0)], directed: true, strengths: [3, 1, 1, 1]
    ).pageRank()
    let out = (1 + 0.85 * 2) / (3 * (1 + 0.85))
    #expect(agree(ranks, [out, 0.05 + 0.85 * 0.75 * out, 0.05 + 0.85 * 0.25 * out]))
  }

  @Test func `refuses negative strengths`() throws {
    let graph = try TestGraphs.graph(2, [(0, 1)], strengths: [-1])
    #expect(throws: AdjacencyError.negativeStrength(measure: "PageRank")) {
      try graph.pageRank()
    }
  }
}
