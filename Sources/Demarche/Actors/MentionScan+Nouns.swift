import Foundation
import Linguistics

// Nouns and pronouns that take up an actor named elsewhere.
extension MentionScan {
  /// "the ministry", "the alliance", "the rebels".
  mutating func findReferringNouns() {
    for sentence in analysis.document.sentences {
      for word in sentence {
        guard owner(of: word) == nil, analysis.partsOfSpeech[word].isNominal, isHead(word)
        else { continue }
        let noun = gazetteer.heads[lower[word]] == nil ? lemma(word) : lower[word]
        guard let head = gazetteer.heads[noun], head.kind != .other else { continue }
        guard isDefinite(word) || isBareGroup(word, head) else { continue }
        if let name = leadWords(before: word) {
          addLed(name.lowerBound..<word + 1)
          continue
        }
        add(
          Mention(
            words: phrase(before: word), head: word, sentence: sentences[word], form: .nominal,
            referent: .definite(noun)))
      }
    }
  }

  /// "Rebels said …": fighters without an article act as a group where they are the subject.
  private func isBareGroup(_ word: Int, _ head: Gazetteer.Head) -> Bool {
    guard head.kinds == ["armed-group"], isPlural(word),
      analysis.relations[word].universal == .nsubj || analysis.relations[word] == .oblAgent
    else { return false }
    return analysis.children(of: word).allSatisfy { child in
      analysis.relations[Int(child)].universal != .det
        && analysis.relations[Int(child)].universal != .nummod
    }
  }

  /// "the US-led coalition", "the international coalition": what tells one coalition from others.
  private func leadWords(before word: Int) -> Range<Int>? {
    guard lower[word] == "coalition" || lower[word] == "alliance" || lower[word] == "force",
      word > sentence(of: word).lowerBound
    else { return nil }
    if ["international", "multinational"].contains(lower[word - 1]), owners[word - 1] < 0 {
      return word - 1..<word
    }
    if lower[word - 1].hasSuffix("-led") { return word - 1..<word }
    guard lower[word - 1] == "led", word >= 3, lower[word - 2] == "-" else { return nil }
    return word - 3..<word
  }

  /// Adds a body that is known by those who lead it.
  mutating func addLed(_ words: Range<Int>) {
    for number in Set(words.compactMap(owner(of:))) { mentions[number].isModifier = true }
    let name = words.map { forms[$0] }.joined(separator: " ").replacingOccurrences(
      of: " - ", with: "-")
    add(
      Mention(
        words: words, head: words.upperBound - 1, sentence: sentences[words.lowerBound],
        form: .nominal, referent: .named(name, state: nil)))
  }

  /// "the North", "the South": the Koreas in a text that names one of them in full.
  mutating func findHalves() {
    guard let north = gazetteer.state(code: "KP"), let south = gazetteer.state(code: "KR"),
      mentions.contains(where: { $0.referent == .state(north) || $0.referent == .state(south) })
    else { return }
    for sentence in analysis.document.sentences {
      for word in sentence.dropFirst() where owner(of: word) == nil {
        guard forms[word] == "North" || forms[word] == "South", lower[word - 1] == "the",
          word + 1 == sentence.upperBound || !Capitals.starts(forms[word + 1])
        else { continue }
        add(
          Mention(
            words: word..<word + 1, head: word, sentence: sentences[word], form: .name,
            referent: .state(forms[word] == "North" ? north : south)))
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
