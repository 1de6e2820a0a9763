import Linguistics

/// Tells which actors a word of a tree stands for.
struct ArgumentResolver: Sendable {
  let syntax: Syntax
  let mentions: [Mention]
  let cast: Cast
  /// The outermost mention that a word belongs to; -1 for none.
  private let owners: [Int]
  /// The innermost mention that a word belongs to; -1 for none.
  private let inner: [Int]

  /// Makes a resolver.
  init(syntax: Syntax, mentions: [Mention], cast: Cast) {
    self.syntax = syntax
    self.mentions = mentions
    self.cast = cast
    var owners = [Int](repeating: -1, count: syntax.analysis.document.words.count)
    var inner = owners
    // Larger mentions come before those inside them.
    for (number, mention) in mentions.enumerated() where !cast.links[number].isEmpty {
      for word in mention.extent {
        if owners[word] < 0 { owners[word] = number }
        inner[word] = number
      }
    }
    self.owners = owners
    self.inner = inner
  }

  /// The mention that stands at a word, the outermost.
  func mention(at word: Int) -> Int? { owners[word] >= 0 ? owners[word] : nil }

  /// The actors at a word: its mention's, those coordinated with it, or those of whom it is a thing.
  ///
  /// - Parameters:
  ///   - word: the head of a noun phrase.
  ///   - places: whether a state that only says where counts too.
  ///   - depth: how many phrases were entered on the way here; the search ends at three.
  /// - Returns: places in the cast, each once, in the order of the text; none where the word stands
  ///   for nobody.
  func actors(at word: Int, places: Bool = false, depth: Int = 0) -> [Int] {
    var found = direct(word, places: places)
    if found.isEmpty, depth < 3 { found = indirect(word, places: places, depth: depth) }
    for other in syntax.children(of: word, .conj)
    where syntax.analysis.partsOfSpeech[other] != .verb && !isInside(other, word) {
      for actor in actors(at: other, places: places, depth: depth + 1) where !found.contains(actor)
      {
        found.append(actor)
      }
    }
    for actor in companions(of: word, depth: depth) where !found.contains(actor) {
      found.append(actor)
    }
    for actor in misplaced(word, depth: depth) where !found.contains(actor) { found.append(actor) }
    return found
  }

  /// "a U.S. delegation led by Kurt Campbell", "Canada, along with Norway": who acts with them.
  private func companions(of word: Int, depth: Int) -> [Int] {
    guard depth < 3 else { return [] }
    let leaders = syntax.children(of: word, .acl).filter {
      ["lead", "head", "join"].contains(syntax.lemma($0)) && syntax.isPassive($0)
    }.flatMap { syntax.agents(of: $0) }
    let others = syntax.children(of: word, .nmod).filter { other in
      syntax.preposition(of: other).map { ["along", "alongside", "together"].contains($0) } ?? false
    }
    return (leaders + others).flatMap { actors(at: $0, depth: depth + 1) }
  }

  /// "Félix Tshisekedi of Congo and João Lourenço of Angola": what is coordinated with a name may
  /// hang on a word inside of it; actors of one kind go together.
  private func misplaced(_ word: Int, depth: Int) -> [Int] {
    guard depth < 3, let number = mention(at: word), let own = cast.links[number].first else {
      return []
    }
    let extent = mentions[number].extent
    var found: [Int] = []
    // "UK and EU negotiators": the first of two modifiers stands before the mention of the second.
    for modifier in syntax.children(of: word, .compound, .amod, .nmod)
    where modifier < extent.lowerBound
      && syntax.children(of: modifier, .conj).contains(where: { extent.contains($0) })
    {
      if let other = mention(at: modifier) { found += cast.links[other] }
    }
    for inside in extent where inside != word {
      for other in syntax.children(of: inside, .conj) where !extent.contains(other) {
        let actors = actors(at: other, depth: depth + 1)
        if actors.allSatisfy({ cast.members[$0].kind == cast.members[own].kind }) {
          found += actors
        }
      }
    }
    return found
  }

