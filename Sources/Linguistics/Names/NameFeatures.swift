/// The features of a word for the name finder.
enum NameFeatures {
  /// Room for all features of a word.
  static let capacity = 96

  /// Writes the features of a word and says how many there are.
  static func write(
    _ sentence: NameSentence, _ index: Int, into out: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var writer = Writer(out: out)
    let word = sentence[index]
    writer.letters(word)
    writer.neighbours(sentence, index)
    writer.meanings(sentence, index)
    writer.lists(sentence, index)
    writer.run(sentence, index)
    assert(writer.count <= capacity)
    return writer.count
  }

  /// The feature that every word has.
  static let constant = Hashing.feature(0, 0)

  /// The feature of a label after a label.
  static func transition(from last: Int) -> UInt64 {
    Hashing.feature(200, UInt64(last) + 1)
  }

  private struct Writer {
    let out: UnsafeMutablePointer<UInt64>
    var count = 0
    private var kind = 0

    init(out: UnsafeMutablePointer<UInt64>) { self.out = out }

    @inline(__always)
    mutating func add(_ first: UInt64) {
      out[count] = Hashing.feature(kind, first)
      count += 1
      kind += 1
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64) {
      out[count] = Hashing.feature(kind, first, second)
      count += 1
      kind += 1
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
      out[count] = Hashing.feature(kind, first, second, third)
      count += 1
      kind += 1
    }

    mutating func letters(_ word: NameWord) {
      let form = word.form
      add(0)
      add(form.exact)
      add(form.lower)
      add(form.shape)
      add(word.shape)
      add(form.prefixes.0)
      add(form.prefixes.1)
      add(form.prefixes.2)
      add(form.prefixes.3)
      add(form.suffixes.0)
      add(form.suffixes.1)
      add(form.suffixes.2)
      add(form.suffixes.3)
      add(form.suffixes.2, form.shape)
    }

    mutating func neighbours(_ sentence: NameSentence, _ index: Int) {
      let word = sentence[index].form
      let last = sentence[index - 1].form
      let next = sentence[index + 1].form
      let before = sentence[index - 2].form
      let after = sentence[index + 2].form
      let position: UInt64 = (index == 0 ? 1 : 0) | (sentence.isShouted ? 2 : 0)
      add(last.lower)
      add(next.lower)
      add(before.lower)
      add(after.lower)
      add(last.lower, word.lower)
      add(word.lower, next.lower)
      add(last.lower, next.lower)
      add(before.lower, last.lower)
      add(next.lower, after.lower)
      add(last.lower, word.shape)
      add(next.lower, word.shape)
      add(last.shape, word.shape)
      add(word.shape, next.shape)
      add(last.shape, word.shape, next.shape)
      add(before.shape &* 31 ^ last.shape, word.shape, next.shape &* 31 ^ after.shape)
      add(word.shape, position)
      add(word.lower, position)
      add(last.suffixes.2)
      add(next.suffixes.2)
    }

    mutating func meanings(_ sentence: NameSentence, _ index: Int) {
      let word = sentence[index]
      let position: UInt64 = index == 0 ? 1 : 0
      add(word.meaning, word.form.shape)
      add(UInt64(word.entry.nounField), word.form.shape)
      add(UInt64(word.entry.ambiguity), word.form.shape)
      add(UInt64(word.entry.frequency), word.form.shape, position)
      add(UInt64(word.entry.classes), word.form.shape, position)
      for offset in [-2, -1, 1, 2] {
        let near = sentence[index + offset]
        add(UInt64(near.entry.nounField), word.form.shape)
        add(UInt64(near.entry.ambiguity))
        add(near.meaning, near.form.shape)
      }
    }

    mutating func lists(_ sentence: NameSentence, _ index: Int) {
      let word = sentence[index]
      let last = sentence[index - 1]
      let next = sentence[index + 1]
      add(UInt64(word.alone), word.form.shape)
      add(word.match)
      add(word.match, word.form.shape)
      add(word.match >> 8, UInt64(next.alone))
      add(UInt64(last.alone), UInt64(word.alone))
      add(UInt64(word.alone), UInt64(next.alone))
      add(UInt64(last.alone), UInt64(word.alone), UInt64(next.alone))
      add(last.match)
      add(next.match)
      add(last.match, word.match)
      add(word.match, next.match)
      add(word.match, last.form.lower)
      add(word.match, next.form.lower)
    }

    mutating func run(_ sentence: NameSentence, _ index: Int) {
      let word = sentence[index]
      let run = word.run
      guard !run.isEmpty else {
        add(1)
        kind += 20
        return
      }
      let first = sentence[run.lowerBound]
      let last = sentence[run.upperBound - 1]
      let before = sentence[run.lowerBound - 1]
      let after = sentence[run.upperBound]
      let length = UInt64(min(run.count, 6))
      let place =
        UInt64(min(index - run.lowerBound, 4)) << 4 | UInt64(min(run.upperBound - 1 - index, 4))
      add(place)
      add(place, length)
      add(first.form.lower)
      add(last.form.lower)
      add(first.form.lower, place)
      add(last.form.lower, place)
      add(before.form.lower, place)
      add(after.form.lower, place)
      add(before.form.lower, after.form.lower, length)
      add(before.meaning, place)
      add(after.meaning, place)
      add(UInt64(last.entry.nounField), place)
      add(UInt64(first.alone), UInt64(last.alone), place)
      add(UInt64(last.alone), length, place)
    }
  }
}
