import Linguistics

/// Words that read as modifiers, titles and a name of a person: "South Korean Defense Minister",
/// "NATO Secretary General Mark Rutte", "Kyrylo Budanov, head of Ukraine's Military Intelligence".
struct PersonGroup {
  private(set) var extent: Range<Int>
  private(set) var titles: [Int] = []
  private(set) var titleWords: Range<Int>
  private(set) var name: Range<Int>?
  private(set) var employer: Int?
  private(set) var isFormer = false
  private(set) var isPlural = false
  private(set) var isDefinite = false
  private(set) var isIndefinite = false
  /// Whether the titles are a plural before several names.
  private(set) var isShared = false
  /// Where the group ends, with what follows the name.
  var end: Int { max(place, later.first?.extent.upperBound ?? place) }
  /// A noun for the body that a person heads: "who commands the army".
  private(set) var home: Int?
  /// The noun of a body before the title: "Commission President".
  private(set) var bodyNoun: Int?
  /// The last word of the titles.
  private(set) var titleNoun = 0
  /// The title that follows the name after a comma.
  var apposition: PersonGroup? { later.first }
  private var later: [PersonGroup] = []
  private var hasOffice = false
  private var place: Int

  private static let qualifiers: Set<String> = [
    "former", "ex", "late", "then", "outgoing", "incoming", "new", "newly", "acting", "interim",
    "deputy", "senior", "top", "veteran", "chief", "long", "time", "longtime", "current",
    "powerful", "embattled", "hardline", "ousted", "exiled", "appointed", "elected", "-",
  ]
  private static let past: Set<String> = ["former", "ex", "late", "then", "ousted"]

  private static let possessives: Set<String> = ["'s", "’s", "'", "’"]

  /// Starts a group at a word.
  init(start: Int) {
    extent = start..<start
    titleWords = start..<start
    place = start
  }

  /// Whether the group stands for one person, or several of known office.
  var isPerson: Bool {
    if name != nil { return true }
    if titles.isEmpty || isIndefinite || isPlural { return false }
    return hasOffice ? employer != nil || isDefinite : isDefinite
  }

  /// Reads a group; `extent` stays empty where there is none.
  mutating func read(from scan: MentionScan, in sentence: Range<Int>) {
    isIndefinite = isAfterIndefinite(scan, sentence)
    if place > sentence.lowerBound, PersonGroup.possessives.contains(scan.lower[place - 1]) {
      isDefinite = true
    }
    readModifiers(scan, sentence)
    let titleStart = place
    readTitles(scan, sentence)
    if !titles.isEmpty {
      titleWords = titleStart..<place
      extent = extent.lowerBound..<place
      titleNoun = place - 1
      readEmployerAfter(scan, sentence)
      titleWords = titleStart..<place
      readNameAfterTitle(scan, sentence)
      if name == nil { titleWords = extent.lowerBound..<titleWords.upperBound }
    } else if let words = PersonName.range(at: extent.lowerBound, scan, sentence, afterTitle: false)
    {
      // Modifiers without a title before a name belong to something else.
      name = words
      employer = nil
      isFormer = false
      place = words.upperBound
      extent = words
    }
    if name != nil { readAfterName(scan, sentence) }
    if name != nil, employer == nil { readHome(scan, sentence) }
  }

  /// Reads a further name after a plural title: "Presidents A of X and B of Y".
  ///
  /// - Returns: false where no name follows.
  mutating func readNext(of titles: [Int], _ scan: MentionScan, _ sentence: Range<Int>) -> Bool {
    guard let words = PersonName.range(at: place, scan, sentence, afterTitle: true) else {
      return false
    }
    self.titles = titles
    accept(words)
    readAfterName(scan, sentence)
    if employer == nil { readHome(scan, sentence) }
    return true
  }

  /// "a senior Hamas leader": read from "Hamas" on, it still is one of several.
  private func isAfterIndefinite(_ scan: MentionScan, _ sentence: Range<Int>) -> Bool {
    var before = place - 1
    while before >= sentence.lowerBound, scan.analysis.partsOfSpeech[before] == .adjective,
      scan.owner(of: before) == nil
    {
      before -= 1
    }
    return before >= sentence.lowerBound
      && ["a", "an", "another", "any", "some", "every", "no"].contains(scan.lower[before])
  }

