import Linguistics

// Nouns such as "the ministry" and pronouns. Where two actors fit equally well, none is taken: a
// wrong link spoils the graph, a missing one costs an alias.
extension Linking {
  mutating func resolveNoun(_ number: Int, _ noun: String, _ recent: [Recent]) {
    guard let head = gazetteer.heads[noun] else { return }
    if head.kind == .state {
      resolveStateNoun(number, noun, recent)
      return
    }
    if isCapitalized(number), let member = namedAfter(noun, number) {
      cast.link(number, to: [member], because: .shortForm)
      return
    }
    let fitting = cast.members.indices.filter { member in
      cast.members[member].kind == .organization
        && !Linking.isOther(noun, cast.members[member].name)
        && (!cast.members[member].kinds.isDisjoint(with: head.kinds)
          || cast.members[member].kinds.isEmpty
            && Folding.key(cast.members[member].name).hasSuffix(" " + noun))
    }
    if let chosen = latest(of: fitting, recent, within: fitting.count == 1 ? .max : 5) {
      cast.link(number, to: [chosen], because: .noun)
    } else if isCapitalized(number), Linking.leagues.contains(noun), fitting.isEmpty {
      // "the Coalition" with a capital is one that everybody knows.
      let name = text(of: mentions[number].words)
      let member = cast.number(of: .named(Folding.key(name)), kind: .organization, name: name)
      cast.members[member].isNamed = true
      cast.members[member].kinds = Set(head.kinds)
      cast.link(number, to: [member], because: .name)
    } else if let body = gazetteer.body(noun), let state = stateOfBody(number, noun) {
      linkBody(number, body, state)
    } else if head.kinds == ["armed-group"], noun.hasSuffix("s") {
      // Fighters without a name of their own act all the same.
      let member = cast.number(of: .named(noun), kind: .organization, name: noun)
      cast.members[member].isNamed = true
      cast.members[member].kinds = ["armed-group"]
      cast.link(number, to: [member], because: .name)
    }
  }

  private static let leagues: Set<String> = [
    "coalition", "alliance", "commission", "federation", "league", "commonwealth", "confederation",
  ]

  /// "the Council", "the Front": a capital inside a sentence makes a noun a short form of a name.
  private func isCapitalized(_ number: Int) -> Bool {
    let word = mentions[number].head
    return word > analysis.document.sentences[mentions[number].sentence].lowerBound
      && Capitals.starts(analysis.document.form(of: word))
  }

  /// The organization whose name has a noun in it; the one that ends with it, if there are two.
  private mutating func namedAfter(_ noun: String, _ number: Int) -> Int? {
    let known = cast.members.indices.filter { member in
      guard cast.members[member].kind == .organization else { return false }
      return Folding.key(cast.members[member].name).split(separator: " ").contains { $0 == noun }
    }
    if known.count == 1 { return known[0] }
    let ending = known.filter { Folding.key(cast.members[$0].name).hasSuffix(" " + noun) }
    if ending.count == 1 { return ending[0] }
    // In a text about the United Nations "the Council" is the Security Council.
    guard known.isEmpty, let body = gazetteer.organization(named: "United Nations"),
      cast.numbers[.organization(body)] != nil, noun == "council",
      let council = gazetteer.organization(named: "UN Security Council")
    else { return nil }
    let name = gazetteer.organizations[council].name
    let member = cast.number(of: .organization(council), kind: .organization, name: name)
    cast.members[member].kinds = [gazetteer.organizations[council].kind]
    cast.members[member].isNamed = true
    return member
  }

  /// Whether a name is that of another service than a noun's: "the army" is no navy.
  private static func isOther(_ noun: String, _ name: String) -> Bool {
    let services: Set<String> = ["army", "navy", "police", "parliament", "senate", "court"]
    guard services.contains(noun) else { return false }
    let words = Set(Folding.key(name).split(separator: " ").map(String.init))
    return !words.contains(noun) && !words.isDisjoint(with: services.union(["air"]))
  }

  private static let governments: Set<String> = [
    "government", "administration", "authorities", "regime", "leadership",
  ]

  private mutating func resolveStateNoun(_ number: Int, _ noun: String, _ recent: [Recent]) {
    let sentence = mentions[number].sentence
    if Linking.governments.contains(noun), let owner = ownerState(of: mentions[number].head) {
      cast.link(number, to: [owner], because: .noun)
      cast.members[owner].isNamed = true
      return
    }
    if noun == "regime", let known = regime(before: number) {
      cast.link(number, to: [known], because: .noun)
      cast.members[known].isNamed = true
      return
    }
    if Linking.governments.contains(noun), let place = placeState(before: number) {
      cast.link(number, to: [place], because: .noun)
      cast.members[place].isNamed = true
      return
    }
    let states = cast.members.indices.filter { cast.members[$0].kind == .state }
    let near = recent.reversed().filter { sentence - $0.sentence <= 1 }
    let candidates = near.flatMap(\.members).filter(states.contains)
    guard let first = candidates.first else {
      // "the supreme court ordered the government to": that of whose body was named.
      let homes = Set(near.flatMap(\.members).compactMap(stateOf))
      guard Linking.governments.contains(noun), homes.count == 1, let state = homes.first
      else { return }
      let home = self.member(ofState: state)
      cast.link(number, to: [home], because: .noun)
      cast.members[home].isNamed = true
      return
    }
    let isSure = Set(candidates).count == 1 || Linking.governments.contains(noun)
    if isSure { cast.link(number, to: [first], because: .noun) }
  }

