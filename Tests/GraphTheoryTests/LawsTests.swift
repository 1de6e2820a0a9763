import GraphTheory
import Testing

/// What must hold for every graph.
struct `Laws of measures` {
  /// A random graph of up to 30 vertices with loops, parallel arcs and isolates.
  struct Sample {
    var count: Int
    var arcs: [(UInt32, UInt32)]
    var distances: [Double]

    init(seed: Int, most: Int = 30) {
      var generator = SampleGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
      count = Int.random(in: 1...most, using: &generator)
      let top = UInt32(count - 1)
      let wanted = Int.random(in: 0...(3 * count), using: &generator)
      arcs = []
      distances = []
      for _ in 0..<wanted {
        arcs.append(
          (UInt32.random(in: 0...top, using: &generator), .random(in: 0...top, using: &generator)))
        distances.append(Double(Int.random(in: 1...4, using: &generator)))
      }
    }

    func graph(directed: Bool, long: Bool = false) throws -> Adjacency {
      try TestGraphs.graph(count, arcs, directed: directed, distances: long ? distances : nil)
    }

    var reversed: Sample {
      var copy = self
      copy.arcs = arcs.map { ($0.1, $0.0) }
      return copy
    }

    var doubled: Sample {
      var copy = self
      copy.arcs += reversed.arcs
      copy.distances += distances
      return copy
    }

    /// The same graph with vertex `v` named `count - 1 - v`.
    var renamed: Sample {
      var copy = self
      copy.arcs = arcs.map { (UInt32(count - 1) - $0.0, UInt32(count - 1) - $0.1) }
      return copy
    }
  }

  @Test(arguments: 0..<30) func `numbering does not matter`(seed: Int) throws {
    let sample = Sample(seed: seed)
    for directed in [true, false] {
      let graph = try sample.graph(directed: directed)
      let other = try sample.renamed.graph(directed: directed)
      #expect(agree(graph.betweenness(), other.betweenness().reversed()))
      #expect(agree(graph.harmonic(), other.harmonic().reversed()))
      #expect(agree(graph.closeness(), other.closeness().reversed()))
      #expect(agree(try graph.pageRank(), try other.pageRank().reversed()))
      #expect(graph.triangles() == other.triangles().reversed())
      #expect(graph.coreNumbers() == other.coreNumbers().reversed())
      #expect(graph.triadCensus() == other.triadCensus())
      #expect(agree(try graph.katz().values, try other.katz().values.reversed()))
      #expect(agree(graph.clustering(), other.clustering().reversed()))
      #expect(graph.cutPoints().bridges.count == other.cutPoints().bridges.count)
      let (holes, others) = (try graph.structuralHoles(), try other.structuralHoles())
      #expect(
        agree(
          holes.constraint.map { $0 ?? -1 }, others.constraint.map { $0 ?? -1 }.reversed()))
      if let found = try? graph.eigenvector(), found.settled, found.leadingParts == 1 {
        #expect(agree(found.values, try other.eigenvector().values.reversed()))
      }
    }
  }

  @Test(arguments: 0..<30)
  func `a symmetric digraph has twice the betweenness of the undirected graph`(seed: Int) throws {
    let sample = Sample(seed: seed)
    for long in [false, true] {
      let undirected = try sample.graph(directed: false, long: long).betweenness()
      let directed = try sample.doubled.graph(directed: true, long: long).betweenness()
      #expect(agree(directed, undirected.map { 2 * $0 }))
    }
  }

  @Test(arguments: 0..<30) func `reversal swaps in and out`(seed: Int) throws {
    let sample = Sample(seed: seed)
    for long in [false, true] {
      let graph = try sample.graph(directed: true, long: long)
      let reversed = try sample.reversed.graph(directed: true, long: long)
      #expect(agree(graph.harmonic(.outgoing), reversed.harmonic(.incoming)))
      #expect(agree(graph.closeness(.outgoing), reversed.closeness(.incoming)))
      #expect(agree(graph.betweenness(), reversed.betweenness()))
    }
  }

  @Test(arguments: 0..<60)
  func `an undirected graph and its symmetric digraph have the same triads`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let census = try sample.graph(directed: false).triadCensus()
    #expect(census == (try sample.doubled.graph(directed: true).triadCensus()))
    #expect(
      census.values.reduce(0, +) == sample.count * (sample.count - 1) * (sample.count - 2) / 6)
  }

  @Test func `more vertices than an integer counts triads of are no trap`() throws {
    let graph = try TestGraphs.graph(4_000_000, [(0, 1), (1, 2)])
    #expect(graph.triadCensus()[.empty] == Int.max)
    #expect(graph.triadCensus()[.twoMutual] == 1)
  }

  @Test(arguments: 0..<60) func `agree with brute force on small graphs`(seed: Int) throws {
    let sample = Sample(seed: seed, most: 8)
    for directed in [true, false] {
      for long in [true, false] {
        let graph = try sample.graph(directed: directed, long: long)
        let brute = BruteForce(sample, directed: directed, long: long)
        #expect(agree(graph.betweenness(), brute.betweenness()))
        #expect(agree(graph.harmonic(), brute.harmonic()))
        #expect(graph.strongComponents() == brute.strongComponents())
        #expect(agree(graph.arcBetweenness().map(\.value), brute.arcBetweenness(of: graph)))
      }
    }
  }

  @Test(arguments: 0..<30) func `betweenness from all to all is betweenness`(seed: Int) throws {
    let sample = Sample(seed: seed)
    let everybody = Set(0..<sample.count)
    for long in [true, false] {
      let graph = try sample.graph(directed: true, long: long)
      #expect(agree(graph.betweenness(from: everybody, to: everybody), graph.betweenness()))
    }
  }

  @Test(arguments: 0..<30)
  func `an undirected graph and its symmetric digraph have the same walks`(seed: Int) throws {
    let undirected = try Sample(seed: seed).graph(directed: false)
    let directed = try Sample(seed: seed).doubled.graph(directed: true)
    #expect(agree(try undirected.pageRank(), try directed.pageRank()))
    #expect(agree(try undirected.katz().values, try directed.katz().values))
    let hits = try directed.hits()
    for values in [hits.hubs, hits.authorities] {
      #expect(abs(values.reduce(0, +) - 1) < 1e-12 && values.allSatisfy { $0 >= 0 })
    }
    if let found = try? undirected.eigenvector(), found.leadingParts == 1 {
      let other = try directed.eigenvector()
      if other.settled { #expect(agree(found.values, other.values)) }
    }
  }

  @Test(arguments: 0..<30) func `page rank adds up to 1`(seed: Int) throws {
    for directed in [true, false] {
      let ranks = try Sample(seed: seed).graph(directed: directed).pageRank()
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
      #expect(ranks.allSatisfy { $0 > 0 })
    }
  }

  @Test(arguments: 0..<6) func `the number of workers does not show`(seed: Int) throws {
    let sample = Sample(seed: seed, most: 300)
    for directed in [true, false] {
      for long in [true, false] {
        let graph = try sample.graph(directed: directed, long: long)
        for count in [2, 8] {
          let (one, many) = (Threads(count: 1), Threads(count: count))
          #expect(graph.betweenness(threads: one) == graph.betweenness(threads: many))
          #expect(graph.harmonic(threads: one) == graph.harmonic(threads: many))
          #expect(graph.closeness(threads: one) == graph.closeness(threads: many))
          #expect(graph.arcBetweenness(threads: one) == graph.arcBetweenness(threads: many))
        }
      }
    }
  }
}

/// A linear congruential generator, good enough for samples.
struct SampleGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
