public import Linguistics

extension Pipeline {
  /// Makes a pipeline of the tables and models that come with the library.
  ///
  /// - Parameters:
  ///   - knowledge: what the user knows beside.
  ///   - search: how trees are searched for: greedy is faster, a beam reads better.
  /// - Throws: `TableError` or `ModelError` where a table or the model is missing or wrong.
  public init(
    knowledge: UserKnowledge = UserKnowledge(), search: Analyzer.Search = .standard
  ) throws {
    let tables = try KnowledgeTables()
    let gazetteer = try Gazetteer(tables: tables, user: knowledge)
    let lexicon = try Lexicon(tables: tables, user: knowledge)
    tokenizer = try Tokenizer()
    let model = try Model(language: .english)
    analyzer = Analyzer(model: model, search: search)
    namer = try NameFinder(model: model)
    self.gazetteer = gazetteer
    repair = TreeRepair(lexicon: lexicon)
    finder = MentionFinder(gazetteer: gazetteer)
    speech = SpeechFinder(lexicon: lexicon)
    linker = ActorLinker(gazetteer: gazetteer)
    extractor = RelationExtractor(lexicon: lexicon)
    builder = GraphBuilder(gazetteer: gazetteer)
  }
}
