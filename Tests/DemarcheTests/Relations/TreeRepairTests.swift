import Linguistics
import Testing

@testable import Demarche

struct `Mended trees` {
  /// A pipeline is dear to make.
  private static let pipeline = Result { try Pipeline() }

  /// A text of words that the repairs look for, with a tree and tags that depend on the seed alone.
  private func analysis(seed: Int, pipeline: Pipeline) -> Analysis {
    var random = SeededGenerator(seed: seed)
    let vocabulary = [
      "Kenya", "Uganda", "Moscow", "Guterres", "said", "told", "has", "since", "shared", "who",
      "which", "whose", ",", "and", "“", "”", ":", ";", "to", "considering", "sending", "aid",
      "talks", "warned", "the", "minister", "with", "before", "not", "it", "agreed", "what",
      "calls", "led", "by", "delegation", "statement", "between", "for", "of",
    ]
    let count = Int.random(in: 1...28, using: &random)
    let text = (0..<count).compactMap { _ in vocabulary.randomElement(using: &random) }
      .joined(separator: " ")
    let document = pipeline.tokenizer.document(of: text)
    var heads = [Int32](repeating: -1, count: document.words.count)
    for sentence in document.sentences {
      // Each word hangs on one that was placed before it, so that there are no rings.
      let order = sentence.shuffled(using: &random)
      for (place, word) in order.enumerated().dropFirst() {
        heads[word] = Int32(order[Int.random(in: 0..<place, using: &random)])
      }
    }
    let parts: [PartOfSpeech] = [.verb, .noun, .properNoun, .adjective, .adverb, .pronoun]
    let relations: [Dependency] = [
      .nsubj, .obj, .conj, .ccomp, .advcl, .aclRelcl, .parataxis, .amod, .nmod, .obl, .cc, .aux,
      .case, .xcomp, .acl, .compound,
    ]
    let tags: [Linguistics.Tag] = [.pastVerb, .presentVerb, .gerund, .pastParticiple, .baseVerb]
    let drawn = document.words.indices
    return Analysis(
      document: document,
      partsOfSpeech: drawn.map { _ in parts.randomElement(using: &random) ?? .noun },
      tags: drawn.map { _ in tags.randomElement(using: &random) ?? .pastVerb },
      lemmas: drawn.map { document.form(of: $0).lowercased() }, heads: heads,
      relations: drawn.map { word in
        heads[word] < 0 ? .root : relations.randomElement(using: &random) ?? .nmod
      })
  }

  @Test(arguments: 0..<400)
  func `are trees whatever the parser made, and are read without a trap`(seed: Int) throws {
    let pipeline = try Self.pipeline.get()
    let before = analysis(seed: seed, pipeline: pipeline)
    let mended = pipeline.repair.repaired(before)
    let mentions = pipeline.finder.mentions(in: mended, names: [])
    let after = pipeline.repair.withSubjects(mended, mentions: mentions)
    #expect(after.document == before.document)
    for sentence in after.document.sentences {
      #expect(sentence.count { after.heads[$0] < 0 } >= 1)
      for word in sentence {
        #expect(reachesRoot(from: word, in: after), "\(seed): \(word)")
      }
    }
    let syntax = Syntax(after, control: pipeline.extractor.lexicon.control)
    let speakers = pipeline.speech.speakers(in: syntax, mentions: mentions)
    let cast = pipeline.linker.cast(of: mentions, in: after, speakers: speakers, date: nil)
    let (relations, _) = pipeline.extractor.relations(
      in: after, mentions: mentions, cast: cast, speakers: speakers, date: nil)
    #expect(relations.allSatisfy { $0.source != $0.target })
  }

  private func reachesRoot(from word: Int, in analysis: Analysis) -> Bool {
    var current = word
    for _ in 0...analysis.heads.count {
      guard let head = analysis.head(of: current) else { return true }
      current = head
    }
    return false
  }

  /// Sentences that the parser is known to misread, and who does what to whom all the same.
  @Test(arguments: [
    ("Lula welcomes the truce and is grateful to Qatar.", "state:QA", RelationType.support),
    (
      "Josep Borrell, whose envoy had left the talks in Vienna, accused Iran of playing for time.",
      "state:IR", .accuse
    ),
    ("Chad is considering sending aid to Niger this week.", "state:NE", .aid),
    ("Latvia has since shared data with NATO.", "organization:nato", .aid),
    (
      "Talks between Rio Tinto and the Serbian energy ministry resumed this week.",
      "organization:serbian-energy-ministry", .consult
    ),
    ("Japan is weighing aid to Palau in answer to the storm.", "state:PW", .aid),
  ])
  func `give the edge of the sentence`(text: String, target: String, type: RelationType) throws {
    let graph = try Self.pipeline.get().graph(of: Article(id: "x", text: text))
    #expect(
      graph.edges.contains { $0.target == target && $0.type == type },
      "\(graph.edges.map { "\($0.source) \($0.type) \($0.target)" })")
  }
}
