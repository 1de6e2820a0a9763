// Whom each actor belongs to: by the text where it says so, else by what the world says.
extension Linking {
  mutating func affiliate() {
    for mention in mentions.indices { affiliateByHome(mention) }
    for number in cast.members.indices {
      switch cast.members[number].kind {
      case .organization: affiliateOrganization(number)
      case .official: affiliateOfficial(number)
      case .state, .other: break
      }
    }
  }

  /// "Burhan, who commands the army"
  private mutating func affiliateByHome(_ mention: Int) {
    guard case .person(let person) = mentions[mention].referent, let home = person.home,
      let actor = cast.links[mention].first, cast.members[actor].affiliation == nil,
      let noun = mentions.indices.first(where: { mentions[$0].head == home }),
      let body = cast.links[noun].first, cast.members[body].kind == .organization
    else { return }
    cast.members[actor].affiliation = body
    cast.members[actor].state = cast.members[body].state
  }

  private mutating func affiliateOrganization(_ number: Int) {
    guard let state = cast.members[number].state else { return }
    cast.members[number].affiliation = member(ofState: state)
  }

  private mutating func affiliateOfficial(_ number: Int) {
    if let known = cast.members[number].affiliation, cast.members[known].kind == .organization {
      return
    }
    if case .official(let official) = cast.members[number].identity,
      affiliateByOffice(number, gazetteer.officials[official])
    {
      return
    }
    if stateOf(number) == nil { affiliateByOwner(number) }
    if stateOf(number) == nil, case .person(let key) = cast.members[number].identity,
      !key.contains(" ")
    {
      cast.members[number].state = stateLed(by: cast.members[number].name)
    }
    if let known = cast.members[number].affiliation, cast.members[known].kind == .organization {
      return
    }
    if stateOf(number) == nil, cast.members[number].affiliation == nil, servesState(number),
      let mention = mentions.indices.first(where: { cast.links[$0] == [number] })
    {
      cast.members[number].state = stateAround(mention, byPlace: false)
      cast.members[number].isHomeGuessed = cast.members[number].state != nil
    }
    guard let state = stateOf(number) else { return }
    cast.members[number].state = state
    let home = member(ofState: state)
    cast.members[number].affiliation = ministry(of: number, in: state) ?? home
  }

  /// Whether a person has a title that only states give: "the minister of the interior".
  private func servesState(_ number: Int) -> Bool {
    cast.members[number].titles.contains { title in
      if title.contains("secretary") || title.contains("attorney") { return false }
      let words = Set(title.split { $0 == " " || $0 == "-" }.map(String.init))
      return !words.isDisjoint(with: Linking.stateOffices)
    }
  }

  private static let stateOffices: Set<String> = [
    "minister", "president", "premier", "chancellor", "king", "queen", "ambassador", "senator",
    "governor", "general", "colonel", "admiral", "lieutenant", "major", "captain", "brigadier",
    "mayor", "lawmaker", "mp", "ministry", "prosecutor", "government",
  ]

  /// The body or state of a person's office; true where it is a body.
  private mutating func affiliateByOffice(_ number: Int, _ official: Gazetteer.Official) -> Bool {
    let held = official.terms.filter(holds)
    let named = held.last { $0.organization.flatMap(organization) != nil }
    guard let term = named ?? term(of: official) else { return false }
    if let name = term.organization {
      if let body = organization(named: name) {
        cast.members[number].affiliation = body
        cast.members[number].state = cast.members[body].state
        return true
      }
      if let row = gazetteer.organization(named: name) {
        if gazetteer.organizations[row].kind == "igo", cast.members[number].affiliation == nil,
          cast.members[number].titles.contains("secretary-general")
            || cast.members[number].titles.contains("secretary general")
        {
          return affiliate(number, to: row)
        }
        cast.members[number].state =
          cast.members[number].state ?? gazetteer.organizations[row].state
      }
    } else if cast.members[number].affiliation == nil {
      cast.members[number].state = term.state
    }
    return false
  }

