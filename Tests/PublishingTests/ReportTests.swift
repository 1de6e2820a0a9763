import Demarche
import Foundation
import Testing

@testable import Publishing

struct `A report` {
  @Test(arguments: TestGraphs.names)
  func `quotes every sentence and numbers every relation`(name: String) throws {
    let report = try Report(of: TestGraphs.named(name))
    let html = try report.html()
    for line in report.lines {
      #expect(html.contains("id=\"relation-\(line.number)\""))
      for piece in line.edges.flatMap(\.evidence) {
        let quoted = XMLText.escaped(piece.quotation.text).replacing("'", with: "&#39;")
        #expect(html.replacing("<mark>", with: "").replacing("</mark>", with: "").contains(quoted))
      }
    }
  }

  @Test func `is one page that loads nothing, runs nothing and leads nowhere else`() throws {
    let html = try Report(of: TestGraphs.named("strait")).html()
    for word in ["<script", "http://", "https://", " src=", "<link", "@import", "url(", "onload"] {
      #expect(!html.contains(word), "\(word)")
    }
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!targets.isEmpty)
    #expect(Set(targets).isSubset(of: Set(ids)))
  }

  @Test func `names its style in its content policy`() throws {
    let html = try Report(of: TestGraphs.named("harbour")).html()
    let style = try #require(html.firstMatch(of: /<style>((?s).*?)<\/style>/)).1
    let digest = Data(Digest(style.utf8).bytes).base64EncodedString()
    #expect(html.contains("default-src 'none'; style-src 'sha256-\(digest)'"))
    #expect(!html.contains(" style="))
  }

  @Test func `keeps the number of a relation in every figure`() throws {
    let report = try Report(of: TestGraphs.named("strait"))
    #expect(report.figures.count >= 4)
    let numbers = Dictionary(
      uniqueKeysWithValues: report.lines.flatMap { line in
        line.edges.map { ($0.key, line.number) }
      })
    for line in report.figures.flatMap(\.picture.lines) {
      for edge in line.edges { #expect(numbers[edge.key] == line.number) }
    }
    for figure in report.figures { #expect(figure.picture.isLegible) }
  }

  @Test func `has its pictures beside its Markdown, or in it`() throws {
    let report = try Report(of: TestGraphs.named("strait"))
    let beside = try report.markdown(name: "my report", embeds: false)
    #expect(beside.pictures.count == 2 * report.figures.count)
    #expect(beside.text.contains("](my%20report-figure-1.svg)"))
    let embedded = try report.markdown(name: "x", embeds: true)
    #expect(embedded.pictures.isEmpty)
    #expect(embedded.text.contains("](data:image/svg+xml;base64,"))
  }

  @Test func `is an OpenDocument text with its pictures`() throws {
    let report = try Report(of: TestGraphs.named("strait"))
    let data = try report.openDocument(dotsPerInch: 96)
    #expect(data == (try report.openDocument(dotsPerInch: 96)))
    // The kind stands at the place where programs look for it.
    #expect(data.dropFirst(30).starts(with: Data(("mimetype" + OpenDocumentText.kind).utf8)))
    let parts = try StoredParts(data)
    let content = try XMLReader.root(of: try #require(parts["content.xml"]))
    #expect(
      try XMLReader.root(of: try #require(parts["styles.xml"])).name == "office:document-styles")
    let pictures = content.all.compactMap { $0.name == "draw:image" ? $0["xlink:href"] : nil }
    #expect(pictures.count == report.figures.count)
    let manifest = try XMLReader.root(of: try #require(parts["META-INF/manifest.xml"]))
    for picture in pictures {
      #expect(parts[picture]?.starts(with: Data([0x89, 0x50, 0x4E, 0x47])) ?? false)
      #expect(manifest.all.contains { $0["manifest:full-path"] == picture })
    }
    let marks = Set(content.all.compactMap { $0.name == "text:bookmark" ? $0["text:name"] : nil })
    #expect(marks.count == report.lines.count)
    for link in content.all.compactMap({ $0.name == "text:a" ? $0["xlink:href"] : nil }) {
      #expect(marks.contains(String(link.dropFirst())))
    }
    for piece in report.lines.flatMap(\.edges).flatMap(\.evidence) {
      #expect(content.text.contains(piece.quotation.text))
    }
  }

  @Test(arguments: 0..<25)
  func `stays sound whatever the articles say`(seed: Int) throws {
    var options = ReportOptions()
    options.place = .here
    let report = try Report(of: TestGraphs.random(seed: seed), options: options)
    let html = try report.html()
    #expect(html.matches(of: /<script|<b>x|<\/TABLE>/).isEmpty)
    let body = html.replacing(/<style>(?s).*?<\/style>/, with: "")
    #expect(body.count { $0 == "<" } == body.count { $0 == ">" })
    let markdown = try report.markdown(name: "r", embeds: true).text
    #expect(!markdown.contains("<b>"))
    let parts = try StoredParts(report.openDocument(dotsPerInch: 36))
    #expect(try XMLReader.root(of: try #require(parts["content.xml"])).name.hasSuffix("content"))
    let again = try Report(of: TestGraphs.random(seed: seed), options: options)
    #expect(try again.html() == html)
  }

  @Test func `says what to install where nothing can print`() {
    #expect(throws: PagePrinter.Failure.nothingInstalled) {
      try PagePrinter(searchPath: ["/nonexistent"]).pdf(of: "<p>x")
    }
  }
}

/// The files of an archive without compression, their checks checked.
struct StoredParts {
  private var parts: [String: Data] = [:]

  init(_ archive: Data) throws {
    var rest = Data(archive)
    let number = { (start: Int, count: Int) in
      rest.dropFirst(start).prefix(count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    while rest.starts(with: Data([0x50, 0x4B, 3, 4])) {
      let (check, size, length) = (number(14, 4), number(22, 4), number(26, 2))
      let content = Data(rest.dropFirst(30 + length).prefix(size))
      try #require(content.count == size)
      #expect(CyclicCheck.value(of: content) == UInt32(check))
      parts[String(decoding: rest.dropFirst(30).prefix(length), as: UTF8.self)] = content
      rest = Data(rest.dropFirst(30 + length + size))
    }
    #expect(rest.starts(with: Data([0x50, 0x4B, 1, 2])))
  }

  subscript(name: String) -> Data? { parts[name] }
}

struct `A digest` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `is that of the standard's examples`(text: String, expected: String) {
    #expect(Digest(text.utf8).hexadecimal == expected)
  }
}
