import Foundation

/// Makes a model of treebanks and a dictionary.
///
/// The same data and settings give the same bytes, whatever the number of threads.
public struct Trainer: Sendable {
  /// A treebank to learn from.
  public struct Source: Sendable {
    /// The sentences.
    public let treebank: Treebank
    /// How often they count.
    public let weight: Int

    /// Makes a source.
    public init(treebank: Treebank, weight: Int = 1) {
      self.treebank = treebank
      self.weight = weight
    }
  }

  /// What is learned, how long, and what is kept of it.
  public struct Settings: Equatable, Sendable {
    /// How often the tagger goes over the sentences.
    public var taggerRounds = 8
    /// How often the parser goes over the sentences.
    public var parserRounds = 8
    /// The beam with which the parser learns; 1 for none.
    public var beamWidth = 8
    /// Into how many parts the sentences are cut, so that the parser learns from tags as a tagger
    /// gives them that has not seen the sentence.
    public var folds = 5
    /// How often a feature of the parser must occur.
    public var parserMinimum = 3
    /// Averaged weights smaller than this are left out.
    public var smallestWeight = 1.0
    /// By how much averaged weights are multiplied before they are rounded.
    public var scale = 8.0

    /// The settings of the model that comes with the library.
    public init() {}
  }

  /// How far the training is.
  public struct Progress: Sendable {
    /// What is being done.
    public let task: String
    /// How much of it is done, from 0 to 1.
    public let share: Double
  }

  /// The settings.
  public let settings: Settings
  private let wordNet: WordNet?
  private let report: @Sendable (Progress) -> Void

  /// Makes a trainer.
  ///
  /// - Parameters:
  ///   - settings: What is learned and how long.
  ///   - wordNet: A dictionary, which makes the model better.
  ///   - report: Is told how far the training is, from any thread.
  public init(
    settings: Settings = Settings(), wordNet: WordNet? = nil,
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.settings = settings
    self.wordNet = wordNet
    self.report = report
  }

  /// Makes a model.
  ///
  /// - Parameters:
  ///   - sources: The treebanks; sentences without a tree are passed over.
  ///   - card: What the model shall say of itself.
  /// - Returns: The bytes of the model file.
  public func train(_ sources: [Source], card: String) async -> [UInt8] {
    let corpus = Corpus(sources, dictionary: wordNet?.dictionary ?? [:])
    let lexicon = corpus.lexicon(of: corpus.sentences.indices)
    async let tagger = self.tagger(corpus, lexicon)
    let tags = await jackknifedTags(corpus)
    let parser = await self.parser(corpus, lexicon, tags)
    var lemmas = LemmaTrainer(tagSet: corpus.tagSet, wordNet: wordNet)
    for sentence in corpus.sentences { lemmas.add(sentence) }
    return await ModelFile.write([
      (.card, Array(card.utf8)), (.tags, corpus.tagSet.section), (.lexicon, lexicon.section),
      (.lemmas, lemmas.section(lexicon: lexicon)), (.tagger, tagger), (.parser, parser),
    ])
  }

  private var packing: WeightTable.Packing {
    .init(scale: settings.scale, minimum: settings.smallestWeight)
  }

  private func tagger(_ corpus: Corpus, _ lexicon: LexiconTable) async -> [UInt8] {
    train(corpus, corpus.sentences.indices.map { $0 }, lexicon)
  }

  private func train(_ corpus: Corpus, _ chosen: [Int], _ lexicon: LexiconTable) -> [UInt8] {
    let trainer = TaggerTrainer(
      rounds: settings.taggerRounds, tagCount: corpus.tagSet.count, minimum: 1)
    let data = chosen.flatMap { index in
      let sentence = (words: corpus.words(index, lexicon), tags: corpus.tags(index))
      return Array(repeating: sentence, count: corpus.weights[index])
    }
    return trainer.train(data, seed: 1).packed(.init(scale: settings.scale, minimum: 0.5))
  }

  /// The tags that the parser sees: each part is tagged by a tagger that learned from the others.
  private func jackknifedTags(_ corpus: Corpus) async -> [[UInt8]] {
    let folds = max(1, settings.folds)
    return await withTaskGroup(of: [(Int, [UInt8])].self) { group in
      for fold in 0..<folds {
        group.addTask { self.tags(of: fold, among: folds, corpus) }
      }
      var tags = [[UInt8]](repeating: [], count: corpus.sentences.count)
      var done = 0
      for await part in group {
        for (index, numbers) in part { tags[index] = numbers }
        done += 1
        report(Progress(task: "tagger", share: Double(done) / Double(folds)))
      }
      return tags
    }
  }

  private func tags(of fold: Int, among folds: Int, _ corpus: Corpus) -> [(Int, [UInt8])] {
    // Runs of ten sentences stay together, for neighbours share their rare words.
    func isHeld(_ index: Int) -> Bool { index / 10 % folds == fold }
    let all = corpus.sentences.indices
    let rest = folds == 1 ? Array(all) : all.filter { !isHeld($0) }
    let lexicon = corpus.lexicon(of: rest)
    let tagger = TrialTagger(
      section: train(corpus, rest, lexicon), tagCount: corpus.tagSet.count)
    return all.filter(isHeld).map { ($0, tagger?.tags(corpus.words($0, lexicon)) ?? []) }
  }

  private func parser(
    _ corpus: Corpus, _ lexicon: LexiconTable, _ tags: [[UInt8]]
  ) async -> [UInt8] {
    let examples = corpus.sentences.indices.flatMap { index in
      Array(
        repeating: corpus.example(index, lexicon, tags: tags[index]), count: corpus.weights[index])
    }
    let rounds = settings.parserRounds
    let trainer = ParserTrainer(rounds: rounds, minimum: settings.parserMinimum) { round, _ in
      report(Progress(task: "parser", share: Double(round) / Double(max(1, rounds))))
    }
    let weights =
      settings.beamWidth > 1
      ? trainer.trainBeam(
        examples, tagSet: corpus.tagSet, isReversed: false, width: settings.beamWidth, seed: 7)
      : trainer.trainGreedy(examples, tagSet: corpus.tagSet, isReversed: false, seed: 7)
    return weights.packed(packing)
  }
}

/// Tags with weights that were just learned.
private struct TrialTagger {
  private let file: ModelFile
  private let place: WeightPlace
  private let tagCount: Int

  init?(section: [UInt8], tagCount: Int) {
    guard let file = try? ModelFile(.init(ModelFile.write([(.tagger, section)]))),
      let place = try? WeightPlace(file, .tagger)
    else { return nil }
    self.file = file
    self.place = place
    self.tagCount = tagCount
  }

  func tags(_ words: [TagWord]) -> [UInt8] {
    var tags = [UInt8](repeating: 0, count: words.count - 4)
    file.data.withUnsafeBytes { bytes in
      words.withUnsafeBufferPointer { words in
        tags.withUnsafeMutableBufferPointer { tags in
          guard let base = bytes.baseAddress, let words = words.baseAddress,
            let first = tags.baseAddress
          else { return }
          Tagger(weights: place.weights(base), tagCount: tagCount)
            .tag(words + 2, count: tags.count, buffer: TaggerBuffer(), into: first)
        }
      }
    }
    return tags
  }
}
