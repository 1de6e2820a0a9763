import Linguistics

// Organizations that no list knows.
extension MentionScan {
  /// What the statistical finder calls an organization, and capitals with a noun for a body.
  mutating func findUnknownOrganizations() {
    for name in names where name.kind == .organization {
      let words = trimmed(name.words)
      if Capitals.starts(forms[words.lowerBound]), !isCommonNoun(words), acts(words) {
        addUnknown(words)
      }
    }
    for sentence in analysis.document.sentences {
      var word = sentence.lowerBound
      while word < sentence.upperBound {
        let run = capitalRun(at: word, in: sentence)
        guard run.count > 1, isFree(run), namesBody(run), !isSeenOtherwise(run),
          !isCommonNoun(run)
        else {
          word = max(run.upperBound, word + 1)
          continue
        }
        addUnknown(run)
        word = run.upperBound
      }
    }
    findKnownShortForms()
    findNamedNouns()
    findNamesBehindNouns()
  }

  /// "the Irish charity Trocaire", "the daily Dnevnik": a name behind a noun for a body.
  private mutating func findNamesBehindNouns() {
    for sentence in analysis.document.sentences {
      for word in sentence.dropLast() where owners[word] < 0 && !Capitals.starts(forms[word]) {
        guard gazetteer.heads[lower[word]]?.kind == .organization,
          analysis.partsOfSpeech[word].isNominal
        else { continue }
        var end = word + 1
        while end < sentence.upperBound, isFree(end..<end + 1), Capitals.starts(forms[end]),
          analysis.partsOfSpeech[end].isNominal,
          nameNumbers[end] < 0 || names[nameNumbers[end]].kind == .organization
        {
          end += 1
        }
        let name = word + 1..<end
        guard !name.isEmpty, name.count < 5, !gazetteer.isWeekdayOrMonth(lower[word + 1]),
          !startsTitle(word + 1), isNamed(word, by: head(of: name))
        else { continue }
        addUnknown(name)
      }
    }
  }

  private func startsTitle(_ word: Int) -> Bool {
    matches[word].contains { match in
      match.references.contains { reference in
        if case .title = reference { true } else { false }
      }
    }
  }

  /// Whether a name hangs on the noun before it, or the noun on the name.
  private func isNamed(_ noun: Int, by name: Int) -> Bool {
    if analysis.head(of: name) == noun {
      return [.appos, .flat, .nmod].contains(analysis.relations[name].universal)
    }
    return analysis.head(of: noun) == name && analysis.relations[noun].universal == .compound
      && analysis.tags[name] != .pluralNoun
  }

  /// "the Juarez drug cartel", "the LetUsSpeak movement": a noun for a body after a name.
  private mutating func findNamedNouns() {
    for sentence in analysis.document.sentences {
      for word in sentence.dropFirst() where owners[word] < 0 && !Capitals.starts(forms[word]) {
        guard gazetteer.heads[lower[word]]?.kind == .organization,
          analysis.partsOfSpeech[word].isNominal, !isModifier(word),
          let start = nameStart(before: word, in: sentence)
        else { continue }
        addUnknown(start..<word + 1)
      }
    }
  }

  private func isModifier(_ word: Int) -> Bool {
    [.compound, .amod, .flat].contains(analysis.relations[word].universal)
  }

  /// Where a name begins whose last word is right before a noun, or one noun away from it.
  private func nameStart(before word: Int, in sentence: Range<Int>) -> Int? {
    var last = word - 1
    if analysis.partsOfSpeech[last] == .noun, !Capitals.starts(forms[last]) { last -= 1 }
    var start = last + 1
    while start > sentence.lowerBound, isFree(start - 1..<start),
      Capitals.starts(forms[start - 1]),
      [.properNoun, .adjective].contains(analysis.partsOfSpeech[start - 1])
    {
      start -= 1
    }
    let isGeneric =
      ["body", "agency", "organization", "organisation", "group", "watchdog"]
      .contains(lower[word]) && isPlaceName(start..<last + 1)
    guard start <= last, start > sentence.lowerBound, last - start < 4, !isGeneric,
      (start...last).contains(where: { analysis.partsOfSpeech[$0] == .properNoun }),
      ["the", "'s", "’s"].contains(lower[start - 1]),
      !gazetteer.isWeekdayOrMonth(lower[start])
    else { return nil }
    return start
  }

