import Demarche
import Foundation

/// The articles of a command's inputs, one after the other.
struct ArticleSource {
  let inputs: [InputFile]
  let format: InputFormat
  let defaults: ArticleReader.Defaults
  /// What the only input holds, where it was read already: standard input is read only once.
  var held: Data?

  /// Hands over each article, or what is wrong with it, in the order of the input.
  func read(_ body: (ArticleReader.Line) async throws -> Void) async throws {
    let reader = ArticleReader(defaults: defaults)
    for input in inputs {
      let data = try held ?? input.data()
      let format = format.resolved(for: input, data)
      let file = input.isStandardInput ? "stdin" : input.path
      switch format {
      case .jsonl:
        var isEmpty = true
        var number = 0
        for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
          number += 1
          if line.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { continue }
          isEmpty = false
          try await body(reader.article(line: line, number: number, file: input.name))
        }
        if isEmpty { throw ArticleError.empty(file: input.name) }
      case .html:
        try await body(.article(try reader.article(html: data, file: file)))
      case .text, .auto:
        try await body(.article(try reader.article(text: data, file: file)))
      default:
        throw CommandError.badInput(
          place: input.name,
          reason: "the format \(format.rawValue) holds a graph, expected articles")
      }
    }
  }
}
