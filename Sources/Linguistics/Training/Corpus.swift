/// The sentences of all treebanks, ready for the trainers.
struct Corpus: Sendable {
  let sentences: [GoldSentence]
  /// How often each sentence counts.
  let weights: [Int]
  let tagSet: TagSet
  private let dictionary: [UInt64: DictionaryEntry]

  init(_ sources: [Trainer.Source], dictionary: [UInt64: DictionaryEntry]) {
    var sentences: [GoldSentence] = []
    var weights: [Int] = []
    for source in sources {
      for sentence in source.treebank.sentences.compactMap(GoldSentence.init) {
        sentences.append(sentence)
        weights.append(max(1, source.weight))
      }
    }
    self.sentences = sentences
    self.weights = weights
    self.dictionary = dictionary
    tagSet = Self.tagSet(of: sentences)
  }

  private static func tagSet(of sentences: [GoldSentence]) -> TagSet {
    var pairs: Set<UInt16> = []
    for sentence in sentences {
      for (part, tag) in zip(sentence.parts, sentence.tags) {
        pairs.insert(UInt16(part.rawValue) << 8 | UInt16(tag.rawValue))
      }
    }
    return TagSet(
      pairs.sorted().compactMap { pair in
        guard let part = PartOfSpeech(rawValue: UInt8(pair >> 8)),
          let tag = Tag(rawValue: UInt8(pair & 255))
        else { return nil }
        return (part, tag)
      })
  }

  /// The lexicon of some of the sentences.
  func lexicon(of chosen: some Sequence<Int>) -> LexiconTable {
    var builder = LexiconBuilder(dictionary: dictionary)
    for index in chosen { builder.add(sentences[index], tagSet: tagSet) }
    return builder.table()
  }

  /// The right tags of a sentence.
  func tags(_ index: Int) -> [UInt8] {
    zip(sentences[index].parts, sentences[index].tags).map { tagSet.number($0, $1) }
  }

  /// The words of a sentence for the tagger.
  func words(_ index: Int, _ lexicon: LexiconTable) -> [TagWord] {
    TaggerTrainer.words(sentences[index].forms, entries(index, lexicon))
  }

  /// A sentence for the parser, with the tags that it shall see.
  func example(_ index: Int, _ lexicon: LexiconTable, tags: [UInt8]) -> ParseExample {
    ParseExample(
      forms: sentences[index].forms, entries: entries(index, lexicon), seenTags: tags,
      heads: Projectivity.lifted(sentences[index].heads),
      relations: sentences[index].relations.map(\.rawValue))
  }

  private func entries(_ index: Int, _ lexicon: LexiconTable) -> [LexiconEntry] {
    sentences[index].forms.map { lexicon.entry(of: $0.lower) }
  }
}
