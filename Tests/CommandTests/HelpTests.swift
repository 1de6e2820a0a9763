import Testing

struct `The program's help` {
  /// The commands that the help lists: two blanks, the name, more blanks, what it does.
  private func commands() throws -> [String] {
    try Program.run(["--help"]).output.matches(of: /\n  ([a-z]+) {2,}/)
      .map { String($0.output.1) }
  }

  @Test func `lists the commands`() throws {
    let known = [
      "extract", "render", "centrality", "report", "resolve", "explain", "convert", "parse",
    ]
    #expect(try Set(commands()).isSuperset(of: known))
  }

  @Test func `has examples for every command`() throws {
    for command in try commands() {
      let outcome = try Program.run([command, "--help"])
      #expect(outcome.status == 0)
      let parts = outcome.output.split(separator: "Examples:", maxSplits: 1)
      try #require(parts.count == 2, "\(command) has no examples")
      #expect(parts[1].contains("demarche \(command) "), "\(command)")
    }
  }

  @Test func `tells the version`() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("."))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `writes completions`(shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("demarche"))
  }
}
