import Linguistics

// Bodies of which the words do not say whose they are: "the Foreign Ministry", "the army", "ISF".
extension Linking {
  /// "The Foreign Ministry" is the one that the text names; failing that, that of the state which
  /// the text is about; failing that, an unknown state's.
  mutating func linkOpenBody(_ mention: Int, _ body: Int) {
    let row = gazetteer.bodies[body]
    let name = row.name.lowercased()
    let known = cast.members.indices.filter { number in
      if case .body(name, _) = cast.members[number].identity { return true }
      return cast.members[number].kind == .organization
        && Folding.key(cast.members[number].name).hasSuffix(" " + Folding.key(row.name))
    }
    if let first = known.first, known.count == 1 {
      cast.link(mention, to: [first], because: .shortForm)
      return
    }
    guard known.isEmpty else { return }
    if row.kind != "ngo", row.kind != "religious", let state = stateAround(mention) {
      linkBody(mention, body, state)
      return
    }
    guard mentions[mention].form == .name else { return }
    let number = cast.number(of: .body(name, -1), kind: .organization, name: row.name)
    cast.members[number].kinds.insert(row.kind)
    cast.members[number].isNamed = true
    cast.link(mention, to: [number], because: .name)
  }

  /// The state that words without a state are about: the one place of the sentence, else the state
  /// of the dateline, else the only state or the one that is named most by far.
  func stateAround(_ mention: Int, byPlace: Bool = true) -> Int? {
    let sentence = mentions[mention].sentence
    // "The army took power in Conakry", but whose "Department of Defense" is told before.
    let isProper = mentions[mention].form == .name
    let here = mentions.indices.filter {
      mentions[$0].sentence == sentence && (!isProper || $0 < mention)
    }
    let places = Set(here.filter { mentions[$0].isPlace }.compactMap(state))
    if byPlace, places.count == 1 { return places.first }
    var counts: [Int: Int] = [:]
    var dateline: Int?
    for number in mentions.indices {
      guard let state = state(number) else { continue }
      counts[state, default: 0] += 1
      // A dateline says where the reporter is, and so whose ministry needs no name.
      if dateline == nil, isDateline(number) {
        dateline = state
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    if let dateline, ranked.prefix(3).contains(where: { $0.key == dateline }) { return dateline }
    if ranked.count == 1 { return first.key }
    return first.value >= max(3, 2 * ranked[1].value) ? first.key : nil
  }

  /// "MANILA, March 29 -": a city in capitals, or at the start of one of the first lines.
  private func isDateline(_ number: Int) -> Bool {
    let mention = mentions[number]
    guard mention.isCapital, mention.sentence <= 2 else { return false }
    let end = mention.words.upperBound
    let opens = mention.words.lowerBound == analysis.document.sentences[mention.sentence].lowerBound
    if opens, end < speakers.count,
      [",", "(", "-", "–", "—"].contains(analysis.document.form(of: end))
    {
      return true
    }
    return mention.isPlace
      && !text(of: mention.words).unicodeScalars.contains(where: \.properties.isLowercase)
  }

  /// The state of "the embassy", "the ministry", "the army": that of the ambassador or minister
  /// who was named last, or the one that the text is about.
  func stateOfBody(_ mention: Int, _ noun: String) -> Int? {
    let titles = ["embassy": "ambassador", "ministry": "minister"]
    if let title = titles[noun] {
      for earlier in stride(from: mention - 1, through: 0, by: -1) {
        guard case .person = mentions[earlier].referent, let member = cast.links[earlier].first,
          cast.members[member].titles.contains(where: { $0.hasSuffix(title) })
        else { continue }
        return noun == "embassy" ? stateOf(member) : nil
      }
    }
    let services: Set<String> = [
      "army", "military", "police", "navy", "parliament", "opposition", "cabinet",
    ]
    return services.contains(noun) ? stateAround(mention) : nil
  }

  private func state(_ mention: Int) -> Int? {
    switch mentions[mention].referent {
    case .state(let state): state
    case .body(_, let state): state
    default: nil
    }
  }

  /// "ISF" after "Iraqi security forces": the body whose first letters an acronym is.
  func spelledOut(_ acronym: String, before mention: Int) -> Int? {
    let letters = acronym.unicodeScalars.filter { $0 != "." }
    guard (3...6).contains(letters.count), letters.allSatisfy(\.isCapital) else { return nil }
    let small: Set<String> = ["of", "the", "for", "and", "in", "on", "de", "la"]
    for earlier in 0..<mention {
      guard let member = cast.links[earlier].first, cast.links[earlier].count == 1,
        cast.members[member].kind == .organization, mentions[earlier].words.count > 1
      else { continue }
      let words = text(of: mentions[earlier].words).split { $0 == " " || $0 == "-" }
      let initials = words.filter { !small.contains($0.lowercased()) }
        .compactMap { $0.unicodeScalars.first.map { String($0).uppercased() } }.joined()
      if initials.hasSuffix(String(String.UnicodeScalarView(letters))) { return member }
    }
    return nil
  }

  /// The state whose government a person led, for a last name that nothing explains: "Bush".
  func stateLed(by last: String) -> Int? {
    let heads: Set<String> = [
      "president", "prime minister", "chancellor", "taoiseach", "king", "supreme leader", "emir",
      "general secretary", "leader",
    ]
    var states: Set<Int> = []
    for official in gazetteer.officials where official.name.hasSuffix(" " + last) {
      for term in official.terms where heads.contains(term.office) && holds(term) {
        if let state = term.state { states.insert(state) }
      }
    }
    return states.count == 1 ? states.first : nil
  }
}
