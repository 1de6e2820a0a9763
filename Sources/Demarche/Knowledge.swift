import Foundation
import Linguistics

/// The tables that come with the library, read but not yet understood.
struct KnowledgeTables: Sendable {
  let states: Table
  let organizations: Table
  let officials: Table
  let places: Table
  let titles: Table
  let givenNames: Table
  let bodies: Table
  let heads: Table
  let representatives: Table

  /// Opens the resources of the library; this is the one place that does.
  /// - Throws: `TableError` where a file is missing or wrong.
  init() throws {
    states = try KnowledgeTables.table("states", columns: ["code", "iso", "name", "capitals"])
    organizations = try KnowledgeTables.table(
      "organizations", columns: ["name", "aliases", "kind", "affiliation"])
    officials = try KnowledgeTables.table(
      "officials", columns: ["name", "aliases", "gender", "office", "affiliation"])
    places = try KnowledgeTables.table("places", columns: ["name", "kind"])
    titles = try KnowledgeTables.table("en/titles", columns: ["title", "kind", "employer"])
    givenNames = try KnowledgeTables.table("en/given-names", columns: ["name", "gender"])
    bodies = try KnowledgeTables.table("en/bodies", columns: ["phrase", "kind", "name"])
    heads = try KnowledgeTables.table("en/heads", columns: ["noun", "kind", "of"])
    representatives = try KnowledgeTables.table(
      "en/representatives", columns: ["noun", "group"])
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
