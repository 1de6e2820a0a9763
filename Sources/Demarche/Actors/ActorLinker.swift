import Linguistics

/// Decides which actor each mention stands for, and whom each actor belongs to.
struct ActorLinker: Sendable {
  let gazetteer: Gazetteer

  /// The actors of a document.
  ///
  /// - Parameters:
  ///   - mentions: the mentions in text order.
  ///   - analysis: the words with tags and trees.
  ///   - speakers: for each word the mention of who says it; -1 where nobody is quoted.
  ///   - date: the date of the article, by which office-holders are told.
  /// - Returns: the actors, with whom each mention means and to whom each belongs.
  func cast(
    of mentions: [Mention], in analysis: Analysis, speakers: [Int], date: EventDate?
  ) -> Cast {
    var linking = Linking(
      gazetteer: gazetteer, mentions: mentions, analysis: analysis, speakers: speakers, date: date)
    linking.linkNames()
    linking.linkEmployers()
    linking.linkReferences()
    linking.affiliate()
    return linking.cast
  }
}

/// The state of linking in one document.
struct Linking {
  let gazetteer: Gazetteer
  let mentions: [Mention]
  let analysis: Analysis
  let speakers: [Int]
  let date: EventDate?
  var cast: Cast
  /// The members that last words of names lead to.
  var lastNames: [String: Set<Int>] = [:]

  init(
    gazetteer: Gazetteer, mentions: [Mention], analysis: Analysis, speakers: [Int],
    date: EventDate?
  ) {
    self.gazetteer = gazetteer
    self.mentions = mentions
    self.analysis = analysis
    self.speakers = speakers
    self.date = date
    cast = Cast(mentionCount: mentions.count)
  }

