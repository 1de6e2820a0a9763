import ArgumentParser
import Foundation
import Linguistics

/// `demarche parse`: shows the grammar of texts.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Shows the words, tags and trees of texts.",
    discussion: """
      Writes CoNLL-U; with --tree draws the trees.

      Examples:
        demarche parse article.txt
        echo "Moscow warned Seoul." | demarche parse --tree
      """)

  @Argument(help: "Texts; - for standard input.", completion: .file())
  var inputs: [InputFile] = [InputFile(argument: "-")]

  @Flag(help: "Draw the trees.")
  var tree = false

  @Flag(help: "The input is CoNLL-U: keep its words, and find tags and trees anew.")
  var conllu = false

  @OptionGroup(title: "Model")
  var model: ModelArguments

  func run() async throws {
    let analyzer = try model.analyzer()
    let tokenizer = try Tokenizer()
    for input in inputs {
      for document in try documents(of: input, tokenizer) {
        let analysis = analyzer.analysis(of: document)
        try StandardOutput.write(tree ? drawings(of: analysis) : Treebank(analysis).conllu)
      }
    }
  }

  private func documents(of input: InputFile, _ tokenizer: Tokenizer) throws -> [Document] {
    if conllu { return try Treebank(input).documents.map { Document(sentences: $0) } }
    guard let text = String(validating: try input.data(), as: UTF8.self) else {
      throw CommandError.badInput(place: input.name, reason: "not UTF-8")
    }
    return [tokenizer.document(of: text)]
  }

  private func drawings(of analysis: Analysis) -> String {
    analysis.document.sentences.indices.map { analysis.drawing(ofSentence: $0) }
      .joined(separator: "\n")
  }
}
