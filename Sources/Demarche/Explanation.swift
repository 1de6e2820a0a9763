import Linguistics

/// Why the edges of a sentence are there, and why others are not.
public struct Explanation: Equatable, Sendable {
  /// A mention and whom it stands for.
  public struct Reference: Equatable, Sendable {
    /// The words.
    public let text: String
    /// The ids of the actors; empty where the words were given to nobody.
    public let actors: [Actor.ID]
    /// Why: "name", "last name", "pronoun" … or "unresolved".
    public let reason: String
  }

  /// A trigger that made an edge, or could have.
  public struct Decision: Equatable, Sendable {
    /// The words of the trigger.
    public let trigger: String
    /// The name of the rule.
    public let rule: String
    /// The id of the edge that it made, if it did and the edge was kept.
    public let edge: String?
    /// The source and the target where it made one, else why it made none.
    public let reason: String
  }

  /// The number of the sentence, from 0.
  public let sentence: Int
  /// The sentence.
  public let quotation: Quotation
  /// The tree: each word with its number in the sentence, lemma, tag, relation and head.
  public let tree: [String]
  /// The mentions.
  public let references: [Reference]
  /// What became of each trigger.
  public let decisions: [Decision]
}

extension Pipeline {
  /// Explains every sentence of an article.
  /// - Returns: one explanation a sentence, in order, and the graph whose edge ids they name.
  public func explanations(of article: Article) -> (explanations: [Explanation], graph: Graph) {
    let reading = reading(of: article)
    let graph = graph(of: article, reading)
    let explainer = Explainer(
      reading: reading, graph: graph,
      syntax: Syntax(reading.analysis, control: extractor.lexicon.control))
    return (
      reading.analysis.document.sentences.indices.map { explainer.explanation(of: $0) }, graph
    )
  }
}

/// Puts what was found in an article into words.
private struct Explainer {
  let reading: Reading
  let graph: Graph
  let syntax: Syntax

  func explanation(of sentence: Int) -> Explanation {
    let words = reading.analysis.document.sentences[sentence]
    return Explanation(
      sentence: sentence, quotation: quotation(of: words),
      tree: words.map { line(of: $0, from: words.lowerBound) },
      references: reading.mentions.indices.filter { reading.mentions[$0].sentence == sentence }
        .map(reference),
      decisions: reading.candidates.filter { $0.sentence == sentence }.map(decision))
  }

  private func quotation(of words: Range<Int>) -> Quotation {
    reading.offsets.quotation(of: words, in: reading.analysis.document)
  }

  private func line(of word: Int, from first: Int) -> String {
    let analysis = reading.analysis
    let head = analysis.head(of: word).map { $0 - first + 1 } ?? 0
    return [
      String(word - first + 1), analysis.form(of: word), analysis.lemma(of: word),
      analysis.partsOfSpeech[word].label, analysis.relations[word].label, String(head),
    ].joined(separator: "\t")
  }

  private func reference(_ mention: Int) -> Explanation.Reference {
    Explanation.Reference(
      text: quotation(of: reading.mentions[mention].words).text,
      actors: reading.cast.links[mention].map { reading.identifiers[$0] },
      reason: reading.cast.reasons[mention]?.rawValue ?? "unresolved")
  }

  private func decision(_ candidate: Candidate) -> Explanation.Decision {
    let trigger = quotation(of: candidate.trigger)
    switch candidate.outcome {
    case .refused(let reason):
      return Explanation.Decision(
        trigger: trigger.text, rule: candidate.rule, edge: nil, reason: reason)
    case .accepted(let source, let target):
      let ends = (reading.identifiers[source], reading.identifiers[target])
      let edge = graph.edges.first { edge in
        edge.source == ends.0 && edge.target == ends.1
          && edge.evidence.contains { $0.trigger == trigger && $0.rule == candidate.rule }
      }
      return Explanation.Decision(
        trigger: trigger.text, rule: candidate.rule, edge: edge?.id,
        reason: "\(ends.0) → \(ends.1)"
          + (edge == nil ? ", left out since a firmer statement of it stands elsewhere" : ""))
    }
  }
}
