import Foundation
import Testing

@testable import Webpages

struct `A web page` {
  private func page(_ html: String) throws -> Webpage {
    try #require(Webpage(html: Data(html.utf8)))
  }

  @Test func `gives the text of its article, menus and scripts left out`() throws {
    let page = try page(
      """
      <!doctype html><html><head><title>Site | Talks open</title>
      <meta property="og:title" content="Talks open in Oslo">
      <meta property="og:site_name" content="The Fjord Courier">
      <meta property="article:published_time" content="2024-05-02T08:00:00Z"></head>
      <body><nav><p>Home News Sport</p></nav>
      <article><h1>Talks open in Oslo</h1>
      <p>Norway  hosted\nenvoys of <b>Sudan</b> on Thursday.</p>
      <aside>Read more about Sudan</aside><script>alert("no")</script>
      <div class="share-tools">Share this</div>
      <p>They meet again on Friday.</p></article>
      <footer>© 2024</footer></body></html>
      """)
    #expect(page.title == "Talks open in Oslo")
    #expect(page.publisher == "The Fjord Courier")
    #expect(page.date == "2024-05-02T08:00:00Z")
    #expect(
      page.paragraphs == [
        "Talks open in Oslo", "Norway hosted envoys of Sudan on Thursday.",
        "They meet again on Friday.",
      ])
  }

  @Test func `prefers what JSON-LD says`() throws {
    let page = try page(
      """
      <html><head><title>x</title><script type="application/ld+json">
      {"@graph": [{"@type": "WebSite", "name": "s"}, {"@type": ["NewsArticle"],
       "headline": "Minister resigns", "datePublished": "2023-01-31",
       "publisher": {"@type": "Organization", "name": "Courier"}}]}
      </script></head><body><main><p>The minister resigned.</p></main></body></html>
      """)
    #expect(page.title == "Minister resigns")
    #expect(page.date == "2023-01-31")
    #expect(page.publisher == "Courier")
    #expect(page.paragraphs == ["Minister resigns", "The minister resigned."])
  }

  @Test func `without article or main is where most paragraphs are`() throws {
    let long = String(repeating: "Chile thanked Peru. ", count: 20)
    let page = try page(
      "<body><div><p>Short.</p></div><div><p>\(long)</p><p>End.</p></div></body>")
    #expect(page.paragraphs.count == 2)
    #expect(page.paragraphs.last == "End.")
  }

  @Test func `that declares another encoding is read in it`() throws {
    var html = Data("<html><head><meta charset=\"iso-8859-1\"></head><body><p>Caf".utf8)
    html.append(0xE9)
    html += Data("</p></body></html>".utf8)
    #expect(try #require(Webpage(html: html)).paragraphs == ["Café"])
  }

  @Test(arguments: ["", " ", "<", "<html>", "<html><body><script>x</script></body></html>"])
  func `without text is none`(html: String) {
    #expect(Webpage(html: Data(html.utf8)) == nil)
  }

  @Test func `nested very deep is read without trouble`() throws {
    let html =
      String(repeating: "<div>", count: 50_000) + "<p>Deep.</p>"
      + String(repeating: "</div>", count: 50_000)
    // The parser may cut what lies too deep; it must come back.
    _ = Webpage(html: Data(html.utf8))
  }

  @Test(arguments: 0..<200)
  func `with broken bytes never stops the program`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var bytes = Data(
      "<html><head><title>A</title></head><body><article><p>Kenya met Uganda.</p></article></body>"
        .utf8)
    for _ in 0..<12 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 17)
    }
    _ = Webpage(html: bytes)
  }
}
