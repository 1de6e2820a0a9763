import Foundation
import Testing

@testable import Demarche

struct `An article reader` {
  private let reader = ArticleReader(
    defaults: .init(date: EventDate("2024-01-01"), publisher: "P"))

  @Test func `takes a headline as the title`() throws {
    let article = try reader.article(
      text: Data("Talks open\nKenya met Uganda.\n".utf8), file: "a.txt")
    #expect(article.title == "Talks open")
    #expect(article.id == "a.txt")
    #expect(article.date?.description == "2024-01-01")
    #expect(article.publisher == "P")
    #expect(article.text == "Talks open\nKenya met Uganda.\n")
  }

  @Test(arguments: ["One sentence.", "A sentence.\nAnother.", "No newline"])
  func `finds no title where there is none`(text: String) throws {
    #expect(try reader.article(text: Data(text.utf8), file: "a").title == nil)
  }

  @Test(arguments: [
    ([], ArticleError.empty(file: "f")),
    (Array(" \n\t ".utf8), .empty(file: "f")),
    (Array("abc".utf8) + [0], .notText(file: "f", byte: 3)),
    (Array("abé".utf8) + [0xC3], .notUTF8(file: "f", byte: 4)),
    ([0xFF], .notUTF8(file: "f", byte: 0)),
  ])
  func `says what is wrong and where`(bytes: [UInt8], error: ArticleError) {
    #expect(throws: error) { try reader.article(text: Data(bytes), file: "f") }
  }

  @Test func `refuses what is longer than any article`() {
    let bytes = Data(repeating: 97, count: Article.largestText + 1)
    #expect(throws: ArticleError.tooLong(file: "f", bytes: bytes.count)) {
      try reader.article(text: bytes, file: "f")
    }
  }

  @Test func `reads every field of a line`() throws {
    let line = Data(
      #"{"id": 7, "text": "T", "title": "H", "date": "2020-05-06T01:02:03Z", "publisher": null, "url": "u", "x": 1}"#
        .utf8)
    guard case .article(let article) = reader.article(line: line, number: 1, file: "f") else {
      Issue.record("no article")
      return
    }
    #expect(
      article
        == Article(
          id: "7", text: "T", title: "H", date: EventDate("2020-05-06"), publisher: "P", url: "u"))
  }

  @Test(arguments: [
    ("{", nil, "not JSON"), ("[]", nil, "expected a JSON object with \"id\" and \"text\""),
    ("{}", nil, "expected a string in \"id\""),
    (#"{"id": "a"}"#, "a", "expected a string in \"text\""),
    (#"{"id": "a", "text": 3}"#, "a", "expected a string in \"text\""),
    (
      #"{"id": "a", "text": "t", "date": "soon"}"#, "a",
      "expected a date such as 2024-10-23 in \"date\""
    ),
    (#"{"id": "a", "text": "t", "title": []}"#, "a", "expected a string in \"title\""),
  ])
  func `says what is wrong in a line`(line: String, id: String?, reason: String) {
    guard
      case .failure(let found, let error) = reader.article(
        line: Data(line.utf8), number: 12, file: "in.jsonl")
    else {
      Issue.record("no failure")
      return
    }
    #expect(found == id)
    #expect(error.description == "in.jsonl:12: \(reason)")
  }
}
