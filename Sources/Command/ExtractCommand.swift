import ArgumentParser
import Demarche
import Foundation

/// Articles in, graph out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read articles and write the graph of who warned, told or helped whom.",
    discussion: """
      Examples:
        demarche extract article.txt --date 2024-10-23
        demarche extract *.html -o graph.json
        demarche extract articles.jsonl --format jsonl > graphs.jsonl
        curl … | demarche extract --input-format html -

      JSON Lines give one document a line: {"id", "text", "title"?, "date"?, "publisher"?, "url"?}.
      With --format json the graphs of all documents are united; with --format jsonl each document \
      has a graph of its own, one a line, in the order of the input.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case jsonl
  }

  @Argument(help: "Articles; - for standard input.", completion: .file())
  var inputs: [InputFile] = [InputFile(argument: "-")]

  @Option(help: "json: one united graph; jsonl: one graph a document.")
  var format: Format = .json

  @Option(help: "text, html, jsonl; told from names and contents unless given.")
  var inputFormat: InputFormat = .auto

  @Option(help: "The date of articles that have none, such as 2024-10-23.")
  var date: EventDate?

  @Option(help: "The publisher of articles that have none.")
  var publisher: String?

  @OptionGroup(title: "Extraction")
  var extraction: ExtractionArguments

  @Option(name: .shortAndLong, help: "The file to write; standard output unless given.")
  var output: OutputFile = .standardOutput

  func run() async throws {
    let source = ArticleSource(
      inputs: inputs, format: inputFormat, defaults: .init(date: date, publisher: publisher))
    let batches = ArticleBatches(pipeline: try extraction.pipeline(), threads: extraction.threads)
    var failures = 0
    switch format {
    case .json:
      var graphs: [Graph] = []
      try await batches.read(source) { item in
        switch item {
        case .graph(let graph): graphs.append(graph)
        case .failure(_, let error):
          failures += 1
          StandardError.say("demarche: \(error)")
        }
      }
      let graph = try extraction.reviewed(graphs.count == 1 ? graphs[0] : Graph.union(graphs))
      try output.write(try graph.json() + Data("\n".utf8))
    case .jsonl:
      let sink = try LineSink(output)
      try await batches.read(source) { item in
        switch item {
        case .graph(let graph):
          try sink.write(try extraction.reviewed(graph).json(indented: false))
        case .failure(let id, let error):
          failures += 1
          try sink.write(try FailedDocument(id: id, error: error).json())
        }
      }
      try sink.finish()
    }
    if failures > 0 { throw ExitCode(1) }
  }
}

/// What stands in place of the graph of a document that could not be read.
private struct FailedDocument: Encodable {
  struct Document: Encodable {
    let id: String?
  }

  let document: Document
  let error: String

  init(id: String?, error: ArticleError) {
    document = Document(id: id)
    self.error = error.description
  }

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
