import Foundation
import Testing

/// Whatever stands in a file: a clear message, the right exit code, nothing half-written.
struct `The program on bad input` {
  private func extract(_ content: Data, name: String = "article.txt") throws -> Program.Outcome {
    let scratch = try Scratch()
    return try Program.run(["extract", try scratch.file(name, content), "-o", scratch.path("out")])
  }

  @Test(arguments: [
    (Data(), "article.txt: empty"),
    (Data(" \n\t\n".utf8), "article.txt: empty"),
    (Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]), "article.txt: byte 4: NUL byte"),
    (Data("Kenya met Uganda\u{301}".utf8) + Data([0xC3, 0x28]), "article.txt: byte 18: not UTF-8"),
    (Data(repeating: 97, count: 100 << 20), "expected at most"),
    (Data(repeating: 97, count: 5 << 20), "expected at most"),
  ])
  func `names the place and exits with 1`(content: Data, message: String) throws {
    let outcome = try extract(content)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `leaves no file behind where it fails`() throws {
    let scratch = try Scratch()
    let input = try scratch.file("a.txt", Data([0xFF]))
    let outcome = try Program.run(["extract", input, "-o", scratch.path("graph.json")])
    #expect(outcome.status == 1)
    #expect(try scratch.names() == ["a.txt"])
  }

  /// Each process orders its sets anew: names that lie inside of one another must not show it.
  @Test func `gives the same bytes in every process`() throws {
    let text = """
      House Senate negotiators reached a deal on Senate 12, which raises borrowing.
      Australian Attorney-General Jane Porter and Minister Communications Fifield spoke at Parliament House.
      """
    let outcomes = try (0..<10).map { _ in
      try Program.run(["extract", "--input-format", "text", "-"], input: Data(text.utf8)).output
    }
    #expect(Set(outcomes).count == 1)
  }

  @Test func `makes an empty graph of an article without actors`() throws {
    let outcome = try Program.run(
      ["extract", "--input-format", "text", "-"], input: Data("It rained all day.".utf8))
    #expect(outcome.status == 0)
    let json = outcome.output.filter { !$0.isWhitespace }
    #expect(json.contains("\"nodes\":[]") && json.contains("\"edges\":[]"), "\(outcome.output)")
  }

  @Test func `puts an error in the place of a bad line and goes on`() throws {
    let lines = """
      {"id": "a", "text": "Kenya warned Uganda."}
      {"id": "b", "text":
      {"id": "c", "text": 4}
      {"id": "d", "text": "Chile thanked Peru."}
      """
    let outcome = try Program.run(
      ["extract", "--format", "jsonl", "--input-format", "jsonl", "-"], input: Data(lines.utf8))
    #expect(outcome.status == 1)
    let written = outcome.output.split(separator: "\n")
    try #require(written.count == 4)
    #expect(written[0].contains("\"id\":\"a\"") && written[0].contains("\"edges\""))
    #expect(written[1].contains("\"error\":") && written[1].contains(":2: not JSON"))
    #expect(written[2].contains("\"document\":{\"id\":\"c\"}") && written[2].contains(":3:"))
    #expect(written[3].contains("\"id\":\"d\""))
  }

  @Test func `writes only errors where every line is bad`() throws {
    let outcome = try Program.run(
      ["extract", "--format", "jsonl", "--input-format", "jsonl", "-"], input: Data("{\n[]\n4".utf8)
    )
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").count { $0.contains("\"error\":") } == 3)
  }

  @Test(arguments: [
    ["extract", "/nowhere/article.txt"], ["extract", "/"],
    ["render", "/nowhere/graph.json", "-o", "x.svg"],
  ])
  func `says that a file cannot be read`(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be read"), "\(outcome.errors)")
  }

  @Test func `says that a file cannot be written`() throws {
    let outcome = try Program.run(
      ["extract", "--input-format", "text", "-", "-o", "/nowhere/graph.json"],
      input: Data("Kenya warned Uganda.".utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("/nowhere/graph.json: cannot be written"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["extract", "--format", "xyz", "-"], ["extract", "--date", "soon", "-"], ["nonsense"],
    ["render", "a.json", "-o", "b.svg", "--layout", "spiral"], ["centrality"],
    ["extract", "--threads", "0", "-"], ["resolve"],
  ])
  func `exits with 64 where it is misused`(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test func `refuses DOT that is none`() throws {
    let scratch = try Scratch()
    let input = try scratch.file("bad.dot", "digraph { a -> ")
    let outcome = try Program.run(["render", input, "-o", scratch.path("bad.svg")])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("bad.dot"), "\(outcome.errors)")
    #expect(try scratch.names() == ["bad.dot"])
  }

  @Test(arguments: [
    "not a table",
    "lemma\tpos\ttype\tsource\ttarget\tneeds\texample\nwarn\tverb\twarp\tsubj\tobj\t\tx",
  ])
  func `tells the line of a trigger that is wrong`(table: String) throws {
    let scratch = try Scratch()
    let file = try scratch.file("mine.tsv", table)
    let outcome = try Program.run(
      ["extract", "--triggers", file, "--input-format", "text", "-"], input: Data("x".utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("mine.tsv:"), "\(outcome.errors)")
  }
}
