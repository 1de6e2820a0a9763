import Foundation
import Testing

@testable import Linguistics

struct `A name finder` {
  /// Sentences of our own; brackets mark names.
  private static let tagged = """
    Anna\tB-PER
    Berg\tI-PER
    met\tO
    Carl\tB-PER
    Dahl\tI-PER
    in\tO
    Oslo\tB-LOC
    .\tO

    The\tO
    Harbour\tB-ORG
    Party\tI-ORG
    thanked\tO
    Anna\tB-PER
    Berg\tI-PER
    in\tO
    Paris\tB-LOC
    .\tO

    """

  /// The bytes of a model that knows no more than the sentences above.
  private static let model = Result<[UInt8], any Error> {
    let tokenizer = try Tokenizer()
    let documents = try TagFile().documents(
      in: String(repeating: tagged + "\n", count: 4), file: "names", tokenizer: tokenizer)
    let lexicon = LexiconTable([WordForm("met").lower: .init(packed: 1 << 32)])
    let base = ModelFile.write([(.lexicon, lexicon.section)])
    var phrases = PhraseList()
    phrases.add(tokenizer.document(of: "Oslo"), .place)
    return try NameLearning().model(
      Data(base), learning: [.init(documents: documents, weight: 2)], phrases: phrases)
  }

  private static func names(_ text: String) throws -> [String] {
    let finder = try NameFinder(ModelFile(Data(model.get())))
    let document = try Tokenizer().document(of: text)
    return finder.names(in: document).map { name in
      "\(name.kind): " + name.words.map { document.form(of: $0) }.joined(separator: " ")
    }
  }

  @Test func `finds what it learned`() throws {
    #expect(
      try Self.names("The Harbour Party thanked Carl Dahl in Oslo.") == [
        "organization: Harbour Party", "person: Carl Dahl", "place: Oslo",
      ])
    #expect(try Self.names("") == [])
  }

  @Test func `learns the same bytes from the same data`() throws {
    let documents = try TagFile().documents(
      in: Self.tagged, file: "names", tokenizer: Tokenizer())
    let base = Data(ModelFile.write([(.lexicon, LexiconTable([:]).section)]))
    let first = try NameLearning().model(
      base, learning: [.init(documents: documents)], phrases: PhraseList())
    let second = try NameLearning().model(
      Data(first), learning: [.init(documents: documents)], phrases: PhraseList())
    #expect(first == second)
  }

  @Test(arguments: 0..<300)
  func `meets damaged models with an error or with names`(seed: Int) throws {
    var bytes = try Self.model.get()
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<4 {
      bytes[Int.random(in: 32..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    if seed % 3 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
    // Past the checksum, as a file made with ill will would be.
    if let damaged = try? NameFinder(ModelFile(Data(bytes))) {
      _ = damaged.names(in: try Tokenizer().document(of: "Anna Berg met nobody in Oslo."))
    }
    let places = try ModelFile(Data(Self.model.get()))
    for section in [ModelFile.Section.names, .phrases, .lexicon] {
      let place = try places.requiredPlace(of: section)
      var part = [UInt8](places.data[place])
      part[Int.random(in: part.indices, using: &random)] = .random(in: 0...255, using: &random)
      if let damaged = try? NameFinder(ModelFile(Data(places.replacing([(section, part)])))) {
        let document = try Tokenizer().document(of: "Anna Berg met nobody in Oslo.")
        let names = damaged.names(in: document)
        #expect(names.allSatisfy { !$0.words.isEmpty && $0.words.upperBound <= 7 })
      }
    }
  }

  @Test func `says that a model has no names`() throws {
    let file = try ModelFile(
      Data(ModelFile.write([(.lexicon, LexiconTable([:]).section)])))
    #expect(throws: ModelError(offset: 32, reason: .missing(section: "names"))) {
      try NameFinder(file)
    }
  }
}

struct `Labels of names` {
  @Test(arguments: 0..<200)
  func `give back the names they were made of`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let sentence = 5..<Int.random(in: 6...30, using: &random)
    var names: [Name] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      let end = Int.random(in: start + 1...min(start + 4, sentence.upperBound), using: &random)
      let kind = Name.Kind.allCases[Int.random(in: 0..<3, using: &random)]
      if Bool.random(using: &random) { names.append(Name(kind: kind, words: start..<end)) }
      start = end
    }
    let labels = NameLabel.labels(of: names, in: sentence)
    #expect(NameLabel.names(of: labels, in: sentence) == names)
    for (last, label) in zip(labels, labels.dropFirst()) {
      #expect(NameLabel.mayFollow(Int(label), after: Int(last)))
    }
  }

  @Test func `never come in an order that breaks a name`() {
    let first = NameLabel.number(.first, 0)
    #expect(!NameLabel.mayFollow(0, after: first))
    #expect(!NameLabel.mayFollow(NameLabel.number(.last, 1), after: first))
    #expect(!NameLabel.mayFollow(NameLabel.number(.inner, 0), after: nil))
    #expect(!NameLabel.mayFollow(nil, after: first))
    #expect(NameLabel.mayFollow(NameLabel.number(.last, 0), after: first))
  }
}

struct `A file of name tags` {
  private func names(_ text: String) throws -> [[Name]] {
    try TagFile().documents(in: text, file: "t.bio", tokenizer: Tokenizer()).map(\.names)
  }

  @Test(arguments: [
    ("A\tB-PER\nB\tI-PER\nC\tB-PER\n", [0..<2, 2..<3]),
    ("A I-ORG\nB I-ORG\n\nC I-ORG\n", [0..<2, 2..<3]),
    ("1\tA\tB-LOC\n2\tb\tO\n", [0..<1]),
    ("A\tPROPN\tB-person\nb\tNOUN\tO\n", [0..<1]),
    ("A-B\tB-PER\nC\tI-PER\n", [0..<4]),
    ("A\tB-misc\n", []),
  ])
  func `is read in each of the usual layouts`(text: String, words: [Range<Int>]) throws {
    #expect(try names(text).flatMap { $0.map(\.words) } == words)
  }

  @Test func `is cut where documents begin`() throws {
    #expect(try names("# newdoc id = 1\nA\tO\n\n# newdoc id = 2\nB\tB-PER\n").count == 2)
  }

  @Test func `tells the line of a fault`() {
    #expect(
      throws: TableError(file: "t.bio", line: 2, reason: "expected a word and its tag")
    ) {
      try names("A\tO\nB\n")
    }
  }
}

/// Floors under what the model that ships reaches on public test sets; they only rise.
@Suite(
  .enabled(if: Shared.exists && ShippedNames.finder != nil, "../shared or the model is absent"))
struct `The name finder's scores` {
  @Test(arguments: [("crossner/politics-test.bio", 0.82), ("uner/pud-test.iob2", 0.71)])
  func `stay above their floors`(name: String, floor: Double) throws {
    let finder = try #require(ShippedNames.finder)
    let text = String(decoding: try Shared.bytes("ner/\(name)"), as: UTF8.self)
    var score = NameScore()
    for named in try TagFile().documents(in: text, file: name, tokenizer: Tokenizer()) {
      score.add(found: finder.names(in: named.document), expected: named.names)
    }
    #expect(score.all.f1 >= floor)
  }
}

/// The names of the model that comes with the library, where it has any.
enum ShippedNames {
  static let finder: NameFinder? = {
    guard let model = try? Model(language: .english) else { return nil }
    return try? NameFinder(model: model)
  }()
}