  private mutating func readModifiers(_ scan: MentionScan, _ sentence: Range<Int>) {
    var isStart = true
    while place < sentence.upperBound {
      let word = scan.lower[place]
      if isStart, ["the", "a", "an", "his", "her", "its", "their", "this"].contains(word) {
        isDefinite = word != "a" && word != "an"
        isIndefinite = !isDefinite
        place += 1
        extent = place..<place
      } else if let owner = scan.owner(of: place), scan.mentions[owner].words.lowerBound == place,
        PersonGroup.employs(scan.mentions[owner])
      {
        employer = owner
        place = scan.mentions[owner].words.upperBound
        skipShortForm(scan, sentence)
        if place < sentence.upperBound, PersonGroup.possessives.contains(scan.lower[place]) {
          isDefinite = true
          place += 1
        }
        skipField(scan, sentence)
      } else if Capitals.starts(scan.forms[place]), scan.owner(of: place) == nil,
        place + 1 < sentence.upperBound, scan.longestTitle(at: place) == nil,
        scan.longestTitle(at: place + 1) != nil,
        scan.gazetteer.heads[word]?.kind == .organization
      {
        bodyNoun = place
        isDefinite = true
        place += 1
      } else if PersonGroup.qualifiers.contains(word), scan.longestTitle(at: place) == nil {
        if PersonGroup.past.contains(word) { isFormer = true }
        place += 1
      } else {
        break
      }
      isStart = false
    }
  }

  /// "Ulster Unionist Party (UUP) leader": the brackets after a body.
  private mutating func skipShortForm(_ scan: MentionScan, _ sentence: Range<Int>) {
    guard place + 2 < sentence.upperBound, scan.lower[place] == "(", scan.lower[place + 2] == ")",
      scan.shortForms[scan.forms[place + 1]] != nil
    else { return }
    place += 3
  }

  /// "Pentagon press operations director": nouns that say of what part of the body.
  private mutating func skipField(_ scan: MentionScan, _ sentence: Range<Int>) {
    var next = place
    while next < sentence.upperBound, next < place + 3, scan.owner(of: next) == nil,
      scan.longestTitle(at: next) == nil, !PersonGroup.qualifiers.contains(scan.lower[next]),
      scan.analysis.partsOfSpeech[next] == .noun || scan.analysis.partsOfSpeech[next] == .adjective,
      scan.representation(of: next) == nil
    {
      next += 1
    }
    guard next > place, next < sentence.upperBound, scan.longestTitle(at: next) != nil else {
      return
    }
    place = next
  }

  private static func employs(_ mention: Mention) -> Bool {
    switch mention.referent {
    case .state, .organization, .body, .named: true
    default: false
    }
  }

  private mutating func readTitles(_ scan: MentionScan, _ sentence: Range<Int>) {
    while place < sentence.upperBound {
      if let (words, title) = scan.longestTitle(at: place), words.upperBound <= sentence.upperBound
      {
        titles.append(title)
        let row = scan.gazetteer.titles[title]
        if row.kind == "office" { hasOffice = true }
        if row.isPlural { isPlural = true }
        if row.phrase.hasPrefix("former ") { isFormer = true }
        place = words.upperBound
        skipService(scan, sentence)
      } else if !titles.isEmpty, ["and", "-", ","].contains(scan.lower[place]),
        place + 1 < sentence.upperBound, scan.longestTitle(at: place + 1) != nil,
        scan.lower[place] != ","
      {
        place += 1
      } else {
        return
      }
    }
  }

  /// "spokesman Navy Capt. Jeff Davis": the service before a rank.
  private mutating func skipService(_ scan: MentionScan, _ sentence: Range<Int>) {
    guard place + 1 < sentence.upperBound,
      ["army", "navy", "air", "marine", "marines"].contains(scan.lower[place])
    else { return }
    let next = scan.lower[place] == "air" ? place + 2 : place + 1
    guard next < sentence.upperBound, let (_, title) = scan.longestTitle(at: next),
      scan.gazetteer.titles[title].employer == "military"
    else { return }
    place = next
  }

