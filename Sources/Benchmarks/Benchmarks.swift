import ArgumentParser
import Demarche
import Foundation
import GraphTheory

/// Times each measure on given graphs; a line of JSON for each.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time measures and readers on graphs; a line of JSON for each.",
    discussion: """
      For counts of instructions run one task under `perf stat -e instructions:u` or
      `valgrind --tool=callgrind`.

      Examples:
        swift run -c release Benchmarks kron16.el --undirected
        swift run -c release Benchmarks events.csv --task pagerank --task harmonic --threads 1
      """)

  @Argument(help: "Graphs: edge lists, tables of edges, GraphML … by their names' endings.")
  var graphs: [String]

  @Flag(help: "Read edges without directions.")
  var undirected = false

  @Option(help: "Which tasks to time; all unless given.")
  var task: [String] = []

  @Option(help: "How often each task is run.")
  var repetitions = 5

  @Option(help: "How many workers.")
  var threads: Int?

  @Option(help: "The column of distances, for the weighted tasks.")
  var distance: String?

  func run() throws {
    for path in graphs {
      let bench = try Bench(
        path: path, isDirected: !undirected, distance: distance,
        threads: threads.map(Threads.init) ?? .all)
      for (name, body) in bench.tasks where task.isEmpty || task.contains(name) {
        print(try Timing(repetitions: repetitions, body).line(graph: path, task: name))
      }
    }
  }
}
