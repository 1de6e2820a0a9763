public import ArgumentParser
import Demarche
import Foundation
public import Publishing

/// Writes a graph in another format.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a graph in another format.",
    discussion: """
      Examples:
        demarche convert graph.json -o graph.graphml
        demarche convert january.json february.json -o both.json
        demarche convert graph.json -o edges.csv --family cooperation --roll-up state
        demarche convert karate.gexf --format node-link > karate.json
      """)

  @OptionGroup var network: NetworkArguments

  @Option(
    name: .shortAndLong, help: "The file to write; - for standard output.", completion: .file())
  var output: OutputFile = .standardOutput

  @Option(help: "The format; told from the name of the output unless given.")
  var format: GraphFormat?

  func validate() throws {
    try network.graph.requireInputs()
    _ = try resolvedFormat()
  }

  func run() async throws {
    let format = try resolvedFormat()
    // Only our own format holds evidence; every other is written from what it can hold.
    let data =
      format == .json
      ? try format.data(of: try await network.graph.graph())
      : try format.data(of: try await network.network())
    try output.write(data)
  }

  private func resolvedFormat() throws -> GraphFormat {
    if let format { return format }
    if output.isStandardOutput { return .json }
    if let format = GraphFormat(fileName: output.path) { return format }
    let endings = GraphFormat.allCases.map { "." + $0.fileEndings[0] }
    throw ValidationError(
      "\(output.path): the name ends in none of \(endings.joined(separator: " ")); use --format")
  }
}

extension GraphFormat: ExpressibleByArgument {}
