import Testing

@testable import Linguistics

struct `A tokenizer` {
  static let tokenizer = Result { try Tokenizer() }

  @Test(arguments: Cases.rows("tokens.tsv"))
  func `cuts words`(row: [String]) throws {
    let document = try Self.tokenizer.get().document(of: row[0])
    #expect(document.words.indices.map(document.form(of:)).joined(separator: " ") == row[1])
  }

  @Test(arguments: Cases.rows("sentences.tsv"))
  func `cuts sentences`(row: [String]) throws {
    let marked = row[0].replacing("⏎", with: "\n")
    let document = try Self.tokenizer.get().document(of: marked.replacing("‖", with: ""))
    let found = document.sentences.map { sentence in
      String(
        decoding: document.text[
          Int(
            document.words[sentence.lowerBound].start)..<Int(
              document.words[sentence.upperBound - 1].end)], as: UTF8.self)
    }
    #expect(found == marked.split(separator: "‖").map { String($0.trimmed) })
  }

  @Test func `marks words written together`() throws {
    let document = try Self.tokenizer.get().document(of: "Seoul's can't but pro-US")
    let marks = document.words.map(\.continuesToken)
    #expect(marks == [false, true, false, true, false, false])
  }

  @Test func `reads what other systems write`() throws {
    let text = "\u{FEFF}One.\r\nTwo\u{0}three.\u{2029}Four\u{A0}five.\r\r\nSix\u{85}"
    let document = try Self.tokenizer.get().document(of: text)
    #expect(
      document.words.indices.map(document.form(of:)) == [
        "One", ".", "Two", "three", ".", "Four", "five", ".", "Six",
      ])
    #expect(document.sentences.count == 4)
  }

  @Test(arguments: ["", " ", "\n\n", "\u{0}", "\u{FEFF}", "\r\n \t\r\n"])
  func `finds nothing in nothing`(text: String) throws {
    let document = try Self.tokenizer.get().document(of: text)
    #expect(document.words.isEmpty && document.sentences.isEmpty)
  }

  @Test(arguments: 0..<300)
  func `covers all but blanks, in order, whatever the text`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = (0..<Int.random(in: 1...120, using: &random)).map { _ in
      Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
    }.joined()
    Self.expectLaws(try Self.tokenizer.get().document(of: text), text)
  }

  @Test(arguments: [
    "a", "a.", "aa.", "ab-", "a@", "\"", "a'", "1-", "1,", "1/", "(", ")", ".", "a…", "[1] ",
    "a.[1]", "A&", "s' ", "A. ", "a. (", "中", "👩‍", "🇰", "é\u{301}", "http://", "www.a.com/",
    "\n", "a\n", "no. ", "e-", "-", ":", "$", "_",
  ])
  func `is not slowed down by repetition`(piece: String) throws {
    let text = String(repeating: piece, count: 20_000)
    Self.expectLaws(try Self.tokenizer.get().document(of: text), text)
  }

  @Test func `reads a long web address without end`() throws {
    let text = "http://a" + String(repeating: ")", count: 100_000)
    Self.expectLaws(try Self.tokenizer.get().document(of: text), text)
  }

  /// What texts are made of when they are made at random.
  static let pieces = [
    " ", " ", " ", "\n", "\n\n", "\t", "Moscow", "seoul", "U.S", "e.g", "Mr", "3", "10", "2024",
    ".", ".", ",", "!", "?", "...", "…", "-", "–", "—", "'", "’", "‘", "\"", "“", "”", "(", ")",
    "[", "]", "n't", "'s", "can", "not", "cannot", "don", "@", "#", "$", "%", "&", "/", ":", ";",
    "_", "+", "*", "http://", "www.", ".com", "é", "e\u{301}", "\u{301}", "中文", "👩‍👧", "🇰🇷",
    "\u{200B}", "\u{FEFF}", "\u{0}", "\r\n", "\u{2028}", "pro", "non", "x", "I", "km", "pm", "№",
  ]

  static func expectLaws(_ document: Document, _ text: String) {
    #expect(document.text == Array(text.utf8))
    var place = 0
    var covers = true
    for word in document.words {
      covers = covers && Int(word.start) >= place && word.start < word.end
      covers = covers && isBlank(document.text[place..<Int(word.start)])
      place = Int(word.end)
    }
    covers = covers && isBlank(document.text[place...])
    #expect(covers, "words ascend and cover all but blanks")
    #expect(document.sentences.allSatisfy { !$0.isEmpty })
    #expect(document.sentences.flatMap { Array($0) } == Array(document.words.indices))
    let isJoined = document.words.indices.allSatisfy {
      !document.words[$0].continuesToken
        || $0 > 0 && document.words[$0 - 1].end == document.words[$0].start
    }
    #expect(isJoined, "words of one token touch")
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      CharacterClass($0).isBlank
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = self
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    return rest
  }
}
