import Foundation
import Testing

@testable import Linguistics

/// The model that comes with the library, where it is there.
enum ShippedModel {
  static let model = try? Model(language: .english)
  static var exists: Bool { model != nil }
}

struct `A lemmatizer` {
  @Test(.enabled(if: ShippedModel.exists, "Resources/en/model.bin is not there"))
  func `finds the base forms of the cases`() throws {
    let model = try #require(ShippedModel.model)
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/lemmas.tsv")
    let cases = try Table(
      text: String(contentsOf: url, encoding: .utf8), file: "lemmas.tsv",
      columns: ["form", "upos", "xpos", "lemma"])
    for row in cases.rows {
      let part = try #require(PartOfSpeech(label: row["upos"]))
      // Outside the macro: it takes the module's name, which tells our tag from the test's, for a value.
      let known = Linguistics.Tag(label: row["xpos"])
      let tag = try #require(known)
      try #require(model.tagSet.contains(part, tag))
      var bytes = Array(row["form"].utf8)
      model.withParts { parts in
        Lemmatizer(rules: parts.lemmas, lexicon: parts.lexicon, tagSet: model.tagSet)
          .lemmatize(&bytes, tag: model.tagSet.number(part, tag))
      }
      #expect(String(decoding: bytes, as: UTF8.self) == row["lemma"], "lemmas.tsv:\(row.line)")
    }
  }
}

struct `A word's form` {
  @Test func `is the same for both apostrophes, and for all digits`() {
    #expect(WordForm("n’t") == WordForm("n't"))
    #expect(WordForm("2024") == WordForm("1999"))
    #expect(WordForm("Élysée").lower == WordForm("élysée").lower)
    #expect(WordForm("Warned").lower == WordForm("warned").lower)
    #expect(WordForm("Warned").exact != WordForm("warned").exact)
  }

  @Test func `tells capitals`() {
    #expect(WordForm("NATO").isAllCapitals)
    #expect(!WordForm("Nato").isAllCapitals)
    #expect(WordForm("Nato").isCapitalized)
    #expect(WordForm("Xx").shape == WordForm("Moscow").shape)
    #expect(WordForm("G7").shape != WordForm("Go").shape)
  }
}
