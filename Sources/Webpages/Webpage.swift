public import Foundation

/// The article of a web page: its text, and what the page says of it.
public struct Webpage: Equatable, Sendable {
  /// The headline.
  public let title: String?
  /// When it was published, as the page writes it; ISO 8601 on most pages.
  public let date: String?
  /// Who published it.
  public let publisher: String?
  /// The paragraphs, the headline first.
  public let paragraphs: [String]

  /// Reads a page; nil where the bytes hold no page or no text.
  ///
  /// The text is that of the `<article>` with most words, else of `<main>`, else of the element
  /// that holds most paragraphs. Menus, asides, scripts and captions are left out. Title, date and
  /// publisher come from JSON-LD, Open Graph, `<meta>` and `<time>`, in this order.
  ///
  /// - Parameter html: the bytes of the page; the encoding is UTF-8 if they are valid UTF-8, else
  ///   what the page declares.
  /// - Complexity: O(n) in the size of the page.
  public init?(html: Data) {
    let isUTF8 = String(validating: html, as: UTF8.self) != nil
    guard let tree = MarkupTree(html: html, encoding: isUTF8 ? "UTF-8" : nil), let root = tree.root
    else { return nil }
    var facts = PageFacts()
    facts.read(tree, root)
    let text = PageText(tree: tree, root: root)
    var paragraphs = text.paragraphs
    title = facts.title ?? text.headline
    date = facts.date
    publisher = facts.publisher
    guard !paragraphs.isEmpty else { return nil }
    if let title, !paragraphs.prefix(3).contains(title) { paragraphs.insert(title, at: 0) }
    self.paragraphs = paragraphs
  }

  /// Text with runs of blanks as one blank, none at its ends.
  static func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }
}
