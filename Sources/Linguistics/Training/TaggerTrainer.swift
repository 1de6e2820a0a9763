/// Learns to tag: an averaged perceptron that makes its own mistakes while it learns.
struct TaggerTrainer {
  /// How often all sentences are gone over.
  let rounds: Int
  let tagCount: Int
  /// How often a feature must occur to be learned from.
  let minimum: Int

  /// The words of a sentence with sentinels round them.
  static func words(_ forms: [WordForm], _ entries: [LexiconEntry]) -> [TagWord] {
    [.none, .none] + zip(forms, entries).map(TagWord.init(form:entry:)) + [.none, .none]
  }

  /// Learns from sentences of words (with sentinels) and their right tags.
  func train(_ sentences: [(words: [TagWord], tags: [UInt8])], seed: UInt64) -> WeightTable {
    let weights = WeightTable()
    let buffer = TaggerBuffer()
    let filter = counter(sentences, buffer)
    var shuffling = Shuffling(seed: seed)
    for _ in 0..<rounds {
      for index in shuffling.order(of: sentences.count) {
        sentences[index].words.withUnsafeBufferPointer { words in
          guard let base = words.baseAddress else { return }
          learn(base + 2, sentences[index].tags, weights, buffer, filter)
        }
      }
    }
    return weights
  }

  private func counter(
    _ sentences: [(words: [TagWord], tags: [UInt8])], _ buffer: TaggerBuffer
  ) -> FeatureCounter? {
    guard minimum > 1 else { return nil }
    let counter = FeatureCounter(minimum: minimum)
    for sentence in sentences {
      sentence.words.withUnsafeBufferPointer { words in
        guard let base = words.baseAddress else { return }
        walk(base + 2, sentence.tags, buffer) { _ in
          counter.count(buffer.features, count: TagFeatures.count)
          return nil
        }
      }
    }
    return counter
  }

  private func learn(
    _ words: UnsafePointer<TagWord>, _ tags: [UInt8], _ weights: WeightTable,
    _ buffer: TaggerBuffer, _ filter: FeatureCounter?
  ) {
    walk(words, tags, buffer) { index in
      buffer.clearScores()
      weights.add(buffer.features, count: TagFeatures.count, to: buffer.scores)
      let guess = buffer.best(of: tagCount)
      let right = Int(tags[index])
      weights.step += 1
      if guess != right {
        weights.update(
          buffer.features, count: TagFeatures.count, category: right, by: 1, filter: filter)
        weights.update(
          buffer.features, count: TagFeatures.count, category: guess, by: -1, filter: filter)
      }
      return UInt8(guess)
    }
  }

  /// Goes over a sentence with the features of each word in the buffer; the body may say which tag
  /// the words to the right shall see, else the right one is seen.
  private func walk(
    _ words: UnsafePointer<TagWord>, _ tags: [UInt8], _ buffer: TaggerBuffer,
    _ body: (Int) -> UInt8?
  ) {
    let isShouting = Tagger<WeightTable>.isShouting(words, count: tags.count)
    var last = TaggerBuffer.noTag
    var second = TaggerBuffer.noTag
    for index in tags.indices {
      var tag = tags[index]
      let only = words[index].entry.onlyTag
      if only > 0 {
        tag = only - 1
      } else {
        buffer.fill(
          words + index, isFirst: index == 0, isShouting: isShouting, last: last, second: second)
        tag = body(index) ?? tag
      }
      second = last
      last = UInt64(tag)
    }
  }
}
