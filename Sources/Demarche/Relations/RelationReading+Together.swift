import Linguistics

// Who does something with each other, or to each other.
extension RelationReading {
  /// "accused each other", "recognised one another's borders", "spoke with each other".
  func isMutual(_ row: Trigger, _ word: Int) -> Bool {
    row.target.contains { slot in
      heads(slot, word).contains { head in
        syntax.isReciprocal(head)
          || syntax.children(of: head, .nmod).contains { syntax.isReciprocal($0) }
      }
    }
  }

  /// "A and B will jointly explore", "patrolled together": whatever they do, they do it as partners.
  ///
  /// Where they say something together, what they say matters more.
  mutating func readJointly(_ adverb: Int, _ sentence: Int) {
    let analysis = syntax.analysis
    let form = syntax.form(adverb)
    guard lexicon.classes["joint-adverb"]?.contains(form) ?? false,
      analysis.relations[adverb] == .advmod, let verb = analysis.head(of: adverb),
      analysis.partsOfSpeech[verb] == .verb,
      !(lexicon.classes["together-verb"]?.contains(syntax.lemma(verb)) ?? false),
      !saysSomething(verb)
    else { return }
    var partners: [Int] = []
    for subject in subjects(ofVerb: verb) {
      for actor in resolver.actors(at: subject) where !partners.contains(actor) {
        partners.append(actor)
      }
    }
    for (left, right) in RelationReading.pairs(among: partners) {
      add(
        .agree, left, right, verb, trigger: adverb..<adverb + 1, rule: "\(form).adverb.agree",
        sentence)
    }
  }

  /// "will not ratify the accession unless Stockholm hands over": whatever is held back or done
  /// unless somebody acts is a threat to them.
  mutating func readUnless(_ word: Int, _ sentence: Int) {
    let analysis = syntax.analysis
    guard syntax.form(word) == "unless", analysis.relations[word] == .mark,
      let clause = analysis.head(of: word), let verb = analysis.head(of: clause),
      analysis.relations[clause].universal == .advcl, analysis.partsOfSpeech[verb] == .verb
    else { return }
    let sources = subjects(ofVerb: verb).flatMap { resolver.actors(at: $0) }
    let targets = syntax.agents(of: clause).flatMap { resolver.actors(at: $0) }
    for source in sources {
      for target in targets where target != source && !sources.contains(target) {
        add(
          .threaten, source, target, verb, trigger: word..<word + 1, rule: "unless.threaten",
          sentence)
      }
    }
  }

  private func saysSomething(_ verb: Int) -> Bool {
    let key = Lexicon.Key(lemma: syntax.lemma(verb), wordClass: .verb)
    return lexicon.triggers[key]?.contains { $0.type.family != .cooperation } ?? false
  }
}
