import Demarche
import Foundation

/// Reads one input as a graph, whatever it is.
struct GraphInputReader {
  let format: InputFormat
  let defaults: ArticleReader.Defaults

  /// The graph of an input.
  func graph(of input: InputFile) async throws -> Graph {
    let data = try input.data()
    let format = format == .auto ? InputFormat.detected(name: input.path, data: data) : format
    switch format {
    case .json:
      return try graph(json: data, place: input.name)
    case .auto, .text, .html, .jsonl, .edges, .csv, .graphml, .gexf, .gml, .pajek, .nodeLink,
      .cytoscape, .events, .dot:
      throw CommandError.badInput(
        place: input.name, reason: "the format \(format.rawValue) is not read yet")
    }
  }

  private func graph(json data: Data, place: String) throws -> Graph {
    do {
      return try Graph(json: data)
    } catch let error as DecodingError {
      throw CommandError.badInput(place: place, reason: GraphInputReader.reason(of: error))
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
