/// Gives each word of a sentence its tag, from left to right.
struct Tagger<Weights: Scoring> {
  let weights: Weights
  /// The number of tags to choose from.
  let tagCount: Int

  /// Tags a sentence.
  ///
  /// - Parameters:
  ///   - words: The words; two sentinels stand before the first and after the last.
  ///   - count: How many words there are.
  ///   - buffer: Room to work in.
  ///   - tags: Where the tags go, one a word.
  func tag(
    _ words: UnsafePointer<TagWord>, count: Int, buffer: TaggerBuffer,
    into tags: UnsafeMutablePointer<UInt8>
  ) {
    let isShouting = Tagger.isShouting(words, count: count)
    var last = TaggerBuffer.noTag
    var second = TaggerBuffer.noTag
    for index in 0..<count {
      let only = words[index].entry.onlyTag
      if only > 0, Int(only) <= tagCount {
        tags[index] = only - 1
      } else {
        buffer.fill(
          words + index, isFirst: index == 0, isShouting: isShouting, last: last, second: second)
        buffer.clearScores()
        weights.add(buffer.features, count: TagFeatures.count, to: buffer.scores)
        tags[index] = UInt8(truncatingIfNeeded: buffer.best(of: tagCount))
      }
      second = last
      last = UInt64(tags[index])
    }
  }

  /// Whether a sentence is all in capitals, as headlines are.
  static func isShouting(_ words: UnsafePointer<TagWord>, count: Int) -> Bool {
    var capitals = 0
    for index in 0..<count {
      if words[index].form.isAllCapitals {
        capitals += 1
      } else if words[index].form.hasSmallLetters {
        return false
      }
    }
    return capitals > 1
  }
}

/// Room for a tagger to work in.
final class TaggerBuffer {
  /// Stands for the tag of what is before the first word.
  static let noTag: UInt64 = 255

  let features = UnsafeMutablePointer<UInt64>.allocate(capacity: TagFeatures.count)
  let scores = UnsafeMutablePointer<Int32>.allocate(capacity: scoreCapacity)

  deinit {
    features.deallocate()
    scores.deallocate()
  }

  @inline(__always)
  func clearScores() { scores.update(repeating: 0, count: scoreCapacity) }

  /// Writes all features of a word.
  @inline(__always)
  func fill(
    _ word: UnsafePointer<TagWord>, isFirst: Bool, isShouting: Bool, last: UInt64, second: UInt64
  ) {
    let position: UInt64 = (isFirst ? 1 : 0) | (isShouting ? 2 : 0)
    TagFeatures.words(word, position: position, into: features)
    TagFeatures.tags(word, last: last, second: second, into: features + TagFeatures.wordCount)
  }

  /// The class with the highest score, the lowest one of several.
  @inline(__always)
  func best(of count: Int) -> Int {
    var best = 0
    for index in 1..<max(count, 1) where scores[index] > scores[best] { best = index }
    return best
  }
}
