import Testing

@testable import Linguistics

/// Floors under what the tokenizer reaches on public treebanks from their raw text; they only rise.
@Suite(.enabled(if: Shared.exists, "../shared is absent"))
struct `The tokenizer's scores` {
  @Test(arguments: [
    ("ewt-dev", 0.993, 0.85), ("gum-dev", 0.999, 0.95),
  ])
  func `stay above their floors`(name: String, words: Double, sentences: Double) throws {
    let tokenizer = try Tokenizer()
    let treebank = try Treebank(
      conllu: Shared.bytes("treebanks/\(name).conllu"), file: name)
    var score = SegmentationScore()
    for sentences in treebank.documents {
      let expected = Document(sentences: sentences)
      let text = String(decoding: expected.text, as: UTF8.self)
      score = score + SegmentationScore(found: tokenizer.document(of: text), expected: expected)
    }
    #expect(score.words.f1 >= words)
    #expect(score.sentences.f1 >= sentences)
  }
}
