import Testing

@testable import Linguistics

struct `An analysis` {
  private static func sample() throws -> Analysis {
    try Analysis(sentences: SmallTreebank.treebank().sentences.prefix(2))
  }

  @Test func `knows heads, children and what hangs below`() throws {
    let analysis = try Self.sample()
    #expect(analysis.roots == [1, 9])
    #expect(analysis.head(of: 1) == nil)
    #expect(analysis.head(of: 14) == 12)
    #expect(Array(analysis.children(of: 12)) == [10, 11, 14])
    #expect(analysis.span(of: 12) == 10..<15)
    #expect(analysis.subtree(of: 12) == [10, 11, 12, 13, 14])
    #expect(analysis.span(of: 9) == 8..<16)
  }

  @Test func `numbers its lemmas`() throws {
    let analysis = try Self.sample()
    #expect(analysis.lemma(of: 12) == "envoy")
    #expect(analysis.lemmas[4] == analysis.lemmas[12])
    #expect(analysis.number(ofLemma: "envoy") == analysis.lemmas[4])
    #expect(analysis.number(ofLemma: "ambassador") == nil)
  }

  @Test func `is a treebank and back`() throws {
    let analysis = try Self.sample()
    let treebank = Treebank(analysis)
    let again = try Treebank(conllu: Array(treebank.conllu.utf8), file: "again")
    let back = try Analysis(sentences: again.sentences)
    #expect(back.heads == analysis.heads)
    #expect(back.relations == analysis.relations)
    #expect(back.tags == analysis.tags)
    #expect(again.sentences.map(\.text) == treebank.sentences.map(\.text))
  }

  @Test func `refuses what is no tree`() throws {
    let loop = try Treebank(
      conllu: Array("1\ta\t_\t_\t_\t_\t2\tdep\t_\t_\n2\tb\t_\t_\t_\t_\t1\tdep\t_\t_\n\n".utf8),
      file: "loop")
    let error = #expect(throws: AnalysisError.self) { try Analysis(sentences: loop.sentences) }
    #expect(error?.description == "sentence 1: its heads are not a tree with one root")
  }

  @Test func `is drawn with an arrow at each word`() throws {
    let drawing = try Self.sample().drawing(ofSentence: 0)
    let lines = drawing.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines.filter { $0.contains("►") }.count == 7)
    #expect(lines[1].contains("● warned"))
  }
}

struct `A label` {
  @Test func `is found by its letters`() {
    for relation in Dependency.allCases { #expect(Dependency(label: relation.label) == relation) }
    for tag in Linguistics.Tag.allCases { #expect(Linguistics.Tag(label: tag.label) == tag) }
    for part in PartOfSpeech.allCases { #expect(PartOfSpeech(label: part.label) == part) }
  }

  @Test func `loses a subtype that is not known`() {
    #expect(Dependency(nearest: "nsubj:pass") == .nsubjPass)
    #expect(Dependency(nearest: "nmod:strange") == .nmod)
    #expect(Dependency(nearest: "strange") == nil)
    #expect(Dependency.nsubjPass.universal == .nsubj)
    #expect(Dependency.oblAgent.label == "obl:agent")
  }
}
