/// What is wrong in a table, and where.
public struct TableError: Error, Equatable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What was expected and what was found.
  public let reason: String

  /// Makes an error.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `states.tsv:14: expected 4 columns, found 3`
  public var description: String { "\(file):\(line): \(reason)" }
}

/// Tab-separated values with a header line: how what the language and the world say is kept.
///
/// Empty lines and lines that start with `#` are passed over. A cell may hold a list, with `|`
/// between its items.
public struct Table: Equatable, Sendable {
  /// One line of a table.
  public struct Row: Equatable, Sendable {
    /// The number of the line in its file, from 1.
    public let line: Int
    fileprivate let cells: [Substring]
    fileprivate let columns: [String: Int]

    /// The text of a cell; empty where the table has no such column.
    public subscript(column: String) -> String {
      columns[column].map { String(cells[$0]) } ?? ""
    }

    /// The items of a cell that holds a list.
    public func list(_ column: String, separator: Unicode.Scalar = "|") -> [String] {
      guard let index = columns[column] else { return [] }
      let byte = UInt8(truncatingIfNeeded: separator.value)
      return cells[index].utf8.split(separator: byte).map { String(Substring($0)) }
    }
  }

  /// The name of the file, for messages.
  public let file: String
  /// The rows in the order of the file.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  ///   - columns: the columns that must be there; others may be.
  /// - Throws: `TableError` where a column is missing or a line has too many or too few cells.
  /// - Complexity: O(n) in the length of the text.
  public init(text: String, file: String, columns: [String]) throws(TableError) {
    self.file = file
    var rows: [Row] = []
    var header: [String: Int]?
    var number = 0
    // Bytes, not characters: a line break or tab is one byte, and tables are long.
    for var line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      if line.last == 13 { line.removeLast() }
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: 9, omittingEmptySubsequences: false).map(Substring.init)
      guard let header else {
        header = try Table.header(cells, wanted: columns, file: file, line: number)
        continue
      }
      guard cells.count == header.count else {
        throw TableError(
          file: file, line: number,
          reason: "expected \(header.count) columns, found \(cells.count)")
      }
      rows.append(Row(line: number, cells: cells, columns: header))
    }
    guard header != nil else {
      throw TableError(
        file: file, line: max(number, 1),
        reason: "expected a header line with \(columns.joined(separator: ", "))")
    }
    self.rows = rows
  }

  private static func header(
    _ cells: [Substring], wanted: [String], file: String, line: Int
  ) throws(TableError) -> [String: Int] {
    var header: [String: Int] = [:]
    for (index, cell) in cells.enumerated() {
      guard header.updateValue(index, forKey: String(cell)) == nil else {
        throw TableError(file: file, line: line, reason: "the column \"\(cell)\" stands twice")
      }
    }
    if let missing = wanted.first(where: { header[$0] == nil }) {
      throw TableError(file: file, line: line, reason: "expected a column \"\(missing)\"")
    }
    return header
  }
}
