/// Learns to find names: a conditional random field over labels (Lafferty et al. 2001), trained by
/// gradient steps whose length falls for each weight with the steps it has made (Duchi et al. 2011).
///
/// Most features are dropped at random at each step, so that weight is spread over many clues and
/// names in no list are found, too. That is worth more than anything else here.
struct NameTrainer {
  /// How often it goes over the sentences.
  var rounds = 15
  /// How often a feature must occur.
  var minimum = 3
  /// The length of the first step.
  var rate: Float = 0.02
  /// By how much weights shrink with each step they make.
  var decay: Float = 1e-5
  /// The share of features that is dropped.
  var drop: Float = 0.6
  /// Is told the number of each round that is done and its mean loss.
  var report: (Int, Float) -> Void = { _, _ in }

  /// Learns from documents, each with how often it counts.
  func train(
    _ documents: [(named: NamedDocument, weight: Int)], lexicon: Lexicon,
    phrases: PhraseList, seed: UInt64
  ) -> NameWeights {
    let examples = NameExamples(documents, lexicon: lexicon, phrases: phrases, minimum: minimum)
    var weights = NameWeights(features: examples.features)
    var field = NameField()
    var shuffling = Shuffling(seed: seed)
    for round in 1...max(1, rounds) {
      var loss: Float = 0
      for number in shuffling.order(of: examples.order.count) {
        let example = examples[examples.order[number]]
        loss += learn(example, &weights, &field, &shuffling)
      }
      report(round, loss / Float(max(1, examples.order.count)))
    }
    return weights
  }

  /// Makes one step and gives the loss before it.
  private func learn(
    _ example: NameExamples.Example, _ weights: inout NameWeights, _ field: inout NameField,
    _ shuffling: inout Shuffling
  ) -> Float {
    let kept = keep(example.features, &shuffling)
    field.clear(length: example.labels.count)
    for (index, features) in kept.enumerated() {
      weights.add(features, to: &field.emissions, at: index * NameLabel.count)
    }
    let loss = field.run(weights.transitions, example.labels)
    for (index, features) in kept.enumerated() {
      weights.step(
        features, field.gradient[(index * NameLabel.count)..<(index + 1) * NameLabel.count],
        rate: rate, decay: decay)
    }
    weights.stepTransitions(field.transitionGradient, rate: rate)
    return loss
  }

  private func keep(
    _ features: [ArraySlice<Int32>], _ shuffling: inout Shuffling
  ) -> [[Int32]] {
    guard drop > 0 else { return features.map(Array.init) }
    let limit = UInt64(drop * 65536)
    var bits: UInt64 = 0
    var left = 0
    return features.map { word in
      word.filter { _ in
        if left == 0 {
          bits = shuffling.next()
          left = 4
        }
        let keeps = bits & 0xFFFF >= limit
        bits >>= 16
        left -= 1
        return keeps
      }
    }
  }
}
