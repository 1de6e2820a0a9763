import ArgumentParser
import Foundation

/// The program: reads news, shows who warned, told or helped whom.
@main
struct DemarcheCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche",
    abstract: "Reads news and shows who warned, told or helped whom.",
    version: "0.1.0",
    subcommands: [GraphvizWorkerCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "From articles to results",
        subcommands: [
          ExtractCommand.self, RenderCommand.self, CentralityCommand.self, ReportCommand.self,
        ]),
      CommandGroup(
        name: "Networks",
        subcommands: [CommunitiesCommand.self, PathsCommand.self, StatsCommand.self]),
      CommandGroup(
        name: "Looking closer",
        subcommands: [ExplainCommand.self, ResolveCommand.self, ConvertCommand.self]),
      CommandGroup(
        name: "The language",
        subcommands: [ParseCommand.self, EvaluateCommand.self, TrainCommand.self]),
    ])

  /// Starts the program.
  static func main() {
    // Writing to a reader who has gone (`| head`) then fails, and the program ends well, instead of
    // being killed.
    signal(SIGPIPE, SIG_IGN)
    MainThread.run { await main(nil) }
  }
}
