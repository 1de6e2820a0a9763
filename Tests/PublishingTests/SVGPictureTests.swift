import Demarche
import Foundation
import Testing

@testable import Publishing

struct `An SVG picture` {
  private static let allowed: Set<String> = [
    "svg", "title", "desc", "style", "g", "path", "polygon", "polyline", "ellipse", "text",
  ]

  @Test(arguments: TestGraphs.names)
  func `is well-formed, accessible, and of allowed parts only`(name: String) throws {
    let svg = try Figure(of: TestGraphs.named(name)).svg(prefix: "p-")
    let root = try XMLReader.root(of: svg.utf8)
    #expect(root.name == "svg")
    #expect(root["role"] == "img")
    #expect(root["aria-labelledby"] == "p-title p-desc")
    #expect(root.elements.first?.name == "title")
    for element in root.all {
      #expect(`An SVG picture`.allowed.contains(element.name))
      for attribute in element.attributes {
        #expect(!attribute.name.hasPrefix("on"))
        #expect(!attribute.name.contains("href"))
        #expect(attribute.name != "style")
      }
    }
    let ids = root.all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("p-") })
  }

  @Test func `shows every name and label as text`() throws {
    let figure = try Figure(of: TestGraphs.named("strait"))
    let root = try XMLReader.root(of: figure.svg().utf8)
    let texts = root.all.filter { $0.name == "text" }.map(\.text)
    let words = Set(texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init))
    for actor in figure.graph.actors {
      for word in actor.name.split(separator: " ") { #expect(words.contains(String(word))) }
    }
    #expect(root.all.count { $0["class"]?.hasPrefix("node") ?? false } == figure.graph.actors.count)
    #expect(root.all.count { $0["class"]?.hasPrefix("edge") ?? false } == figure.lines.count)
  }

  @Test func `carries the quotation as a tooltip`() throws {
    let svg = try Figure(of: TestGraphs.named("harbour")).svg()
    #expect(svg.contains("Oslo warned Reykjavik on Tuesday"))
    #expect(svg.contains("The Coast Courier, 2025-03-11"))
  }

  @Test func `turns dark by itself only where it is light`() throws {
    let graph = try TestGraphs.named("harbour")
    for theme in Theme.allCases {
      var options = FigureOptions()
      options.theme = theme
      let svg = try Figure(of: graph, options: options).svg()
      #expect(svg.contains("prefers-color-scheme") == (theme == .light))
    }
  }

  @Test func `drops what is not on its lists`() throws {
    let hostile = """
      <svg viewBox="0 0 1 1" onload="x()"><script>x()</script><g id="a" class="node"><title>t</title>
      <a xlink:href="javascript:x()" xlink:title="tip"><text x="1" style="x" onclick="x()">hi</text></a>
      <image xlink:href="http://example.org/x.png"/><foreignObject/></g></svg>
      """
    let picture = SVGPicture(
      prefix: "q-", title: "<T>", description: "D & d", adapts: false, naturalWidth: 100)
    let text = picture.text(of: try XMLReader.root(of: hostile.utf8))
    for word in ["script", "onload", "onclick", "javascript", "example.org", "foreignObject"] {
      #expect(!text.contains(word))
    }
    #expect(text.contains("<title>tip</title>"))
    #expect(text.contains(">hi</text>"))
    #expect(text.contains("&lt;T&gt;"))
  }
}

struct `The XML reader` {
  @Test(arguments: [
    "", "<a", "<a>", "<a></b>", "<a b></a>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a/><b/>",
    "<a>&x;</a>",
    "<a>&#0;</a>", "<a>\u{1}</a>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", "x<a/>", "<a b=\"<\"/>",
    String(repeating: "<a>", count: 5000),
  ])
  func `refuses what is not well-formed`(text: String) {
    #expect(throws: XMLError.self) { try XMLReader.root(of: text.utf8) }
  }

  @Test func `resolves references`() throws {
    let root = try XMLReader.root(
      of: "<?xml version='1.0'?><a b='&lt;&#65;&#x42;'>&amp;<!-- c --></a>".utf8)
    #expect(root["b"] == "<AB")
    #expect(root.text == "&")
  }
}
