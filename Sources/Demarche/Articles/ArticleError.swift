/// Why an input cannot be read as an article.
public enum ArticleError: Error, Equatable, CustomStringConvertible {
  /// The input has no bytes, or nothing but blanks.
  case empty(file: String)
  /// A byte that no UTF-8 text has, at an offset from the start of the input.
  case notUTF8(file: String, byte: Int)
  /// A NUL byte: the input is no text.
  case notText(file: String, byte: Int)
  /// The text is longer than `Article.largestText`.
  case tooLong(file: String, bytes: Int)
  /// A line of JSON Lines that holds no document.
  case badLine(file: String, line: Int, reason: String)

  /// The message, with the place.
  public var description: String {
    switch self {
    case .empty(let file):
      "\(file): empty, expected the text of an article"
    case .notUTF8(let file, let byte):
      "\(file): byte \(byte): not UTF-8"
    case .notText(let file, let byte):
      "\(file): byte \(byte): NUL byte, expected text"
    case .tooLong(let file, let bytes):
      """
      \(file): \(bytes) bytes, expected at most \(Article.largestText) for one article; \
      give several articles as JSON Lines
      """
    case .badLine(let file, let line, let reason):
      "\(file):\(line): \(reason)"
    }
  }
}
