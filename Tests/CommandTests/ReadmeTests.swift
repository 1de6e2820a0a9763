import Foundation
import Testing

/// What README tells a user to type.
struct `The README` {
  /// The lines of its blocks of shell commands.
  private func commands() throws -> [String] {
    let file = Program.project.appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.matches(of: /```sh\n((?s).*?)```/).flatMap {
      $0.output.1.split(separator: "\n").map(String.init)
    }
  }

  @Test func `has commands that work`() throws {
    let lines = try commands().filter { $0.hasPrefix("demarche ") }
    #expect(lines.count >= 10)
    let scratch = try Scratch()
    let graphs = scratch.folder.appending(path: "Graphs")
    try FileManager.default.copyItem(at: Program.project.appending(path: "Graphs"), to: graphs)
    try articles().write(
      to: scratch.folder.appending(path: "articles.jsonl"), atomically: true, encoding: .utf8)
    for line in lines {
      // The function stands for the program in the line, which is otherwise run as it is printed.
      let program = "demarche() { '\(Program.executable.path)' \"$@\"; }\n"
      let outcome = try Program.run(
        ["-c", program + line], of: URL(filePath: "/bin/sh"), in: scratch.folder)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      let files = line.matches(of: /(?:-o|--output|>) *([^ ]+)/).map { String($0.output.1) }
      if files.isEmpty { #expect(!outcome.output.isEmpty, "\(line) writes nothing") }
      for file in files {
        let content = FileManager.default.contents(atPath: scratch.path(file))
        #expect(content?.isEmpty == false, "\(line) does not write \(file)")
      }
    }
  }

  /// Two documents for the command that reads JSON Lines.
  private func articles() -> String {
    """
    {"id": "1", "text": "Kenya warned Uganda on Monday.", "date": "2024-05-02"}
    {"id": "2", "text": "Chile thanked Peru for its help.", "publisher": "The Tide"}

    """
  }

  @Test func `sets up and tests as the gate does`() throws {
    let gate = try String(
      contentsOf: Program.project.appending(path: ".ci/run"), encoding: .utf8
    ).split(separator: "\n").map(String.init)
    let tests = try commands().filter { $0.contains("swift test") }
    #expect(tests.count == 1)
    for step in tests.joined().split(separator: " && ") {
      #expect(gate.contains(String(step)), ".ci/run does not call “\(step)”")
    }
  }

  @Test func `makes a report of an example in one command`() throws {
    let lines = try commands().filter { $0.contains("swift run") }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    let scratch = try Scratch()
    let words = try #require(line.firstRange(of: "demarche ").map { line[$0.upperBound...] })
    let output = try #require(words.split(separator: " ").last)
    let arguments = words.split(separator: " ").dropLast().map(String.init)
    let outcome = try Program.run(arguments + [scratch.path(String(output))])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = FileManager.default.contents(atPath: scratch.path(String(output))) ?? Data()
    let text = String(decoding: report, as: UTF8.self)
    #expect(text.contains("<svg") && text.hasSuffix("</html>\n"))
  }
}
