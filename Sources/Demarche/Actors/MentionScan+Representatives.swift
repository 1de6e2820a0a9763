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
          add(word, group, sentBy: sender)
        } else if group != .voice, let people = peopleBefore(word, group) {
          addNamed(people.words.lowerBound..<word + 1, people.state)
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
    case .plural, .armed: return isPlural(word) || ["personnel", "police"].contains(lower[word])
    }
  }

  /// Whether a noun is plural.
  func isPlural(_ word: Int) -> Bool {
    analysis.tags[word] == .pluralNoun || analysis.tags[word] == .pluralProperNoun
  }

  // MARK: Senders

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
    guard place >= start, let owner = owner(of: place),
      mentions[owner].extent.upperBound == place + 1
    else { return nil }
    if isSender(owner) || place == word - 1 && isGovernment(owner) {
      return (owner, mentions[owner].extent.lowerBound..<word + 1)
    }
    guard place == word - 1, MentionScan.governments.contains(lower[word]), isName(owner) else {
      return nil
    }
    return (owner, mentions[owner].words.lowerBound..<word + 1)
  }

  private static let governments: Set<String> = [
    "government", "administration", "regime", "junta", "cabinet",
  ]

  /// "the Bush administration": a person's name in front of the government.
  private func isName(_ number: Int) -> Bool {
    guard case .person(let person) = mentions[number].referent else { return false }
    return !person.name.isEmpty
  }

  /// "Chinese government officials": a government that has representatives itself.
  private func isGovernment(_ number: Int) -> Bool {
    guard !dropped.contains(number), mentions[number].form == .nominal else { return false }
    switch mentions[number].referent {
    case .governmentOf: return true
    case .state: return representation(of: mentions[number].head) == .collective
    default: return false
    }
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
    let isSent = !isFrom || ["regime", "government", "authorities", "junta"].contains(lower[word])
    guard isSender(owner), isSent else { return nil }
    return (owner, word..<mentions[owner].extent.upperBound)
  }

  /// Whether a mention names a state or body, which may send somebody.
  func isSender(_ number: Int) -> Bool {
    guard !dropped.contains(number), mentions[number].form == .name else { return false }
    switch mentions[number].referent {
    case .state, .organization, .body, .named: return true
    default: return false
    }
  }

  private mutating func add(
    _ word: Int, _ group: Gazetteer.Representation, sentBy sender: (Int, Range<Int>)
  ) {
    let (number, words) = sender
    var referent = mentions[number].referent
    if case .person = referent { referent = .governmentOf(number) }
    if group == .armed, case .state = referent {
      // "Syrian rebels" are from a state and do not stand for it.
      mentions[number].isModifier = true
      addNamed(words, nil)
      return
    }
    mentions[number].isModifier = true
    let isLast = words.upperBound == word + 1
    let others = isLast ? coordinated(before: words.lowerBound, of: word) : []
    let own = add(
      Mention(
        words: words, head: head(of: words), sentence: sentences[word], form: .nominal,
        referent: referent))
    addGroup(of: others, and: own)
  }

  // MARK: Peoples and regions

  /// "the Gujarat government", "Kurdish fighters", "Muslim leaders": a region or a people in
  /// front, and the state that it is of.
  private func peopleBefore(
    _ word: Int, _ group: Gazetteer.Representation
  ) -> (words: Range<Int>, state: Int?)? {
    let start = sentence(of: word).lowerBound
    for first in max(start, word - 4)..<max(word, start) where isFree(first..<word) {
      for match in matches[first].reversed()
      where match.words.upperBound == word
        || match.words.upperBound == word - 1
          && [.noun, .adjective].contains(analysis.partsOfSpeech[word - 1])
      {
        for reference in match.references {
          switch reference {
          case .place(let place) where group == .collective || group == .armed:
            return (first..<word, group == .armed ? nil : gazetteer.places[place])
          case .folk(let folk): return (first..<word, gazetteer.folks[folk])
          default: break
          }
        }
      }
    }
    return nil
  }

  private mutating func addNamed(_ words: Range<Int>, _ state: Int?) {
    let name = words.map { forms[$0] }.joined(separator: " ")
    add(
      Mention(
        words: words, head: head(of: words), sentence: sentences[words.lowerBound], form: .name,
        referent: .named(name, state: state)))
  }
}
