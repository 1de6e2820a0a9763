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

  private func hasAuxiliary(_ word: Int, _ lemma: String) -> Bool {
    children(of: word, .aux).contains { self.lemma($0) == lemma }
  }

  /// The word in subject position of a predicate, found through coordination, control and
  /// relative clauses; nil where the sentence leaves it open.
  func surfaceSubject(of word: Int, depth: Int = 0) -> Int? {
    guard depth < 8 else { return nil }
    // Of two subjects the nearer one: the other belongs to words between.
    if let own = children(of: word, .nsubj).min(by: { abs($0 - word) < abs($1 - word) }) {
      return antecedent(of: own) ?? own
    }
    guard let head = analysis.head(of: word) else { return nil }
    switch analysis.relations[word].universal {
    case .conj where isPredicate(head):
      return surfaceSubject(of: head, depth: depth + 1)
    case .parataxis where isPredicate(head) && children(of: word, .nsubj).isEmpty:
      return nil
    case .xcomp:
      return controller(in: head, of: word, depth: depth)
    case .ccomp where analysis.tags[word] == .gerund || isInfinitive(word):
      return surfaceSubject(of: head, depth: depth + 1)
    case .advcl where ownerBefore(word) != nil:
      return ownerBefore(word)
    case .advcl where !hasFiniteVerb(word) || analysis.tags[word] == .gerund:
      if isInfinitive(word), !isPassive(head) {
        if let prepositional = addressee(of: head) { return prepositional }
        if control.byObject.contains(lemma(head)),
          let object = children(of: head, .obj, .iobj).first
        {
          return object
        }
      }
      // "charges the army with arming", "thanked China for hosting": who is charged or thanked.
      if analysis.tags[word] == .gerund, !isPassive(head),
        children(of: word, .mark, .case).contains(where: {
          ["of", "for", "with", "from", "as"].contains(form($0))
        }), let object = children(of: head, .obj, .iobj).first
      {
        return object
      }
      return surfaceSubject(of: head, depth: depth + 1)
    case .acl:
      if analysis.relations[word] == .aclRelcl { return isReduced(word) ? nil : head }
      // "ordered the rebels to lay down their arms"
      if isInfinitive(word), let governor = analysis.head(of: head),
        control.byObject.contains(lemma(governor)),
        [.obj, .iobj].contains(analysis.relations[head].universal)
      {
        return head
      }
      let isGerundOfNoun = analysis.tags[word] == .gerund && !children(of: word, .mark).isEmpty
      return isInfinitive(word) || isGerundOfNoun ? ownerOfPlan(head, depth: depth) : head
    default: return nil
    }
  }

  /// "underlined the UK's commitment to supporting Iraq": whose thing stands right before an
  /// infinitive or gerund that the tree hangs on the verb.
  private func ownerBefore(_ word: Int) -> Int? {
    guard isInfinitive(word) || analysis.tags[word] == .gerund else { return nil }
    let noun = analysis.span(of: word).lowerBound - 1
    guard noun >= 0, analysis.partsOfSpeech[noun] == .noun, noun < word,
      analysis.relations[noun] == .obj, analysis.head(of: noun) == analysis.head(of: word),
      control.plans.contains(lemma(noun))
    else { return nil }
    return analysis.children(of: noun).map(Int.init).first { analysis.relations[$0] == .nmodPoss }
  }

  /// The object where the governor has one, else its subject.
  private func controller(in governor: Int, of word: Int, depth: Int) -> Int? {
    // "phoned Ali to assure him": only some verbs make their object act.
    if control.byObject.contains(lemma(governor))
      || control.byPreposition.contains(lemma(governor)),
      !isPassive(governor)
    {
      if let object = children(of: governor, .obj, .iobj).first { return object }
      if let prepositional = addressee(of: governor), isInfinitive(word) { return prepositional }
    }
    return surfaceSubject(of: governor, depth: depth + 1)
  }

  /// "call on X to go", "appeal to X to go": who shall do it.
  private func addressee(of governor: Int) -> Int? {
    guard control.byPreposition.contains(lemma(governor)) else { return nil }
    return nominal(of: governor, after: ["on", "upon", "to", "with"])
  }

  /// "Russia's plan to train", "they announced a plan to train": who has the plan.
  private func ownerOfPlan(_ noun: Int, depth: Int) -> Int? {
    if let owner = analysis.children(of: noun).first(where: {
      analysis.relations[Int($0)] == .nmodPoss
    }) {
      return Int(owner)
    }
    if control.plans.contains(lemma(noun)),
      let owner = children(of: noun, .nmod).first(where: { preposition(of: $0) == "of" })
    {
      return owner
    }
    if let adjective = children(of: noun, .amod).first(where: { analysis.tags[$0] == .properNoun })
    {
      return adjective
    }
    // "Greece was among the first to send rescuers"
    if let subject = children(of: noun, .nsubj).first { return subject }
    guard let governor = analysis.head(of: noun), isPredicate(governor) else { return nil }
    return surfaceSubject(of: governor, depth: depth + 1)
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
      current = head
    }
    return nil
  }

  /// Whether the relative clause of a predicate leaves the object open: "the report it rejected".
  private func isReduced(_ word: Int) -> Bool { !children(of: word, .nsubj).isEmpty }

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

  private func hasFiniteVerb(_ word: Int) -> Bool {
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
    // "was demanded on Thursday by the parliament"
    let later = children(of: word, .obl).flatMap { children(of: $0, .nmod) }.filter {
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
  private func renamed(in clause: Int) -> [Int] {
    let objects = children(of: clause, .obj)
    guard objects.contains(where: { form($0) == "what" }) else { return [] }
    // "what it described as a plot by Washington"
    let names = children(of: clause, .obl).filter { preposition(of: $0) == "as" }
    return (objects + children(of: clause, .xcomp) + names).filter { form($0) != "what" }
  }

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
  func nominals(of word: Int, after prepositions: Set<String>, depth: Int = 1) -> [Int] {
    let follows = { (child: Int) in preposition(of: child).map(prepositions.contains) ?? false }
    var found = children(of: word, .obl, .nmod).filter(follows).map { antecedent(of: $0) ?? $0 }
    let add = { (noun: Int, found: inout [Int]) in
      if !found.contains(noun) { found.append(noun) }
    }
    // A phrase right after the word belongs to it, whatever the parser made of it.
    let behind =
      ["\"", "”", "’", "''"].contains(
        analysis.document.words.indices.contains(word + 1) ? form(word + 1) : "")
      ? word + 2 : word + 1
    if let next = analysis.document.words.indices.contains(behind) ? behind : nil,
      prepositions.contains(form(next)), analysis.relations[next] == .case,
      let noun = analysis.head(of: next), noun > word
    {
      add(noun, &found)
    }
    // "will hit back at Australia"
    for particle in children(of: word, .advmod) where particle == word + 1 {
      for noun in children(of: particle, .obl, .nmod) where follows(noun) { add(noun, &found) }
    }
    guard depth > 0 else { return found }
    if depth > 1 {
      for inner in inside(word, depth: depth) where follows(inner) { add(inner, &found) }
    }
    // "expressed pessimism about bringing the North Korean standoff to an end"
    if !prepositions.isDisjoint(with: control.topicMarks) {
      for clause in children(of: word, .advcl, .acl) where analysis.tags[clause] == .gerund {
        guard children(of: clause, .mark).contains(where: { prepositions.contains(form($0)) })
        else { continue }
        for object in children(of: clause, .obj) { add(object, &found) }
      }
    }
    // "opened its border for Afghans to enter"
    if prepositions.contains("for") {
      for clause in children(of: word, .advcl, .xcomp)
      where children(of: clause, .mark).contains(where: { form($0) == "for" }) {
        for subject in children(of: clause, .nsubj) { add(subject, &found) }
      }
    }
    // A prepositional phrase may hang on a word of the object or on a complement though it
    // belongs here: "gave $2 million in assistance to Fiji".
    for object in children(of: word, .obj, .xcomp, .conj, .obl) {
      switch analysis.relations[object].universal {
      case .obj:
        for inner in inside(object, depth: depth) where follows(inner) { add(inner, &found) }
      case .obl:
        // "came together the previous evening with": a time has no company.
        let isTime = analysis.relations[object] == .oblUnmarked
        guard object > word, depth > 1 || isTime else { break }
        for inner in children(of: object, .nmod) where follows(inner) { add(inner, &found) }
      default:
        for inner in children(of: object, .nmod, .obl) where follows(inner) {
          add(inner, &found)
        }
      }
    }
    return found
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
    }
    return found + found.flatMap { children(of: $0, .conj).filter { isPredicate($0) } }
  }
}