  /// The state whose regime the text spoke of before; a regime is seldom the speaker's own.
  private func regime(before number: Int) -> Int? {
    (0..<number).reversed().lazy.compactMap { earlier -> Int? in
      guard analysis.form(of: mentions[earlier].head).lowercased() == "regime",
        cast.links[earlier].count == 1, let state = cast.links[earlier].first
      else { return nil }
      return cast.members[state].kind == .state ? state : nil
    }.first
  }

  /// "his government", "the minister's government": the state of the person who owns the noun.
  private mutating func ownerState(of word: Int) -> Int? {
    for child in analysis.children(of: word) where analysis.relations[Int(child)] == .nmodPoss {
      let owner = mentions.indices.first { mentions[$0].head == Int(child) }
      guard let owner, let member = cast.links[owner].first else { continue }
      if cast.members[member].kind == .state { return member }
      if let state = stateOf(member) { return self.member(ofState: state) }
    }
    return nil
  }

  /// The one state that a sentence names as its place: "In Berlin, the government said".
  private func placeState(before number: Int) -> Int? {
    let places = (0..<number).filter { index in
      mentions[index].sentence == mentions[number].sentence && mentions[index].isPlace
        && !cast.links[index].isEmpty
    }
    let states = Set(places.flatMap { cast.links[$0] })
    return states.count == 1 ? states.first : nil
  }

  /// "both sides", "the two leaders", "the three": so many actors that were last named together,
  /// or failing that the last so many of their kind in the sentences just before.
  mutating func resolveGroup(
    _ number: Int, _ count: Int, _ kind: Actor.Kind?, _ recent: [Recent]
  ) {
    let sentence = mentions[number].sentence
    let fits = { (members: [Int], cast: Cast) in
      members.count == count
        && (kind.map { kind in members.allSatisfy { cast.members[$0].kind == kind } } ?? true)
    }
    if let group = recent.last(where: { item in
      fits(item.members, cast) && sentence - item.sentence <= (count > 2 ? 12 : 4)
    }) {
      cast.link(number, to: group.members, because: .group)
      return
    }
    guard let kind else {
      let persons = officialsTogether(count, before: number, recent)
      if let group = persons ?? sides(count, before: number) {
        cast.link(number, to: group, because: .group)
      }
      return
    }
    let barred = coarguments(of: number)
    var latest: [Int] = []
    for item in recent.reversed()
    where sentence - item.sentence <= (latest.isEmpty || barred.isEmpty ? 1 : 6)
      && latest.count < count
    {
      for member in item.members
      where cast.members[member].kind == kind && !latest.contains(member)
        && !barred.contains(member)
      {
        latest.append(member)
      }
    }
    if latest.count == count {
      cast.link(number, to: latest.reversed(), because: .group)
    } else if kind == .state, let sides = sides(count, before: number) {
      cast.link(number, to: sides, because: .group)
    }
  }

  /// "the two", "the three": as many officials as the nearest sentence names.
  private func officialsTogether(_ count: Int, before number: Int, _ recent: [Recent]) -> [Int]? {
    let sentence = mentions[number].sentence
    for distance in 0...3 {
      var persons: [Int] = []
      for item in recent where sentence - item.sentence == distance {
        for member in item.members
        where cast.members[member].kind == .official && !persons.contains(member) {
          persons.append(member)
        }
      }
      if persons.count == count { return persons }
      if persons.count > count { return nil }
    }
    return nil
  }

