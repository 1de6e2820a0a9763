import Foundation
import Testing

@testable import Linguistics

struct `A model file` {
  @Test func `that is cut gives an error with its place`() async throws {
    let whole = try await SmallTreebank.model()
    for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 300)) {
      let error = #expect(throws: ModelError.self) {
        try Model(Data(whole.prefix(length)))
      }
      #expect((0...whole.count).contains(error?.offset ?? -1))
    }
    #expect(throws: ModelError.self) { try Model(Data(whole + [0])) }
  }

  @Test func `with a flipped bit gives an error`() async throws {
    let whole = try await SmallTreebank.model()
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
        1
        << UInt8.random(
          in: 0..<8, using: &random)
      #expect(throws: ModelError.self) { try Model(Data(bytes)) }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `that lies under a right checksum is refused or used, and never traps`(
    seed: UInt64
  ) async throws {
    let file = try ModelFile(Data(try await SmallTreebank.model()))
    var random = SeededGenerator(seed: seed)
    let document = try Analysis(sentences: SmallTreebank.treebank().sentences.prefix(3)).document
    var sections: [(ModelFile.Section, [UInt8])] = []
    for section in ModelFile.Section.allCases {
      guard let place = file.place(of: section) else { continue }
      var bytes = [UInt8](file.data[place])
      for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
        let early = Bool.random(using: &random) ? min(bytes.count, 64) : bytes.count
        bytes[Int.random(in: 0..<early, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      sections.append((section, bytes))
    }
    guard let model = try? Model(Data(ModelFile.write(sections))) else { return }
    let analysis = Analyzer(model: model, search: .beam(2)).analysis(of: document)
    #expect(analysis.roots.count == document.sentences.count)
  }

  @Test func `of another version says so`() async throws {
    var bytes = try await SmallTreebank.model()
    bytes[8] = 99
    #expect(throws: ModelError(offset: 8, reason: .version(99))) { try Model(Data(bytes)) }
  }

  @Test func `without a section says which`() {
    #expect(throws: ModelError(offset: 32, reason: .missing(section: "card"))) {
      try Model(Data(ModelFile.write([])))
    }
  }

  @Test func `may be a slice of other data`() async throws {
    let bytes = try await SmallTreebank.model()
    let model = try Model(Data([1, 2, 3] + bytes).dropFirst(3))
    #expect(model.card == "small")
  }
}
