import Linguistics

// Persons: names, titles, and both together.
extension MentionScan {
  mutating func findPersons() {
    for sentence in analysis.document.sentences {
      var word = sentence.lowerBound
      while word < sentence.upperBound {
        word = max(addPerson(at: word, in: sentence), word + 1)
      }
    }
    findLastNames()
  }

  /// Reads a group of modifiers, titles and a name; returns where it ends.
  private mutating func addPerson(at word: Int, in sentence: Range<Int>) -> Int {
    var group = PersonGroup(start: word)
    group.read(from: self, in: sentence)
    let end = addPerson(group, at: word, in: sentence)
    guard group.isShared else { return end }
    return addSharing(group.titles, from: max(end, group.end), in: sentence)
  }

  /// The further names after a plural title.
  private mutating func addSharing(_ titles: [Int], from end: Int, in sentence: Range<Int>) -> Int {
    var end = end
    while end + 1 < sentence.upperBound, [",", "and"].contains(lower[end]) {
      let start = lower[end] == "," && lower[end + 1] == "and" ? end + 2 : end + 1
      var group = PersonGroup(start: start)
      guard start < sentence.upperBound, group.readNext(of: titles, self, sentence) else { break }
      end = max(addPerson(group, at: start, in: sentence), group.end)
    }
    return end
  }

  private mutating func addPerson(
    _ read: PersonGroup, at word: Int, in sentence: Range<Int>
  ) -> Int {
    var group = read
    if group.name == nil, !group.titles.isEmpty, let name = explainedName(group) {
      group.accept(explained: name)
    }
    if group.isPlural, group.name == nil, let end = addOfficeHolders(group) { return end }
    guard group.isPerson else { return word + 1 }
    if group.name == nil, group.titles.isEmpty { return word + 1 }
    var person = Mention.Person()
    person.titles = group.titles
    person.employer = group.employer
    person.isFormer = group.isFormer
    person.isPlural = group.isPlural
    person.isFemale = gender(of: group)
    let words = group.name ?? group.titleWords
    if let name = group.name {
      person.name = name.map { forms[$0] }
      person.official = official(at: name)
      person.isSeen =
        nameNumbers[name.lowerBound] >= 0 && names[nameNumbers[name.lowerBound]].kind == .person
    }
    person.home = group.home
    person.bodyNoun = group.bodyNoun.map { lower[$0] }
    person.possessor = possessor(before: group.extent.lowerBound)
    for number in Set(group.extent.compactMap(owner(of:))) {
      mentions[number].isModifier = true
      mentions[number].isPlace = false
      if let name = group.name, name.overlaps(mentions[number].words) { dropped.insert(number) }
    }
    let number = add(
      Mention(
        words: words, extent: group.extent, head: head(of: group.extent),
        sentence: sentences[word], form: group.name == nil ? .nominal : .name,
        referent: .person(person)))
    addApposition(of: number, group, in: sentence)
    return mentions[number].extent.upperBound
  }

  /// "his spokesman", "Mr Putin's spokesman": the word that carries the owner.
  private func possessor(before start: Int) -> Int? {
    guard start < forms.count, start > sentence(of: start).lowerBound else { return nil }
    if ["his", "her", "its", "their"].contains(lower[start - 1]) { return start - 1 }
    guard ["'s", "’s", "'", "’"].contains(lower[start - 1]), start >= 2,
      let owner = owner(of: start - 2)
    else { return nil }
    return mentions[owner].head
  }

  /// ", head of Ukraine's Military Intelligence,": a title after the name is a mention too.
  private mutating func addApposition(
    of number: Int, _ group: PersonGroup, in sentence: Range<Int>
  ) {
    guard let later = group.apposition else { return }
    guard case .person(var person) = mentions[number].referent else { return }
    person.titles += later.titles
    person.employer = person.employer ?? later.employer
    if person.isFemale == nil { person.isFemale = gender(of: later) }
    mentions[number].referent = .person(person)
    for inner in Set(later.extent.compactMap(owner(of:))) { mentions[inner].isModifier = true }
    mentions[number].extent = group.extent.lowerBound..<later.extent.upperBound
    for word in mentions[number].extent { owners[word] = number }
    var nominal = mentions[number]
    nominal.words = later.titleWords
    nominal.extent = later.titleWords
    nominal.form = .nominal
    nominal.head = mentions[number].head
    nominal.isModifier = true
    mentions.append(nominal)
  }

