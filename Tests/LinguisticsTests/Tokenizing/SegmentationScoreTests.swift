import Testing

@testable import Linguistics

struct `A segmentation score` {
  /// Cuts a text at bars; `+` begins a word of the same token, `‖` a sentence.
  private static func document(_ marked: String) -> Document {
    var text: [UInt8] = []
    var words: [Document.Word] = []
    var sentences: [Range<Int>] = []
    for sentence in marked.split(separator: "‖") {
      let first = words.count
      for token in sentence.split(separator: " ") {
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        for (index, word) in token.split(separator: "+").enumerated() {
          for (part, piece) in word.split(separator: "|").enumerated() {
            let start = Int32(text.count)
            text += piece.utf8
            words.append(
              .init(start: start, end: Int32(text.count), continuesToken: index > 0 && part == 0))
          }
        }
      }
      sentences.append(first..<words.count)
    }
    return Document(text: text, words: words, sentences: sentences)
  }

  @Test(arguments: [
    ("a b", "a b", 2), ("a|b", "ab", 0), ("ab c", "a|b c", 1), ("ca+n't go", "ca+n't go", 3),
    ("can't go", "ca+n't go", 1), ("ca|n't go", "ca+n't go", 3), ("can|'t go", "ca+n't go", 1),
    ("a b|c d", "a|b|c d".replacing("a|b", with: "a b"), 4),
  ])
  func `aligns words as the shared task does`(found: String, expected: String, correct: Int) {
    let score = SegmentationScore(
      found: Self.document(found), expected: Self.document(expected))
    #expect(score.words.correct == correct)
  }

  @Test func `counts sentences by their ends`() {
    let score = SegmentationScore(
      found: Self.document("a b‖c d‖e"), expected: Self.document("a b‖c‖d e"))
    #expect(score.sentences == Score(correct: 1, found: 3, expected: 3))
    #expect(score.sentences.f1 == 1.0 / 3)
  }

  @Test func `of nothing is nought`() {
    #expect(Score().f1 == 0)
    #expect(Score().precision == 0)
    #expect(Score().recall == 0)
  }
}
