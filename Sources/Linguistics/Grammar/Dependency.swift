/// The relation of a word to its head, in the labels of Universal Dependencies with subtypes.
///
/// The raw values are written into model files: new ones go to the end.
public enum Dependency: UInt8, CaseIterable, Hashable, Sendable {
  /// `acl`, a clause that modifies a noun.
  case acl
  /// `acl:relcl`, a relative clause.
  case aclRelcl
  /// `advcl`, a clause that modifies a verb.
  case advcl
  /// `advcl:relcl`, a relative clause that refers to a clause.
  case advclRelcl
  /// `advmod`, an adverb.
  case advmod
  /// `amod`, an adjective before its noun.
  case amod
  /// `appos`, an apposition.
  case appos
  /// `aux`, an auxiliary.
  case aux
  /// `aux:pass`, the auxiliary of the passive.
  case auxPass
  /// `case`, a preposition or possessive ending.
  case `case`
  /// `cc`, a coordinating conjunction.
  case cc
  /// `cc:preconj`, the first part of `both … and`.
  case ccPreconj
  /// `ccomp`, a clause as object.
  case ccomp
  /// `clf`, a classifier.
  case clf
  /// `compound`, a part of a compound.
  case compound
  /// `compound:prt`, a verb's particle.
  case compoundPrt
  /// `conj`, a further part of a coordination.
  case conj
  /// `cop`, the copula.
  case cop
  /// `csubj`, a clause as subject.
  case csubj
  /// `csubj:outer`, a clause as subject of a clause that is itself a predicate.
  case csubjOuter
  /// `csubj:pass`, a clause as subject of a passive.
  case csubjPass
  /// `dep`, a relation that is not known.
  case dep
  /// `det`, a determiner.
  case det
  /// `det:predet`, a determiner before another.
  case detPredet
  /// `discourse`, an interjection.
  case discourse
  /// `dislocated`, a part set before or after its clause.
  case dislocated
  /// `expl`, an expletive.
  case expl
  /// `fixed`, a further word of a fixed phrase.
  case fixed
  /// `flat`, a further word of a name.
  case flat
  /// `flat:foreign`, a further word of a foreign phrase.
  case flatForeign
  /// `goeswith`, a further piece of a word that was cut.
  case goeswith
  /// `iobj`, an indirect object.
  case iobj
  /// `list`, an item of a list.
  case list
  /// `mark`, a subordinating conjunction, or `to`.
  case mark
  /// `nmod`, a noun that modifies a noun.
  case nmod
  /// `nmod:desc`, a title or other description before a name.
  case nmodDesc
  /// `nmod:poss`, a possessor.
  case nmodPoss
  /// `nmod:unmarked`, a noun without preposition that modifies a noun.
  case nmodUnmarked
  /// `nsubj`, a subject.
  case nsubj
  /// `nsubj:outer`, a subject of a clause that is itself a predicate.
  case nsubjOuter
  /// `nsubj:pass`, a subject of a passive.
  case nsubjPass
  /// `nummod`, a number.
  case nummod
  /// `obj`, an object.
  case obj
  /// `obl`, a noun that modifies a verb.
  case obl
  /// `obl:agent`, the agent of a passive.
  case oblAgent
  /// `obl:unmarked`, a noun without preposition that modifies a verb.
  case oblUnmarked
  /// `orphan`, a part of a clause whose verb is left out.
  case orphan
  /// `parataxis`, a clause set beside another.
  case parataxis
  /// `punct`, punctuation.
  case punct
  /// `reparandum`, words that are taken back.
  case reparandum
  /// `root`, the root of a sentence.
  case root
  /// `vocative`, somebody who is addressed.
  case vocative
  /// `xcomp`, a clause as object whose subject stands outside of it.
  case xcomp

  /// The label in CoNLL-U files (`nsubj:pass`).
  public var label: String { Self.labels[Int(rawValue)] }

  /// The relation without its subtype (`nsubj` for `nsubj:pass`).
  public var universal: Dependency { Self.universals[Int(rawValue)] }

  /// Finds the relation of a label.
  public init?(label: some StringProtocol) {
    guard let index = Self.labels.firstIndex(where: { $0 == label }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Finds the relation of a label, or of its part before the colon where the subtype is unknown.
  public init?(nearest label: some StringProtocol) {
    if let known = Dependency(label: label) {
      self = known
    } else if let part = label.split(separator: ":").first, let known = Dependency(label: part) {
      self = known
    } else {
      return nil
    }
  }

  private static let universals: [Dependency] = allCases.map { relation in
    let part = relation.label.prefix { $0 != ":" }
    return Dependency(label: part) ?? relation
  }

  private static let labels = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "clf", "compound", "compound:prt", "conj", "cop",
    "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
    "expl", "fixed", "flat", "flat:foreign", "goeswith", "iobj", "list", "mark", "nmod",
    "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
    "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
    "root", "vocative", "xcomp",
  ]
}
