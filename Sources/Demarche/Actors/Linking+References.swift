import Linguistics

// Titles, nouns and pronouns: who is meant, by what was said before.
extension Linking {
  /// An actor that was mentioned, and how prominently.
  struct Recent {
    let members: [Int]
    let sentence: Int
    let isSubject: Bool
    /// The word that carries the first of them.
    let head: Int
  }

  mutating func linkReferences() {
    var recent: [Recent] = []
    for number in mentions.indices {
      if cast.links[number].isEmpty { resolve(number, recent) }
      let actors = cast.links[number]
      guard !actors.isEmpty, !mentions[number].isModifier else { continue }
      if let opened = recent.lastIndex(where: { joinsCoordination(number, $0) }) {
        let first = recent.remove(at: opened)
        recent.append(
          Recent(
            members: actors, sentence: mentions[number].sentence, isSubject: false,
            head: mentions[number].head))
        recent.append(
          Recent(
            members: first.members + actors.filter { !first.members.contains($0) },
            sentence: first.sentence, isSubject: first.isSubject, head: first.head))
        continue
      }
      if mentions[number].isPlace { continue }
      recent.append(
        Recent(
          members: actors, sentence: mentions[number].sentence,
          isSubject: isSubject(mentions[number].head), head: mentions[number].head))
    }
  }

  private func isSubject(_ word: Int) -> Bool {
    analysis.relations[word].universal == .nsubj || analysis.relations[word] == .oblAgent
  }

  /// Whether a mention is a further part of the coordination that the last one opened.
  private func joinsCoordination(_ number: Int, _ last: Recent) -> Bool {
    let mention = mentions[number]
    guard mention.sentence == last.sentence, analysis.partsOfSpeech[mention.head].isNominal
    else { return false }
    var word = mention.head
    while analysis.relations[word] == .conj, let first = analysis.head(of: word) {
      if first == last.head { return true }
      word = first
    }
    return false
  }

  private mutating func resolve(_ number: Int, _ recent: [Recent]) {
    switch mentions[number].referent {
    case .person(let person) where person.name.isEmpty: resolveTitle(number, person, recent)
    case .definite(let noun): resolveNoun(number, noun, recent)
    case .group(let count, let kind): resolveGroup(number, count, kind, recent)
    case .governmentOf(let person):
      if let state = cast.links[person].first.flatMap(stateOf) ?? stateLed(by: lastName(person)) {
        let home = self.member(ofState: state)
        cast.link(number, to: [home], because: .noun)
        cast.members[home].isNamed = true
      }
    case .several(let parts):
      for part in parts where cast.links[part].isEmpty { resolve(part, recent) }
      linkSeveral(number, parts)
    case .pronoun(let word): resolvePronoun(number, word, recent)
    default: break
    }
  }

  private func lastName(_ mention: Int) -> String {
    guard case .person(let person) = mentions[mention].referent else { return "" }
    return person.name.last ?? ""
  }

  /// "British and EU negotiators": words that stand for each of their modifiers.
  private mutating func linkSeveral(_ number: Int, _ parts: [Int]) {
    var actors: [Int] = []
    for actor in parts.flatMap({ cast.links[$0] }) where !actors.contains(actor) {
      actors.append(actor)
    }
    for actor in actors { cast.members[actor].isNamed = true }
    cast.link(number, to: actors, because: .group)
  }

  // MARK: Titles

