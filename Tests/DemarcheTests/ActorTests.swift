import Foundation
import Linguistics
import Testing

@testable import Demarche

/// Sentences with the actors that must be found in them, those that must not, and whom they serve.
struct `Actors of a sentence` {
  /// A row of the table; alternatives are parted by `|`, several actors by blanks.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let nodes: [[String]]
    let absent: [String]
    let affiliation: [String]

    init(_ row: Table.Row) {
      let names = { (cell: String) in cell.split(separator: " ").map(String.init) }
      text = row["text"]
      nodes = names(row["nodes"]).map { $0.split(separator: "|").map(String.init) }
      absent = names(row["absent"])
      affiliation = row["affiliation"].split(separator: "|").map(String.init)
    }

    var testDescription: String { text }
  }

  private static func cases() throws -> [Case] {
    let file = GoldGraph.project.appending(path: "Tests/DemarcheTests/Gold/actors.tsv")
    let table = try Table(
      text: String(decoding: Data(contentsOf: file), as: UTF8.self), file: "actors.tsv",
      columns: ["text", "nodes", "absent", "affiliation"])
    return table.rows.map(Case.init)
  }

  @Test func `are those of the table`() throws {
    let pipeline = try Pipeline()
    let cases = try Self.cases()
    try #require(cases.count >= 50)
    for row in cases {
      let graph = pipeline.graph(of: Article(id: "x", text: row.text))
      let found = Dictionary(uniqueKeysWithValues: graph.actors.map { ($0.id, $0) })
      for choice in row.nodes {
        #expect(choice.contains { found[$0] != nil }, "\(row.text): no \(choice) in \(found.keys)")
      }
      for id in row.absent { #expect(found[id] == nil, "\(row.text): \(id)") }
      if let wanted = row.nodes.first, !row.affiliation.isEmpty {
        let home = wanted.compactMap { found[$0]?.affiliation }.first
        #expect(home.map(row.affiliation.contains) ?? false, "\(row.text): \(home ?? "nobody")")
      }
    }
  }

  @Test func `do not depend on what was read before`() throws {
    let pipeline = try Pipeline()
    let articles = try Self.cases().enumerated().map { Article(id: "\($0)", text: $1.text) }
    let forwards = articles.map { pipeline.graph(of: $0) }
    let backwards = articles.reversed().map { pipeline.graph(of: $0) }
    #expect(forwards == backwards.reversed())
  }
}
