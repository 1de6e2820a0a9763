import Foundation
import Testing

@testable import Demarche

/// A graph made by hand, with the article that it is of.
struct GoldGraph: Decodable, Sendable, CustomTestStringConvertible {
  struct Node: Decodable, Sendable {
    let id: String
    let kind: String
    let name: String
    let aliases: [String]
    let affiliation: String?
    let optional: Bool?
  }

  struct Edge: Decodable, Sendable {
    let source: String
    let target: String
    let family: String
    let type: String
    let polarity: String
    let modality: String
    let attribution: [String]
    let optional: Bool
  }

  let id: String
  let title: String?
  let date: String?
  let publisher: String?
  let text: String
  let nodes: [Node]
  let edges: [Edge]

  var article: Article {
    Article(
      id: id, text: text, title: title, date: date.flatMap { EventDate($0) }, publisher: publisher)
  }

  var testDescription: String { id }

  /// All gold files in a folder, also those in its folders, by their ids.
  static func all(in folder: URL) throws -> [GoldGraph] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var graphs: [GoldGraph] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "json", file.lastPathComponent != "graph.json" else { continue }
      graphs.append(try JSONDecoder().decode(GoldGraph.self, from: Data(contentsOf: file)))
    }
    return graphs.sorted { $0.id < $1.id }
  }

  /// The folder of the project.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
