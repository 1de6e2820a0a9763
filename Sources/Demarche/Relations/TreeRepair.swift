import Linguistics

/// Mends what a parser gets wrong most often in news: who is said to have said it.
///
/// "Solomon Islands has signed an agreement, the prime minister told parliament": the verb of saying
/// behind its words is easily taken for a relative clause of the noun before it. Where a verb of
/// saying with a subject of its own stands after a comma or a quotation mark and has nothing that it
/// says, it becomes the head of the clause that it follows.
struct TreeRepair: Sendable {
  let lexicon: Lexicon

  /// The analysis with such verbs above the clauses that they follow.
  func repaired(_ analysis: Analysis) -> Analysis {
    let syntax = Syntax(analysis)
    var heads = analysis.heads
    var relations = analysis.relations
    var isChanged = false
    for sentence in analysis.document.sentences {
      guard let root = analysis.roots(in: sentence),
        let verb = sentence.first(where: { isAttribution($0, root: root, syntax) })
      else { continue }
      let clause = analysis.relations[verb] == .parataxis ? analysis.head(of: verb) ?? root : root
      guard clause != verb, isAbove(clause, verb, analysis) else { continue }
      heads[verb] = heads[clause]
      relations[verb] = relations[clause]
      heads[clause] = Int32(verb)
      relations[clause] = .ccomp
      isChanged = true
    }
    guard isChanged else { return analysis }
    return Analysis(
      document: analysis.document, partsOfSpeech: analysis.partsOfSpeech, tags: analysis.tags,
      lemmas: analysis.document.words.indices.map { analysis.lemma(of: $0) }, heads: heads,
      relations: relations)
  }

  private func isAbove(_ upper: Int, _ lower: Int, _ analysis: Analysis) -> Bool {
    var current = lower
    while let head = analysis.head(of: current) {
      if head == upper { return true }
      current = head
    }
    return false
  }

  private func isAttribution(_ word: Int, root: Int, _ syntax: Syntax) -> Bool {
    let analysis = syntax.analysis
    guard analysis.partsOfSpeech[word] == .verb, word != root,
      lexicon.isSpeech(syntax.lemma(word)), isFinite(analysis.tags[word])
    else { return false }
    switch analysis.relations[word] {
    case .aclRelcl, .acl, .parataxis, .appos, .dep, .advcl, .conj, .ccomp: break
    default: return false
    }
    guard
      syntax.children(of: word, .ccomp, .mark)
        .allSatisfy({ analysis.partsOfSpeech[$0] == .punctuation }),
      let subject = syntax.children(of: word, .nsubj).first,
      syntax.antecedent(of: subject) == nil, analysis.tags[subject] != .whPronoun
    else { return false }
    let start = min(analysis.span(of: subject).lowerBound, word)
    return start > 0 && followsBreak(start, syntax) && start > root
  }

  private func isFinite(_ tag: Tag) -> Bool {
    tag == .pastVerb || tag == .presentVerb || tag == .thirdPersonVerb
  }

  private func followsBreak(_ word: Int, _ syntax: Syntax) -> Bool {
    [",", "”", "\"", "’", "''", "»", "?", "!", "-", "—", "–"].contains(syntax.form(word - 1))
  }
}
