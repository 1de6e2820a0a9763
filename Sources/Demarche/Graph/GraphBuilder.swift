import Linguistics

/// Makes the graph of one article out of what was found in it.
struct GraphBuilder: Sendable {
  let gazetteer: Gazetteer

  /// The graph of an article.
  func graph(
    of article: Article, analysis: Analysis, mentions: [Mention], cast: Cast,
    relations: [Relation]
  ) -> Graph {
    var building = GraphBuilding(
      gazetteer: gazetteer, article: article, analysis: analysis, mentions: mentions, cast: cast)
    return building.graph(of: relations)
  }
}

/// The state of building one graph.
private struct GraphBuilding {
  let gazetteer: Gazetteer
  let article: Article
  let analysis: Analysis
  let mentions: [Mention]
  let cast: Cast
  private let offsets: ScalarOffsets

  init(
    gazetteer: Gazetteer, article: Article, analysis: Analysis, mentions: [Mention], cast: Cast
  ) {
    self.gazetteer = gazetteer
    self.article = article
    self.analysis = analysis
    self.mentions = mentions
    self.cast = cast
    offsets = ScalarOffsets(words: analysis.document)
  }

  mutating func graph(of relations: [Relation]) -> Graph {
    let members = included(relations)
    let identifiers = members.reduce(into: [Int: Actor.ID]()) { $0[$1] = identifier(of: $1) }
    let places = mentionPlaces()
    let actors = members.map { actor($0, identifiers, places[$0] ?? []) }
    return Graph(
      documents: [article.source], actors: actors,
      edges: firmest(relations).map { edge($0, identifiers) })
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

  private func identifier(of number: Int) -> Actor.ID {
    let member = cast.members[number]
    switch member.identity {
    case .state(let state): return "state:\(gazetteer.states[state].code)"
    case .office(let key): return "official:\(key)"
    default: return "\(member.kind.rawValue):\(Folding.slug(member.name))"
    }
  }

  /// The mentions of each member, in text order.
  private func mentionPlaces() -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for number in mentions.indices {
      for member in cast.links[number] { places[member, default: []].append(number) }
    }
    return places
  }

  private func actor(_ number: Int, _ identifiers: [Int: Actor.ID], _ places: [Int]) -> Actor {
    let member = cast.members[number]
    var aliases: Set<String> = []
    for place in places where isAlias(place) {
      aliases.insert(alias(quotation(of: mentions[place].words).text))
    }
    let state = member.state.map { gazetteer.states[$0] }
    return Actor(
      id: identifiers[number] ?? identifier(of: number), kind: member.kind, name: member.name,
      iso: member.kind == .state ? state?.iso : nil, country: state?.code,
      aliases: aliases.sorted(), affiliation: member.affiliation.flatMap { identifiers[$0] },
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
    return !(mention.isModifier && mention.words.count == 1
      && analysis.partsOfSpeech[mention.head] == .adjective)
  }

  private func alias(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }
    let isArticle = words.count > 1 && words[0].lowercased() == "the"
    return words.dropFirst(isArticle ? 1 : 0).joined(separator: " ")
  }

  private func quotation(of words: Range<Int>) -> Quotation {
    offsets.quotation(of: words, in: analysis.document)
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

  private func edge(_ relation: Relation, _ identifiers: [Int: Actor.ID]) -> Edge {
    let evidence = Evidence(
      document: article.id, sentence: relation.sentence,
      quotation: quotation(of: analysis.document.sentences[relation.sentence]),
      trigger: quotation(of: relation.trigger), rule: relation.rule,
      attribution: relation.attribution.compactMap { identifiers[$0] }, date: relation.date)
    return Edge(
      key: Edge.Key(
        source: identifiers[relation.source] ?? "", target: identifiers[relation.target] ?? "",
        type: relation.type, polarity: relation.polarity, modality: relation.modality),
      evidence: [evidence])
  }
}

/// Turns the byte offsets of words into counts of Unicode scalars.
private struct ScalarOffsets {
  private let starts: [Int32]
  private let ends: [Int32]

  /// Counts once through the text.
  init(words document: Document) {
    var starts: [Int32] = []
    var ends: [Int32] = []
    starts.reserveCapacity(document.words.count)
    ends.reserveCapacity(document.words.count)
    var byte = 0
    var scalars: Int32 = 0
    func advance(to place: Int32) -> Int32 {
      while byte < Int(place) {
        if document.text[byte] & 0xC0 != 0x80 { scalars += 1 }
        byte += 1
      }
      return scalars
    }
    for word in document.words {
      starts.append(advance(to: word.start))
      ends.append(advance(to: word.end))
    }
    self.starts = starts
    self.ends = ends
  }

  func quotation(of words: Range<Int>, in document: Document) -> Quotation {
    let first = words.lowerBound
    let last = words.upperBound - 1
    let bytes = document.text[
      Int(document.words[first].start)..<Int(document.words[last].end)]
    return Quotation(
      start: Int(starts[first]), end: Int(ends[last]), text: String(decoding: bytes, as: UTF8.self))
  }
}
