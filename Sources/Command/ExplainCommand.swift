import ArgumentParser
import Demarche
import Foundation

/// Tells why an edge is there, and why another is not.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why an edge is there: sentence, tree, rule, arguments; and what was refused.",
    discussion: """
      Examples:
        demarche explain article.txt
        demarche explain article.txt --edge e3
        demarche explain article.txt --sentence 4 --tree
      """)

  @Argument(help: "An article, or several.", completion: .file())
  var inputs: [InputFile]

  @Option(help: "Only the sentences that state this edge, by its id in the extracted graph.")
  var edge: String?

  @Option(help: "Only this sentence, counted from 0.")
  var sentence: Int?

  @Flag(help: "Show the tree of each sentence.")
  var tree = false

  @Option(help: "text, html, jsonl; told from names and contents unless given.")
  var inputFormat: InputFormat = .auto

  @Option(help: "The date of articles that have none, such as 2024-10-23.")
  var date: EventDate?

  @OptionGroup(title: "Extraction")
  var extraction: ExtractionArguments

  func run() async throws {
    let pipeline = try extraction.pipeline()
    let source = ArticleSource(
      inputs: inputs, format: inputFormat, defaults: .init(date: date, publisher: nil))
    var found = false
    try await source.read { line in
      switch line {
      case .failure(_, let error): throw error
      case .article(let article):
        let (explanations, graph) = pipeline.explanations(of: article)
        let chosen = explanations.filter { isWanted($0, in: graph) }
        if !chosen.isEmpty { found = true }
        for explanation in chosen {
          try StandardOutput.write(text(of: explanation, in: graph, showsTree: tree || edge != nil))
        }
      }
    }
    guard found else {
      throw CommandError.badInput(
        place: inputs.map(\.name).joined(separator: ", "),
        reason: edge.map { "no edge has the id \($0)" }
          ?? sentence.map { "there is no sentence \($0)" } ?? "there is no sentence")
    }
  }

  private func isWanted(_ explanation: Explanation, in graph: Graph) -> Bool {
    if let sentence, explanation.sentence != sentence { return false }
    guard let edge else { return true }
    return graph.edges.first { $0.id == edge }?.evidence.contains {
      $0.sentence == explanation.sentence
    } ?? false
  }

  private func text(of explanation: Explanation, in graph: Graph, showsTree: Bool) -> String {
    var lines = ["sentence \(explanation.sentence): \(explanation.quotation.text)"]
    if showsTree { lines += explanation.tree.map { "    " + $0 } }
    for reference in explanation.references {
      let actors = reference.actors.isEmpty ? "nobody" : reference.actors.joined(separator: ", ")
      lines.append("  “\(reference.text)” is \(actors) (\(reference.reason))")
    }
    for decision in explanation.decisions where edge == nil || decision.edge == edge {
      if let id = decision.edge, let edge = graph.edges.first(where: { $0.id == id }) {
        let speakers =
          edge.attribution.isEmpty
          ? "" : ", said by " + edge.attribution.joined(separator: ", ")
        lines.append(
          "  + \(id): \(decision.reason): \(edge.type.rawValue), \(edge.polarity.rawValue), "
            + "\(edge.modality.rawValue)\(speakers) — “\(decision.trigger)” by \(decision.rule)")
      } else {
        lines.append("  - “\(decision.trigger)” by \(decision.rule): \(decision.reason)")
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
