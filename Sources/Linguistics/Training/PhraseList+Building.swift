public import Foundation

extension PhraseList {
  /// Adds the names of WordNet: its nouns with a capital, by their field of meaning.
  ///
  /// - Parameters:
  ///   - nouns: the text of `data.noun`.
  ///   - tokenizer: cuts the names into words.
  public mutating func add(wordNet nouns: String, tokenizer: Tokenizer) {
    for line in nouns.split(separator: "\n") where !line.hasPrefix(" ") {
      let cells = line.split(separator: " ")
      guard cells.count > 4, let count = Int(cells[3], radix: 16), cells.count >= 4 + 2 * count
      else { continue }
      let kind: Kind =
        switch cells[1] {
        case "14": .dictionaryGroup
        case "15": .dictionaryPlace
        case "18": .dictionaryPerson
        default: .dictionaryOther
        }
      for index in 0..<count {
        let name = cells[4 + 2 * index]
        guard name.first?.isUppercase == true else { continue }
        let words = name.split(separator: "_").joined(separator: " ")
        add(tokenizer.document(of: words), kind)
      }
    }
  }

  /// Adds the cells of a table's columns; a cell may hold a list.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - columns: its columns that hold phrases.
  ///   - kind: what they are.
  ///   - tokenizer: cuts the phrases into words.
  public mutating func add(_ table: Table, columns: [String], _ kind: Kind, tokenizer: Tokenizer) {
    for row in table.rows {
      for column in columns {
        for phrase in row.list(column) { add(tokenizer.document(of: phrase), kind) }
      }
    }
  }
}

extension PhraseList {
  /// Reads the tables of a folder that a language's `lists.tsv` names.
  ///
  /// - Parameters:
  ///   - folder: the folder with the tables.
  ///   - language: the language.
  ///   - tokenizer: cuts the phrases into words.
  /// - Throws: `TableError` where a table is not well formed, or what reading a file throws.
  public init(folder: URL, language: Language, tokenizer: Tokenizer) throws {
    self.init()
    let lists = try language.table("lists.tsv", columns: ["file", "columns", "kind"])
    for row in lists.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw TableError(
          file: lists.file, line: row.line, reason: "unknown kind \"\(row["kind"])\"")
      }
      let text = try String(contentsOf: folder.appending(path: row["file"]), encoding: .utf8)
      let columns = row.list("columns")
      let table = try Table(text: text, file: row["file"], columns: columns)
      add(table, columns: columns, kind, tokenizer: tokenizer)
    }
  }
}
