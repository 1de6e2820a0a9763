import ArgumentParser
import Publishing

/// Does the work of Graphviz for the process that started it; not for people.
struct GraphvizWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: GraphvizWorker.commandName,
    abstract: "Answer one question about a graph (used by the other commands).",
    shouldDisplay: false)

  func run() { GraphvizWorker.serve() }
}
