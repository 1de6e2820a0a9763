import Linguistics

// States, organizations and places by name.
extension MentionScan {
  /// Names of the gazetteer, the longest first from left to right.
  mutating func findNames() {
    for sentence in analysis.document.sentences {
      var word = sentence.lowerBound
      while word < sentence.upperBound {
        guard let (words, reference) = bestName(at: word) else {
          word = max(word + 1, longestOther(at: word))
          continue
        }
        addName(words, reference)
        word = words.upperBound
      }
    }
    findShortForms()
  }

  /// Where "New Jersey" ends: inside the names of places there are no states.
  private func longestOther(at word: Int) -> Int {
    guard let match = matches[word].last(where: { $0.words.count > 1 }) else { return word }
    for case .place in match.references { return match.words.upperBound }
    return word
  }

  private mutating func addName(_ words: Range<Int>, _ reference: Reference) {
    let referent: Mention.Referent
    switch reference {
    case .state(let number), .people(let number), .capital(let number), .adjective(let number):
      referent = .state(number)
    case .organization(let number): referent = .organization(number)
    default: return
    }
    var mention = Mention(
      words: words, head: head(of: words), sentence: sentences[words.lowerBound], form: .name,
      referent: referent)
    if case .adjective = reference { mention.isModifier = true }
    if case .capital = reference {
      mention.isPlace = isVenue(words, city: true)
      mention.isCapital = true
      if modifies(mention.head) { mention.isModifier = true }
    }
    if case .organization(let number) = reference, isSeat(number, words) {
      mention.isPlace = isVenue(words, city: true)
    }
    if case .organization(let number) = reference,
      ["media", "company"].contains(gazetteer.organizations[number].kind),
      caseWord(of: mention.head) == "on", analysis.relations[mention.head].universal == .obl
    {
      mention.isPlace = true
    }
    if case .state = reference { mention.isPlace = isVenue(words, city: false) }
    add(mention)
  }

  /// "the Luanda truce": a city that only tells one thing from others.
  private func modifies(_ word: Int) -> Bool {
    guard analysis.relations[word] == .compound || analysis.relations[word] == .nmodDesc,
      let head = analysis.head(of: word)
    else { return false }
    return representation(of: head) == nil && longestTitle(at: head) == nil
  }

  /// Whether an organization's name is that of a place, too: the White House, Brussels.
  private func isSeat(_ number: Int, _ words: Range<Int>) -> Bool {
    if gazetteer.organizations[number].kind == "seat" { return true }
    return matches[words.lowerBound].contains { match in
      match.words == words
        && match.references.contains { reference in
          switch reference {
          case .capital, .place: true
          default: false
          }
        }
    }
  }

  /// The longest name of the gazetteer that starts at a word, unless it is part of something else.
  private func bestName(at word: Int) -> (Range<Int>, Reference)? {
    for match in matches[word].reversed() {
      guard
        let reference = match.references.filter({ isPlausible($0, at: match.words) }).min(
          by: { rank($0, match.words) < rank($1, match.words) })
      else { continue }
      if let name = enclosingName(of: match.words), name.kind == .person,
        isPart(match.words, reference, of: name.words)
      {
        continue
      }
      switch reference {
      case .official, .givenName, .title, .body, .place, .folk: return nil
      default: return (match.words, reference)
      }
    }
    return nil
  }

  /// Persons come before organizations, these before states, and so on.
  private func rank(_ reference: Reference, _ words: Range<Int>) -> Int {
    switch reference {
    case .official: 0
    case .organization: 1
    case .state: 2
    case .people: analysis.tags[words.upperBound - 1] == .pluralProperNoun ? 3 : 6
    case .capital: 4
    case .adjective: 5
    case .place: 7
    default: 9
    }
  }

  private func isPlausible(_ reference: Reference, at words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    switch reference {
    case .title, .body, .givenName, .folk: return false
    case .people(let number):
      if case .properNoun = analysis.tags[last], words.count == 1 {
        return !gazetteer.states[number].adjectives.contains(forms[last]) && isNominal(words)
      }
      return isNominal(words)
    case .adjective:
      // "The ethnic Albanian leader" is not Albania's.
      return words.lowerBound == 0 || lower[words.lowerBound - 1] != "ethnic"
    case .organization where !Capitals.starts(forms[last]):
      // "the Chinese military" is a body, "a Chinese military presence" is none.
      return analysis.partsOfSpeech[last].isNominal && isNominal(words)
    case .organization, .official:
      return words.count > 1 || analysis.partsOfSpeech[last] == .properNoun
        || forms[last].dropFirst().contains { $0.isUppercase }
        || analysis.partsOfSpeech[last] == .other
        || forms[last].unicodeScalars.contains { $0.value >= 48 && $0.value <= 57 }
    case .state, .capital, .place:
      return true
    }
  }

  /// Whether the words are a noun phrase rather than its adjective.
  private func isNominal(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    let relation = analysis.relations[last]
    return relation != .amod && relation != .compound && relation != .nmodDesc
  }

  /// The statistical name that holds some words.
  func enclosingName(of words: Range<Int>) -> Name? {
    let number = nameNumbers[words.lowerBound]
    guard number >= 0, names[number].words.upperBound >= words.upperBound else { return nil }
    return names[number]
  }

  /// "Jordan Henderson": a state or city that is a part of a person's name, by tree and finder.
  private func isPart(_ words: Range<Int>, _ reference: Reference, of name: Range<Int>) -> Bool {
    switch reference {
    case .state, .capital, .people: break
    default: return false
    }
    guard words.count < name.count else { return false }
    if words.lowerBound == name.lowerBound, isAfterPreposition(words.lowerBound) { return false }
    return isJoined(words, in: name)
  }

  /// "In Washington Clinton said": whether a name stands behind a preposition of place.
  func isAfterPreposition(_ word: Int) -> Bool {
    word > sentence(of: word).lowerBound
      && ["in", "from", "at", "near", "outside"].contains(lower[word - 1])
  }

  /// Whether the tree joins some words to the rest of a name.
  func isJoined(_ part: Range<Int>, in name: Range<Int>) -> Bool {
    name.contains { word in
      guard let head = analysis.head(of: word), name.contains(head),
        part.contains(word) != part.contains(head)
      else { return false }
      return [.flat, .compound].contains(analysis.relations[word].universal)
    }
  }

  /// "World Trade Organization (WTO)": a short form in brackets after a name.
  private mutating func findShortForms() {
    for number in mentions.indices {
      guard case .organization = mentions[number].referent else { continue }
      absorbShortForm(after: number)
    }
  }

  /// Takes the words in brackets after an organization as another name of it.
  mutating func absorbShortForm(after number: Int) {
    let end = mentions[number].words.upperBound
    guard end + 2 < forms.count, forms[end] == "(", forms[end + 2] == ")",
      sentences[end + 2] == mentions[number].sentence, Capitals.starts(forms[end + 1]),
      forms[end + 1].unicodeScalars.filter(\.properties.isUppercase).count >= 2
    else { return }
    shortForms[forms[end + 1]] = number
    let inner = owners[end + 1]
    if inner >= 0 { dropped.insert(inner) }
    var mention = mentions[number]
    mention.words = end + 1..<end + 2
    mention.extent = mention.words
    mention.head = mentions[number].head
    owners[end + 1] = -1
    add(mention)
  }
}