  /// "… of Ukraine's Military Intelligence", "… for Russia", "… to the United Nations".
  private mutating func readEmployerAfter(_ scan: MentionScan, _ sentence: Range<Int>) {
    guard place < sentence.upperBound, ["of", "for", "to", "at", "in"].contains(scan.lower[place])
    else { return }
    var next = place + 1
    if next < sentence.upperBound, scan.lower[next] == "the" { next += 1 }
    guard next < sentence.upperBound, let owner = PersonGroup.employer(at: next, scan),
      scan.mentions[owner].words.lowerBound <= next || owner != scan.owner(of: next)
    else { return }
    let link = scan.lower[place]
    let isHost = link == "to" || link == "in" || link == "at"
    if isHost && employer == nil && link == "in" {
      // "the interim Attorney-General in Suva" serves where an envoy would only live.
      guard !isEnvoy(scan), hasOffice, case .state = scan.mentions[owner].referent else { return }
      employer = owner
      return
    }
    if isHost, employer != nil, !isEnvoy(scan) { return }
    if !isHost || employer == nil { employer = employer ?? owner }
    place = scan.mentions[owner].words.upperBound
    skipShortForm(scan, sentence)
    extent = extent.lowerBound..<place
  }

  /// Whether the titles are of somebody who is sent: "the Saudi ambassador in Doha".
  private func isEnvoy(_ scan: MentionScan) -> Bool {
    titles.contains { title in
      let words = scan.gazetteer.titles[title].phrase.split(separator: " ")
      return words.contains { PersonGroup.envoys.contains(String($0)) }
    }
  }

  private static let envoys: Set<String> = [
    "ambassador", "envoy", "representative", "consul", "nuncio", "attaché", "attache", "delegate",
    "liaison", "emissary", "affaires", "d'affaires", "commissioner", "coordinator",
  ]

  /// The body at a word; in "Niger's National Council" it is the council.
  private static func employer(at word: Int, _ scan: MentionScan) -> Int? {
    guard let owner = scan.owner(of: word), employs(scan.mentions[owner]) else { return nil }
    let end = scan.mentions[owner].words.upperBound
    guard end + 1 < scan.forms.count, possessives.contains(scan.lower[end]),
      let body = scan.owner(of: end + 1), employs(scan.mentions[body]),
      scan.mentions[body].words.lowerBound == end + 1
    else { return owner }
    return body
  }

  private mutating func readNameAfterTitle(_ scan: MentionScan, _ sentence: Range<Int>) {
    guard place < sentence.upperBound else { return }
    if let words = PersonName.range(at: place, scan, sentence, afterTitle: true) {
      accept(words)
      return
    }
    // "Denmark's defence minister, Morten Bødskov," explains the office by a name.
    var next = place + 1
    while next < sentence.upperBound, let (title, _) = scan.longestTitle(at: next) {
      next = title.upperBound
    }
    guard scan.lower[place] == ",", isDefinite || employer != nil, !isIndefinite,
      next < sentence.upperBound,
      let words = PersonName.range(at: next, scan, sentence, afterTitle: next > place + 1),
      words.upperBound >= sentence.upperBound
        || [",", ".", ")", ";", ":", "-", "—", "–", "and"].contains(scan.lower[words.upperBound])
    else { return }
    accept(words)
  }

  /// Takes a name that stands before the title and is explained by it.
  mutating func accept(explained words: Range<Int>) {
    name = words
    extent = words.lowerBound..<extent.upperBound
    isPlural = false
    isIndefinite = false
  }

  private mutating func accept(_ words: Range<Int>) {
    isShared = isPlural
    name = words
    place = words.upperBound
    extent = extent.lowerBound..<place
    isPlural = false
  }

