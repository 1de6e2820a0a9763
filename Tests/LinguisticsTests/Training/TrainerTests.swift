import Foundation
import Testing

@testable import Linguistics

struct `A trainer` {
  @Test func `makes the same bytes twice`() async throws {
    async let first = SmallTreebank.model()
    async let second = SmallTreebank.model()
    let models = try await (first, second)
    #expect(models.0 == models.1)
  }

  @Test func `makes a model that has learned its sentences`() async throws {
    let model = try Model(Data(try await SmallTreebank.model()))
    #expect(model.card == "small")
    let sentences = try SmallTreebank.treebank().sentences
    let gold = try Analysis(sentences: sentences)
    for search in [Analyzer.Search.greedy, .beam(4)] {
      let found = Analyzer(model: model, search: search).analysis(of: gold.document)
      let score = AnalysisScore(found: found, expected: gold)
      #expect(score.partsOfSpeech.f1 == 1)
      #expect(score.lemmas.f1 == 1)
      #expect(score.relations.f1 == 1, "\(search)")
    }
  }

  @Test func `passes over sentences without a tree`() async throws {
    let broken = try Treebank(
      conllu: Array("1\ta\ta\tX\tXX\t_\t2\tdep\t_\t_\n2\tb\tb\tX\tXX\t_\t1\tdep\t_\t_\n\n".utf8),
      file: "broken")
    let trainer = Trainer(settings: SmallTreebank.settings)
    let both = await trainer.train(
      [Trainer.Source(treebank: broken), Trainer.Source(treebank: try SmallTreebank.treebank())],
      card: "small")
    #expect(try await both == SmallTreebank.model())
  }
}

struct `A weight` {
  @Test(arguments: [1, -1, 100, -100, 40_000, -40_000] as [Int32])
  func `is kept whatever its size`(amount: Int32) throws {
    let weights = WeightTable()
    let features: [UInt64] = [Hashing.spread(7), Hashing.spread(8)]
    for category in 0..<200 {
      weights.update(features, count: 1, category: category, by: amount, filter: nil)
    }
    let section = weights.packed(.init(scale: 1, minimum: 0))
    let file = try ModelFile(Data(ModelFile.write([(.parser, section)])))
    let place = try WeightPlace(file, .parser)
    // Every update was made in the first of one steps, so that the average is nothing.
    var sums = [Int32](repeating: 0, count: scoreCapacity)
    file.data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      place.weights(base).add(features, count: 2, to: &sums)
    }
    #expect(sums.allSatisfy { $0 == 0 })

    weights.step = 2
    let later = try ModelFile(
      Data(ModelFile.write([(.parser, weights.packed(.init(scale: 2, minimum: 0)))])))
    let laterPlace = try WeightPlace(later, .parser)
    later.data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      laterPlace.weights(base).add(features, count: 2, to: &sums)
    }
    #expect(sums.prefix(200).allSatisfy { $0 == amount })
    #expect(sums.dropFirst(200).allSatisfy { $0 == 0 })
  }
}