  private mutating func resolveTitle(
    _ number: Int, _ person: Mention.Person, _ recent: [Recent]
  ) {
    var titles = person.titles.map { gazetteer.titles[$0] }
    if titles.contains(where: { $0.phrase == "counterpart" }) {
      guard let office = officeOfOwner(person, recent) else { return }
      titles = [office]
    }
    let employer = person.employer.flatMap { cast.links[$0].first }
    let fitting = cast.members.indices.filter { member in
      guard cast.members[member].kind == .official, fitsGender(person.isFemale, member) else {
        return false
      }
      let known = cast.members[member].titles
      let agrees = titles.contains { title in
        known.contains { Linking.agree(title.phrase, $0) }
          || employer != nil && Linking.isHead(title.phrase) && known.contains(where: Linking.leads)
      }
      guard agrees else { return false }
      return employer.map { belongs(member, to: $0) } ?? true
    }
    let barred = coarguments(of: number)
    let open = fitting.filter { !barred.contains($0) }
    if let chosen = holder(of: titles, among: open, recent, employer: employer)
      ?? (open.count == 1 ? open.first : nil)
    {
      learnTitles(titles, of: chosen)
      cast.link(number, to: [chosen], because: .title)
      let known = cast.members[chosen].affiliation
      cast.members[chosen].affiliation = known ?? employer
      return
    }
    if titles.contains(where: { gazetteer.representatives[Linking.lastWord($0.phrase)] == .voice }),
      let employer
    {
      cast.link(number, to: [employer], because: .noun)
      cast.members[employer].isNamed = true
      return
    }
    guard titles.contains(where: { $0.kind == "office" }) else { return }
    if let employer {
      makeOfficeHolder(number, person, titles[0], employer)
    } else if Capitals.starts(text(of: mentions[number].words)), fitting.isEmpty,
      !mentions[number].isModifier
    {
      makeOfficeHolder(number, titles[0])
    }
  }

  /// The person whom a title alone means: who has exactly this title before who has one like it, and
  /// the one whom the text is about before who is only mentioned.
  private func holder(
    of titles: [Gazetteer.Title], among members: [Int], _ recent: [Recent], employer: Int?
  ) -> Int? {
    guard employer == nil, members.count > 1 else {
      return latest(of: members, recent, within: employer == nil ? 12 : .max)
    }
    let exact = members.filter { member in
      titles.contains { cast.members[member].titles.contains($0.phrase) }
    }
    let candidates = exact.isEmpty ? members : exact
    let counts = candidates.map { member in recent.count { $0.members == [member] } }
    guard let most = counts.max(), most > 0 else { return nil }
    let salient = zip(candidates, counts).filter { $0.1 == most }.map(\.0)
    return latest(of: salient, recent, within: .max)
  }

  /// "his Greek counterpart" holds the office of him, or of who was named last.
  private func officeOfOwner(_ person: Mention.Person, _ recent: [Recent]) -> Gazetteer.Title? {
    let owner = person.possessor.flatMap { word in
      mentions.indices.first { mentions[$0].head == word && !cast.links[$0].isEmpty }
    }
    let last = recent.last { cast.members[$0.members[0]].kind == .official }?.members[0]
    guard let member = owner.flatMap({ cast.links[$0].first }) ?? last else { return nil }
    let offices = gazetteer.titles.filter { title in
      title.kind == "office" && !title.isPlural && title.phrase != "counterpart"
        && cast.members[member].titles.contains(title.phrase)
    }
    return offices.max { ($0.phrase.count, $1.phrase) < ($1.phrase.count, $0.phrase) }
  }

  /// "The Prime Minister" of a text that never says of which state.
  private mutating func makeOfficeHolder(_ number: Int, _ title: Gazetteer.Title) {
    let shown = text(of: mentions[number].words)
    let member = cast.number(of: .office(Folding.slug(title.phrase)), kind: .official, name: shown)
    cast.members[member].isNamed = true
    learnTitles([title], of: member)
    cast.link(number, to: [member], because: .name)
  }

  private mutating func makeOfficeHolder(
    _ number: Int, _ person: Mention.Person, _ title: Gazetteer.Title, _ employer: Int
  ) {
    let body = cast.members[employer]
    let code = body.state.map { gazetteer.states[$0].code.lowercased() }
    let owner = body.kind == .state ? code ?? Folding.slug(body.name) : Folding.slug(body.name)
    let key = "\(owner)-\(Folding.slug(title.phrase))"
    let isCounterpart = text(of: mentions[number].words).hasSuffix("counterpart")
    let adjective =
      body.kind == .state ? body.state.flatMap { gazetteer.states[$0].adjectives.first } : nil
    let shown =
      person.label
      ?? (isCounterpart
        ? "\(adjective ?? body.name) \(title.phrase)" : text(of: mentions[number].words))
    let member = cast.number(of: .office(key), kind: .official, name: shown)
    cast.members[member].isNamed = true
    cast.members[member].affiliation = employer
    cast.members[member].state = body.state
    learnTitles([title], of: member)
    cast.link(number, to: [member], because: .name)
  }