  /// "both sides" of an article that is about two states: those named clearly most often so far.
  private func sides(_ count: Int, before number: Int) -> [Int]? {
    var counts: [Int: Int] = [:]
    for earlier in 0..<number where !mentions[earlier].isPlace {
      for member in cast.links[earlier] where cast.members[member].kind == .state {
        counts[member, default: 0] += 1
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard ranked.count >= count, ranked[count - 1].value >= 2,
      ranked.count == count || ranked[count].value < ranked[count - 1].value
    else { return nil }
    return ranked.prefix(count).map(\.key).sorted()
  }

  mutating func resolvePronoun(_ number: Int, _ word: String, _ recent: [Recent]) {
    let barred = word.hasSuffix("self") || word.hasSuffix("selves") ? [] : coarguments(of: number)
    // "We know that he supports them": nobody calls themselves "them".
    let isThird = !Linking.firstPersons.contains(word)
    let open = recent.filter { item in
      !item.members.contains(where: barred.contains)
        && !(isThird && Linking.firstPersons.contains(analysis.form(of: item.head).lowercased()))
    }
    switch word {
    case "he", "him", "his", "himself": resolvePerson(number, isFemale: false, open)
    case "she", "her", "hers", "herself": resolvePerson(number, isFemale: true, open)
    case "it", "its", "itself": resolveThing(number, open)
    case "they", "them", "their", "themselves": resolveSeveral(number, open)
    case "i", "me", "my": resolveSpeaker(number, asBody: false)
    case "we", "us", "our": resolveSpeaker(number, asBody: true)
    default: break
    }
  }

  private static let firstPersons: Set<String> = ["i", "me", "my", "we", "us", "our"]

  /// The actors of the subject of the clause in which a pronoun is object: "Iran warned it" does
  /// not warn itself.
  func coarguments(of number: Int) -> Set<Int> {
    let word = mentions[number].head
    guard [.obj, .iobj, .obl].contains(analysis.relations[word].universal),
      var verb = analysis.head(of: word)
    else { return [] }
    for _ in 0..<4 {
      let subjects = analysis.children(of: verb).map(Int.init).filter {
        analysis.relations[$0].universal == .nsubj
      }
      if let subject = subjects.first {
        let mention = mentions.indices.last { mentions[$0].head == subject && $0 < number }
        return Set(mention.map { cast.links[$0] } ?? [])
      }
      guard [.conj, .xcomp].contains(analysis.relations[verb].universal),
        let above = analysis.head(of: verb)
      else { return [] }
      verb = above
    }
    return []
  }

  private mutating func resolvePerson(_ number: Int, isFemale: Bool, _ recent: [Recent]) {
    let sentence = mentions[number].sentence
    let speaker = speakerActor(of: number)
    let fitting = cast.members.indices.filter { member in
      cast.members[member].kind == .official && fitsGender(isFemale, member) && member != speaker
    }
    for distance in 0...2 {
      let here = recent.reversed().filter { sentence - $0.sentence == distance }
      let persons = here.filter { $0.members.count == 1 && fitting.contains($0.members[0]) }
      guard let latest = persons.first else { continue }
      // The subject of the sentence before is taken up rather than whoever was named last in it.
      let subject = persons.last { $0.isSubject }
      let chosen = subject ?? latest
      cast.link(number, to: [chosen.members[0]], because: .pronoun)
      return
    }
  }

  private mutating func resolveThing(_ number: Int, _ recent: [Recent]) {
    let sentence = mentions[number].sentence
    let fitting = cast.members.indices.filter { cast.members[$0].kind != .official }
    for distance in 0...1 {
      let here = recent.reversed().filter { sentence - $0.sentence == distance }
      let things = here.filter { $0.members.count == 1 && fitting.contains($0.members[0]) }
      guard !things.isEmpty else { continue }
      let subjects = things.filter(\.isSubject)
      // Of the sentence before, the first subject is taken up: that of its main clause.
      if let subject = distance == 0 ? subjects.first : subjects.last {
        cast.link(number, to: [subject.members[0]], because: .pronoun)
      } else if Set(things.map { $0.members[0] }).count == 1 {
        cast.link(number, to: [things[0].members[0]], because: .pronoun)
      }
      return
    }
  }

  private mutating func resolveSeveral(_ number: Int, _ recent: [Recent]) {
    let sentence = mentions[number].sentence
    for distance in 0...1 {
      let here = recent.reversed().filter { sentence - $0.sentence == distance }
      if let group = here.first(where: { $0.members.count > 1 }) {
        cast.link(number, to: group.members, because: .group)
        return
      }
      let bodies = here.filter { item in
        item.isSubject && item.members.allSatisfy { cast.members[$0].kind != .official }
      }
      if let body = bodies.first {
        cast.link(number, to: body.members, because: .pronoun)
        return
      }
    }
  }

  /// The actor who speaks the words of a mention.
  func speakerActor(of number: Int) -> Int? {
    let speaker = speakers[mentions[number].head]
    return speaker >= 0 ? cast.links[speaker].first : nil
  }

  /// *I* is who speaks, *we* the state or body spoken for.
  private mutating func resolveSpeaker(_ number: Int, asBody: Bool) {
    guard let speaker = speakerActor(of: number) else { return }
    guard asBody, cast.members[speaker].kind == .official else {
      cast.link(number, to: [speaker], because: .speaker)
      return
    }
    if let body = cast.members[speaker].affiliation {
      cast.link(number, to: [body], because: .speaker)
    } else if let state = stateOf(speaker) {
      cast.link(number, to: [member(ofState: state)], because: .speaker)
    } else {
      cast.link(number, to: [speaker], because: .speaker)
    }
  }
}
