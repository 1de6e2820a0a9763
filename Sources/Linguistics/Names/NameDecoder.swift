/// Finds the best sequence of labels for a sentence (Viterbi's search over pairs of labels).
struct NameDecoder<Weights: Scoring> {
  let weights: Weights
  /// The score of each label after each, the row of the sentence's beginning last.
  private let transitions: [Int32]

  init(weights: Weights) {
    self.weights = weights
    var transitions: [Int32] = []
    var scores = [Int32](repeating: 0, count: scoreCapacity)
    for last in 0...NameLabel.count {
      for label in scores.indices { scores[label] = 0 }
      scores.withUnsafeMutableBufferPointer { scores in
        guard let first = scores.baseAddress else { return }
        withUnsafePointer(to: NameFeatures.transition(from: last)) {
          weights.add($0, count: 1, to: first)
        }
      }
      transitions += scores.prefix(NameLabel.count)
    }
    self.transitions = transitions
  }

  /// The labels of a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - right: In training the right labels: all others get a start, so that the right ones are
  ///     learned to be better by that much.
  ///   - margin: The start that wrong labels get.
  /// - Returns: A label for each word.
  func labels(
    of sentence: NameSentence, right: [UInt8]? = nil, margin: Int32 = 0
  ) -> [UInt8] {
    guard sentence.count > 0 else { return [] }
    var scores = emissions(of: sentence)
    if let right {
      for index in scores.indices
      where index % NameLabel.count != Int(right[index / NameLabel.count]) {
        scores[index] += margin
      }
    }
    let count = NameLabel.count
    var best = [Int64](repeating: Self.impossible, count: count)
    for label in 0..<count where NameLabel.mayFollow(label, after: nil) {
      best[label] = Int64(scores[label]) + Int64(transitions[count * count + label])
    }
    var back: [UInt8] = []
    back.reserveCapacity(sentence.count * count)
    var next = best
    for index in 1..<max(1, sentence.count) {
      for label in 0..<count {
        var from = -1
        var score = Self.impossible
        for last in NameLabel.before[label] {
          let sum = best[last] + Int64(transitions[last * count + label])
          if sum > score {
            score = sum
            from = last
          }
        }
        next[label] =
          from < 0 ? Self.impossible : score + Int64(scores[index * count + label])
        back.append(UInt8(max(0, from)))
      }
      swap(&best, &next)
    }
    return path(from: best, back, sentence.count)
  }

  private func path(from best: [Int64], _ back: [UInt8], _ length: Int) -> [UInt8] {
    let count = NameLabel.count
    var label = 0
    var score = Self.impossible * 2
    for last in 0..<count where NameLabel.mayFollow(nil, after: last) && best[last] > score {
      label = last
      score = best[last]
    }
    var labels = [UInt8](repeating: 0, count: length)
    for index in stride(from: length - 1, through: 0, by: -1) {
      labels[index] = UInt8(label)
      if index > 0 { label = Int(back[(index - 1) * count + label]) }
    }
    return labels
  }

  /// The score of each label for each word.
  private func emissions(of sentence: NameSentence) -> [Int32] {
    var all: [Int32] = []
    all.reserveCapacity(sentence.count * NameLabel.count)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: scoreCapacity) { scores in
        guard let first = features.baseAddress, let sums = scores.baseAddress else { return }
        for index in 0..<sentence.count {
          let count = NameFeatures.write(sentence, index, into: first)
          scores.initialize(repeating: 0)
          weights.add(first, count: count, to: sums)
          for label in 0..<NameLabel.count { all.append(scores[label]) }
        }
      }
    }
    return all
  }

  private static var impossible: Int64 { -1 << 40 }
}
