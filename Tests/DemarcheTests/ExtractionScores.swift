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
    #expect(total.edges.f1 >= 0.68)
  }

  @Test(arguments: ["tuned", "untouched"])
  func `of our own gold`(part: String) throws {
    let folder = GoldGraph.project.appending(path: "Tests/DemarcheTests/Gold/\(part)")
    let golds = try GoldGraph.all(in: folder)
    try #require(golds.count >= 5)
    let total = try score(golds)
    print("\(part): \(total)")
    #expect(total.nodes.f1 >= 0.93)
    #expect(total.edges.f1 >= 0.54)
  }
}
