import Linguistics

/// What the relations of event tables are among our types, out of `events.tsv`.
struct EventCodes: Sendable {
  /// What a relation is.
  struct Meaning: Equatable, Sendable {
    /// Our type; nil for what is no relation here, such as fighting.
    let type: RelationType?
    let polarity: Polarity
    let modality: Modality
  }

  private let byCode: [String: Meaning]
  private let byText: [String: Meaning]

  init() throws {
    let table = try KnowledgeTables.table(
      "events", columns: ["scheme", "code", "text", "type", "polarity", "modality"])
    try self.init(table)
  }

  init(_ table: Table) throws(TableError) {
    var byCode: [String: Meaning] = [:]
    var byText: [String: Meaning] = [:]
    for row in table.rows {
      let meaning = try EventCodes.meaning(of: row, file: table.file)
      byCode[row["code"].lowercased()] = meaning
      byText[row["text"].lowercased()] = meaning
    }
    self.byCode = byCode
    self.byText = byText
  }

  private static func meaning(of row: Table.Row, file: String) throws(TableError) -> Meaning {
    let type = RelationType(rawValue: row["type"])
    guard type != nil || row["type"] == "-", let polarity = Polarity(rawValue: row["polarity"]),
      let modality = Modality(rawValue: row["modality"])
    else {
      throw TableError(
        file: file, line: row.line, reason: "expected a type or -, a polarity and a modality")
    }
    return Meaning(type: type, polarity: polarity, modality: modality)
  }

  /// What a relation means: one of our own types, a label, or a code, of which the longest
  /// beginning that is known counts; nil if it is none of them.
  func meaning(of relation: String) -> Meaning? {
    let wanted = relation.lowercased()
    if let type = RelationType(rawValue: wanted) {
      return Meaning(type: type, polarity: .affirmed, modality: .actual)
    }
    if let meaning = byText[wanted] ?? byCode[wanted] { return meaning }
    guard wanted.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    var code = Substring(wanted)
    while code.count >= 2 {
      if let meaning = byCode[String(code)] { return meaning }
      code = code.dropLast()
    }
    return nil
  }
}
