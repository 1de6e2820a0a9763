public import Foundation
import Webpages

/// Reads articles out of plain text and JSON Lines.
public struct ArticleReader: Sendable {
  /// What is assumed of an article that does not say it itself.
  public struct Defaults: Sendable {
    /// The date of articles that have none.
    public var date: EventDate?
    /// The publisher of articles that have none.
    public var publisher: String?

    /// Makes defaults.
    public init(date: EventDate? = nil, publisher: String? = nil) {
      self.date = date
      self.publisher = publisher
    }
  }

  /// One line of JSON Lines: an article, or the id that could be read and what is wrong.
  public enum Line: Sendable {
    /// A document.
    case article(Article)
    /// A line that holds none, with its id as far as it could be read.
    case failure(id: String?, ArticleError)
  }

  private let defaults: Defaults

  /// Makes a reader.
  public init(defaults: Defaults = Defaults()) {
    self.defaults = defaults
  }

  /// Reads plain text; a first line that looks like a headline becomes the title.
  ///
  /// - Parameters:
  ///   - data: the bytes of the text, UTF-8.
  ///   - file: the name for messages and the article's id.
  /// - Returns: the article with the reader's defaults.
  /// - Throws: `ArticleError` if the bytes are no text of an article.
  public func article(text data: Data, file: String) throws(ArticleError) -> Article {
    let text = try ArticleReader.text(of: data, file: file)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty(file: file) }
    return Article(
      id: file, text: text, title: ArticleReader.headline(of: text), date: defaults.date,
      publisher: defaults.publisher)
  }

  /// Reads a web page: the text of its article, the headline as its first line.
  ///
  /// Mentions and evidence count the scalars of that text, which is what `Article.text` holds.
  ///
  /// - Parameters:
  ///   - data: the bytes of the page, in the encoding that it declares or UTF-8.
  ///   - file: the name for messages and the article's id.
  /// - Returns: the article with what the page tells of itself, else the reader's defaults.
  /// - Throws: `ArticleError` if the page has no text.
  public func article(html data: Data, file: String) throws(ArticleError) -> Article {
    guard !data.isEmpty else { throw .empty(file: file) }
    guard data.count <= Article.largestPage else { throw .tooLong(file: file, bytes: data.count) }
    guard let page = Webpage(html: data) else { throw .empty(file: file) }
    let text = page.paragraphs.joined(separator: "\n\n")
    guard text.utf8.count <= Article.largestText else {
      throw .tooLong(file: file, bytes: text.utf8.count)
    }
    return Article(
      id: file, text: text, title: page.title,
      date: page.date.flatMap { EventDate($0) } ?? defaults.date,
      publisher: page.publisher ?? defaults.publisher)
  }

  /// Reads one line of JSON Lines: `{"id", "text", "title"?, "date"?, "publisher"?, "url"?}`.
  ///
  /// - Parameters:
  ///   - line: the bytes of the line.
  ///   - number: its number from 1.
  ///   - file: the name for messages.
  /// - Returns: the article, or why the line holds none: a bad line does not end the reading.
  public func article(line: Data, number: Int, file: String) -> Line {
    let bad = { (id: String?, reason: String) in
      Line.failure(id: id, .badLine(file: file, line: number, reason: reason))
    }
    if let byte = ArticleReader.firstInvalidByte(of: line) {
      return bad(nil, "not UTF-8 at byte \(byte) of the line")
    }
    guard let value = try? JSONSerialization.jsonObject(with: line, options: [.fragmentsAllowed])
    else { return bad(nil, "not JSON") }
    guard let fields = value as? [String: Any] else {
      return bad(nil, "expected a JSON object with \"id\" and \"text\"")
    }
    guard let id = ArticleReader.id(fields["id"]) else {
      return bad(nil, "expected a string in \"id\"")
    }
    guard let text = fields["text"] as? String else {
      return bad(id, "expected a string in \"text\"")
    }
    guard text.utf8.count <= Article.largestText else {
      return .failure(id: id, .tooLong(file: "\(file):\(number)", bytes: text.utf8.count))
    }
    var article = Article(
      id: id, text: text, date: defaults.date, publisher: defaults.publisher)
    for (name, value) in fields where !(value is NSNull) {
      switch name {
      case "title", "publisher", "url":
        guard let value = value as? String else {
          return bad(id, "expected a string in \"\(name)\"")
        }
        if name == "title" { article.title = value }
        if name == "publisher" { article.publisher = value }
        if name == "url" { article.url = value }
      case "date":
        guard let date = (value as? String).flatMap({ EventDate($0) }) else {
          return bad(id, "expected a date such as 2024-10-23 in \"date\"")
        }
        article.date = date
      default: break
      }
    }
    return .article(article)
  }

  /// An id may be a string or, as many collections have it, a whole number.
  private static func id(_ value: Any?) -> String? {
    if let text = value as? String { return text }
    guard let number = value as? NSNumber, let whole = Int(exactly: number.doubleValue) else {
      return nil
    }
    return String(whole)
  }

  /// Checks that bytes are the UTF-8 text of something as long as an article.
  static func text(of data: Data, file: String) throws(ArticleError) -> String {
    guard !data.isEmpty else { throw .empty(file: file) }
    guard data.count <= Article.largestText else {
      throw .tooLong(file: file, bytes: data.count)
    }
    if let byte = data.firstIndex(of: 0) {
      throw .notText(file: file, byte: byte - data.startIndex)
    }
    if let byte = firstInvalidByte(of: data) { throw .notUTF8(file: file, byte: byte) }
    return String(decoding: data, as: UTF8.self)
  }

  /// The offset of the first byte that is not part of well-formed UTF-8.
  public static func firstInvalidByte(of data: Data) -> Int? {
    var decoder = UTF8.ForwardParser()
    var bytes = data.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &bytes) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  /// The first line, if it is short, has no full stop and more text follows.
  static func headline(of text: String) -> String? {
    let lines = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isNewline }
    guard lines.count == 2 else { return nil }
    let line = lines[0].trimmingPrefix { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let last = line.last, line.count <= 200, !".:;,".contains(last) else { return nil }
    return String(line)
  }
}
