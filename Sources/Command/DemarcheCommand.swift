import ArgumentParser

/// The program: reads news, shows who warned, told or helped whom.
@main
struct DemarcheCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche",
    abstract: "Reads news and shows who warned, told or helped whom.",
    version: "0.1.0",
    subcommands: [
      ExtractCommand.self, RenderCommand.self, ReportCommand.self, CentralityCommand.self,
      ResolveCommand.self, ExplainCommand.self, ConvertCommand.self, ParseCommand.self, EvaluateCommand.self,
      TrainCommand.self,
    ])
}
