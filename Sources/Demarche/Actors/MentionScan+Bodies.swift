import Linguistics

// Bodies that every state has: "the Russian Foreign Ministry", "the army of Ukraine".
extension MentionScan {
  mutating func findBodies() {
    for sentence in analysis.document.sentences {
      for word in sentence {
        guard let (words, body) = longestBody(at: word) else { continue }
        addBody(words, body)
      }
    }
  }

  /// The longest body phrase that starts at a word and is no part of a longer name.
  private func longestBody(at word: Int) -> (Range<Int>, Int)? {
    for match in matches[word].reversed() {
      for case .body(let number) in match.references where isBodyNoun(match.words) {
        return (match.words, number)
      }
    }
    return nil
  }

  /// The last word is a noun that nothing but a title or representative follows.
  private func isBodyNoun(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    guard analysis.partsOfSpeech[last].isNominal || Capitals.starts(forms[last]) else {
      return false
    }
    if let owner = owner(of: last), mentions[owner].words.count > words.count { return false }
    if isInsideTitle(words) { return false }
    // "Parliament Buildings" are a place.
    if last + 1 < forms.count, gazetteer.heads[lower[last + 1]]?.kind == .other,
      analysis.relations[last].universal == .compound
    {
      return false
    }
    guard last + 1 < forms.count, sentences[last + 1] == sentences[last],
      analysis.partsOfSpeech[last + 1].isNominal,
      analysis.head(of: last) == last + 1
        || analysis.relations[last] == .compound
    else { return true }
    return startsTitle(at: last + 1) || representation(of: last + 1) != nil
      || Capitals.starts(forms[last])
  }

  /// "Chief Cabinet Secretary": the cabinet in a title is no body that acts.
  private func isInsideTitle(_ words: Range<Int>) -> Bool {
    let start = sentence(of: words.lowerBound).lowerBound
    for first in max(start, words.lowerBound - 2)..<max(start, words.lowerBound) {
      if let (title, _) = longestTitle(at: first), title.upperBound > words.upperBound {
        return true
      }
    }
    return false
  }

  /// The mention that a word belongs to.
  func owner(of word: Int) -> Int? { owners[word] >= 0 ? owners[word] : nil }

  /// The lemma of a word in lower case.
  func lemma(_ word: Int) -> String { analysis.lemma(of: word).lowercased() }

  /// Whether a title of the gazetteer starts at a word.
  func startsTitle(at word: Int) -> Bool { longestTitle(at: word) != nil }

  private mutating func addBody(_ phrase: Range<Int>, _ body: Int) {
    var words = phrase
    var state: Int?
    if let (start, found) = stateBefore(phrase.lowerBound) {
      words = start..<phrase.upperBound
      state = found
    } else if let (end, found) = stateAfter(phrase.upperBound) {
      words = phrase.lowerBound..<end
      state = found
    } else if let ruler = ruler(before: phrase.lowerBound) {
      let start = mentions[ruler].words.lowerBound
      // "Sudan's army-aligned foreign ministry"
      guard case .body(_, let found?) = mentions[ruler].referent else {
        addLed(start..<phrase.upperBound)
        return
      }
      words = start..<phrase.upperBound
      state = found
    } else {
      state = seat(of: body, after: phrase.upperBound)
    }
    let isProper = phrase.contains {
      Capitals.starts(forms[$0]) && $0 > sentence(of: $0).lowerBound
    }
    let isKnown = mentions.indices.contains { number in
      guard !dropped.contains(number), case .organization = mentions[number].referent else {
        return false
      }
      let isBehind = words.lowerBound < mentions[number].words.lowerBound
      return mentions[number].words.overlaps(phrase) && !(isBehind && isForeign(number, state))
        && mentions[number].words.count >= phrase.count
        && (mentions[number].words.count >= words.count || isSame(number, state))
    }
    if isKnown { return }
    guard state != nil || isProper || isDefinite(phrase.lowerBound) else { return }
    if state == nil, !isProper { return }
    if state == nil, phrase.count == 1, !isProper { return }
    for number in Set(words.compactMap(owner(of:))) {
      if case .organization = mentions[number].referent { dropped.insert(number) }
      mentions[number].isModifier = true
    }
    let number = add(
      Mention(
        words: words, head: head(of: words), sentence: sentences[words.lowerBound], form: .name,
        referent: .body(body, state: state)))
    absorbShortForm(after: number)
    if state != nil, words.lowerBound < phrase.lowerBound {
      addGroup(of: bodiesBefore(words.lowerBound, of: phrase.upperBound - 1, body), and: number)
    }
  }