  private mutating func readAfterName(_ scan: MentionScan, _ sentence: Range<Int>) {
    readOrigin(scan, sentence)
    guard place < sentence.upperBound, [",", "("].contains(scan.lower[place]),
      place + 1 < sentence.upperBound
    else { return }
    var group = PersonGroup(start: place + 1)
    group.readModifiers(scan, sentence)
    let start = group.place
    group.readTitles(scan, sentence)
    guard !group.titles.isEmpty, !group.isPlural else { return }
    group.titleWords = start..<group.place
    group.extent = group.extent.lowerBound..<group.place
    group.readEmployerAfter(scan, sentence)
    guard PersonName.range(at: group.place, scan, sentence, afterTitle: true) == nil else { return }
    let isClosed =
      group.place >= sentence.upperBound
      || [",", ".", ")", ";", "-", "—", "and", "who"].contains(scan.lower[group.place])
      || group.employer != nil && ["on", "for", "in", "to"].contains(scan.lower[group.place])
    guard isClosed else { return }
    group.readCommand(scan, sentence)
    group.titleWords = group.extent.lowerBound..<group.place
    group.extent = group.titleWords
    later = [group]
  }

  /// "commander, Combined Joint Task Force": a body that a comma parts from the title.
  private mutating func readCommand(_ scan: MentionScan, _ sentence: Range<Int>) {
    guard employer == nil, place + 1 < sentence.upperBound, scan.lower[place] == ",",
      let owner = scan.owner(of: place + 1),
      scan.mentions[owner].words.lowerBound == place + 1
    else { return }
    switch scan.mentions[owner].referent {
    case .organization, .named, .body:
      let end = scan.mentions[owner].words.upperBound
      guard end >= sentence.upperBound || [",", ".", ";"].contains(scan.lower[end]) else { return }
      employer = owner
    default: return
    }
  }

  /// "John Hume of the SDLP", "Vincent Biruta of Rwanda", "Heidi Tagliavini for the OSCE".
  private mutating func readOrigin(_ scan: MentionScan, _ sentence: Range<Int>) {
    guard employer == nil, place + 1 < sentence.upperBound,
      ["of", "for"].contains(scan.lower[place])
    else { return }
    let next = scan.lower[place + 1] == "the" ? place + 2 : place + 1
    guard next < sentence.upperBound, let owner = PersonGroup.employer(at: next, scan) else {
      return
    }
    if scan.lower[place] == "for" {
      let end = scan.mentions[owner].words.upperBound
      guard end >= sentence.upperBound || !PersonGroup.possessives.contains(scan.lower[end]),
        let head = scan.analysis.head(of: scan.mentions[owner].head),
        name?.contains(head) ?? false
      else { return }
    }
    employer = owner
    place = scan.mentions[owner].words.upperBound
    extent = extent.lowerBound..<place
  }

  private static let leading: Set<String> = [
    "heads", "leads", "headed", "led", "chairs", "commands", "runs", "represents",
  ]

  /// "Sedat Önal (Türkiye)", "Edem Wosornu, of the ICRC", "Budanov, who heads the SBU": whom a
  /// person without a title acts for.
  private mutating func readHome(_ scan: MentionScan, _ sentence: Range<Int>) {
    var next = place + 1
    guard next + 1 < sentence.upperBound, [",", "("].contains(scan.lower[place]) else { return }
    let isBracket = scan.lower[place] == "("
    if !isBracket {
      if scan.lower[next] == "of" || scan.lower[next] == "whose" {
        next += 1
      } else if scan.lower[next] == "who", PersonGroup.leading.contains(scan.lower[next + 1]) {
        next += 2
      } else {
        return
      }
    }
    if next < sentence.upperBound, scan.lower[next] == "the" { next += 1 }
    guard next < sentence.upperBound else { return }
    guard let owner = PersonGroup.employer(at: next, scan) else {
      if scan.lower[place + 1] == "who", scan.gazetteer.heads[scan.lower[next]] != nil {
        home = next
      }
      return
    }
    let end = scan.mentions[owner].words.upperBound
    if isBracket, end >= sentence.upperBound || scan.lower[end] != ")" { return }
    if scan.lower[place + 1] == "whose", case .state = scan.mentions[owner].referent { return }
    employer = owner
  }
}
