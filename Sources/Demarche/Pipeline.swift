import Linguistics

/// The whole way from an article to its graph, one line a stage.
///
/// A pipeline is made once and then read only; it can be shared between threads. The same article
/// gives the same graph, whatever is read beside it.
public struct Pipeline: Sendable {
  let tokenizer: Tokenizer
  let datelines = DatelineSplitter()
  let clauses = ClauseSplitter()
  let analyzer: Analyzer
  let namer: NameFinder
  let repair: TreeRepair
  let finder: MentionFinder
  let speech: SpeechFinder
  let linker: ActorLinker
  let extractor: RelationExtractor
  let builder: GraphBuilder
  let gazetteer: Gazetteer

  /// Makes the graph of one article.
  /// - Complexity: about linear in the length of the text.
  public func graph(of article: Article) -> Graph {
    graph(of: article, reading(of: article))
  }

  /// Makes the graph of what was found in an article.
  func graph(of article: Article, _ reading: Reading) -> Graph {
    builder.graph(of: article, reading)
  }

  /// Everything that is found on the way.
  func reading(of article: Article) -> Reading {
    let document = datelines.splitting(tokenizer.document(of: article.text))
    let parsed = repair.repaired(analyzer.analysis(of: clauses.splitting(document)))
    let mended = clauses.joined(parsed, as: document)
    let mentions = finder.mentions(in: mended, names: namer.names(in: document))
    let analysis = repair.withSubjects(mended, mentions: mentions)
    let speakers = speech.speakers(
      in: Syntax(analysis, control: extractor.lexicon.control), mentions: mentions)
    let cast = linker.cast(of: mentions, in: analysis, speakers: speakers, date: article.date)
    let (relations, candidates) = extractor.relations(
      in: analysis, mentions: mentions, cast: cast, speakers: speakers, date: article.date)
    return Reading(
      analysis: analysis, offsets: ScalarOffsets(document), mentions: mentions, cast: cast,
      identifiers: builder.identifiers(of: cast), relations: relations, candidates: candidates)
  }
}
