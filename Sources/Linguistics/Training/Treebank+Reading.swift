extension Treebank {
  /// Reads CoNLL-U.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8, with LF or CRLF line ends.
  ///   - file: The name for messages.
  /// - Throws: A `TreebankError` with the line of the first fault.
  public init(conllu bytes: [UInt8], file: String) throws(TreebankError) {
    var reader = TreebankReader(file: file)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      try reader.read(bytes[start..<end])
      start = next
    }
    try reader.finish()
    self.init(sentences: reader.sentences)
  }
}

/// Takes the lines of a file one after the other.
private struct TreebankReader {
  let file: String
  var sentences: [Treebank.Sentence] = []
  private var line = 0
  private var current = Treebank.Sentence(words: [])

  init(file: String) {
    self.file = file
  }

  mutating func read(_ bytes: ArraySlice<UInt8>) throws(TreebankError) {
    line += 1
    guard let first = bytes.first else { return try endSentence() }
    if first == UInt8(ascii: "#") {
      guard current.words.isEmpty else { throw error("a comment stands between words") }
      return current.comments.append(try text(bytes))
    }
    let columns = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 10 else {
      throw error("expected 10 columns, found \(columns.count)")
    }
    if let empty = columns.firstIndex(where: \.isEmpty) {
      throw error("column \(empty + 1) is empty")
    }
    try add(columns)
  }

  mutating func finish() throws(TreebankError) {
    line += 1
    try endSentence()
  }

  private mutating func add(_ columns: [ArraySlice<UInt8>]) throws(TreebankError) {
    let id = columns[0]
    if let number = integer(id) {
      guard number == current.words.count + 1 else {
        throw error("expected word \(current.words.count + 1), found \(number)")
      }
      current.words.append(try word(columns))
    } else if let dash = id.firstIndex(of: UInt8(ascii: "-")) {
      try addMultiword(first: id[..<dash], last: id[(dash + 1)...], columns)
    } else if let point = id.firstIndex(of: UInt8(ascii: ".")),
      let position = integer(id[..<point]),
      integer(id[(point + 1)...]) != nil, position == current.words.count
    {
      current.emptyNodes.append(.init(position: position, columns: try texts(columns)))
    } else {
      throw error("expected the number of a word, found \"\(try text(id))\"")
    }
  }

  private mutating func addMultiword(
    first: ArraySlice<UInt8>, last: ArraySlice<UInt8>, _ columns: [ArraySlice<UInt8>]
  ) throws(TreebankError) {
    let covered = current.multiwordTokens.last?.words.upperBound ?? 0
    guard let first = integer(first), let last = integer(last), first == current.words.count + 1,
      first > covered, last > first
    else { throw error("expected a range of words, found \"\(try text(columns[0]))\"") }
    let token = Treebank.MultiwordToken(
      words: first - 1..<last, form: try text(columns[1]), other: try text(columns[9]))
    current.multiwordTokens.append(token)
  }

  private func word(_ columns: [ArraySlice<UInt8>]) throws(TreebankError) -> Treebank.Word {
    let head = integer(columns[6])
    guard head != nil || columns[6].elementsEqual([UInt8(ascii: "_")]) else {
      throw error("expected the number of a head, found \"\(try text(columns[6]))\"")
    }
    return Treebank.Word(
      form: try text(columns[1]), lemma: try text(columns[2]), partOfSpeech: try text(columns[3]),
      tag: try text(columns[4]), features: try text(columns[5]), head: head,
      relation: try text(columns[7]), enhanced: try text(columns[8]), other: try text(columns[9]))
  }

  private mutating func endSentence() throws(TreebankError) {
    if current.words.isEmpty {
      guard current.multiwordTokens.isEmpty, current.emptyNodes.isEmpty else {
        throw error("a sentence without words")
      }
      return
    }
    if let token = current.multiwordTokens.last, token.words.upperBound > current.words.count {
      throw error("a token ends at word \(token.words.upperBound), after the sentence")
    }
    if let word = current.words.first(where: { ($0.head ?? 0) > current.words.count }) {
      throw error("\"\(word.form)\" has a head after the sentence")
    }
    sentences.append(current)
    current = Treebank.Sentence(words: [])
  }

  private func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private func texts(_ columns: [ArraySlice<UInt8>]) throws(TreebankError) -> [String] {
    var texts: [String] = []
    for column in columns { texts.append(try text(column)) }
    return texts
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(TreebankError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw error("not UTF-8") }
    return text
  }

  private func error(_ problem: String) -> TreebankError {
    TreebankError(file: file, line: line, problem: problem)
  }
}
