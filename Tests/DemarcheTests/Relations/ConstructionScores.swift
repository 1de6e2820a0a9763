import Foundation
import Linguistics
import Testing

@testable import Demarche

/// One sentence after another in which somebody warns, tells or helps somebody, in the constructions
/// of news: passives, nominalizations, relative clauses, conditions, quotations, idioms.
struct `Construction Scores` {
  @Test func `of sentences with one relation each`() throws {
    let file = GoldGraph.project.appending(path: "Tests/DemarcheTests/Gold/constructions.tsv")
    let table = try Table(
      text: String(decoding: Data(contentsOf: file), as: UTF8.self), file: "constructions.tsv",
      columns: ["family", "source", "target", "text"])
    try #require(table.rows.count >= 150)
    let pipeline = try Pipeline()
    let missed = table.rows.filter { row in
      let graph = pipeline.graph(of: Article(id: "x", text: row["text"]))
      return !graph.edges.contains { edge in
        edge.family.rawValue == row["family"] && isBetween(edge, row, graph)
      }
    }
    let share = 1 - Double(missed.count) / Double(table.rows.count)
    print("constructions: \(share), missed lines \(missed.map(\.line))")
    #expect(share >= 0.85)
  }

  private func isBetween(_ edge: Edge, _ row: Table.Row, _ graph: Graph) -> Bool {
    let runs = { (source: String, target: String) in
      isNamed(source, row["source"], graph) && isNamed(target, row["target"], graph)
    }
    return runs(edge.source, edge.target)
      || edge.type.isSymmetric && runs(edge.target, edge.source)
  }

  /// Whether a name of an actor has the words of a cell in it.
  private func isNamed(_ id: Actor.ID, _ words: String, _ graph: Graph) -> Bool {
    guard let actor = graph.actor(id) else { return false }
    let key = Folding.key(words)
    return ([actor.name] + actor.aliases).contains { Folding.key($0).contains(key) }
  }
}
