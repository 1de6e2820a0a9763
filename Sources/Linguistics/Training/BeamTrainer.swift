/// Learns to parse with a beam: the update is made where the beam's best beginning of a tree is
/// farthest ahead of the right one (max-violation, Huang, Fayong & Guo 2012).
final class BeamTrainer {
  private let parser: BeamParser<WeightTable>
  private let filter: FeatureCounter?
  private let buffer = ParserBuffer()
  private let goldBuffer = ParserBuffer()
  private let beam = Beam()
  /// For each step and each place in the beam the steps taken to get there.
  private var history: [Beam.Candidate] = []
  private var gold: [Int] = []
  /// Which beginning is the right one, or -1.
  private var rightItem = 0

  private struct Violation {
    var amount = Int.min
    var steps = 0
    var item = 0
  }

  init(weights: WeightTable, width: Int, filter: FeatureCounter?) {
    parser = BeamParser(weights: weights, width: width)
    self.filter = filter
  }

  /// Learns from one sentence; says whether the tree that was found was the right one.
  func learn(_ example: ParseExample, _ sentence: ParseSentence) -> Bool {
    parser.weights.step += 1
    gold = goldSteps(example, sentence)
    guard let violation = search(sentence) else { return true }
    update(violation, sentence)
    return false
  }

  /// The right steps while the buffer is not spent; those after it follow of themselves.
  private func goldSteps(_ example: ParseExample, _ sentence: ParseSentence) -> [Int] {
    goldBuffer.prepare(for: sentence, states: 1)
    var state = goldBuffer.state(0)
    state.reset()
    return example.heads.withUnsafeBufferPointer { heads in
      example.relations.withUnsafeBufferPointer { relations in
        guard let heads = heads.baseAddress, let relations = relations.baseAddress else {
          return []
        }
        let oracle = Oracle(heads: heads, relations: relations)
        var steps: [Int] = []
        while !state.isBufferSpent {
          steps.append(oracle.next(in: state))
          state.apply(steps[steps.count - 1])
        }
        return steps
      }
    }
  }

  /// Parses, and finds where the search was farthest from right; nil if all is right.
  private func search(_ sentence: ParseSentence) -> Violation? {
    parser.start(sentence, buffer, beam)
    history.removeAll(keepingCapacity: true)
    var state = goldBuffer.state(0)
    state.reset()
    var goldScore = 0
    var violation = Violation()
    rightItem = 0
    var step = 0
    while !beam.areBuffersSpent {
      if step < gold.count {
        GreedyParser(weights: parser.weights).score(state, sentence, goldBuffer)
        goldScore += Int(goldBuffer.scores[gold[step]])
        state.apply(gold[step])
      }
      parser.advance(sentence, buffer, beam)
      record(step)
      step += 1
      let ahead = beam.items[0].score - goldScore
      if rightItem != 0, ahead > violation.amount {
        violation = Violation(amount: ahead, steps: step, item: 0)
      }
    }
    return rightItem == 0 ? nil : violation
  }

  /// Writes down the steps just taken and finds the right beginning among them.
  private func record(_ step: Int) {
    var right = -1
    for index in 0..<parser.width {
      let candidate =
        index < beam.candidateCount
        ? beam.candidates[index] : Beam.Candidate(score: 0, parent: -1, number: -1)
      history.append(candidate)
      guard index < beam.candidateCount, Int(candidate.parent) == rightItem else { continue }
      if step >= gold.count || Int(candidate.number) == gold[step] { right = index }
    }
    rightItem = right
  }

  private func update(_ violation: Violation, _ sentence: ParseSentence) {
    var steps: [Int] = []
    var item = violation.item
    for step in stride(from: violation.steps - 1, through: 0, by: -1) {
      let candidate = history[step * parser.width + item]
      steps.append(Int(candidate.number))
      item = Int(candidate.parent)
    }
    steps.reverse()
    let right = gold.prefix(violation.steps)
    let shared = zip(steps, right).prefix { $0 == $1 }.count
    replay(right, from: shared, by: 1, sentence)
    replay(steps[...], from: shared, by: -1, sentence)
  }

  /// Goes along steps and changes the weights of those after the first ones.
  private func replay(
    _ steps: ArraySlice<Int>, from first: Int, by delta: Int32, _ sentence: ParseSentence
  ) {
    var state = goldBuffer.state(0)
    state.reset()
    for (index, step) in steps.enumerated() {
      if state.isBufferSpent { return }
      if index >= first {
        ParseFeatures.extract(state, words: sentence.words, into: goldBuffer.features)
        parser.weights.update(
          goldBuffer.features, count: ParseFeatures.count, category: step, by: delta,
          filter: filter)
      }
      state.apply(step)
    }
  }
}

extension ParserTrainer {
  /// Learns to parse with a beam.
  func trainBeam(
    _ examples: [ParseExample], tagSet: TagSet, isReversed: Bool, width: Int, seed: UInt64
  ) -> WeightTable {
    let weights = WeightTable()
    let trainer = BeamTrainer(
      weights: weights, width: width,
      filter: counter(examples, tagSet: tagSet, isReversed: isReversed))
    let sentence = ParseSentence()
    var shuffling = Shuffling(seed: seed)
    for round in 0..<rounds {
      var right = 0
      for index in shuffling.order(of: examples.count) {
        Self.fill(sentence, examples[index], tagSet, isReversed)
        if trainer.learn(examples[index], sentence) { right += 1 }
      }
      progress(round + 1, Double(right) / Double(max(1, examples.count)))
    }
    return weights
  }
}
