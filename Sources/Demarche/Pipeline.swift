import Linguistics

/// The whole way from an article to its graph, one line a stage.
///
/// A pipeline is made once and then read only; it can be shared between threads. The same article
/// gives the same graph, whatever is read beside it.
public struct Pipeline: Sendable {
  private let tokenizer: Tokenizer
  private let analyzer: Analyzer
  private let names: NameFinder
  private let finder: MentionFinder
  private let speech: SpeechFinder
  private let linker: ActorLinker
  private let extractor: RelationExtractor
  private let builder: GraphBuilder
  let gazetteer: Gazetteer

  /// Makes the graph of one article.
  /// - Complexity: about linear in the length of the text.
  public func graph(of article: Article) -> Graph {
    let reading = reading(of: article)
    return builder.graph(
      of: article, analysis: reading.analysis, mentions: reading.mentions, cast: reading.cast,
      relations: reading.relations)
  }

  /// Everything that was found on the way.
  func reading(of article: Article) -> Reading {
    let document = tokenizer.document(of: article.text)
    let analysis = analyzer.analysis(of: document)
    let mentions = finder.mentions(in: analysis, names: names.names(in: analysis))
    let speakers = speech.speakers(in: Syntax(analysis), mentions: mentions)
    let cast = linker.cast(of: mentions, in: analysis, speakers: speakers, date: article.date)
    let (relations, candidates) = extractor.relations(
      in: analysis, mentions: mentions, cast: cast, speakers: speakers, date: article.date)
    return Reading(
      analysis: analysis, mentions: mentions, cast: cast, relations: relations,
      candidates: candidates)
  }

  /// What was found in an article, before it is made a graph.
  struct Reading: Sendable {
    let analysis: Analysis
    let mentions: [Mention]
    let cast: Cast
    let relations: [Relation]
    let candidates: [Candidate]
  }
}
