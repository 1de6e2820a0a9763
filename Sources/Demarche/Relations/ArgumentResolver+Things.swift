import Linguistics

// Whose a thing is that stands for nobody itself, by what was done with it or what it is about.
extension ArgumentResolver {
  /// "the prospect of a trade deal with China", "a decision on talks with Baku": the actors nearest
  /// below a noun that stands for nobody itself, where they do not only say where.
  func topics(of word: Int, depth: Int = 0) -> [Int] {
    guard depth < 4 else { return [] }
    var inner: [Int] = []
    for child in syntax.analysis.children(of: word).map(Int.init) {
      switch syntax.analysis.relations[child].universal {
      case .nmod, .obl:
        if let preposition = syntax.preposition(of: child),
          !syntax.control.concerns.contains(preposition)
        {
          continue
        }
        inner.append(child)
      case .obj, .compound, .amod, .appos, .acl, .advcl: inner.append(child)
      default: break
      }
    }
    for child in inner {
      let found = actors(at: child)
      if !found.isEmpty { return found }
    }
    for child in inner {
      let found = topics(of: child, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "an appeal filed by the ministry", "offers of talks by Kabul": who made a thing.
  func makers(of word: Int, depth: Int) -> [Int] {
    for clause in syntax.children(of: word, .acl) {
      // "the raid carried out by Israel", whose verb may be taken for one in the past tense
      let agents =
        syntax.isPassive(clause)
        ? syntax.agents(of: clause)
        : syntax.children(of: clause, .obl).filter {
          syntax.preposition(of: $0) == "by"
        }
      for agent in agents {
        let found = actors(at: agent, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    // "cases in which Egyptian police tortured detainees"
    for clause in syntax.children(of: word, .acl) {
      guard
        syntax.children(of: clause, .obl, .advmod).contains(where: {
          syntax.form($0) == "which" || syntax.form($0) == "where"
        })
      else { continue }
      for agent in syntax.agents(of: clause) {
        let found = actors(at: agent, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    // "will respond to any provocation by Armenia"
    let next = word + 1
    if next < syntax.analysis.document.words.count, syntax.form(next) == "by",
      syntax.analysis.relations[next] == .case, let maker = syntax.analysis.head(of: next)
    {
      return actors(at: maker, depth: depth + 1)
    }
    for part in syntax.children(of: word, .nmod) {
      for agent in syntax.children(of: part, .nmod) where syntax.preposition(of: agent) == "by" {
        let found = actors(at: agent, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// "what she calls Moscow's cynical step": of whom the words in the relative clause are.
  func named(by word: Int, depth: Int) -> [Int] {
    for clause in syntax.children(of: word, .acl) {
      for noun in syntax.children(of: clause, .obj, .xcomp) {
        let found = actors(at: noun, places: false, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}
