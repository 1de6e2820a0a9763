import Foundation
import Testing

@testable import Linguistics

struct `A treebank` {
  static let sample = """
    # newdoc id = d1
    # newpar
    # sent_id = s1
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
    1\tDo\tdo\tAUX\tVB\t_\t3\taux\t3:aux\t_
    2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t3:advmod\t_
    3\tgo\tgo\tVERB\tVB\t_\t0\troot\t0:root\tSpaceAfter=No
    3.1\tnow\tnow\t_\t_\t_\t_\t_\t3:dep\t_
    4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t3:punct\t_

    # sent_id = s2
    1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_

    # newpar
    # sent_id = s3
    1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
    2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_


    """

  @Test func `is written as it was read`() throws {
    let treebank = try Treebank(conllu: Array(Self.sample.utf8), file: "sample")
    #expect(treebank.conllu == Self.sample)
    #expect(treebank.sentences.map(\.id) == ["s1", "s2", "s3"])
  }

  @Test func `reads Windows line ends and a last line without one`() throws {
    let windows = String(Self.sample.dropLast(2)).split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "\r\n")
    #expect(try Treebank(conllu: Array(windows.utf8), file: "sample").conllu == Self.sample)
  }

  @Test func `puts the text of a document together`() throws {
    let treebank = try Treebank(conllu: Array(Self.sample.utf8), file: "sample")
    let document = Document(sentences: treebank.sentences)
    #expect(String(decoding: document.text, as: UTF8.self) == "Don't go! Stay\n\nWhy?")
    #expect(document.sentences == [0..<4, 4..<5, 5..<7])
    #expect(document.words.map(\.continuesToken).firstIndex(of: true) == 1)
    #expect(document.words.indices.map(document.form(of:))[1] == "n't")
    #expect(treebank.documents.map(\.count) == [3])
  }

  @Test(arguments: [
    ("1\ta\n", 1, "expected 10 columns, found 2"),
    ("1\t\t_\t_\t_\t_\t0\t_\t_\t_\n", 1, "column 2 is empty"),
    ("2\ta\t_\t_\t_\t_\t0\t_\t_\t_\n", 1, "expected word 1, found 2"),
    ("x\ta\t_\t_\t_\t_\t0\t_\t_\t_\n", 1, "expected the number of a word, found \"x\""),
    ("# c\n1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n", 2, "expected the number of a head, found \"x\""),
    ("1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n# c\n", 2, "a comment stands between words"),
    ("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n\n", 2, "\"a\" has a head after the sentence"),
    ("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n", 2, "a sentence without words"),
    ("2-1\tab\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "expected a range of words, found \"2-1\""),
    ("2.1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, "expected the number of a word, found \"2.1\""),
    (
      "1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n\n", 3,
      "a token ends at word 2, after the sentence"
    ),
  ])
  func `tells the line of a fault`(text: String, line: Int, problem: String) {
    #expect(throws: TreebankError(file: "t.conllu", line: line, problem: problem)) {
      try Treebank(conllu: Array(text.utf8), file: "t.conllu")
    }
  }

  @Test func `refuses bytes that are not UTF-8`() {
    let bytes = Array("1\t".utf8) + [0xFF] + Array("\t_\t_\t_\t_\t0\t_\t_\t_\n".utf8)
    #expect(throws: TreebankError(file: "t", line: 1, problem: "not UTF-8")) {
      try Treebank(conllu: bytes, file: "t")
    }
  }

  @Test(arguments: 0..<200)
  func `never traps on broken files`(seed: Int) {
    var bytes = Array(Self.sample.utf8)
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    guard let treebank = try? Treebank(conllu: bytes, file: "broken") else { return }
    #expect(Document(sentences: treebank.sentences).words.allSatisfy { $0.start < $0.end })
  }

  @Test(.enabled(if: Shared.exists, "../shared is absent"), arguments: Shared.treebanks)
  func `gives public treebanks back to the byte`(name: String) throws {
    let bytes = try Shared.bytes("treebanks/\(name)")
    let treebank = try Treebank(conllu: bytes, file: name)
    #expect(Array(treebank.conllu.utf8) == bytes)
  }
}
