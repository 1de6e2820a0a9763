import Foundation

/// What a page says of its article in JSON-LD, Open Graph, `<meta>` and `<time>`.
struct PageFacts {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var publisher: String?

  private var meta: [String: String] = [:]
  private var pageTitle: String?
  private var firstTime: String?

  /// Reads the whole page.
  mutating func read(_ tree: MarkupTree, _ root: MarkupTree.Node) {
    var linked: [String] = []
    var facts = self
    tree.walk(root) { node in
      switch node.name {
      case "meta": facts.readMeta(node)
      case "title" where facts.pageTitle == nil:
        facts.pageTitle = node.firstChild?.text.map(Webpage.collapsed)
      case "time" where facts.firstTime == nil:
        facts.firstTime = node.attribute("datetime")
      case "script" where node.attribute("type")?.lowercased() == "application/ld+json":
        if let text = node.firstChild?.text { linked.append(text) }
      default: break
      }
      return true
    } leave: { _ in
    }
    self = facts
    for text in linked { readLinkedData(text) }
    title = title ?? meta["og:title"] ?? meta["twitter:title"] ?? pageTitle
    date =
      date ?? meta["article:published_time"] ?? meta["datepublished"] ?? meta["date"]
      ?? meta["pubdate"] ?? meta["dc.date"] ?? meta["dcterms.date"] ?? firstTime
    publisher = publisher ?? meta["og:site_name"] ?? meta["dc.publisher"] ?? meta["publisher"]
  }

  private mutating func readMeta(_ node: MarkupTree.Node) {
    guard let content = node.attribute("content"), !content.isEmpty,
      let name = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
    else { return }
    let key = name.lowercased()
    if meta[key] == nil { meta[key] = Webpage.collapsed(content) }
  }

  private static let articleTypes: Set<String> = [
    "NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting",
    "BlogPosting", "OpinionNewsArticle", "BackgroundNewsArticle", "Report",
  ]

  private mutating func readLinkedData(_ text: String) {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else { return }
    var open: [Any] = [value]
    while let next = open.popLast() {
      if let list = next as? [Any] { open += list.reversed() }
      guard let object = next as? [String: Any] else { continue }
      if let graph = object["@graph"] { open.append(graph) }
      let types = object["@type"] as? [String] ?? (object["@type"] as? String).map { [$0] } ?? []
      guard types.contains(where: PageFacts.articleTypes.contains) else { continue }
      title = title ?? (object["headline"] as? String).map(Webpage.collapsed)
      date = date ?? object["datePublished"] as? String
      publisher = publisher ?? PageFacts.name(object["publisher"])
    }
  }

  private static func name(_ value: Any?) -> String? {
    if let text = value as? String { return text }
    if let list = value as? [Any] { return name(list.first) }
    return (value as? [String: Any])?["name"] as? String
  }
}