  /// The text of some words, blanks between them as they are written.
  func text(of words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let document = analysis.document
    let bytes = document.text[
      Int(document.words[first].start)..<Int(document.words[last].end)]
    return String(decoding: bytes, as: UTF8.self)
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: Names

  mutating func linkNames() {
    // Full names first, so that a last name in a headline finds the person of the text below.
    for number in mentions.indices {
      switch mentions[number].referent {
      case .state(let state):
        linkState(number, mentions[number].isCapital ? gazetteer.state(state, at: date) : state)
      case .organization(let organization): linkOrganization(number, organization)
      case .body(let body, let state?):
        if !linkApposition(number) { linkBody(number, body, state) }
      case .named(let name, let state): linkNamed(number, name, state)
      case .person(let person) where person.official != nil || person.name.count > 1:
        linkPerson(number, person)
      default: break
      }
    }
    for number in mentions.indices {
      switch mentions[number].referent {
      case .body(let body, nil) where !mentions[number].isModifier: linkOpenBody(number, body)
      case .person(let person) where person.official == nil && person.name.count == 1:
        linkLastName(number, person)
      default: break
      }
    }
  }

  /// "Belta, the Belarusian state news agency": what explains a name is no actor of its own.
  private mutating func linkApposition(_ number: Int) -> Bool {
    guard number > 0, case .body(let body, _) = mentions[number].referent,
      analysis.relations[mentions[number].head] == .appos,
      let head = analysis.head(of: mentions[number].head),
      let named = (0..<number).last(where: { mentions[$0].words.contains(head) }),
      let member = cast.links[named].first, cast.members[member].kind == .organization,
      cast.members[member].kinds.contains(gazetteer.bodies[body].kind)
        || cast.members[member].kinds.isEmpty
    else { return false }
    cast.link(number, to: [member], because: .noun)
    return true
  }

  private mutating func linkState(_ mention: Int, _ state: Int) {
    cast.link(
      mention, to: [member(ofState: state)],
      because: mentions[mention].form == .name ? .name : .stateForm)
    let isSelf = !mentions[mention].isPlace && !mentions[mention].isModifier
    if isSelf { cast.members[cast.links[mention][0]].isNamed = true }
  }

  /// The member for a state, made if need be.
  mutating func member(ofState state: Int) -> Int {
    let number = cast.number(
      of: .state(state), kind: .state, name: gazetteer.states[state].name)
    cast.members[number].state = state
    return number
  }

  private mutating func linkOrganization(_ mention: Int, _ organization: Int) {
    let row = gazetteer.organizations[organization]
    let number = cast.number(of: .organization(organization), kind: .organization, name: row.name)
    cast.members[number].kinds = [row.kind]
    cast.members[number].state = row.state
    if !mentions[mention].isPlace { cast.members[number].isNamed = true }
    cast.link(mention, to: [number], because: .name)
  }

  mutating func linkBody(_ mention: Int, _ body: Int, _ state: Int) {
    let row = gazetteer.bodies[body]
    let adjective = gazetteer.states[state].adjectives.first ?? gazetteer.states[state].name
    let number: Int
    if let known = gazetteer.organization(named: "\(adjective) \(row.name)") {
      let name = gazetteer.organizations[known].name
      number = cast.number(of: .organization(known), kind: .organization, name: name)
    } else {
      number = cast.number(
        of: .body(row.name.lowercased(), state), kind: .organization,
        name: "\(adjective) \(row.name)")
    }
    cast.members[number].kinds.insert(row.kind)
    cast.members[number].state = state
    cast.members[number].isNamed = true
    cast.link(mention, to: [number], because: .name)
  }

  private mutating func linkNamed(_ mention: Int, _ name: String, _ state: Int?) {
    let key = Folding.key(name)
    // "US state department": a name of the gazetteer in small letters.
    if let known = gazetteer.organization(named: name) {
      linkOrganization(mention, known)
      return
    }
    if let known = spelledOut(name, before: mention) {
      cast.link(mention, to: [known], because: .shortForm)
      return
    }
    let number = cast.number(of: .named(key), kind: .organization, name: name)
    cast.members[number].isNamed = true
    cast.members[number].state = cast.members[number].state ?? state
    for head in Folding.key(name).split(separator: " ") {
      guard let row = gazetteer.heads[String(head)], row.kind == .organization else { continue }
      cast.members[number].kinds.formUnion(row.kinds)
    }
    // "Oromo Liberation Army": who fights for freedom from a state is not its army.
    if key.contains("liberation") || key.contains("resistance") {
      cast.members[number].kinds = ["armed-group"]
    }
    cast.link(mention, to: [number], because: .name)
  }

  // MARK: Persons

  private mutating func linkPerson(_ mention: Int, _ person: Mention.Person) {
    let number: Int
    if let official = person.official {
      let row = gazetteer.officials[official]
      number = cast.number(of: .official(official), kind: .official, name: row.name)
      cast.members[number].isFemale = row.isFemale
      for term in row.terms where holds(term) { cast.members[number].titles.insert(term.office) }
    } else {
      let key = Folding.key(person.name.joined(separator: " "))
      let shown = text(of: mentions[mention].words)
      number =
        similarPerson(person.name) ?? personNamed(key)
        ?? cast.number(of: .person(key), kind: .official, name: shown)
      cast.numbers[.person(key)] = number
    }
    learn(person, of: number, from: mention)
    if let last = MentionScan.shortNames(of: person.name).first {
      lastNames[last, default: []].insert(number)
    }
    if let first = person.name.first?.lowercased() {
      lastNames["first " + first, default: []].insert(number)
    }
    cast.link(mention, to: [number], because: .name)
  }

  /// Whether a term of office covers the date of the article; all do where there is no date.
  func holds(_ term: Gazetteer.Term) -> Bool {
    guard let date else { return true }
    return (term.from ?? 0) <= date.year && date.year <= term.to ?? 9999
  }

  /// "Sergei V. Lavrov" is "Sergei Lavrov": same last name, same or shortened first name.
  private func similarPerson(_ name: [String]) -> Int? {
    guard let last = name.last?.lowercased(), let first = name.first else { return nil }
    for number in (lastNames[last] ?? []).sorted() {
      let known = cast.members[number].name.split(separator: " ")
      guard let knownFirst = known.first else { continue }
      let (left, right) = (Folding.key(first), Folding.key(String(knownFirst)))
      if left == right || (left.count == 1 && right.hasPrefix(left))
        || (right.count == 1 && left.hasPrefix(right))
      {
        return number
      }
    }
    return nil
  }

  /// "Durán-Ballén" is Sixto Durán-Ballén: the one person whose name ends so.
  private func personNamed(_ key: String) -> Int? {
    let known = cast.members.indices.filter { member in
      cast.members[member].kind == .official
        && Folding.key(cast.members[member].name).hasSuffix(" " + key)
    }
    return known.count == 1 ? known[0] : nil
  }

  private mutating func linkLastName(_ mention: Int, _ person: Mention.Person) {
    let name = person.name[0]
    let last = name.lowercased()
    var found = lastNames[last] ?? []
    if found.isEmpty { found = lastNames["first " + last] ?? [] }
    let fitting = found.filter { fits(person, $0) }.sorted()
    if fitting.count == 1 {
      learn(person, of: fitting[0], from: mention)
      cast.link(mention, to: fitting, because: .lastName)
      return
    }
    let isKnown =
      !person.titles.isEmpty || person.employer != nil
      || person.isSeen && isParticipant(mentions[mention].head)
    guard found.isEmpty, isKnown, !mentions[mention].isModifier else { return }
    let number = cast.number(of: .person(last), kind: .official, name: name)
    learn(person, of: number, from: mention)
    lastNames[last, default: []].insert(number)
    cast.link(mention, to: [number], because: .name)
  }

  /// Whether a word is subject or object: one name alone that nothing explains must act.
  private func isParticipant(_ word: Int) -> Bool {
    var word = word
    while analysis.relations[word] == .conj, let first = analysis.head(of: word) { word = first }
    if [.nsubj, .obj, .iobj].contains(analysis.relations[word].universal) { return true }
    guard analysis.relations[word].universal == .obl else { return false }
    return analysis.children(of: word).contains { child in
      analysis.relations[Int(child)] == .case
        && ["with", "by"].contains(analysis.lemma(of: Int(child)))
    }
  }

  private func fits(_ person: Mention.Person, _ number: Int) -> Bool {
    guard let left = person.isFemale, let right = cast.members[number].isFemale else { return true }
    return left == right
  }

  private mutating func learn(_ person: Mention.Person, of number: Int, from mention: Int) {
    // "The Bush administration" is the state's and names nobody; that of Prime Minister X names X.
    if !mentions[mention].isModifier || person.name.count > 1 || !person.titles.isEmpty {
      cast.members[number].isNamed = true
    }
    if cast.members[number].isFemale == nil { cast.members[number].isFemale = person.isFemale }
    for title in person.titles {
      let row = gazetteer.titles[title]
      if row.kind != "courtesy" { cast.members[number].titles.insert(row.phrase) }
    }
    if person.isFormer { cast.members[number].isFormer = true }
  }

  /// What the titles in the text say about whom a person acts for.
  mutating func linkEmployers() {
    for number in mentions.indices {
      linkBodyNoun(number)
      guard case .person(let person) = mentions[number].referent, let employer = person.employer,
        let actor = cast.links[number].first, let body = cast.links[employer].first,
        cast.members[actor].affiliation == nil, actor != body
      else { continue }
      let own = namesake(of: body, for: person, employer) ?? body
      if own != body { cast.link(employer, to: [own], because: .name) }
      cast.members[actor].affiliation = own
      cast.members[actor].state = cast.members[own].state
    }
  }

  /// "Dominican President Luis Abinader": of two states with one adjective, the one that he serves.
  private mutating func namesake(
    of body: Int, for person: Mention.Person, _ employer: Int
  ) -> Int? {
    guard let official = person.official, case .state(let state) = cast.members[body].identity,
      let home = term(of: gazetteer.officials[official])?.state, home != state
    else { return nil }
    let word = text(of: mentions[employer].words)
    guard gazetteer.states[home].adjectives.contains(word) else { return nil }
    return member(ofState: home)
  }

  /// "Commission President": the body is the one that the person serves by office, or the one of the
  /// text that ends so.
  private mutating func linkBodyNoun(_ number: Int) {
    guard case .person(let person) = mentions[number].referent, let noun = person.bodyNoun,
      let actor = cast.links[number].first, cast.members[actor].affiliation == nil
    else { return }
    let known = cast.members.indices.filter { member in
      cast.members[member].kind == .organization
        && Folding.key(cast.members[member].name).hasSuffix(noun)
    }
    if known.count == 1 {
      cast.members[actor].affiliation = known[0]
      cast.members[actor].state = cast.members[known[0]].state
      return
    }
    guard case .official(let official) = cast.members[actor].identity,
      let name = term(of: gazetteer.officials[official])?.organization,
      let row = gazetteer.organization(named: name), Folding.key(name).hasSuffix(noun)
    else { return }
    let body = cast.number(of: .organization(row), kind: .organization, name: name)
    cast.members[body].kinds = [gazetteer.organizations[row].kind]
    cast.members[body].state = gazetteer.organizations[row].state
    cast.members[body].isNamed = true
    cast.members[actor].affiliation = body
  }
}
