import ArgumentParser
import Foundation
import Linguistics

/// `demarche evaluate`: how good a model is on treebanks.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures a language model on treebanks.",
    discussion: """
      Scores are F1 in percent, as the CoNLL 2018 shared task counts: relations without subtypes. \
      Words are given unless --raw is.

      Examples:
        demarche evaluate ewt-dev.conllu gum-dev.conllu
        demarche evaluate --raw --beam 1 ewt-dev.conllu
      """)

  @Argument(help: "CoNLL-U files.", completion: .file())
  var treebanks: [InputFile]

  @Flag(help: "The files are words with name tags (BIO); measure the names.")
  var names = false

  @Flag(help: "Cut the text into words and sentences first.")
  var raw = false

  @Flag(help: "Show the scores of each relation.")
  var relations = false

  @Option(help: "Only sentences whose id begins so.")
  var prefix: String?

  @OptionGroup(title: "Model")
  var model: ModelArguments

  func run() async throws {
    if names { return try measureNames() }
    let analyzer = try model.analyzer()
    let tokenizer = try Tokenizer()
    try StandardOutput.write(
      "words   sents   UPOS    XPOS    lemmas  UAS     LAS     LAS-p   words/s  file\n")
    for input in treebanks {
      var bank = try Treebank(input)
      if let prefix { bank.sentences.removeAll { !($0.id ?? "").hasPrefix(prefix) } }
      try StandardOutput.write(
        measure(bank, name: input.name, analyzer: analyzer, tokenizer: tokenizer))
    }
  }

  private func measure(
    _ bank: Treebank, name: String, analyzer: Analyzer, tokenizer: Tokenizer
  ) throws -> String {
    var score = AnalysisScore()
    var cuts = SegmentationScore()
    var time = Duration.zero
    for sentences in bank.documents {
      let expected: Analysis
      do {
        expected = try Analysis(sentences: sentences)
      } catch {
        throw CommandError.badInput(place: name, reason: error.description)
      }
      let clock = ContinuousClock()
      let start = clock.now
      let document =
        raw
        ? tokenizer.document(of: String(decoding: expected.document.text, as: UTF8.self))
        : expected.document
      let found = analyzer.analysis(of: document)
      time += clock.now - start
      score = score + AnalysisScore(found: found, expected: expected)
      cuts = cuts + SegmentationScore(found: document, expected: expected.document)
    }
    let speed = Int(Double(cuts.words.found) / max(time / .seconds(1), 1e-9))
    return row(score, cuts, speed: speed, name: name) + (relations ? table(score) : "")
  }

  private func row(
    _ score: AnalysisScore, _ cuts: SegmentationScore, speed: Int, name: String
  ) -> String {
    let scores = [
      cuts.words, cuts.sentences, score.partsOfSpeech, score.tags, score.lemmas, score.heads,
      score.relations, score.relationsWithoutPunctuation,
    ]
    let cells = scores.map { Self.percent($0.f1).padding(toLength: 8, withPad: " ", startingAt: 0) }
    let rate = String(speed).padding(toLength: 9, withPad: " ", startingAt: 0)
    return cells.joined() + rate + name + "\n"
  }

  private func table(_ score: AnalysisScore) -> String {
    score.byRelation.sorted {
      ($1.value.expected, $0.key.rawValue) < ($0.value.expected, $1.key.rawValue)
    }
    .map { relation, score in
      let label = relation.label.padding(toLength: 12, withPad: " ", startingAt: 0)
      let counts = "\(score.expected) expected, \(score.found) found"
      return "  \(label) \(Self.percent(score.f1))  \(counts)\n"
    }.joined()
  }

  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
