/// A news text with what is known of it.
public struct Article: Equatable, Sendable {
  /// The id, unique among the articles read together.
  public var id: String
  /// The text; evidence and mentions count its Unicode scalars.
  public var text: String
  /// The headline, if known apart from the text or found in it.
  public var title: String?
  /// The day the text is dated, against which "on Monday" is reckoned.
  public var date: EventDate?
  /// Who published it.
  public var publisher: String?
  /// Where it can be read.
  public var url: String?

  /// The largest text that is read, in bytes of UTF-8: longer than any article, about the length of
  /// six novels.
  public static let largestText = 4 << 20

  /// The largest web page that is read, in bytes.
  public static let largestPage = 32 << 20

  /// Makes an article.
  public init(
    id: String, text: String, title: String? = nil, date: EventDate? = nil,
    publisher: String? = nil, url: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.publisher = publisher
    self.url = url
  }

  /// What a graph keeps of the article.
  public var source: Graph.Source { source(coverage: nil) }

  /// What a graph keeps of the article that was read.
  func source(coverage: Coverage?) -> Graph.Source {
    Graph.Source(id: id, title: title, date: date, publisher: publisher, coverage: coverage)
  }
}
