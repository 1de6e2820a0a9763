/// The paragraphs of the article of a page.
struct PageText {
  private(set) var paragraphs: [String] = []
  private(set) var headline: String?

  private static let skipped: Set<String> = [
    "script", "style", "noscript", "nav", "aside", "footer", "form", "button", "svg", "iframe",
    "figure", "figcaption", "template", "select", "input", "textarea", "head", "object", "video",
    "audio", "dialog", "menu",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
    "blockquote", "table", "tr", "td", "th", "header", "br", "pre", "dl", "dt", "dd", "hr", "body",
  ]
  private static let asides = [
    "share", "social", "related", "newsletter", "promo", "advert", "cookie", "comment", "sidebar",
    "breadcrumb", "subscribe", "recommend", "footer", "navigation", "byline", "caption",
  ]

  /// Finds the article and reads its paragraphs.
  init(tree: MarkupTree, root: MarkupTree.Node) {
    guard let top = PageText.article(in: tree, root) else { return }
    var lines: [String] = []
    var line = ""
    var title: String?
    func end() {
      let text = Webpage.collapsed(line)
      if !text.isEmpty { lines.append(text) }
      line = ""
    }
    tree.walk(top) { node in
      if let text = node.text {
        line += text
        return false
      }
      guard let name = node.name, !PageText.isSkipped(node, name) else { return false }
      if PageText.blocks.contains(name) { end() }
      return true
    } leave: { node in
      guard let name = node.name, PageText.blocks.contains(name) else { return }
      if name == "h1", title == nil { title = Webpage.collapsed(line) }
      end()
    }
    end()
    paragraphs = lines
    headline = title.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func isSkipped(_ node: MarkupTree.Node, _ name: String) -> Bool {
    if skipped.contains(name) || node.attribute("hidden") != nil { return true }
    if node.attribute("aria-hidden") == "true" { return true }
    guard name == "div" || name == "section" || name == "ul" || name == "p" || name == "span",
      let marks = node.attribute("class")?.lowercased()
    else { return false }
    let words = marks.split { !$0.isLetter }
    return words.contains { word in asides.contains { word.hasPrefix($0) } }
  }

  /// The element that holds the article.
  private static func article(in tree: MarkupTree, _ root: MarkupTree.Node) -> MarkupTree.Node? {
    var articles: [MarkupTree.Node] = []
    var mains: [MarkupTree.Node] = []
    var bodies: [MarkupTree.Node] = []
    var parents: [(node: MarkupTree.Node, length: Int)] = []
    tree.walk(root) { node in
      switch node.name {
      case "article": articles.append(node)
      case "main": mains.append(node)
      case "body": bodies.append(node)
      case "p":
        guard let parent = node.parent else { break }
        let length = textLength(tree, node)
        if let last = parents.indices.last(where: { parents[$0].node == parent }) {
          parents[last].length += length
        } else {
          parents.append((parent, length))
        }
      default: break
      }
      if node.attributeIsArticleBody { articles.append(node) }
      return !(node.name.map { skipped.contains($0) && $0 != "head" } ?? false)
    } leave: { _ in
    }
    if let best = longest(articles, tree) { return best }
    if let best = longest(mains, tree) { return best }
    if let best = parents.max(by: { $0.length < $1.length }), best.length > 200 { return best.node }
    return bodies.first ?? root
  }

  private static func longest(_ nodes: [MarkupTree.Node], _ tree: MarkupTree) -> MarkupTree.Node? {
    nodes.map { ($0, textLength(tree, $0)) }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }

  private static func textLength(_ tree: MarkupTree, _ top: MarkupTree.Node) -> Int {
    var length = 0
    tree.walk(top) { node in
      if let text = node.text { length += text.utf8.count }
      return !(node.name.map(skipped.contains) ?? false)
    } leave: { _ in
    }
    return length
  }
}

extension MarkupTree.Node {
  /// Whether microdata mark the element as the text of an article.
  fileprivate var attributeIsArticleBody: Bool {
    name != nil && attribute("itemprop")?.lowercased() == "articlebody"
  }
}
