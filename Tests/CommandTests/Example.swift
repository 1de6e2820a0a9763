import Foundation
import Testing

/// An example: a folder in `Graphs` with an article, its graph by hand and what the program writes.
struct Example: Sendable, CustomTestStringConvertible {
  /// What the program is told beside the article.
  private struct Gold: Decodable {
    let date: String?
    let publisher: String?
  }

  /// The name of the folder.
  let name: String

  /// The folder.
  var folder: URL { Program.project.appending(path: "Graphs/\(name)") }

  var testDescription: String { name }

  /// Whether this run writes the recorded files anew.
  static var records: Bool { ProcessInfo.processInfo.environment["DEMARCHE_RECORD"] == "1" }

  /// All examples, by name.
  static var all: [Example] {
    get throws {
      let folder = Program.project.appending(path: "Graphs")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .map(Example.init(name:))
        .filter { example in
          let gold = example.folder.appending(path: "gold.json")
          return FileManager.default.fileExists(atPath: gold.path)
        }
    }
  }

  /// Makes everything that is recorded, as a user would.
  ///
  /// The folder has the path that it has in the project, so that graphs name the same document.
  /// - Parameter scratch: the folder that stands for the project.
  /// - Returns: the folder with what was made.
  /// - Throws: an error where a command fails.
  func make(in scratch: Scratch) throws -> URL {
    let made = scratch.folder.appending(path: "Graphs/\(name)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: folder.appending(path: "article.txt"), to: made.appending(path: "article.txt"))
    let path = "Graphs/\(name)"
    let graph = "\(path)/graph.json"
    let commands = [
      ["extract", "\(path)/article.txt"] + (try options()) + ["-o", graph],
      ["render", graph, "-o", "\(path)/graph.dot"],
      ["render", graph, "-o", "\(path)/graph.svg"],
      ["report", graph, "-o", "\(path)/report.md"],
    ]
    for command in commands {
      let outcome = try Program.run(command, in: scratch.folder)
      try #require(outcome.status == 0, "demarche \(command): \(outcome.errors)")
    }
    return made
  }

  private func options() throws -> [String] {
    let data = try Data(contentsOf: folder.appending(path: "gold.json"))
    let gold = try JSONDecoder().decode(Gold.self, from: data)
    return (gold.date.map { ["--date", $0] } ?? [])
      + (gold.publisher.map { ["--publisher", $0] } ?? [])
  }

  /// A recorded file.
  func recorded(_ name: String) throws -> String {
    let file = folder.appending(path: name)
    try #require(
      FileManager.default.fileExists(atPath: file.path),
      "Graphs/\(self.name)/\(name) is not there: run DEMARCHE_RECORD=1 swift test")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Puts what was made in the place of what was recorded.
  ///
  /// The report's PNGs are left out: a reader of the folder sees its SVGs.
  /// - Parameter made: the folder with what was made.
  /// - Throws: an error where a file cannot be written.
  func record(_ made: URL) throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: folder.path)
    where !["article.txt", "gold.json"].contains(name) {
      try files.removeItem(at: folder.appending(path: name))
    }
    for name in try files.contentsOfDirectory(atPath: made.path)
    where name != "article.txt" && !name.hasSuffix(".png") {
      try files.copyItem(at: made.appending(path: name), to: folder.appending(path: name))
    }
  }

  /// The names of the actors who have a relation: those are drawn.
  func drawnNames(in folder: URL) throws -> [String] {
    struct Graph: Decodable {
      struct Node: Decodable {
        let id: String
        let name: String
      }

      struct Edge: Decodable {
        let source: String
        let target: String
      }
      let nodes: [Node]
      let edges: [Edge]
    }
    let data = try Data(contentsOf: folder.appending(path: "graph.json"))
    let graph = try JSONDecoder().decode(Graph.self, from: data)
    let ends = Set(graph.edges.flatMap { [$0.source, $0.target] })
    return graph.nodes.filter { ends.contains($0.id) }.map(\.name)
  }
}
