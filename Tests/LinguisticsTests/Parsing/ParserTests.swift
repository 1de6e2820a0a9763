import Testing

@testable import Linguistics

/// Weights that look random and are the same for the same seed.
struct RandomWeights: Scoring {
  let seed: UInt64

  func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    for index in 0..<count {
      for category in 0..<Transition.classCount {
        let mixed = Hashing.feature(category, features[index] ^ seed)
        scores[category] &+= Int32(truncatingIfNeeded: mixed >> 56) - 128
      }
    }
  }
}

struct `A parser` {
  @Test(arguments: 0..<40 as Range<UInt64>, [1, 2, 8])
  func `builds a tree with one root whatever the weights`(seed: UInt64, width: Int) {
    var random = SeededGenerator(seed: seed)
    let sentence = Self.sentence(using: &random)
    let state = Self.parse(sentence, RandomWeights(seed: seed), width)
    let heads = (0..<sentence.count).map { state.nodes[$0].head }
    #expect(Analysis.isTree(heads.map { Int($0) == sentence.count ? -1 : $0 }[...]))
    for index in heads.indices {
      let isRoot = Int(heads[index]) == sentence.count
      #expect((state.nodes[index].label == Dependency.root.rawValue) == isRoot)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `finds with a beam of one what it finds without`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sentence = Self.sentence(using: &random)
    let weights = RandomWeights(seed: seed)
    let buffer = ParserBuffer()
    GreedyParser(weights: weights).parse(sentence, buffer: buffer)
    let greedy = buffer.state(0)
    let beamBuffer = ParserBuffer()
    let beam = Beam()
    let beamed = BeamParser(weights: weights, width: 1)
      .parse(sentence, buffer: beamBuffer, beam: beam)
    for index in 0..<sentence.count {
      #expect(greedy.nodes[index].head == beamed.nodes[index].head)
      #expect(greedy.nodes[index].label == beamed.nodes[index].label)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `looks at as many features as it says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sentence = Self.sentence(using: &random)
    let buffer = ParserBuffer()
    buffer.prepare(for: sentence, states: 1)
    var state = buffer.state(0)
    state.reset()
    let unwritten = UInt64.max
    var features = [UInt64](repeating: unwritten, count: ParseFeatures.count + 8)
    while !state.isBufferSpent {
      ParseFeatures.extract(state, words: sentence.words, into: &features)
      #expect(!features.prefix(ParseFeatures.count).contains(unwritten))
      #expect(features.suffix(8).allSatisfy { $0 == unwritten })
      #expect(Set(features).count == ParseFeatures.count + 1)
      let steps = (0..<Transition.classCount).filter { state.allows($0) }
      state.apply(steps[Int.random(in: 0..<steps.count, using: &random)])
    }
  }

  static func parse(
    _ sentence: ParseSentence, _ weights: RandomWeights, _ width: Int
  ) -> FinishedTree {
    let buffer = ParserBuffer()
    let beam = Beam()
    let state = BeamParser(weights: weights, width: width)
      .parse(sentence, buffer: buffer, beam: beam)
    return FinishedTree(nodes: (0..<sentence.count).map { state.nodes[$0] })
  }

  /// A tree copied out of a parser's memory.
  struct FinishedTree {
    let nodes: [ParserNode]
  }

  static func sentence(using random: inout SeededGenerator) -> ParseSentence {
    let count = Int.random(in: 1...20, using: &random)
    let sentence = ParseSentence()
    sentence.reset(count: count)
    var parts: [PartOfSpeech] = []
    var tags: [Linguistics.Tag] = []
    for index in 0..<count {
      let part = PartOfSpeech.allCases[Int.random(in: 0..<17, using: &random)]
      parts.append(part)
      tags.append(
        Linguistics.Tag.allCases[Int.random(in: 0..<Linguistics.Tag.allCases.count, using: &random)]
      )
      sentence.words[index] = ParseWord(
        form: WordForm("w\(Int.random(in: 0..<9, using: &random))"), entry: LexiconEntry(),
        tag: tags[index].rawValue, partOfSpeech: part)
    }
    sentence.finish(parts: parts, tags: tags)
    return sentence
  }
}
