import Demarche
import Foundation
import Publishing

/// Reads one input as a graph, whatever it is.
struct GraphInputReader {
  let format: InputFormat
  let defaults: ArticleReader.Defaults
  let extraction: ExtractionArguments
  /// Made when the first article is there: a graph file needs none.
  private var pipeline: Pipeline?

  init(
    format: InputFormat, defaults: ArticleReader.Defaults, extraction: ExtractionArguments
  ) {
    self.format = format
    self.defaults = defaults
    self.extraction = extraction
  }

  /// The graph of an input.
  mutating func graph(of input: InputFile) async throws -> Graph {
    let data = try input.data()
    let format = format.resolved(for: input, data)
    switch format {
    case .json:
      return try graph(json: data, name: input.name)
    case .jsonl where GraphInputReader.holdsGraphs(data):
      return try graph(lines: data, place: input.name)
    case .text, .html, .jsonl, .auto:
      return try await graph(articles: input, data)
    case .dot:
      return Graph(try GraphInputReader.network(dot: data, place: input.name))
    case .events:
      return try GraphInputReader.graph(events: data, of: input)
    default:
      return try graph(data, as: format, place: input.name)
    }
  }

  /// Whether the first line is a graph and not a document.
  private static func holdsGraphs(_ data: Data) -> Bool {
    let line = data.prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self).contains("\"schema\":\"\(Graph.schema)\"")
  }

  private func graph(lines data: Data, place: String) throws -> Graph {
    var graphs: [Graph] = []
    var number = 0
    for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if !line.isEmpty { graphs.append(try graph(json: line, name: place, line: number)) }
    }
    return Graph.union(graphs)
  }

  private mutating func graph(articles input: InputFile, _ data: Data) async throws -> Graph {
    let pipeline = try pipeline ?? extraction.pipeline()
    self.pipeline = pipeline
    let source = ArticleSource(
      inputs: [input], format: format, defaults: defaults, held: data)
    let batches = ArticleBatches(pipeline: pipeline, threads: extraction.threads)
    var graphs: [Graph] = []
    try await batches.read(source) { item in
      switch item {
      case .graph(let graph): graphs.append(graph)
      case .failure(_, let error): throw error
      }
    }
    return Graph.union(graphs)
  }

  /// The network of a text of DOT, read in a process of its own.
  static func network(dot data: Data, place: String) throws -> Network {
    do {
      return try DOTReader().network(of: data)
    } catch RenderingError.notDOT(let line, let reason) {
      let place = line.map { "\(place):\($0)" } ?? place
      throw CommandError.badInput(place: place, reason: "not DOT: \(reason)")
    } catch {
      throw CommandError.badInput(place: place, reason: error.description)
    }
  }

  private func graph(_ data: Data, as format: InputFormat, place: String) throws -> Graph {
    guard let format = NetworkFormat(rawValue: format.rawValue) else {
      throw CommandError.badInput(
        place: place, reason: "the format \(format.rawValue) is not read here")
    }
    let network: Network
    do {
      network = try Network.read(data, as: format, threads: extraction.workers)
    } catch {
      throw CommandError.badInput(
        place: error.line.map { "\(place):\($0)" } ?? place, reason: error.reason)
    }
    return Graph(network)
  }

  /// The graph of a file, or of one of its lines.
  private func graph(json data: Data, name: String, line: Int? = nil) throws -> Graph {
    do {
      return try Graph(json: data)
    } catch let error as DecodingError {
      throw CommandError.badInput(
        place: line.map { "\(name):\($0)" } ?? name, reason: GraphInputReader.reason(of: error))
    } catch let error as NetworkError {
      let line = error.line.map { $0 + (line ?? 1) - 1 } ?? line
      throw CommandError.badInput(
        place: line.map { "\(name):\($0)" } ?? name, reason: error.reason)
    }
  }

  /// What is wrong in JSON, and where.
  static func reason(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(place(context))expected the field \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context))\(context.debugDescription)"
    case .dataCorrupted(let context):
      "\(place(context))\(underlying(context))"
    @unknown default:
      "not the JSON that was expected"
    }
  }

  private static func underlying(_ context: DecodingError.Context) -> String {
    guard let error = context.underlyingError as NSError?,
      let words = error.userInfo[NSDebugDescriptionErrorKey] as? String
    else { return context.debugDescription }
    return words
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }
    return path.isEmpty ? "" : path.joined().drop { $0 == "." } + ": "
  }
}
