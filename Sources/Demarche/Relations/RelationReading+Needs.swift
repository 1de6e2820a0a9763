import Linguistics

// What must hold beside the slots of a frame.
extension RelationReading {
  /// Whether a condition of a row holds at a trigger.
  func isMet(_ need: Trigger.Need, _ word: Int) -> Bool {
    switch need {
    case .planned: return circumstances.isPlanned(word)
    case .negated: return circumstances.reading(of: word).polarity == .negated
    case .obligation:
      return syntax.contents(of: word).contains { hasObligation($0) }
    case .quotation:
      return syntax.children(of: word, .obj, .xcomp, .ccomp).contains { part in
        syntax.analysis.span(of: part).contains {
          ["“", "\"", "‘", "``", "«"].contains(syntax.form($0))
        }
      }
    case .noClause:
      return syntax.contents(of: word).isEmpty
    case .modifier(let name):
      let lemmas = lexicon.classes[name] ?? []
      return syntax.children(of: word, .amod).contains { lemmas.contains(syntax.lemma($0)) }
    case .after(let preposition):
      return syntax.preposition(of: word) == preposition
    case .wordClass(let slot, "any"):
      return !heads(slot, word).isEmpty
    case .wordClass(let slot, let name):
      let lemmas = lexicon.classes[name] ?? []
      return heads(slot, word).contains { holdsClass(lemmas, $0) }
    case .clauseClass(let name):
      let lemmas = lexicon.classes[name] ?? []
      // "dubbed him a dictator": what somebody is called may be taken for an apposition.
      let names = syntax.children(of: word, .obj).flatMap { syntax.children(of: $0, .appos) }
      return (contents(of: word) + names).contains { holdsClass(lemmas, $0) }
    case .infinitive:
      return contents(of: word).contains { syntax.isInfinitive($0) }
    case .negatedInfinitive:
      return syntax.contents(of: word).contains { clause in
        syntax.isInfinitive(clause) && circumstances.isNegated(clause)
      }
    case .statement:
      return syntax.children(of: word, .ccomp).contains {
        !syntax.isInfinitive($0)
          && (syntax.analysis.tags[$0] != .gerund || !syntax.children(of: $0, .aux).isEmpty)
      }
    case .actor(let slot):
      return heads(slot, word).contains { head in
        resolver.mention(at: head).map { mentions[$0].head == head } ?? false
      }
    }
  }

  func holdsClass(_ lemmas: Set<String>, _ head: Int) -> Bool {
    if lemmas.contains(syntax.lemma(head)) { return true }
    // "announced a suspension of aid" announces no aid.
    if lexicon.effect(of: syntax.lemma(head), .noun) == .negated { return false }
    return syntax.children(of: head, .conj, .compound, .nmod, .amod, .appos).contains {
      lemmas.contains(syntax.lemma($0))
    }
  }

  /// Whether a clause says that its subject will suffer for what it does: "will pay a heavy price",
  /// "faces sanctions".
  func announcesHarm(_ clause: Int) -> Bool {
    guard lexicon.classes["suffer"]?.contains(syntax.lemma(clause)) ?? false,
      syntax.analysis.tags[clause] != .pastVerb,
      circumstances.reading(of: clause).modality != .actual
        || syntax.analysis.tags[clause] == .thirdPersonVerb
    else { return false }
    let harms = lexicon.classes["consequence"] ?? []
    return syntax.children(of: clause, .obj, .obl, .advmod).contains { part in
      harms.contains(syntax.lemma(part))
        || syntax.children(of: part, .compound).contains { harms.contains(syntax.lemma($0)) }
    }
  }

  /// Whether a clause says what somebody must or should do.
  func hasObligation(_ clause: Int) -> Bool {
    syntax.children(of: clause, .aux).contains {
      ["must", "should", "ought"].contains(syntax.form($0))
    }
      // "he had better stop"
      || syntax.children(of: clause, .advmod, .aux).contains { better in
        syntax.form(better) == "better" && better > 0
          && ["had", "'d", "’d"].contains(syntax.form(better - 1))
      }
      || ((syntax.lemma(clause) == "have" || syntax.lemma(clause) == "need")
        && !syntax.children(of: clause, .xcomp).isEmpty
        // "We need Germany to send tanks": that is for Germany to do.
        && syntax.children(of: clause, .obj).isEmpty)
      // "insisted that Bamako release the soldiers"
      || syntax.analysis.tags[clause] == .baseVerb
        && syntax.analysis.head(of: clause).map {
          lexicon.classes["mandative"]?.contains(syntax.lemma($0)) ?? false
        } ?? false
        && !syntax.children(of: clause, .nsubj).isEmpty && syntax.children(of: clause, .aux).isEmpty
  }
}
