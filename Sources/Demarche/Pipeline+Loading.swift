import Linguistics

extension Pipeline {
  /// Makes a pipeline of the tables and models that come with the library.
  /// - Throws: `TableError` or `ModelError` where one of them is missing or wrong.
  public init() throws {
    let gazetteer = try Gazetteer(tables: KnowledgeTables())
    let lexicon = try Lexicon(
      triggers: KnowledgeTables.table(
        "en/triggers", columns: ["lemma", "pos", "type", "source", "target", "needs", "example"]),
      classes: KnowledgeTables.table("en/classes", columns: ["class", "lemma"]),
      lightVerbs: KnowledgeTables.table("en/light-verbs", columns: ["lemma", "effect"]),
      contexts: KnowledgeTables.table("en/contexts", columns: ["lemma", "pos", "effect"]))
    self.init(
      tokenizer: try Tokenizer(), analyzer: try Analyzer(language: .english),
      names: try NameFinder(language: .english), gazetteer: gazetteer, lexicon: lexicon)
  }

  private init(
    tokenizer: Tokenizer, analyzer: Analyzer, names: NameFinder, gazetteer: Gazetteer,
    lexicon: Lexicon
  ) {
    self.tokenizer = tokenizer
    self.analyzer = analyzer
    self.names = names
    self.gazetteer = gazetteer
    finder = MentionFinder(gazetteer: gazetteer)
    speech = SpeechFinder(lexicon: lexicon)
    linker = ActorLinker(gazetteer: gazetteer)
    extractor = RelationExtractor(lexicon: lexicon)
    builder = GraphBuilder(gazetteer: gazetteer)
  }
}
