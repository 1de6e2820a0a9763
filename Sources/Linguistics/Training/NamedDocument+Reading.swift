/// A file of words with name tags: one word a line, an empty line after each sentence.
public struct TagFile: Sendable {
  /// What is wrong with a file, and where.
  public typealias FormatError = TableError

  /// The tags that stand for each kind of name, without `B-` or `I-`; others stand for none.
  public let kinds: [String: Name.Kind]

  /// Makes a reader for the tags that are usual, and others.
  public init(kinds: [String: Name.Kind] = TagFile.usualKinds) {
    self.kinds = kinds
  }

  /// The tags of the public sets.
  public static let usualKinds: [String: Name.Kind] = {
    var kinds: [String: Name.Kind] = [:]
    for tag in [
      "PER", "person", "politician", "writer", "musicalartist", "scientist", "researcher",
    ] {
      kinds[tag] = .person
    }
    for tag in ["ORG", "organization", "organisation", "politicalparty", "band", "university"] {
      kinds[tag] = .organization
    }
    for tag in ["LOC", "GPE", "place", "location", "country"] { kinds[tag] = .place }
    return kinds
  }()

  /// Reads a file whose word stands in the first column (the second, where the first is its number)
  /// and whose tag stands in the last one of those that look like a tag.
  ///
  /// Words with a hyphen or stroke inside are cut as the tokenizer cuts them.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  ///   - tokenizer: cuts words.
  /// - Returns: the documents in the order of the file.
  /// - Throws: `TableError` with the line of the first fault.
  public func documents(
    in text: String, file: String, tokenizer: Tokenizer
  ) throws(TableError) -> [NamedDocument] {
    var builder = NamedBuilder(kinds: kinds, tokenizer: tokenizer)
    var number = 0
    for var line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.last == "\r" { line.removeLast() }
      if line.hasPrefix("# newdoc") || line.hasPrefix("-DOCSTART-") {
        builder.endDocument()
      } else if line.hasPrefix("# ") && line.contains("=") {
        continue
      } else if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        builder.endSentence()
      } else {
        guard let (word, tag) = Self.cells(line) else {
          throw TableError(file: file, line: number, reason: "expected a word and its tag")
        }
        builder.add(word, tag: tag)
      }
    }
    builder.endDocument()
    return builder.documents
  }

  private static func cells(_ line: Substring) -> (Substring, Substring)? {
    let cells = line.split { $0 == "\t" || $0 == " " }
    guard cells.count >= 2 else { return nil }
    let isNumbered = cells.count >= 3 && cells[0].allSatisfy(\.isNumber) && isTag(cells[2])
    let word = isNumbered ? cells[1] : cells[0]
    guard let tag = cells.dropFirst(isNumbered ? 2 : 1).first(where: isTag) else { return nil }
    return (word, tag)
  }

  private static func isTag(_ cell: Substring) -> Bool {
    cell == "O" || cell.hasPrefix("B-") || cell.hasPrefix("I-")
  }
}

/// Lays out words as text and gathers names.
private struct NamedBuilder {
  let kinds: [String: Name.Kind]
  let tokenizer: Tokenizer
  private(set) var documents: [NamedDocument] = []
  private var text: [UInt8] = []
  private var words: [Document.Word] = []
  private var sentences: [Range<Int>] = []
  private var names: [Name] = []
  private var sentenceStart = 0
  private var open: (kind: Name.Kind, tag: String, start: Int)?

  init(kinds: [String: Name.Kind], tokenizer: Tokenizer) {
    self.kinds = kinds
    self.tokenizer = tokenizer
  }

  mutating func add(_ word: Substring, tag: Substring) {
    let label = String(tag.dropFirst(2))
    if let open, tag.hasPrefix("B-") || label != open.tag { close() }
    if open == nil, let kind = kinds[label] { open = (kind, label, words.count) }
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    let start = Int32(text.count)
    text += word.utf8
    words += pieces(of: word).map {
      Document.Word(start: start + $0.start, end: start + $0.end, continuesToken: false)
    }
  }

  private func pieces(of word: Substring) -> [Document.Word] {
    let whole = [Document.Word(start: 0, end: Int32(word.utf8.count))]
    guard word.utf8.count > 2, word.utf8.dropFirst().dropLast().contains(UInt8(ascii: "-")) else {
      return whole
    }
    let words = tokenizer.document(of: String(word)).words
    return words.isEmpty ? whole : words
  }

  private mutating func close() {
    guard let open else { return }
    names.append(Name(kind: open.kind, words: open.start..<words.count))
    self.open = nil
  }

  mutating func endSentence() {
    close()
    if words.count > sentenceStart { sentences.append(sentenceStart..<words.count) }
    sentenceStart = words.count
  }

  mutating func endDocument() {
    endSentence()
    if !sentences.isEmpty {
      documents.append(
        NamedDocument(
          document: Document(text: text, words: words, sentences: sentences), names: names))
    }
    (text, words, sentences, names, sentenceStart) = ([], [], [], [], 0)
  }
}
