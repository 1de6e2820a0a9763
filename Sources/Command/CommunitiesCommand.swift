public import ArgumentParser
import Demarche
import Foundation
public import GraphTheory

/// Finds the blocs of a graph.
struct CommunitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Find the blocs of a graph: actors who deal more with each other than by chance.",
    discussion: """
      The same seed gives the same blocs.

      Examples:
        demarche communities graph.json --family cooperation --weighted
        demarche communities events.csv --undirected --resolution 2 --format csv
      """)

  @OptionGroup var input: NetworkArguments

  @Option(help: "How blocs are found.")
  var method: Communities.Method = .leiden

  @Option(help: "Above 1 for smaller blocs, below for larger ones.")
  var resolution: Double = 1

  @Option(help: "How to write the blocs.")
  var format: CentralityCommand.Format = .table

  @Option(help: "How many members of each bloc the table shows; all unless given.")
  var top: Int?

  @Option(name: [.customShort("o"), .long], help: "Where to write; - for standard output.")
  var output: OutputFile = .standardOutput

  func validate() throws {
    try input.graph.requireInputs()
    if let top, top < 0 { throw ValidationError("--top must not be negative") }
    if !(resolution > 0) { throw ValidationError("--resolution must be above 0") }
  }

  func run() async throws {
    let network = try await input.network()
    let partition = try input.locating(network) {
      try Partition(
        Ranker(network: network, settings: input.settings), method: method,
        resolution: resolution)
    }
    let text =
      switch format {
      case .table: partition.table(top: top)
      case .csv: partition.csv()
      case .json: partition.json(seed: input.seed, method: method, resolution: resolution)
      }
    try output.write(text)
  }
}

extension Communities.Method: ExpressibleByArgument {}
