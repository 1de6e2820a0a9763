import Linguistics

/// What a tree says about who does what: subjects and objects through passives, relative clauses,
/// control and coordination.
struct Syntax: Sendable {
  let analysis: Analysis
  private let lower: [String]
  /// What the verbs of the language govern.
  let control: Lexicon.Control

  /// Makes a reader of trees.
  init(_ analysis: Analysis, control: Lexicon.Control) {
    self.analysis = analysis
    self.control = control
    lower = analysis.document.words.indices.map { analysis.form(of: $0).lowercased() }
  }

  /// The children of a word with one of some relations, subtypes aside.
  func children(of word: Int, _ relations: Dependency...) -> [Int] {
    analysis.children(of: word).lazy.map(Int.init)
      .filter { relations.contains(analysis.relations[$0].universal) }
  }

  /// The lemma of a word in lower case.
  func lemma(_ word: Int) -> String { analysis.lemma(of: word).lowercased() }

  /// The word in lower case.
  func form(_ word: Int) -> String { lower[word] }

  // MARK: Voice and subjects

  /// Whether a predicate is in the passive.
  func isPassive(_ word: Int) -> Bool {
    for child in analysis.children(of: word) {
      switch analysis.relations[Int(child)] {
      case .nsubjPass, .auxPass, .csubjPass: return true
      case .nsubj: return false
      default: break
      }
    }
    guard analysis.tags[word] == .pastParticiple, !hasAuxiliary(word, "have") else {
      return false
    }
    switch analysis.relations[word] {
    case .acl, .advcl, .amod: return true
    case .conj: return analysis.head(of: word).map { isPassive($0) } ?? false
    default: return children(of: word, .obl).contains { analysis.relations[$0] == .oblAgent }
    }
  }

  func hasAuxiliary(_ word: Int, _ lemma: String) -> Bool {
    children(of: word, .aux).contains { self.lemma($0) == lemma }
  }

  /// The noun that a relative pronoun stands for.
  func antecedent(of word: Int) -> Int? {
    let isRelative =
      analysis.tags[word] == .whPronoun || analysis.tags[word] == .whDeterminer
      || form(word) == "whose"
      || (form(word) == "that" && analysis.partsOfSpeech[word] == .pronoun)
    guard isRelative else { return nil }
    var current = word
    for _ in 0..<4 {
      guard let head = analysis.head(of: current) else { return nil }
      if analysis.relations[current] == .aclRelcl { return head }
      // "It was Algeria that asked"
      if analysis.relations[current] == .advclRelcl, analysis.partsOfSpeech[head].isNominal {
        return head
      }
      current = head
    }
    return nil
  }

  /// Whether a word belongs to "each other" or "one another".
  func isReciprocal(_ word: Int) -> Bool {
    let words = analysis.document.words.indices
    return [word - 1, word].contains { first in
      words.contains(first) && words.contains(first + 1)
        && ["each other", "one another"].contains("\(form(first)) \(form(first + 1))")
    }
  }

  /// Whether the relative clause of a predicate leaves the object open: "the report it rejected".
  func isReduced(_ word: Int) -> Bool { !children(of: word, .nsubj).isEmpty }

  /// Whether a sentence is an item of a list, by the mark that it opens with.
  func isItem(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first else { return false }
    return ["•", "▪", "●", "*", "-", "–", "—", "·"].contains(form(first))
  }

  func isPredicate(_ word: Int) -> Bool {
    let part = analysis.partsOfSpeech[word]
    return part == .verb || part == .auxiliary || !children(of: word, .cop).isEmpty
      || !children(of: word, .nsubj).isEmpty
  }

  func isInfinitive(_ word: Int) -> Bool {
    if children(of: word, .mark).contains(where: { form($0) == "to" }) { return true }
    return analysis.tags[word] == .baseVerb && children(of: word, .aux, .nsubj).isEmpty
  }

  func hasFiniteVerb(_ word: Int) -> Bool {
    switch analysis.tags[word] {
    case .pastVerb, .presentVerb, .thirdPersonVerb: return true
    default: return !children(of: word, .aux, .cop).filter { form($0) != "to" }.isEmpty
    }
  }

  // MARK: Logical arguments

  /// Who does it: the subject, in the passive the agent.
  func agents(of word: Int) -> [Int] {
    guard isPassive(word) else { return surfaceSubject(of: word).map { [$0] } ?? [] }
    let isAgent = { (child: Int) in
      analysis.relations[child] == .oblAgent || preposition(of: child) == "by"
    }
    let own = children(of: word, .obl).filter(isAgent)
    guard own.isEmpty else { return own }
    // "was demanded on Thursday by the parliament", "was granted a loan by the bank"
    let later = children(of: word, .obl, .obj).flatMap { children(of: $0, .nmod) }.filter {
      preposition(of: $0) == "by"
    }
    if let agent = later.first { return [agent] }
    // "was quoted as saying by the agency"
    return children(of: word, .advcl, .xcomp).filter { analysis.tags[$0] == .gerund }
      .flatMap { children(of: $0, .obl).filter(isAgent) }
  }

  /// Whom or what it is done to: the objects, in the passive the subject.
  func patients(of word: Int) -> [Int] {
    var found = children(of: word, .iobj, .obj).map { antecedent(of: $0) ?? $0 }
    if found.isEmpty { found = children(of: word, .ccomp).flatMap { renamed(in: $0) } }
    if isPassive(word), let subject = surfaceSubject(of: word) { found.insert(subject, at: 0) }
    if found.isEmpty, analysis.relations[word] == .aclRelcl, isReduced(word),
      let head = analysis.head(of: word),
      children(of: word, .nsubj).allSatisfy({ antecedent(of: $0) == nil })
    {
      found = [head]
    }
    if found.isEmpty, let next = children(of: word, .conj).first,
      analysis.partsOfSpeech[next] == .verb,
      next - word <= 3
    {
      found = children(of: next, .obj)
    }
    return found
  }

  /// "condemns what she calls Moscow's cynical step": what is called so stands for what it is.
  func renamed(in clause: Int) -> [Int] {
    let objects = children(of: clause, .obj)
    guard objects.contains(where: { form($0) == "what" }) else { return [] }
    // "what it described as a plot by Washington"
    let names = children(of: clause, .obl).filter { preposition(of: $0) == "as" }
    return (objects + children(of: clause, .xcomp) + names).filter { form($0) != "what" }
  }
}
