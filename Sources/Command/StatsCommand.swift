import ArgumentParser
import Demarche
import Foundation

/// Says what a graph is like as a whole.
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Say what a graph is like as a whole: size, parts, clustering, triads, balance.",
    discussion: """
      Cooperation counts as friendly, warning, accusation and denial as hostile.

      Examples:
        demarche stats graph.json
        demarche stats graph.json --groups country --format json
      """)

  @OptionGroup var input: NetworkArguments

  @Option(help: "How to write the figures.")
  var format: CentralityCommand.Format = .table

  @Option(name: [.customShort("o"), .long], help: "Where to write; - for standard output.")
  var output: OutputFile = .standardOutput

  func validate() throws { try input.graph.requireInputs() }

  func run() async throws {
    let network = try await input.network()
    let statistics = try input.locating(network) {
      try Statistics(Ranker(network: network, settings: input.settings))
    }
    for note in statistics.notes { StandardError.say("note: \(note)") }
    let text =
      switch format {
      case .table: statistics.table()
      case .csv: statistics.csv()
      case .json: statistics.json()
      }
    try output.write(text)
  }
}