  private mutating func addUnknown(_ words: Range<Int>) {
    guard !words.isEmpty, words.contains(where: { Capitals.starts(forms[$0]) }),
      !isPlaceName(words)
    else { return }
    let last = lower[words.upperBound - 1]
    if gazetteer.heads[last]?.kind == .other { return }
    let owned = Set(words.compactMap(owner(of:))).sorted()
    for number in owned {
      // A larger or equal mention that is there already is better known.
      if mentions[number].words.count >= words.count { return }
      if mentions[number].words.upperBound > words.upperBound { return }
      switch mentions[number].referent {
      case .state: mentions[number].isModifier = true
      case .organization, .body:
        let inner = mentions[number].words
        if inner.upperBound == words.upperBound, case .body(_, nil) = mentions[number].referent {
          // "State Security Service" is more than the security service in it.
          dropped.insert(number)
          continue
        }
        guard inner.upperBound < words.upperBound else { return }
        mentions[number].isModifier = true
      default: return
      }
    }
    let number = add(
      Mention(
        words: words, head: head(of: words), sentence: sentences[words.lowerBound], form: .name,
        referent: .named(
          words.map { forms[$0] }.joined(separator: " "), state: owningState(of: words))))
    absorbShortForm(after: number)
  }

  private static let organs: Set<String> = [
    "ministry", "agency", "military", "parliament", "council", "court", "intelligence", "police",
    "party", "bank",
  ]

  /// "Tbilisi's State Security Service": organs and parties belong to the state in front of them.
  private func owningState(of words: Range<Int>) -> Int? {
    let kinds = words.flatMap { gazetteer.heads[lower[$0]]?.kinds ?? [] }
    guard kinds.contains(where: MentionScan.organs.contains) else { return nil }
    if let owner = owner(of: words.lowerBound), case .state(let state) = mentions[owner].referent {
      return state
    }
    // "Ministry of Public Works of Guatemala"
    if let owner = owner(of: words.upperBound - 1),
      case .state(let state) = mentions[owner].referent,
      mentions[owner].words.lowerBound > words.lowerBound,
      lower[mentions[owner].words.lowerBound - 1] == "of"
    {
      return state
    }
    if words.upperBound + 1 < forms.count, lower[words.upperBound] == "in",
      let owner = owner(of: words.upperBound + 1), mentions[owner].isCapital,
      case .state(let state) = mentions[owner].referent
    {
      return state
    }
    return stateBefore(words.lowerBound)?.1
  }

  /// Whether the gazetteer knows the whole name as that of a place.
  func isPlaceName(_ words: Range<Int>) -> Bool {
    matches[words.lowerBound].contains { match in
      match.words == words
        && match.references.contains { reference in
          switch reference {
          case .place, .capital: true
          default: false
          }
        }
    }
  }

  /// Capitalised words with small words of names between them.
  private func capitalRun(at word: Int, in sentence: Range<Int>) -> Range<Int> {
    guard Capitals.starts(forms[word]), analysis.partsOfSpeech[word] == .properNoun else {
      return word..<word
    }
    var end = word + 1
    var place = word + 1
    while place < sentence.upperBound {
      if Capitals.starts(forms[place]),
        analysis.partsOfSpeech[place].isNominal
          || analysis.partsOfSpeech[place] == .adjective
      {
        end = place + 1
      } else if !["of", "for", "and", "the", "-", "on", "'s", "’s", "&"].contains(lower[place])
        || place - end >= 2
      {
        break
      }
      place += 1
    }
    return word..<end
  }

  /// Whether the trained finder takes all the words for a place, or some for a person.
  private func isSeenOtherwise(_ words: Range<Int>) -> Bool {
    if let name = enclosingName(of: words), name.kind == .place { return true }
    return words.contains { word in
      nameNumbers[word] >= 0 && names[nameNumbers[word]].kind == .person
    }
  }

  /// Whether one of the capitalised words is a noun for a body, such as "Movement".
  func namesBody(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    let first = words.lowerBound
    let heads =
      [lower[last], lower[first]]
      + words.filter { word in
        word + 1 < words.upperBound && ["of", "for"].contains(lower[word + 1])
      }.map { lower[$0] }
    return heads.contains { gazetteer.heads[$0]?.kind == .organization }
  }

  /// A short form that brackets explain somewhere is a name everywhere.
  private mutating func findKnownShortForms() {
    guard !shortForms.isEmpty else { return }
    for word in forms.indices where owners[word] < 0 {
      guard let first = shortForms[forms[word]], !dropped.contains(first) else { continue }
      var mention = mentions[first]
      mention.words = word..<word + 1
      mention.extent = mention.words
      mention.head = word
      mention.sentence = sentences[word]
      mention.isModifier = false
      add(mention)
    }
  }
}