  private mutating func learnTitles(_ titles: [Gazetteer.Title], of member: Int) {
    for title in titles where title.kind != "courtesy" {
      cast.members[member].titles.insert(title.phrase)
      let known = cast.members[member].isFemale
      cast.members[member].isFemale = known ?? title.isFemale
    }
  }

  /// Whether a member acts for a body, or for the same state as it.
  private func belongs(_ member: Int, to body: Int) -> Bool {
    if cast.members[member].affiliation == body { return true }
    if let state = cast.members[body].state {
      if let own = cast.members[member].state ?? stateByOffice(member) { return own == state }
      return cast.members[member].affiliation == nil
    }
    return cast.members[member].affiliation == nil
      || cast.members[member].state == nil && cast.members[body].state == nil
        && organizationByOffice(member) == cast.members[body].name
  }

  private func stateByOffice(_ member: Int) -> Int? {
    guard case .official(let number) = cast.members[member].identity else { return nil }
    let terms = gazetteer.officials[number].terms
    return (terms.last(where: holds) ?? terms.last)?.state
  }

  private func organizationByOffice(_ member: Int) -> String? {
    guard case .official(let number) = cast.members[member].identity else { return nil }
    let terms = gazetteer.officials[number].terms
    return (terms.last(where: holds) ?? terms.last)?.organization
  }

  /// Whether a title is a general word for who stands at the top: "the Russian leader".
  private static func isHead(_ phrase: String) -> Bool {
    ["leader", "chief", "head", "boss", "ruler", "strongman"].contains(phrase)
  }

  private static let leading: Set<String> = [
    "president", "prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "emir",
    "emperor", "sultan", "supreme leader", "general secretary", "secretary-general",
    "secretary general", "director-general", "director general", "managing director", "chairman",
    "chairperson", "chair", "commander", "director", "head of state", "head of government",
    "head", "chief", "leader", "executive director", "speaker", "commissioner", "sheikh",
    "crown prince", "high representative", "high commissioner", "chief executive", "marshal",
  ]

  /// Whether who has a title stands at the top of a state or body.
  private static func leads(_ title: String) -> Bool {
    leading.contains(title) || title.hasSuffix(" chief") || title.hasSuffix(" leader")
  }

  /// "minister" agrees with "foreign minister", "defense minister" with "defence minister".
  static func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (unified(left), unified(right))
    if left == right { return true }
    let isShorter = !left.contains(" ") && right.hasSuffix(" " + left)
    return isShorter || (!right.contains(" ") && left.hasSuffix(" " + right))
  }

  private static func unified(_ title: String) -> String {
    title.split { $0 == " " || $0 == "-" }.map { word in
      switch word {
      case "defense": "defence"
      case "advisor": "adviser"
      case "spokeswoman", "spokesman": "spokesperson"
      case "premier": "prime minister"
      case "secretary" where title.hasPrefix("foreign"): "minister"
      default: String(word)
      }
    }.filter { $0 != "of" && $0 != "for" }.joined(separator: " ")
  }

  static func lastWord(_ phrase: String) -> String {
    phrase.split(separator: " ").last.map(String.init) ?? phrase
  }

  func fitsGender(_ isFemale: Bool?, _ member: Int) -> Bool {
    guard let isFemale, let known = cast.members[member].isFemale else { return true }
    return isFemale == known
  }

  /// The member of a set that was mentioned last, within so many sentences back.
  func latest(of members: [Int], _ recent: [Recent], within distance: Int) -> Int? {
    guard let now = recent.last?.sentence else { return nil }
    for item in recent.reversed() where distance == .max || now - item.sentence <= distance {
      if let found = item.members.first(where: members.contains) { return found }
    }
    return nil
  }
}
