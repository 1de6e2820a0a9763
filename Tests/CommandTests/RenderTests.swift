import Foundation
import Testing

/// Drawing, reporting and converting, as a user does it.
struct `The program drawing` {
  private static let graph = """
    {"schema": "demarche/1", "document": {"id": "d", "title": "T", "date": "2025-01-01"},
     "nodes": [{"id": "state:XA", "kind": "state", "name": "Arland", "iso": "XA", "country": "XA"},
       {"id": "state:XB", "kind": "state", "name": "Borland", "iso": "XB", "country": "XB"}],
     "edges": [{"source": "state:XA", "target": "state:XB", "type": "warn", "evidence": [
       {"document": "d", "sentence": 0, "start": 0, "end": 22, "text": "Arland warned Borland.",
        "trigger": {"start": 7, "end": 13, "text": "warned"}, "rule": "r"}]}]}
    """

  @Test(arguments: [
    ("svg", "<svg "), ("dot", "digraph "), ("png", "\u{FFFD}PNG"), ("pdf", "%PDF-"),
  ])
  func `tells the format from the name of the output`(ending: String, start: String) throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let output = scratch.path("figure." + ending)
    let outcome = try Program.run(["render", input, "-o", output])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: output))
    #expect(String(decoding: data.prefix(20), as: UTF8.self).hasPrefix(start))
  }

  @Test(arguments: [
    ["render", "g.json", "-o", "figure.bmp"], ["render", "g.json", "--layout", "spiral"],
    ["render", "g.json", "--theme", "pink"], ["report", "g.json", "-o", "report.doc"],
    ["convert", "g.json", "-o", "graph.xyz"], ["render", "g.json", "--dpi", "9999"],
  ])
  func `refuses what it does not know as misuse`(arguments: [String]) throws {
    let scratch = try Scratch()
    _ = try scratch.file("g.json", `The program drawing`.graph)
    let outcome = try Program.run(arguments, in: scratch.folder)
    #expect(outcome.status == 64)
    #expect(try scratch.names() == ["g.json"])
  }

  @Test(arguments: ["figure.svg", "report.html", "graph.graphml"])
  func `leaves nothing behind where it cannot write`(name: String) throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let command = ["figure.svg": "render", "report.html": "report"][name] ?? "convert"
    let outcome = try Program.run([command, input, "-o", scratch.path("none/" + name)])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be written"))
    #expect(try scratch.names() == ["g.json"])
  }

  /// Each way to ask for another look, and what must then be in the picture's text.
  @Test(arguments: [
    (["--direction", "right"], "rankdir=LR"), (["--direction", "down"], "rankdir=TB"),
    (["--layout", "neato"], "overlap=false"), (["--layout", "circo"], "sep="),
    (["--theme", "dark"], "#14181f"), (["--theme", "print"], "#8c2d04"),
    (["--title", "Two lands"], "<B>Two lands</B>"), (["--emphasize", "Borland"], "peripheries=2"),
    (["--size-by", "in-degree"], "larger: higher in degree"),
    (["--labels", "numbers"], "<B>1</B>"),
    (["--frames", "always"], "subgraph cluster_1"), (["--no-legend"], "arrowhead=normal"),
  ])
  func `looks as it is asked to`(arguments: [String], part: String) throws {
    let scratch = try Scratch()
    let graph = `The program drawing`.graph.replacing(
      "\"XB\", \"country\": \"XB\"", with: "\"XB\", \"country\": \"XA\"")
    let input = try scratch.file("g.json", graph)
    let plain = try Program.run(["render", input, "--format", "dot", "--layout", "dot"])
    let outcome = try Program.run(["render", input, "--format", "dot"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(part))
    if arguments != ["--direction", "down"] && arguments != ["--frames", "always"] {
      #expect(outcome.output != plain.output)
    }
  }

  @Test func `draws the more central larger`() throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let outcome = try Program.run(["render", input, "--format", "dot", "--size-by", "in-degree"])
    let sizes = outcome.output.matches(of: /POINT-SIZE="(\d+)"><B>(\w+)<\/B>/).map {
      (String($0.2), Int($0.1) ?? 0)
    }
    let bySize = Dictionary(sizes, uniquingKeysWith: { one, _ in one })
    #expect(bySize["Borland"] ?? 0 > bySize["Arland"] ?? 99)
  }

  @Test(arguments: ["figure.md", "figure.html"])
  func `writes the sources of a picture beside it`(name: String) throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let outcome = try Program.run(
      ["render", input, "-o", scratch.path("figure.svg"), "--sources", scratch.path(name)])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let picture = try String(contentsOfFile: scratch.path("figure.svg"), encoding: .utf8)
    let text = try String(contentsOfFile: scratch.path(name), encoding: .utf8)
    #expect(picture.contains(">1</text>") || picture.contains(">1\u{A0}"))
    for words in ["Figure 1.", "1 relation; 1 January 2025", "Arland warns Borland"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.replacing(/<\/?mark>|\*\*/, with: "").contains("Arland warned Borland."))
    #expect(text.contains(name == "figure.md" ? "](figure.svg)" : "<svg role=\"img\""))
  }

  @Test(arguments: [
    ["--sources", "s.txt"], ["--sources", "s.md", "--by", "month"], ["--size-by", "fame"],
  ])
  func `refuses a look that does not go with the picture`(arguments: [String]) throws {
    let scratch = try Scratch()
    _ = try scratch.file("g.json", `The program drawing`.graph)
    let outcome = try Program.run(
      ["render", "g.json", "-o", "f.svg"] + arguments, in: scratch.folder)
    #expect(outcome.status == 64)
    #expect(try scratch.names() == ["g.json"])
  }

  @Test func `draws DOT of others and converts it`() throws {
    let scratch = try Scratch()
    let input = try scratch.file(
      "foreign.gv",
      "graph \"G\" { a [label=\"Anna\\nB.\", image=\"/etc/passwd\"]; a -- b -- c; b -- \"d e\" }")
    let drawn = try Program.run(["render", input, "-o", scratch.path("f.svg")])
    #expect(drawn.status == 0, "\(drawn.errors)")
    let svg = try String(contentsOfFile: scratch.path("f.svg"), encoding: .utf8)
    #expect(svg.contains(">Anna B.</text>"))
    #expect(!svg.contains("passwd"))
    let converted = try Program.run(["convert", input, "--format", "edges"])
    #expect(converted.output == "a b\nb c\nb d_e\n")
    let directed = try Program.run(["convert", input, "--format", "node-link"])
    #expect(directed.output.contains("\"directed\": false"))
  }

  @Test(arguments: [
    ("digraph {\n a -> \n}", "bad.dot:3: not DOT"), ("not a graph", "bad.dot:1: not DOT"),
    ("/* open", "bad.dot: not DOT"), ("digraph {\n a\u{0} }", "bad.dot:2: not DOT"),
    ("", "bad.dot: not DOT"),
  ])
  func `says where DOT is no DOT`(text: String, message: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("bad.dot", text)
    let outcome = try Program.run(["render", "bad.dot", "-o", "f.svg"], in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try scratch.names() == ["bad.dot"])
  }

  @Test func `reads its own pictures' DOT back as what it was`() throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let dot = scratch.path("g.dot")
    #expect(try Program.run(["render", input, "-o", dot]).status == 0)
    let outcome = try Program.run(["convert", dot, "--format", "json"])
    #expect(outcome.output.contains("\"id\" : \"state:XA\""))
    #expect(outcome.output.contains("\"name\" : \"Arland\""))
    #expect(outcome.output.contains("\"type\" : \"warn\""))
  }

  @Test func `writes a report as an OpenDocument text`() throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let outcome = try Program.run(["report", input, "-o", scratch.path("r.odt")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: scratch.path("r.odt")))
    #expect(data.starts(with: Data([0x50, 0x4B, 3, 4])))
  }

  @Test func `writes Markdown with its pictures beside it`() throws {
    let scratch = try Scratch()
    let input = try scratch.file("g.json", `The program drawing`.graph)
    let outcome = try Program.run(["report", input, "-o", scratch.path("r.md")])
    #expect(outcome.status == 0)
    #expect(try scratch.names() == ["g.json", "r-figure-1.png", "r-figure-1.svg", "r.md"])
  }
}

