import ArgumentParser

/// The program: reads news, shows who warned, told or helped whom.
@main
struct DemarcheCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche",
    abstract: "Reads news and shows who warned, told or helped whom.",
    version: "0.1.0",
    subcommands: [RenderCommand.self, ConvertCommand.self, ReportCommand.self, CentralityCommand.self])
}
