import Linguistics

/// Mends what a parser gets wrong most often in news.
///
/// Each repair looks for one shape of mistake and says which words hang elsewhere; what would make
/// a ring is left alone. Where a repair finds nothing to do, the analysis stays as it is.
struct TreeRepair: Sendable {
  let lexicon: Lexicon

  /// A word with the head and relation that it should have.
  struct Edit: Equatable {
    let word: Int
    let head: Int
    let relation: Dependency
    /// The word class that it should have, where it has another.
    var partOfSpeech: PartOfSpeech?

    init(_ word: Int, to head: Int, _ relation: Dependency, as partOfSpeech: PartOfSpeech? = nil) {
      self.word = word
      self.head = head
      self.relation = relation
      self.partOfSpeech = partOfSpeech
    }
  }

  /// The analysis with its mistakes mended, as far as they are known.
  func repaired(_ analysis: Analysis) -> Analysis {
    let repairs: [(Range<Int>, Syntax) -> [Edit]] = [
      verbOfItem, verbTakenForNoun, verbTakenForParticiple, nounTakenForVerb,
      participleForAdjective,
      particleTakenForCase, objectAfterAs, objectAfterPhrase, gerundBeforeNoun,
      participleBeforeObject,
      secondAfterBetween,
      relativeClauseAtRoot,
      relativeClauseBeside,
      predicateInNoun,
      predicateInContent, subjectInPhrase, invertedSpeaker, lateAttribution, sharedAttribution,
      contentBefore, contentOfParticiple, interruptedSubject, sourceInPhrase,
      speakerBehind, speakerBetween, contentBehindPhrase,
    ]
    var current = analysis
    for repair in repairs {
      let syntax = Syntax(current, control: lexicon.control)
      let edits = current.document.sentences.map { repair($0, syntax) }.filter { !$0.isEmpty }
      if !edits.isEmpty { current = applying(edits, to: current) }
    }
    return current
  }

  /// The analysis with the edits of each sentence, but for those that would make a ring.
  func applying(_ edits: [[Edit]], to analysis: Analysis) -> Analysis {
    var heads = analysis.heads
    var relations = analysis.relations
    var partsOfSpeech = analysis.partsOfSpeech
    for group in edits {
      let before = group.map { (word: $0.word, head: heads[$0.word], relation: relations[$0.word]) }
      for edit in group {
        heads[edit.word] = Int32(edit.head)
        relations[edit.word] = edit.relation
        if let part = edit.partOfSpeech { partsOfSpeech[edit.word] = part }
      }
      if !group.allSatisfy({ reachesRoot(from: $0.word, heads) }) {
        for old in before {
          heads[old.word] = old.head
          relations[old.word] = old.relation
        }
      }
    }
    return Analysis(
      document: analysis.document, partsOfSpeech: partsOfSpeech, tags: analysis.tags,
      lemmas: analysis.document.words.indices.map { analysis.lemma(of: $0) }, heads: heads,
      relations: relations)
  }

  private func reachesRoot(from word: Int, _ heads: [Int32]) -> Bool {
    var current = Int32(word)
    for _ in 0...heads.count {
      if current < 0 { return true }
      current = heads[Int(current)]
    }
    return false
  }
}
