// Whom each actor belongs to: by the text where it says so, else by what the world says.
extension Linking {
  mutating func affiliate() {
    for number in cast.members.indices {
      switch cast.members[number].kind {
      case .organization: affiliateOrganization(number)
      case .official: affiliateOfficial(number)
      case .state, .other: break
      }
    }
  }

  private mutating func affiliateOrganization(_ number: Int) {
    guard let state = cast.members[number].state else { return }
    cast.members[number].affiliation = member(ofState: state)
  }

  private mutating func affiliateOfficial(_ number: Int) {
    if let known = cast.members[number].affiliation, cast.members[known].kind == .organization {
      return
    }
    if case .official(let official) = cast.members[number].identity {
      affiliateByOffice(number, gazetteer.officials[official])
    }
    guard let state = stateOf(number) else { return }
    cast.members[number].state = state
    let home = member(ofState: state)
    cast.members[number].affiliation = ministry(of: number, in: state) ?? home
  }

  private mutating func affiliateByOffice(_ number: Int, _ official: Gazetteer.Official) {
    let terms = official.terms
    guard let term = terms.last(where: holds) ?? (date == nil ? terms.last : nil) else { return }
    if let name = term.organization {
      if let body = organization(named: name) {
        cast.members[number].affiliation = body
        cast.members[number].state = cast.members[body].state
      } else if let row = gazetteer.organization(named: name) {
        cast.members[number].state =
          cast.members[number].state ?? gazetteer.organizations[row].state
      }
    } else if cast.members[number].affiliation == nil {
      cast.members[number].state = term.state
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
    let terms = gazetteer.officials[official].terms
    return (terms.last(where: holds) ?? (date == nil ? terms.last : nil))?.state
  }

  /// A minister belongs to the ministry where the text has it.
  private func ministry(of number: Int, in state: Int) -> Int? {
    let titles = cast.members[number].titles
    return cast.members.indices.first { body in
      guard cast.members[body].kind == .organization, cast.members[body].state == state,
        cast.members[body].kinds.contains("ministry")
      else { return false }
      let words = Set(Folding.key(cast.members[body].name).split(separator: " ").map(String.init))
      return titles.contains { title in
        guard title.hasSuffix("minister") || title.hasSuffix("secretary"),
          let portfolio = title.split(separator: " ").first.map(String.init)
        else { return false }
        return words.contains(portfolio)
          || (portfolio.hasPrefix("defen") && words.contains { $0.hasPrefix("defen") })
      }
    }
  }
}
