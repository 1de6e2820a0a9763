import Linguistics

// Words for several actors together: "the two leaders", "both", "the three".
extension MentionScan {
  private static let numerals = ["two": 2, "both": 2, "three": 3, "four": 4, "five": 5]

  mutating func findGroups() {
    for sentence in analysis.document.sentences {
      for word in sentence where owner(of: word) == nil {
        if let kind = gazetteer.groups[lemma(word)], let count = count(of: word) {
          addGroup(word, count, kind)
        } else if let count = MentionScan.numerals[lower[word]], standsAlone(word) {
          addGroup(word, count, nil)
        }
      }
    }
  }

  /// How many a noun is of, by the numeral before it.
  private func count(of word: Int) -> Int? {
    guard analysis.partsOfSpeech[word].isNominal else { return nil }
    return analysis.children(of: word).lazy.compactMap {
      MentionScan.numerals[lower[Int($0)]]
    }.first
  }

  /// "the three warned", "both agreed": a numeral that is a subject or object by itself.
  private func standsAlone(_ word: Int) -> Bool {
    switch analysis.relations[word].universal {
    case .nsubj, .obj, .obl, .iobj:
      return analysis.children(of: word).allSatisfy { child in
        analysis.relations[Int(child)] == .det || analysis.relations[Int(child)] == .case
          || analysis.relations[Int(child)] == .punct
      } && (lower[word] == "both" || isDefinite(word))
    default: return false
    }
  }

  private mutating func addGroup(_ word: Int, _ count: Int, _ kind: Actor.Kind?) {
    add(
      Mention(
        words: word..<word + 1, head: word, sentence: sentences[word], form: .nominal,
        referent: .group(count, kind)))
  }
}