  /// Whether two words belong to one mention, whose coordination is inside a name.
  private func isInside(_ left: Int, _ right: Int) -> Bool {
    guard owners[left] >= 0, owners[left] == owners[right] else { return false }
    // Two persons with one title behind them are two.
    let own = inner[left]
    return own < 0 || own == owners[left] || mentions[own].head != left
      || mentions[own].extent.contains(right)
  }

  private func direct(_ word: Int, places: Bool) -> [Int] {
    guard let number = mention(at: word) else { return [] }
    let mention = mentions[number]
    if mention.isPlace && !places { return [] }
    if mention.isModifier, mention.head != word { return [] }
    return cast.links[number]
  }

  /// "Israel's move", "a UN draft", "a report by the OSCE", "leaders of Poland and Lithuania".
  private func indirect(_ word: Int, places: Bool, depth: Int) -> [Int] {
    let analysis = syntax.analysis
    if syntax.form(word) == "what" { return named(by: word, depth: depth) }
    // "dozens of cases": what there are dozens of.
    if syntax.control.partitives.contains(syntax.lemma(word)),
      let whole = syntax.children(of: word, .nmod).first(where: {
        syntax.preposition(of: $0) == "of"
      })
    {
      return actors(at: whole, places: places, depth: depth)
    }
    guard
      analysis.partsOfSpeech[word].isNominal || analysis.partsOfSpeech[word] == .adjective
        || analysis.partsOfSpeech[word] == .numeral || analysis.tags[word] == .gerund
    else { return [] }
    let children = analysis.children(of: word).map(Int.init)
    for child in children
    where [.appos, .iobj, .list, .dep].contains(analysis.relations[child])
      // "Manila's ally the United States"
      || analysis.relations[child] == .nmod && syntax.preposition(of: child) == nil
        && analysis.span(of: child).lowerBound == word + 1
        && syntax.children(of: child, .cc, .punct).isEmpty
    {
      let found = actors(at: child, places: false, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    // "its Filipino allies" are the Philippines, not their ally.
    let isPronounsThing = children.contains {
      analysis.relations[$0] == .nmodPoss && analysis.partsOfSpeech[$0] == .pronoun
        && syntax.antecedent(of: $0) == nil
    }
    if isPronounsThing, let found = modifier(among: children) { return found }
    // "Tunisia's UGTT union" is the union, not Tunisia.
    if word > 0, syntax.control.bodies.contains(syntax.lemma(word)),
      let number = mention(at: word - 1),
      mentions[number].head == word - 1 || analysis.head(of: word - 1) == word,
      let member = cast.links[number].first, cast.members[member].kind == .organization
    {
      return cast.links[number]
    }
    for child in children where analysis.relations[child] == .nmodPoss {
      let owner = syntax.antecedent(of: child) ?? child
      let found = actors(at: owner, places: true, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    if let found = modifier(among: children) { return found }
    // "a spokesman for President Ghani" speaks for him.
    let voices = syntax.control.voices.contains(syntax.lemma(word)) ? ["for", "to"] : []
    // "a judge at the court", "an adviser to the president"
    let offices = syntax.control.staff.contains(syntax.lemma(word)) ? ["at", "with"] : []
    for preposition in ["by", "of", "from", "including", "like", "such", "in"] + voices + offices {
      for child in children where analysis.relations[child].universal == .nmod {
        guard syntax.preposition(of: child) == preposition else { continue }
        // "prosecutors in Madrid" are Spain's.
        let isHome = preposition == "in" && syntax.control.organs.contains(syntax.lemma(word))
        let found = actors(
          at: child, places: preposition == "of" || isHome || places, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    return makers(of: word, depth: depth)
  }

  /// The actors of an adjective or noun before a noun.
  private func modifier(among children: [Int]) -> [Int]? {
    for child in children {
      switch syntax.analysis.relations[child] {
      case .amod, .compound, .nmodDesc, .nmodUnmarked, .flat:
        if let number = mention(at: child), !cast.links[number].isEmpty {
          return cast.links[number]
        }
      default: break
      }
    }
    return nil
  }
}
