import Linguistics

/// Makes the graph of one article out of what was found in it.
struct GraphBuilder: Sendable {
  let gazetteer: Gazetteer

  /// The ids of the members of a cast.
  func identifiers(of cast: Cast) -> [Actor.ID] {
    cast.members.map { member in
      switch member.identity {
      case .state(let state): "state:\(gazetteer.states[state].code)"
      case .office(let key): "official:\(key)"
      default: "\(member.kind.rawValue):\(Folding.slug(member.name))"
      }
    }
  }

  /// The graph of an article.
  func graph(of article: Article, _ reading: Reading) -> Graph {
    GraphBuilding(gazetteer: gazetteer, article: article, reading: reading).graph()
  }
}

/// The building of one graph.
private struct GraphBuilding {
  let gazetteer: Gazetteer
  let article: Article
  let reading: Reading

  private var cast: Cast { reading.cast }
  private var mentions: [Mention] { reading.mentions }
  private var analysis: Analysis { reading.analysis }

  init(gazetteer: Gazetteer, article: Article, reading: Reading) {
    self.gazetteer = gazetteer
    self.article = article
    self.reading = reading
  }

  func graph() -> Graph {
    let places = mentionPlaces()
    return Graph(
      documents: [article.source(coverage: coverage)],
      actors: included(reading.relations).map { actor($0, places[$0] ?? []) },
      edges: firmest(reading.relations).map(edge))
  }

  /// Which sentences name two actors and gave no edge; what is only a part of a larger mention, as
  /// the ministry in a minister's title, is not counted apart.
  private var coverage: Coverage {
    var members: [Int: Set<Int>] = [:]
    for (number, mention) in mentions.enumerated() where !mention.isModifier && !mention.isPlace {
      guard !isInner(number) else { continue }
      members[mention.sentence, default: []].formUnion(cast.links[number])
    }
    let candidates = members.filter { $0.value.count >= 2 }.keys.sorted()
    let speaking = Set(reading.relations.map(\.sentence))
    return Coverage(
      sentences: analysis.document.sentences.count, candidates: candidates.count,
      silent: candidates.filter { !speaking.contains($0) }.map { sentence in
        Coverage.Passage(
          sentence: sentence, quotation: quotation(of: analysis.document.sentences[sentence]))
      })
  }

  /// Whether a mention stands inside of the one before it; larger mentions come first.
  private func isInner(_ number: Int) -> Bool {
    let own = mentions[number].extent
    return (0..<number).reversed().prefix(4).contains {
      mentions[$0].extent.contains(own.lowerBound) && mentions[$0].extent != own
    }
  }

  /// The members that are nodes: named in the text, part of a relation, or somebody's affiliation.
  private func included(_ relations: [Relation]) -> [Int] {
    var chosen = Set(cast.members.indices.filter { cast.members[$0].isNamed })
    for relation in relations { chosen.formUnion([relation.source, relation.target]) }
    for relation in relations { chosen.formUnion(relation.attribution) }
    var open = Array(chosen)
    while let next = open.popLast() {
      guard let above = cast.members[next].affiliation, chosen.insert(above).inserted else {
        continue
      }
      open.append(above)
    }
    return chosen.sorted()
  }

  /// The mentions of each member, in text order.
  private func mentionPlaces() -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for number in mentions.indices {
      for member in cast.links[number] { places[member, default: []].append(number) }
    }
    return places
  }

  private func actor(_ number: Int, _ places: [Int]) -> Actor {
    let member = cast.members[number]
    var aliases: Set<String> = []
    for place in places where isAlias(place) {
      aliases.insert(alias(quotation(of: mentions[place].words).text))
    }
    let state = member.state.map { gazetteer.states[$0] }
    return Actor(
      id: reading.identifiers[number], kind: member.kind, name: member.name,
      iso: member.kind == .state ? state?.iso : nil, country: state?.code,
      aliases: aliases.sorted(), affiliation: member.affiliation.map { reading.identifiers[$0] },
      mentions: places.map { place in
        Actor.Mention(
          document: article.id, sentence: mentions[place].sentence,
          quotation: quotation(of: mentions[place].words), form: mentions[place].form)
      })
  }

  /// Pronouns, words for several actors and mere adjectives are no names of an actor.
  private func isAlias(_ place: Int) -> Bool {
    let mention = mentions[place]
    if mention.form == .pronoun || cast.links[place].count > 1 { return false }
    if case .person(let person) = mention.referent, person.label != nil { return false }
    if mention.isInside { return false }
    return
      !(mention.isModifier && mention.words.count == 1
      && analysis.partsOfSpeech[mention.head] == .adjective)
  }

  private func alias(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }
    let isArticle = words.count > 1 && words[0].lowercased() == "the"
    return words.dropFirst(isArticle ? 1 : 0).joined(separator: " ")
  }

  private func quotation(of words: Range<Int>) -> Quotation {
    reading.offsets.quotation(of: words, in: analysis.document)
  }

  /// Of the relations that differ only in modality, the firmest ones.
  private func firmest(_ relations: [Relation]) -> [Relation] {
    var best: [Edge.Key: Modality] = [:]
    let key = { (relation: Relation) in
      Edge.Key(
        source: String(relation.source), target: String(relation.target), type: relation.type,
        polarity: relation.polarity)
    }
    for relation in relations {
      best[key(relation)] = min(best[key(relation)] ?? .hypothetical, relation.modality)
    }
    return relations.filter { best[key($0)] == $0.modality }
  }

  private func edge(_ relation: Relation) -> Edge {
    let evidence = Evidence(
      document: article.id, sentence: relation.sentence,
      quotation: quotation(of: analysis.document.sentences[relation.sentence]),
      trigger: quotation(of: relation.trigger), rule: relation.rule,
      attribution: relation.attribution.map { reading.identifiers[$0] }, date: relation.date)
    return Edge(
      key: Edge.Key(
        source: reading.identifiers[relation.source], target: reading.identifiers[relation.target],
        type: relation.type, polarity: relation.polarity, modality: relation.modality),
      evidence: [evidence])
  }
}
