import ArgumentParser
import Demarche
import Foundation

/// The graph that a command works on: graph files, or articles that are extracted first.
struct GraphArguments: ParsableArguments {
  @Argument(
    help: "Graph files or articles; - for standard input.",
    completion: .file())
  var inputs: [InputFile] = []

  @Option(help: "The format of the input; told from names and contents unless given.")
  var inputFormat: InputFormat = .auto

  @Option(help: "The date of articles that have none, such as 2024-10-23.")
  var date: EventDate?

  @Option(help: "The publisher of articles that have none.")
  var publisher: String?

  @OptionGroup(title: "Extraction")
  var extraction: ExtractionArguments

  @OptionGroup(title: "Filters")
  var filters: FilterArguments

  /// The union of all inputs, filtered.
  func graph() async throws -> Graph {
    try await unfilteredGraph().filtered(by: filters.filter)
  }

  /// Refuses to work on nothing; a command that can do without inputs does not ask.
  func requireInputs() throws {
    if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs> ...'") }
  }

  /// The union of all inputs.
  func unfilteredGraph() async throws -> Graph {
    try requireInputs()
    var reader = GraphInputReader(
      format: inputFormat, defaults: .init(date: date, publisher: publisher),
      extraction: extraction)
    var graphs: [Graph] = []
    for input in inputs { graphs.append(try await reader.graph(of: input)) }
    return try extraction.reviewed(graphs.count == 1 ? graphs[0] : Graph.union(graphs))
  }
}
