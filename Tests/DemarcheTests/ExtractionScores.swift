import Foundation
import Testing

@testable import Demarche

/// Graphs made by hand: how near extraction comes to them. The floors only rise.
struct `Extraction Scores` {
  private func score(_ golds: [GoldGraph]) throws -> GoldScore {
    let pipeline = try Pipeline()
    var total = GoldScore()
    for gold in golds { total += GoldScore(pipeline.graph(of: gold.article), against: gold) }
    return total
  }

  @Test func `of the examples`() throws {
    let golds = try GoldGraph.all(in: GoldGraph.project.appending(path: "Graphs"))
    try #require(golds.count >= 4)
    let total = try score(golds)
    print("examples: \(total)")
    #expect(total.nodes.f1 >= 0.97)
    #expect(total.edges.f1 >= 0.82)
  }

  /// Articles that rules were tuned on, and articles whose errors nobody has looked at.
  @Test(arguments: [("tuned", 0.97, 0.74), ("untouched", 0.93, 0.71)])
  func `of our own gold`(part: String, nodes: Double, edges: Double) throws {
    let folder = GoldGraph.project.appending(path: "Tests/DemarcheTests/Gold/\(part)")
    let golds = try GoldGraph.all(in: folder)
    try #require(golds.count >= 11)
    let total = try score(golds)
    print("\(part): \(total)")
    #expect(total.nodes.f1 >= nodes)
    #expect(total.edges.f1 >= edges)
  }

  @Test(arguments: [
    ("plover-tuned", 0.58), ("plover-untouched", 0.56), ("statements-tuned", 0.7),
    ("statements-untouched", 0.62),
  ])
  func `of pairs of actors with a code`(name: String, floor: Double) throws {
    let pairs = try GoldPair.all(in: name)
    try #require(pairs.count >= 60)
    let f1 = GoldPair.f1(of: pairs, by: try Pipeline())
    print("\(name): F1 \(f1)")
    #expect(f1 >= floor)
  }
}
