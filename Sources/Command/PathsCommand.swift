import ArgumentParser
import Demarche
import Foundation

/// Shows how one actor is connected with another.
struct PathsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Show the shortest ways from one actor to another, with the sentences behind them.",
    discussion: """
      Examples:
        demarche paths "North Korea" Ukraine graph.json
        demarche paths RU KR graph.json --count 3 --undirected --format json
      """)

  /// How ways are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
  }

  @Argument(help: "The actor where the ways begin: a name, alias or id.")
  var start: String

  @Argument(help: "The actor where they end.")
  var end: String

  @OptionGroup var input: NetworkArguments

  @Option(name: [.customShort("k"), .long], help: "How many ways to show at most.")
  var count = 1

  @Option(help: "How to write the ways.")
  var format: Format = .table

  @Option(name: [.customShort("o"), .long], help: "Where to write; - for standard output.")
  var output: OutputFile = .standardOutput

  func validate() throws {
    try input.graph.requireInputs()
    if count < 1 { throw ValidationError("--count must be at least 1") }
  }

  func run() async throws {
    let plain = try input.unfilteredNetwork()
    let graph: Graph
    if let plain { graph = Graph(plain) } else { graph = try await input.graph.graph() }
    let network = plain ?? Network(graph)
    let connections = try input.locating(network) {
      try Connections(
        in: graph, from: start, to: end, network: network, settings: input.settings, count: count)
    }
    let text = format == .json ? connections.json() : connections.table()
    try output.write(text)
  }
}
