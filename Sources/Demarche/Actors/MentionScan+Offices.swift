import Linguistics

// Several office-holders at once: "the French and German foreign ministers".
extension MentionScan {
  /// Makes a mention for each holder of an office and one for all of them.
  ///
  /// - Returns: where the words end; nil where they are not of several known bodies.
  mutating func addOfficeHolders(_ group: PersonGroup) -> Int? {
    guard let employer = group.employer, let title = group.titles.last,
      gazetteer.titles[title].kind == "office",
      representation(of: group.titleNoun) != .collective
    else { return nil }
    let noun = group.titleNoun
    var employers = [employer]
    if mentions[employer].words.lowerBound < noun {
      employers = coordinated(before: mentions[employer].extent.lowerBound, of: noun) + employers
    } else {
      employers += coordinated(after: mentions[employer].words.upperBound)
    }
    guard employers.count > 1 else { return nil }
    let holders = employers.map { addHolder(of: group.titles, for: $0) }
    let bounds = employers.map { mentions[$0].words }
    let start = min(group.extent.lowerBound, bounds[0].lowerBound)
    let end = max(group.extent.upperBound, bounds[bounds.count - 1].upperBound)
    add(
      Mention(
        words: start..<end, head: noun, sentence: sentences[noun], form: .nominal,
        referent: .several(holders)))
    return end
  }

  private func name(of employer: Int) -> String {
    if case .state(let state) = mentions[employer].referent,
      let adjective = gazetteer.states[state].adjectives.first
    {
      return adjective
    }
    return mentions[employer].words.map { forms[$0] }.joined(separator: " ")
  }

  private mutating func addHolder(of titles: [Int], for employer: Int) -> Int {
    var person = Mention.Person()
    person.titles = titles
    person.employer = employer
    let title = titles.last.map { gazetteer.titles[$0].phrase } ?? ""
    person.label = name(of: employer) + " " + title
    mentions[employer].isModifier = true
    let words = mentions[employer].words
    var holder = Mention(
      words: words, head: mentions[employer].head, sentence: mentions[employer].sentence,
      form: .nominal, referent: .person(person))
    holder.isModifier = true
    return add(holder)
  }
}