  /// "Zed Seselja, the Australian minister": the unknown name that a title explains by the tree.
  private func explainedName(_ group: PersonGroup) -> Range<Int>? {
    let head = head(of: group.extent)
    guard analysis.relations[head] == .appos, let named = analysis.head(of: head),
      named < group.extent.lowerBound, owners[named] < 0, Capitals.starts(forms[named]),
      analysis.partsOfSpeech[named] == .properNoun
    else { return nil }
    var end = named + 1
    while end < group.extent.lowerBound, owners[end] < 0, Capitals.starts(forms[end]),
      analysis.relations[end].universal == .flat
    {
      end += 1
    }
    return named..<end
  }

  /// The person of the gazetteer with exactly these words as a name.
  func official(at words: Range<Int>) -> Int? {
    for match in matches[words.lowerBound].reversed() where match.words == words {
      for case .official(let number) in match.references { return number }
    }
    return nil
  }

  private func gender(of group: PersonGroup) -> Bool? {
    for title in group.titles {
      if let isFemale = gazetteer.titles[title].isFemale { return isFemale }
    }
    guard let name = group.name else { return nil }
    if let number = official(at: name) { return gazetteer.officials[number].isFemale }
    for match in matches[name.lowerBound] {
      for case .givenName(let number) in match.references {
        if let isFemale = gazetteer.givenNames[number] { return isFemale }
      }
    }
    return nil
  }

  /// "Second Thomas Shoal": whether a name is a part of a place's longer name.
  func isInsidePlace(_ words: Range<Int>) -> Bool {
    if words.count > 1, gazetteer.heads[lower[words.upperBound - 1]]?.kind == .other { return true }
    for first in stride(from: words.lowerBound, through: max(0, words.lowerBound - 3), by: -1) {
      for match in matches[first]
      where match.words.upperBound >= words.upperBound && match.words.count > words.count {
        for case .place in match.references { return true }
      }
    }
    return false
  }

  /// "Hutu": whether a name is that of a people.
  func isFolk(_ words: Range<Int>) -> Bool {
    matches[words.lowerBound].contains { match in
      match.words == words
        && match.references.contains { reference in
          if case .folk = reference { true } else { false }
        }
    }
  }

  /// The longest title that starts at a word.
  func longestTitle(at word: Int) -> (Range<Int>, Int)? {
    for match in matches[word].reversed() {
      for case .title(let number) in match.references { return (match.words, number) }
    }
    return nil
  }

  /// A person known by the full name is meant by the last name alone.
  private mutating func findLastNames() {
    var owners: [String: [Int]] = [:]
    for number in mentions.indices where !dropped.contains(number) {
      guard case .person(let person) = mentions[number].referent, person.name.count > 1 else {
        continue
      }
      for part in MentionScan.shortNames(of: person.name) {
        owners[part, default: []].append(number)
      }
      if let first = person.name.first, putsSurnameFirst(number, person.name) {
        owners[first.lowercased(), default: []].append(number)
      }
    }
    guard !owners.isEmpty else { return }
    for word in forms.indices where self.owners[word] < 0 {
      guard owners[lower[word]] != nil, Capitals.starts(forms[word]),
        analysis.partsOfSpeech[word].isNominal || analysis.partsOfSpeech[word] == .other
      else { continue }
      add(
        Mention(
          words: word..<word + 1, head: word, sentence: sentences[word], form: .name,
          referent: .person(Mention.Person(name: [forms[word]]))))
    }
  }

  /// "Xi Jinping", "Yoon Suk Yeol": a first word that is no given name, or three short words, is a
  /// family name.
  private func putsSurnameFirst(_ number: Int, _ name: [String]) -> Bool {
    guard name[0].count > 1, !name[0].contains(".") else { return false }
    if name.count == 3, name.allSatisfy({ $0.count <= 5 && !$0.contains(".") }) { return true }
    return !matches[mentions[number].words.lowerBound].contains { match in
      match.words.count == 1
        && match.references.contains { if case .givenName = $0 { true } else { false } }
    }
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// The words by which a person may be called in short: the last, what tells son from father aside.
  static func shortNames(of name: [String]) -> [String] {
    let name = name.filter { !suffixes.contains($0.lowercased()) }
    guard let last = name.last, last.count > 1 else { return [] }
    return [last.lowercased()]
  }
}
