import Demarche
import GraphTheory
import Testing

struct `A ranking` {
  private func network(_ arcs: [(UInt32, UInt32)], weights: [Double]? = nil) -> Network {
    Network(
      isDirected: true, names: ["a", "b", "c", "d"], sources: arcs.map(\.0),
      targets: arcs.map(\.1), weights: weights,
      vertexColumns: [Network.Column(name: "camp", values: ["x", "x", "y", nil])])
  }

  @Test(
    arguments: [
      (0, "0"), (12, "12"), (-3, "-3"), (0.5, "0.500000"), (-0.25, "-0.250000"),
      (1234.5678, "1234.57"), (3.81098003e-6, "3.81098e-06"), (-9.9999999e-5, "-1e-04"),
      (9.9999999e-6, "1e-05"), (3.8e-6, "3.8e-06"), (1.25e16, "12500000000000000"),
      (1.5e300, "1.5e+300"), (5e-324, "5e-324"), (2.5e-200, "2.5e-200"),
      (.greatestFiniteMagnitude, "1.79769e+308"), (.infinity, "-"), (.nan, "-"),
    ] as [(Double, String)])
  func `writes numbers that people can read`(value: Double, text: String) {
    #expect(Ranking.readable(value) == text)
  }

  @Test func `shares ranks among equals and goes by name there`() throws {
    let ranking = try Ranker(network: network([(0, 3), (1, 3), (2, 3)])).ranking(by: .degree)
    #expect(ranking.entries.map(\.id) == ["d", "a", "b", "c"])
    #expect(ranking.entries.map(\.rank) == [1, 2, 2, 2])
  }

  @Test func `has weights as strengths, and as distances of one by weight`() throws {
    var settings = Ranker.Settings()
    settings.isWeighted = true
    let ranker = try Ranker(
      network: network([(0, 1), (1, 2), (0, 2)], weights: [4, 4, 1]), settings: settings)
    let degree = try ranker.ranking(by: .outDegree)
    #expect(degree.entries.first?.value == 5)
    // a to c over b is 1/4 + 1/4 long, straight it is 1.
    let between = try ranker.ranking(by: .betweenness)
    #expect(between.entries.first?.id == "b")
    #expect(between.entries.first?.value == 1)
  }

  @Test func `needs groups for brokers and counts their roles`() throws {
    let arcs: [(UInt32, UInt32)] = [(0, 1), (1, 2)]
    #expect(throws: RankerError.noGroups(.representative)) {
      try Ranker(network: network(arcs)).ranking(by: .representative)
    }
    var settings = Ranker.Settings()
    settings.groups = "camp"
    let ranking = try Ranker(network: network(arcs), settings: settings)
      .ranking(by: .representative)
    #expect(ranking.entries.first?.id == "b")
    #expect(ranking.entries.first?.value == 1)
    #expect(ranking.entries.last?.value == nil)
  }

  @Test func `has the same intervals for the same seed, whatever the workers`() throws {
    let network = network([(0, 1), (1, 2), (2, 0), (0, 3)], weights: [3, 1, 2, 1])
    var settings = Ranker.Settings()
    settings.isWeighted = true
    settings.seed = 7
    let results = try [1, 2, 8].map { count in
      settings.threads = Threads(count: count)
      return try Ranker(network: network, settings: settings)
        .bootstrap(.outDegree, resamples: 200)
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
    let first = try #require(results[0].intervals[0])
    // Seven draws with a chance of 4 in 7 each.
    #expect(first.low < 4 && first.high > 4)
    #expect(first.low >= 0 && first.high <= 7)
  }

  @Test func `is JSON with every entry`() throws {
    let json = try Ranker(network: network([(0, 1)])).ranking(by: .inDegree).json(seconds: 0.5)
    #expect(json.hasPrefix("{\"measure\": \"in-degree\", \"parameters\": {\"directed\": true"))
    #expect(json.contains("{\"id\": \"b\", \"name\": \"b\", \"value\": 1.0"))
  }
}
