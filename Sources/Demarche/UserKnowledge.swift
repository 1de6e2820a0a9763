import Linguistics

/// What a user knows beyond the tables that come with the library.
///
/// Each table has the form of the library's own: `states.tsv`, `organizations.tsv` or
/// `officials.tsv` for actors, `en/triggers.tsv` for triggers. Where both know a name or a word,
/// the user's row is taken first.
public struct UserKnowledge: Sendable {
  var states: [Table] = []
  var organizations: [Table] = []
  var officials: [Table] = []
  var triggers: [Table] = []

  /// Nothing beyond the library's tables.
  public init() {}

  /// Adds a table of actors; its columns tell of which kind.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  /// - Throws: `TableError` with the line that is wrong.
  public mutating func addActors(text: String, file: String) throws {
    let header = text.split(separator: "\n", maxSplits: 1).first ?? ""
    let columns = header.split(whereSeparator: { $0 == "\t" || $0 == "\r" }).map(String.init)
    if columns.contains("code") {
      states.append(try Table(text: text, file: file, columns: Gazetteer.stateColumns))
    } else if columns.contains("office") {
      officials.append(try Table(text: text, file: file, columns: Gazetteer.officialColumns))
    } else if columns.contains("kind") {
      organizations.append(
        try Table(text: text, file: file, columns: Gazetteer.organizationColumns))
    } else {
      throw TableError(
        file: file, line: 1,
        reason: """
          expected the columns of states (code, name …), organizations (name, kind, affiliation …) \
          or officials (name, office, affiliation …)
          """)
    }
  }

  /// Adds a table of triggers.
  /// - Throws: `TableError` with the line that is wrong.
  public mutating func addTriggers(text: String, file: String) throws {
    let table = try Table(text: text, file: file, columns: Lexicon.triggerColumns)
    // Read once so that a wrong line is told now and with this file's name.
    _ = try Lexicon.triggers(of: table)
    triggers.append(table)
  }
}
