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

  /// Diamonds in a row, the joint between two of them every third vertex: 2^count ways through all.
  private func diamonds(_ count: Int, directed: Bool = false, long: Bool = false) throws
    -> Adjacency
  {
    var arcs: [(UInt32, UInt32)] = []
    for first in stride(from: 0, to: UInt32(3 * count), by: 3) {
      arcs += [
        (first, first + 1), (first, first + 2), (first + 1, first + 3), (first + 2, first + 3),
      ]
    }
    return try TestGraphs.graph(
      3 * count + 1, arcs, directed: directed,
      distances: long ? [Double](repeating: 0.25, count: arcs.count) : nil)
  }

  @Test(arguments: [3, 40], [false, true])
  func `of diamonds in a row is known`(count: Int, long: Bool) throws {
    let values = try diamonds(count, long: long).betweenness()
    for joint in 1..<count {
      // All to the left with all to the right, and the two corners of the diamonds on either side.
      let (left, right) = (Double(3 * joint), Double(3 * (count - joint)))
      #expect(abs(values[3 * joint] - left * right - 1) < 1e-9 * left * right)
    }
    for diamond in 0..<count {
      let (left, right) = (Double(3 * diamond + 1), Double(3 * (count - diamond - 1) + 1))
      #expect(abs(values[3 * diamond + 1] - left * right / 2) < 1e-9 * left * right)
    }
  }

  @Test(arguments: [false, true], [false, true])
  func `counts more paths than a number can hold`(directed: Bool, long: Bool) throws {
    let count = 1100
    let graph = try diamonds(count, directed: directed, long: long)
    let values = graph.betweenness(from: [0], to: Set(0...3 * count))
    for diamond in 0..<count {
      let beyond = Double(3 * (count - diamond - 1) + 1)
      #expect(abs(values[3 * diamond + 1] - beyond / 2) < 1e-9 * beyond)
    }
    for joint in 1..<count {
      let beyond = Double(3 * (count - joint))
      #expect(abs(values[3 * joint] - beyond) < 1e-9 * beyond)
    }
  }

  @Test func `counts them along arcs and in samples`() throws {
    let graph = try diamonds(1100)
    let sampled = graph.betweenness(within: 1)
    #expect(sampled.sources == 64)
    #expect(sampled.values.allSatisfy { $0.isFinite })
    let few = try diamonds(12).arcBetweenness()
    // The end of the row has all its paths along two arcs, and the corners meet there or behind.
    #expect(abs((few.first?.value ?? 0) - (1 + 34.0 / 2 + 0.5)) < 1e-9)
  }
}
