import Foundation
import Testing

/// What the program writes to, and who listens.
struct `The program in a pipe` {
  @Test(arguments: [
    "extract Graphs/gulf-mediation/article.txt",
    "extract --format jsonl Graphs/gulf-mediation/article.txt",
    "render Graphs/gulf-mediation/article.txt --format svg",
    "explain Graphs/gulf-mediation/article.txt", "--help",
  ])
  func `ends well where the reader has gone`(words: String) throws {
    let scratch = try Scratch()
    // The reader ends at once, and the program begins to write when it has ended.
    let line = "{ sleep 0.3; \"$0\" \(words); echo $? > '\(scratch.path("status"))'; } | true"
    let outcome = try Program.run(
      ["-c", line, Program.executable.path], of: URL(filePath: "/bin/sh"))
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("demarche:"), "\(outcome.errors)")
    let status = try String(contentsOfFile: scratch.path("status"), encoding: .utf8)
    #expect(status == "0\n")
  }

  @Test func `writes no colours and no progress into files`() throws {
    let line = "\"$0\" centrality Graphs/gulf-mediation/article.txt --measure all; \"$0\" nonsense"
    let outcome = try Program.run(
      ["-c", line, Program.executable.path], of: URL(filePath: "/bin/sh"))
    #expect(!outcome.output.isEmpty && !outcome.errors.isEmpty)
    #expect(!(outcome.output + outcome.errors).contains { "\u{1B}\r".contains($0) })
  }

  @Test func `reads what another command of its own writes`() throws {
    let line = """
      "$0" extract Graphs/gulf-mediation/article.txt | "$0" convert - --format graphml \
      | "$0" centrality - --input-format graphml --format csv
      """
    let outcome = try Program.run(
      ["-c", line, Program.executable.path], of: URL(filePath: "/bin/sh"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Iran"))
  }
}
