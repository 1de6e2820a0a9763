import ArgumentParser
import Demarche
import Foundation
import GraphTheory
import Linguistics

/// How articles are read, and what the user knows beside the library's tables.
struct ExtractionArguments: ParsableArguments {
  /// How trees are searched for.
  enum Search: String, CaseIterable, ExpressibleByArgument {
    case beam
    case greedy
  }

  @Option(
    help: ArgumentHelp(
      "A table of states, organizations or officials of your own (TSV; may be given again).",
      valueName: "file"), completion: .file(extensions: ["tsv"]))
  var gazetteer: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table of triggers of your own (TSV; may be given again).", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var triggers: [String] = []

  @Option(
    help: ArgumentHelp(
      "Decisions to apply: accept, reject, merge, rename, split (TSV).", valueName: "file"),
    completion: .file(extensions: ["tsv"]))
  var review: [String] = []

  @Option(help: "beam reads better, greedy is faster.")
  var search: Search = .beam

  @Option(help: "How many processors to use; all unless given.")
  var threads: Int?

  /// The workers.
  var workers: Threads { threads.map(Threads.init) ?? .all }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1") }
  }

  /// The pipeline that the options ask for.
  func pipeline() throws -> Pipeline {
    var knowledge = UserKnowledge()
    for path in gazetteer { try knowledge.addActors(text: text(of: path), file: path) }
    for path in triggers { try knowledge.addTriggers(text: text(of: path), file: path) }
    return try Pipeline(knowledge: knowledge, search: search == .beam ? .standard : .greedy)
  }

  /// A graph after the reviews.
  func reviewed(_ graph: Graph) throws -> Graph {
    try reviews().reduce(graph) { $0.applying($1) }
  }

  private func reviews() throws -> [Review] {
    try review.map { try Review(text: text(of: $0), file: $0) }
  }

  private func text(of path: String) throws -> String {
    let data = try InputFile(argument: path).data()
    if let byte = ArticleReader.firstInvalidByte(of: data) {
      throw ArticleError.notUTF8(file: path, byte: byte)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
