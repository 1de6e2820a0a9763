/// Learns to parse.
struct ParserTrainer {
  /// How often all sentences are gone over.
  var rounds = 10
  /// How often a feature must occur along the right steps to be learned from.
  var minimum = 3
  /// Tells how far the training is: the round and the share of right steps.
  var progress: @Sendable (Int, Double) -> Void = { _, _ in }

  /// Lays out the words of an example for the parser.
  static func fill(
    _ sentence: ParseSentence, _ example: ParseExample, _ tagSet: TagSet, _ isReversed: Bool
  ) {
    sentence.reset(count: example.count)
    for index in 0..<example.count {
      sentence.words[index] = ParseWord(
        form: example.forms[index], entry: example.entries[index], tag: example.seenTags[index],
        partOfSpeech: tagSet.parts[Int(example.seenTags[index])])
    }
    let parts = example.seenTags.map { tagSet.parts[Int($0)] }
    let tags = example.seenTags.map { tagSet.tags[Int($0)] }
    sentence.finish(parts: parts, tags: tags)
    if isReversed { sentence.reverse() }
  }

  /// Learns to take the best step at each point, from the states that its own steps lead to
  /// (Goldberg & Nivre 2012).
  func trainGreedy(
    _ examples: [ParseExample], tagSet: TagSet, isReversed: Bool, seed: UInt64
  ) -> WeightTable {
    let weights = WeightTable()
    let parser = GreedyParser(weights: weights)
    let buffer = ParserBuffer()
    let sentence = ParseSentence()
    let filter = counter(examples, tagSet: tagSet, isReversed: isReversed)
    var shuffling = Shuffling(seed: seed)
    for round in 0..<rounds {
      var tally = (right: 0, all: 0)
      for index in shuffling.order(of: examples.count) {
        Self.fill(sentence, examples[index], tagSet, isReversed)
        learn(examples[index], sentence, parser, buffer, filter, round, &tally)
      }
      progress(round + 1, Double(tally.right) / Double(max(1, tally.all)))
    }
    return weights
  }

  private func learn(
    _ example: ParseExample, _ sentence: ParseSentence, _ parser: GreedyParser<WeightTable>,
    _ buffer: ParserBuffer, _ filter: FeatureCounter?, _ round: Int,
    _ tally: inout (right: Int, all: Int)
  ) {
    buffer.prepare(for: sentence, states: 1)
    var state = buffer.state(0)
    state.reset()
    example.heads.withUnsafeBufferPointer { heads in
      example.relations.withUnsafeBufferPointer { relations in
        guard let heads = heads.baseAddress, let relations = relations.baseAddress else { return }
        let oracle = Oracle(heads: heads, relations: relations)
        while !state.isBufferSpent {
          parser.score(state, sentence, buffer)
          let guess = buffer.best(in: state)
          let costs = oracle.costs(in: state)
          tally.all += 1
          parser.weights.step += 1
          if oracle.allows(guess, in: state, costs: costs) {
            tally.right += 1
            state.apply(guess)
            continue
          }
          let right = buffer.best(in: state) { oracle.allows($0, in: state, costs: costs) }
          update(parser.weights, buffer, right: right, wrong: guess, filter)
          state.apply(round > 0 ? guess : right)
        }
      }
    }
  }

  private func update(
    _ weights: WeightTable, _ buffer: ParserBuffer, right: Int, wrong: Int,
    _ filter: FeatureCounter?
  ) {
    weights.update(
      buffer.features, count: ParseFeatures.count, category: right, by: 1, filter: filter)
    weights.update(
      buffer.features, count: ParseFeatures.count, category: wrong, by: -1, filter: filter)
  }

  /// Counts the features along the right steps.
  func counter(
    _ examples: [ParseExample], tagSet: TagSet, isReversed: Bool
  ) -> FeatureCounter? {
    guard minimum > 1 else { return nil }
    let counter = FeatureCounter(minimum: minimum)
    let buffer = ParserBuffer()
    let sentence = ParseSentence()
    for example in examples {
      Self.fill(sentence, example, tagSet, isReversed)
      buffer.prepare(for: sentence, states: 1)
      var state = buffer.state(0)
      state.reset()
      example.heads.withUnsafeBufferPointer { heads in
        example.relations.withUnsafeBufferPointer { relations in
          guard let heads = heads.baseAddress, let relations = relations.baseAddress else { return }
          let oracle = Oracle(heads: heads, relations: relations)
          while !state.isBufferSpent {
            ParseFeatures.extract(state, words: sentence.words, into: buffer.features)
            counter.count(buffer.features, count: ParseFeatures.count)
            state.apply(oracle.next(in: state))
          }
        }
      }
    }
    return counter
  }
}

extension ParserBuffer {
  /// The allowed class with the highest score of those that also pass a test.
  func best(in state: ParserState, where passes: (Int) -> Bool) -> Int {
    var best = -1
    for number in 0..<Transition.classCount {
      guard best < 0 || scores[number] > scores[best], state.allows(number), passes(number)
      else { continue }
      best = number
    }
    return max(best, 0)
  }
}

extension ParserState {
  /// Whether a step may be taken while the buffer is not spent.
  func allows(_ number: Int) -> Bool {
    let root = Int(Dependency.root.rawValue)
    switch number {
    case Transition.shiftClass: return true
    case Transition.reduceClass: return canReduce
    case ..<Transition.firstRightClass:
      return canLeft && number != Transition.firstLeftClass + root
    default: return canRight && number != Transition.firstRightClass + root
    }
  }
}