  /// "the Nigerian and British armed forces": an army for each of the adjectives.
  private mutating func bodiesBefore(_ start: Int, of noun: Int, _ body: Int) -> [Int] {
    coordinated(before: start, of: noun).filter { number in
      guard case .state(let state) = mentions[number].referent else { return false }
      mentions[number].referent = .body(body, state: state)
      mentions[number].isModifier = true
      return true
    }
  }

  /// "Pakistan's Foreign Office": a body of one state with a name that is another's alone.
  private func isForeign(_ number: Int, _ state: Int?) -> Bool {
    guard let state, case .organization(let organization) = mentions[number].referent,
      let own = gazetteer.organizations[organization].state
    else { return false }
    return own != state
  }

  private func isSame(_ number: Int, _ state: Int?) -> Bool {
    guard let state, case .organization(let organization) = mentions[number].referent else {
      return false
    }
    return gazetteer.organizations[organization].state == state
  }

  /// Whether "the" or a possessor stands before a word, adjectives aside.
  func isDefinite(_ word: Int) -> Bool {
    var before = word - 1
    let start = sentence(of: word).lowerBound
    while before >= start, analysis.partsOfSpeech[before] == .adjective { before -= 1 }
    guard before >= start else { return false }
    return ["the", "its", "his", "her", "their", "our", "this", "that", "'s", "’s", "whose"]
      .contains(lower[before])
  }

  /// "Russian …", "Russia's …", "the Russian state …": the state before a body, and where it starts.
  func stateBefore(_ word: Int) -> (Int, Int)? {
    let start = sentence(of: word).lowerBound
    var place = word - 1
    var passed = 0
    while place >= start, passed < 2, owners[place] < 0,
      analysis.partsOfSpeech[place] == .adjective
        || ["'s", "’s", "'", "’", "own"].contains(lower[place])
    {
      if analysis.partsOfSpeech[place] == .adjective { passed += 1 }
      place -= 1
    }
    guard place >= start, let owner = owner(of: place),
      case .state(let state) = mentions[owner].referent,
      mentions[owner].words.upperBound == place + 1, mentions[owner].form == .name
    else { return nil }
    return (mentions[owner].words.lowerBound, state)
  }

  /// "the Hamas-run health ministry": the mention of those whose body it is.
  private func ruler(before word: Int) -> Int? {
    guard word >= sentence(of: word).lowerBound + 3, lower[word - 2] == "-",
      gazetteer.isParticiple(lower[word - 1]), let owner = owner(of: word - 3),
      mentions[owner].form == .name, mentions[owner].words.upperBound == word - 2
    else { return nil }
    return owner
  }

  /// "the Ministry of National Defense in Taipei": a capital right behind a body tells the state.
  private func seat(of body: Int, after word: Int) -> Int? {
    // Embassies and courts sit with others.
    guard
      ["ministry", "parliament", "council", "agency", "bank"].contains(gazetteer.bodies[body].kind),
      word + 1 < forms.count, sentences[word + 1] == sentences[word - 1], lower[word] == "in",
      let owner = owner(of: word + 1), mentions[owner].isCapital,
      case .state(let state) = mentions[owner].referent
    else { return nil }
    return state
  }

  /// "… of Ukraine", "… of the Russian Federation": the state after a body, and where it ends.
  private func stateAfter(_ word: Int) -> (Int, Int)? {
    guard word < forms.count, sentences[word] == sentences[word - 1],
      ["of", "for"].contains(lower[word])
    else { return nil }
    var place = word + 1
    if place < forms.count, lower[place] == "the" { place += 1 }
    guard place < forms.count, let owner = owner(of: place),
      case .state(let state) = mentions[owner].referent, mentions[owner].form == .name,
      mentions[owner].words.lowerBound == place
    else { return nil }
    return (mentions[owner].words.upperBound, state)
  }
}
