import Linguistics

// Nouns and pronouns that take up an actor named elsewhere.
extension MentionScan {
  /// "the ministry", "the alliance", "the rebels".
  mutating func findReferringNouns() {
    for sentence in analysis.document.sentences {
      for word in sentence {
        guard owner(of: word) == nil, analysis.partsOfSpeech[word].isNominal,
          isHead(word), isDefinite(word)
        else { continue }
        let noun = gazetteer.heads[lower[word]] == nil ? lemma(word) : lower[word]
        guard gazetteer.heads[noun] != nil else { continue }
        add(
          Mention(
            words: phrase(before: word), head: word, sentence: sentences[word], form: .nominal,
            referent: .definite(noun)))
      }
    }
  }

  /// Whether a noun is no modifier of the next.
  private func isHead(_ word: Int) -> Bool {
    let relation = analysis.relations[word]
    return relation != .compound && relation != .amod && relation != .flat
  }

  /// A noun with the adjectives before it, without the article.
  private func phrase(before word: Int) -> Range<Int> {
    var start = word
    while start > sentence(of: word).lowerBound,
      analysis.partsOfSpeech[start - 1] == .adjective, owners[start - 1] < 0
    {
      start -= 1
    }
    return start..<word + 1
  }

  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "himself",
    "herself", "itself", "themselves", "i", "we", "me", "us", "my", "our",
  ]

  mutating func findPronouns() {
    for sentence in analysis.document.sentences {
      for word in sentence where MentionScan.pronouns.contains(lower[word]) {
        guard owner(of: word) == nil, analysis.partsOfSpeech[word] == .pronoun,
          analysis.relations[word] != .expl, forms[word] != "US"
        else { continue }
        add(
          Mention(
            words: word..<word + 1, head: word, sentence: sentences[word], form: .pronoun,
            referent: .pronoun(lower[word])))
      }
    }
  }
}
