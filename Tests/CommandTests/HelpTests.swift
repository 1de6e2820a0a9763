import Testing

struct `The program's help` {
  static let commands = [
    "extract", "render", "centrality", "report", "resolve", "explain", "convert",
  ]

  @Test(arguments: commands)
  func `has examples for every command`(command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("demarche \(command)"))
    #expect(outcome.output.contains("Examples:") || outcome.output.contains("EXAMPLES"))
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