  /// "Secretary-General Antonio Guterres" brings his organization with him.
  private mutating func affiliate(_ number: Int, to row: Int) -> Bool {
    let organization = gazetteer.organizations[row]
    let body = cast.number(of: .organization(row), kind: .organization, name: organization.name)
    cast.members[body].kinds = [organization.kind]
    cast.members[body].state = organization.state
    cast.members[number].affiliation = body
    return true
  }

  /// The office that a person holds at the date of the article; failing that, the nearest one of a
  /// person who only ever served one state.
  func term(of official: Gazetteer.Official) -> Gazetteer.Term? {
    let terms = official.terms
    if let held = terms.last(where: holds) { return held }
    guard let last = terms.last else { return nil }
    if date == nil { return last }
    let homes = Set(
      terms.map { term in
        term.state ?? term.organization.flatMap { gazetteer.organization(named: $0) }
          .flatMap { gazetteer.organizations[$0].state } ?? -1
      })
    guard homes.count == 1, let home = homes.first, home >= 0 else { return nil }
    return Gazetteer.Term(office: last.office, state: home, organization: nil, from: nil, to: nil)
  }

  /// "his spokesman", "its foreign minister": for whom the owner acts, or the owner.
  private mutating func affiliateByOwner(_ number: Int) {
    for mention in mentions.indices where cast.links[mention] == [number] {
      guard case .person(let person) = mentions[mention].referent, let word = person.possessor,
        let owner = mentions.indices.first(where: { mentions[$0].head == word }),
        let member = cast.links[owner].first, member != number
      else { continue }
      if cast.members[member].kind != .official {
        cast.members[number].affiliation = member
        cast.members[number].state = cast.members[member].state
        return
      }
      if let body = cast.members[member].affiliation {
        cast.members[number].affiliation = body
        cast.members[number].state = cast.members[body].state
        return
      }
      if let state = stateOf(member) {
        cast.members[number].state = state
        return
      }
    }
  }

  /// The organization of a name, if the text has it.
  private func organization(named name: String) -> Int? {
    if let row = gazetteer.organization(named: name),
      let number = cast.numbers[.organization(row)]
    {
      return number
    }
    let key = Folding.key(name)
    return cast.members.indices.first { number in
      cast.members[number].kind == .organization && Folding.key(cast.members[number].name) == key
    }
  }

  /// The state that an official acts for, by the text or by office.
  func stateOf(_ number: Int) -> Int? {
    if let body = cast.members[number].affiliation { return cast.members[body].state }
    if let state = cast.members[number].state { return state }
    guard case .official(let official) = cast.members[number].identity else { return nil }
    return term(of: gazetteer.officials[official])?.state
  }

  /// A minister belongs to the ministry where the text has it.
  private func ministry(of number: Int, in state: Int) -> Int? {
    let portfolios = cast.members[number].titles.map(Linking.portfolio)
    return cast.members.indices.first { body in
      guard cast.members[body].kind == .organization, cast.members[body].state == state,
        cast.members[body].kinds.contains("ministry")
      else { return false }
      let words = Folding.key(cast.members[body].name).split(separator: " ").map(String.init)
      let fields = Set(words.map(Linking.unifiedField))
      return portfolios.contains { !$0.isDisjoint(with: fields) }
    }
  }

  /// The words of a minister's title that say of what: "foreign", "defence", "state".
  private static func portfolio(of title: String) -> Set<String> {
    let words = title.split { $0 == " " || $0 == "-" }.map(String.init)
    guard words.contains("minister") || words.contains("secretary") else { return [] }
    let empty: Set<String> = [
      "minister", "secretary", "of", "for", "the", "and", "deputy", "vice", "acting", "affairs",
      "prime", "general", "under", "assistant", "former", "press", "us", "first", "senior",
    ]
    return Set(words.filter { !empty.contains($0) }.map(unifiedField))
  }

  private static func unifiedField(_ word: String) -> String {
    word == "defense" ? "defence" : word == "external" ? "foreign" : word
  }
}
