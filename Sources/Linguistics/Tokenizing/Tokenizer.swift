/// Cuts text into words and sentences as Universal Dependencies do for English.
///
/// Made once from the word lists of a language; then each call is independent, so one tokenizer
/// serves any number of threads.
public struct Tokenizer: Sendable {
  private let rules: TokenizerRules

  /// Reads the word lists of a language.
  ///
  /// - Throws: `TableError` where a list is not well formed, or what reading the file throws.
  public init(language: Language = .english) throws {
    rules = try TokenizerRules(language: language)
  }

  /// Cuts a text.
  ///
  /// Every character but blanks and controls ends up in exactly one word. Texts over two gibibytes
  /// are read to that length.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func document(of text: String) -> Document {
    document(of: Array(text.utf8.prefix(Int(Int32.max) - 1)))
  }

  func document(of text: [UInt8]) -> Document {
    let reader = CharacterReader(text: text)
    var scanner = TokenScanner(reader: reader, rules: rules)
    scanner.tokens.reserveCapacity(text.count / 5 + 8)
    var paragraphs: [Range<Int>] = []
    for paragraph in ParagraphFinder(reader: reader, rules: rules).paragraphs() {
      let first = scanner.tokens.count
      scanner.scan(paragraph: paragraph)
      paragraphs.append(first..<scanner.tokens.count)
    }
    let splitter = SentenceSplitter(tokens: scanner.tokens, reader: reader, rules: rules)
    return Document(
      text: text,
      words: scanner.tokens.map {
        Document.Word(
          start: Int32($0.start), end: Int32($0.end), continuesToken: $0.continuesToken)
      },
      sentences: paragraphs.flatMap(splitter.sentences(in:)))
  }
}