/// Files that others wrote, some to break Graphviz; they are not part of the project.
struct `The program on foreign DOT` {
  private static let corpus = Program.project.appending(path: "../shared/dot-corpus")
    .standardizedFileURL

  /// Every tenth file; `DEMARCHE_CORPUS=1` for all.
  private static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
    let all = names.filter { $0.hasSuffix(".gv") || $0.hasSuffix(".dot") }.sorted()
    let step = ProcessInfo.processInfo.environment["DEMARCHE_CORPUS"] == nil ? 10 : 1
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }()

  @Test(
    .enabled("needs ../shared/dot-corpus") { !files.isEmpty }, arguments: files)
  func `draws it or says why not, in bounded time`(name: String) throws {
    let scratch = try Scratch()
    let file = `The program on foreign DOT`.corpus.appending(path: name).path
    let start = ContinuousClock.now
    let outcome = try Program.run(
      ["render", file, "-o", scratch.path("f.svg"), "--layout", "sfdp"])
    #expect(ContinuousClock.now - start < .seconds(40))
    #expect(outcome.status == 0 || outcome.status == 1)
    #expect(outcome.status == 0 || outcome.errors.contains("Error: "))
    #expect(try scratch.names() == (outcome.status == 0 ? ["f.svg"] : []))
  }
}
