import GraphTheory
import Testing

struct `The communities of a graph` {
  /// Two complete graphs of four with one edge between them.
  private func twoCliques() throws -> Adjacency {
    var arcs: [(UInt32, UInt32)] = [(3, 4)]
    for base: UInt32 in [0, 4] {
      for low in 0..<4 as Range<UInt32> {
        for high in low + 1..<4 { arcs.append((base + low, base + high)) }
      }
    }
    return try TestGraphs.graph(8, arcs)
  }

  @Test(arguments: Communities.Method.allCases)
  func `are the two cliques`(method: Communities.Method) throws {
    let found = try twoCliques().communities(method)
    #expect(found.members == [0, 0, 0, 0, 1, 1, 1, 1])
    // Of 13 edges 12 are inside, and each half has half of the ends.
    #expect(abs(found.modularity - (12.0 / 13 - 0.5)) < 1e-12)
  }

  @Test(arguments: 0..<20) func `are the same for the same seed`(seed: Int) throws {
    let graph = try `Laws of measures`.Sample(seed: seed).graph(directed: seed % 2 == 0)
    let first = try graph.communities(seed: 5)
    #expect(first == (try graph.communities(seed: 5)))
    #expect(abs(graph.modularity(of: first.members) - first.modularity) < 1e-12)
  }

  @Test func `of nothing are none`() throws {
    #expect(try TestGraphs.graph(0, []).communities().members.isEmpty)
    #expect(try TestGraphs.graph(2, []).communities().members == [0, 1])
  }
}
