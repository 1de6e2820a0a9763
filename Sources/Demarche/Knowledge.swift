import Foundation
import Linguistics

/// The tables that come with the library, read but not yet understood.
struct KnowledgeTables: Sendable {
  let states: Table
  let organizations: Table
  let officials: Table
  let places: Table
  let peoples: Table
  let titles: Table
  let givenNames: Table
  let bodies: Table
  let heads: Table
  let representatives: Table
  let groups: Table
  let triggers: Table
  let classes: Table
  let lightVerbs: Table
  let contexts: Table

  /// Opens the resources of the library; this is the one place that does.
  /// - Throws: `TableError` where a file is missing or wrong.
  init() throws {
    states = try KnowledgeTables.table("states", columns: Gazetteer.stateColumns)
    organizations = try KnowledgeTables.table(
      "organizations", columns: Gazetteer.organizationColumns)
    officials = try KnowledgeTables.table(
      "officials", columns: Gazetteer.officialColumns)
    places = try KnowledgeTables.table("places", columns: ["name", "kind"])
    peoples = try KnowledgeTables.table("en/peoples", columns: ["adjective", "kind"])
    titles = try KnowledgeTables.table("en/titles", columns: ["title", "kind", "employer"])
    givenNames = try KnowledgeTables.table("en/given-names", columns: ["name", "gender"])
    bodies = try KnowledgeTables.table("en/bodies", columns: ["phrase", "kind", "name"])
    heads = try KnowledgeTables.table("en/heads", columns: ["noun", "kind", "of"])
    representatives = try KnowledgeTables.table(
      "en/representatives", columns: ["noun", "group"])
    groups = try KnowledgeTables.table("en/groups", columns: ["noun", "kind"])
    triggers = try KnowledgeTables.table("en/triggers", columns: Lexicon.triggerColumns)
    classes = try KnowledgeTables.table("en/classes", columns: ["class", "lemma"])
    lightVerbs = try KnowledgeTables.table("en/light-verbs", columns: ["lemma", "effect"])
    contexts = try KnowledgeTables.table("en/contexts", columns: ["lemma", "pos", "effect"])
  }

  /// Reads one table of the library.
  static func table(_ name: String, columns: [String]) throws -> Table {
    let file = name + ".tsv"
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/\(file)")
    guard let data = try? Data(contentsOf: url) else {
      throw TableError(file: file, line: 1, reason: "cannot be read beside the program")
    }
    return try Table(
      text: String(decoding: data, as: UTF8.self), file: file, columns: columns)
  }
}
