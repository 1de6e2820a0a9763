import Linguistics

// The phrases and clauses below a word.
extension Syntax {
  /// The preposition of a noun; the first word of one of several words.
  func preposition(of word: Int) -> String? {
    var word = word
    while analysis.relations[word] == .conj, let first = analysis.head(of: word) { word = first }
    for child in analysis.children(of: word) where analysis.relations[Int(child)] == .case {
      let form = form(Int(child))
      if !["'s", "’s", "'", "’"].contains(form) { return form }
    }
    return nil
  }

  /// The first noun below a word that follows one of some prepositions.
  func nominal(of word: Int, after prepositions: Set<String>) -> Int? {
    nominals(of: word, after: prepositions).first
  }

  /// The nouns below a word, or below its objects and complements, that follow one of some
  /// prepositions, those nearest in the tree first.
  ///
  /// - Parameters:
  ///   - word: a verb or noun.
  ///   - prepositions: the prepositions, in lower case.
  ///   - depth: how deep inside of an object a phrase may hang; 0 for the word's own phrases.
  /// - Returns: the heads of the noun phrases, each once.
  func nominals(of word: Int, after prepositions: Set<String>, depth: Int = 1) -> [Int] {
    let follows = { (child: Int) in preposition(of: child).map(prepositions.contains) ?? false }
    var found = children(of: word, .obl, .nmod).filter(follows).map { antecedent(of: $0) ?? $0 }
    found += nominalBehind(word, after: prepositions)
    // "will hit back at Australia"
    for particle in children(of: word, .advmod) where particle == word + 1 {
      found += children(of: particle, .obl, .nmod).filter(follows)
    }
    if depth > 1 { found += inside(word, depth: depth).filter(follows) }
    if depth > 0 {
      found += nominals(inClausesOf: word, after: prepositions)
      found += phrases(inArgumentsOf: word, depth: depth).filter(follows)
    }
    var each: [Int] = []
    for noun in found where !each.contains(noun) { each.append(noun) }
    return each
  }

  /// A phrase right after a word belongs to it, whatever the parser made of it; a closing quotation
  /// mark may stand between.
  private func nominalBehind(_ word: Int, after prepositions: Set<String>) -> [Int] {
    let words = analysis.document.words.indices
    var next = word + 1
    if words.contains(next), ["\"", "”", "’", "''"].contains(form(next)) { next += 1 }
    guard words.contains(next), prepositions.contains(form(next)),
      analysis.relations[next] == .case, let noun = analysis.head(of: next), noun > word
    else { return [] }
    return [noun]
  }

  /// Nouns that a preposition governs through a clause: "pessimism about bringing the standoff to an
  /// end", "opened its border for Afghans to enter".
  private func nominals(inClausesOf word: Int, after prepositions: Set<String>) -> [Int] {
    let opens = { (clause: Int) in
      children(of: clause, .mark).contains { prepositions.contains(form($0)) }
    }
    var found: [Int] = []
    if !prepositions.isDisjoint(with: control.topicMarks) {
      found += children(of: word, .advcl, .acl)
        .filter { analysis.tags[$0] == .gerund && opens($0) }
        .flatMap { children(of: $0, .obj) }
    }
    if prepositions.contains("for") {
      found += children(of: word, .advcl, .xcomp).filter(opens)
        .flatMap { children(of: $0, .nsubj) }
    }
    return found
  }

  /// The phrases inside of the objects and complements of a word, of which one may belong to the
  /// word itself: "gave $2 million in assistance to Fiji".
  private func phrases(inArgumentsOf word: Int, depth: Int) -> [Int] {
    children(of: word, .obj, .xcomp, .conj, .obl).flatMap { argument -> [Int] in
      switch analysis.relations[argument].universal {
      case .obj:
        // "established ties on Saturday with Bhutan"
        let days = children(of: argument, .nmod).filter { DateReader.isDay(form($0)) }
        return inside(argument, depth: depth) + days.flatMap { children(of: $0, .nmod) }
      case .obl:
        // "came together the previous evening with": a time has no company.
        let isTime =
          analysis.relations[argument] == .oblUnmarked || DateReader.isDay(form(argument))
        return argument > word && (depth > 1 || isTime) ? children(of: argument, .nmod) : []
      default: return children(of: argument, .nmod, .obl)
      }
    }
  }

  /// The nouns inside a noun phrase, the nearest first.
  private func inside(_ noun: Int, depth: Int) -> [Int] {
    guard depth > 0 else { return [] }
    let own = children(of: noun, .nmod, .obl, .appos)
    return own + own.flatMap { inside($0, depth: depth - 1) }
  }

  /// The predicates of what is said, asked or meant by a word.
  func contents(of word: Int) -> [Int] {
    var found = children(of: word, .ccomp, .xcomp).filter { clause in
      !children(of: clause, .mark).contains { control.circumstanceMarks.contains(form($0)) }
    }
    if found.isEmpty {
      found = children(of: word, .advcl).filter { clause in
        isInfinitive(clause)
          || children(of: clause, .mark).contains {
            ["of", "for", "as", "that"].contains(form($0))
          }
      }
    }
    if found.isEmpty, analysis.partsOfSpeech[word].isNominal { found = children(of: word, .acl) }
    if found.isEmpty {
      found = children(of: word, .parataxis).filter { clause in
        let start = analysis.span(of: clause).lowerBound
        return isPredicate(clause) && !(start > 0 && form(start - 1) == ";")
      }
      if analysis.relations[word] == .parataxis, let head = analysis.head(of: word) {
        found = [head]
      }
      // "Russia had closed two ports, as Berlin said on Monday"
      if analysis.relations[word] == .advcl, let head = analysis.head(of: word), head < word,
        children(of: word, .mark).contains(where: { form($0) == "as" }), isPredicate(head)
      {
        found = [head]
      }
    }
    return found + found.flatMap { children(of: $0, .conj).filter { isPredicate($0) } }
  }
}
