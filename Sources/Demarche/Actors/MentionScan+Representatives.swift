import Linguistics

// Those who stand for others: "South Korean authorities", "NATO officials", "a Kremlin spokesman".
extension MentionScan {
  mutating func findRepresentatives() {
    for sentence in analysis.document.sentences {
      for word in sentence {
        guard let group = representation(of: word), owner(of: word) == nil,
          analysis.partsOfSpeech[word].isNominal, isRepresentative(word, group)
        else { continue }
        if let sender = senderBefore(word) ?? senderAfter(word) {
          add(word, sentBy: sender)
        } else if group == .collective, let place = placeBefore(word) {
          addRegional(place.lowerBound..<word + 1)
        }
      }
    }
  }

  /// How a noun stands for those who send it, by its form, failing that its lemma.
  func representation(of word: Int) -> Gazetteer.Representation? {
    gazetteer.representatives[lower[word]] ?? gazetteer.representatives[lemma(word)]
  }

  private func isRepresentative(_ word: Int, _ group: Gazetteer.Representation) -> Bool {
    switch group {
    case .collective, .voice: return true
    case .plural:
      return analysis.tags[word] == .pluralNoun || analysis.tags[word] == .pluralProperNoun
        || ["personnel", "police"].contains(lower[word])
    }
  }

  /// The actor in front: "Chinese diplomats", "Kyiv regime", "UN nuclear inspectors".
  private func senderBefore(_ word: Int) -> (Int, Range<Int>)? {
    let start = sentence(of: word).lowerBound
    var place = word - 1
    var passed = 0
    while place >= start, owners[place] < 0, passed < 3,
      analysis.partsOfSpeech[place] == .adjective || analysis.partsOfSpeech[place] == .noun
        || ["'s", "’s", "'", "’", "-"].contains(lower[place])
    {
      if analysis.partsOfSpeech[place] != .particle { passed += 1 }
      place -= 1
    }
    guard place >= start, let owner = owner(of: place), isSender(owner),
      mentions[owner].extent.upperBound == place + 1
    else { return nil }
    return (owner, mentions[owner].extent.lowerBound..<word + 1)
  }

  /// The actor behind: "the government of Ukraine", "a spokesman for the ministry".
  private func senderAfter(_ word: Int) -> (Int, Range<Int>)? {
    let end = sentence(of: word).upperBound
    var place = word + 1
    guard place < end, ["of", "for", "from", "in"].contains(lower[place]) else { return nil }
    let isFrom = lower[place] == "from" || lower[place] == "in"
    place += 1
    if place < end, lower[place] == "the" { place += 1 }
    guard place < end, let owner = owner(of: place) else { return nil }
    if case .person = mentions[owner].referent {
      // "The government of Benjamin Netanyahu" is his state's; who that is, the linker knows.
      guard lower[word] == "government", !isFrom else { return nil }
      return (owner, word..<mentions[owner].extent.upperBound)
    }
    guard isSender(owner), !isFrom || lower[word] == "regime" || lower[word] == "government"
    else { return nil }
    return (owner, word..<mentions[owner].extent.upperBound)
  }

  private func isSender(_ number: Int) -> Bool {
    guard !dropped.contains(number), mentions[number].form == .name else { return false }
    switch mentions[number].referent {
    case .state, .organization, .body, .named: return true
    default: return false
    }
  }

  private mutating func add(_ word: Int, sentBy sender: (Int, Range<Int>)) {
    let (number, words) = sender
    let referent = mentions[number].referent
    if case .person = referent {
      add(
        Mention(
          words: words, head: word, sentence: sentences[word], form: .nominal,
          referent: .governmentOf(number)))
      return
    }
    mentions[number].isModifier = true
    add(
      Mention(
        words: words, head: head(of: words), sentence: sentences[word], form: .nominal,
        referent: referent))
  }

  /// "the Gujarat government": a region has a government that is no state.
  private func placeBefore(_ word: Int) -> Range<Int>? {
    let start = sentence(of: word).lowerBound
    for first in stride(from: word - 1, through: max(start, word - 4), by: -1) {
      let isPlace = matches[first].contains { match in
        match.words.upperBound == word
          && match.references.contains { reference in
            if case .place = reference { true } else { false }
          }
      }
      if isPlace, isFree(first..<word) { return first..<word }
    }
    return nil
  }

  private mutating func addRegional(_ words: Range<Int>) {
    let name = words.map { forms[$0] }.joined(separator: " ")
    add(
      Mention(
        words: words, head: head(of: words), sentence: sentences[words.lowerBound], form: .name,
        referent: .named(name)))
  }
}
