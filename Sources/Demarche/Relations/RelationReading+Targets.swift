import Linguistics

// Whom a frame concerns.
extension RelationReading {
  /// The types whose target may hang deep in the object: "a threat of retaliation against Israel".
  private static let reachingDeep: Set<RelationType> = [
    .aid, .support, .request, .deny, .threaten, .warn, .demand, .alarm, .accuse,
  ]

  /// The types whose target may be whoever acts beside them: "with help from France, Greece built".
  private static let reachingBack: Set<RelationType> = [
    .aid, .support, .request, .threaten, .warn, .demand, .accuse,
  ]

  /// "held a meeting lasting two hours with Merz", "on Monday in the town of Brest with Poland": the
  /// first phrase with "with" in the rest of the clause, whatever it hangs on.
  private func partners(behind word: Int) -> [Int] {
    let analysis = syntax.analysis
    guard let sentence = analysis.document.sentences.first(where: { $0.contains(word) }) else {
      return []
    }
    for next in word + 1..<min(word + 16, sentence.upperBound) {
      if [",", ";", ":", "–", "—", "and", "that"].contains(syntax.form(next)) { return [] }
      guard syntax.form(next) == "with", analysis.relations[next] == .case,
        let noun = analysis.head(of: next), noun > next
      else { continue }
      // What another deed is done with is no partner in this one.
      let isOthers = (word + 1..<next).contains { other in
        [.verb, .noun].contains(analysis.partsOfSpeech[other])
          && lexicon.triggers[
            Lexicon.Key(
              lemma: syntax.lemma(other),
              wordClass: analysis.partsOfSpeech[other] == .verb ? .verb : .noun)] != nil
      }
      return isOthers ? [] : resolver.actors(at: noun)
    }
    return []
  }

  /// "Despite warnings from Beijing, Taipei went ahead": who does what the clause says, where a noun
  /// tells under what circumstances.
  private func doer(besides noun: Int) -> [Int] {
    let analysis = syntax.analysis
    guard analysis.partsOfSpeech[noun] == .noun, let verb = analysis.head(of: noun),
      analysis.partsOfSpeech[verb] == .verb
    else { return [] }
    switch analysis.relations[noun].universal {
    case .obl:
      guard let preposition = syntax.preposition(of: noun),
        lexicon.classes["circumstance-preposition"]?.contains(preposition) ?? false
      else { return [] }
    case .obj:
      // "is considering a request from Kyiv"
      guard lexicon.classes["handling"]?.contains(syntax.lemma(verb)) ?? false,
        syntax.nominal(of: noun, after: ["from", "by"]) != nil
      else { return [] }
    default: return []
    }
    return subjects(ofVerb: verb).flatMap { resolver.actors(at: $0) }
  }

  /// Who or what a frame concerns: the actors in its slots; failing that whom the document is sent
  /// to, or of whom what is reported or praised is.
  func targets(of row: Trigger, _ word: Int, besides source: Int?) -> [Int] {
    // Who announces "a suspension of aid to Egypt" tells of an act of their own: only whose act it
    // is counts, not whom it concerns.
    if row.type == .report, row.target.contains(.object) {
      return fillers(row.target, word, besides: source, entering: 1)
    }
    var found = fillers(row.target, word, besides: source)
    if found.isEmpty, RelationReading.reachingDeep.contains(row.type) {
      found = fillers(row.target, word, besides: source, depth: 3)
    }
    guard found.isEmpty else { return found }
    if row.type.isSymmetric, row.target.contains(.preposition("with")) {
      let partners = partners(behind: word).filter { $0 != source }
      if !partners.isEmpty { return partners }
    }
    let concerned = doer(besides: word).filter { $0 != source }
    if !concerned.isEmpty, RelationReading.reachingBack.contains(row.type) { return concerned }
    switch row.type {
    case .threaten, .warn, .demand, .request:
      let named = addressees(ofDocumentWith: word).filter { $0 != source }
      guard named.isEmpty, row.type == .request, syntax.preposition(of: word) == "at" else {
        return named
      }
      // "a decision of Pristina, taken at the request of the ambassador"
      return setting(of: word).map { governor in
        syntax.patients(of: governor).flatMap { resolver.actors(at: $0) }.filter { $0 != source }
      } ?? []
    case .consult where syntax.analysis.partsOfSpeech[word] == .noun:
      // "in a telephone call, Blinken pressed Abiy"
      guard let governor = setting(of: word), lexicon.speaksTo(syntax.lemma(governor)),
        ["in", "during"].contains(syntax.preposition(of: word))
      else { return [] }
      return syntax.patients(of: governor).flatMap { resolver.actors(at: $0) }
        .filter { $0 != source }
    case .report, .support, .deny:
      for slot in row.target {
        for head in heads(slot, word) {
          let topics = resolver.topics(of: head).filter { $0 != source }
          if !topics.isEmpty { return topics }
        }
      }
      return []
    default: return []
    }
  }
}
