import Demarche

// What the figures and reports say in English.
extension RelationType {
  /// What the source does, as a label on an arrow.
  var verb: String {
    switch self {
    case .threaten: "threatens"
    case .warn: "warns"
    case .demand: "makes demands of"
    case .alarm: "warns about"
    case .report: "reports on"
    case .attribute: "quotes"
    case .inform: "informs"
    case .accuse: "accuses"
    case .deny: "contradicts"
    case .consult: "talks with"
    case .agree: "agrees with"
    case .support: "supports"
    case .aid: "helps"
    case .request: "asks"
    case .link: "linked to"
    }
  }

  /// The same after "does not" or "will".
  var infinitive: String {
    switch self {
    case .threaten: "threaten"
    case .warn: "warn"
    case .demand: "make demands of"
    case .alarm: "warn about"
    case .report: "report on"
    case .attribute: "quote"
    case .inform: "inform"
    case .accuse: "accuse"
    case .deny: "contradict"
    case .consult: "talk with"
    case .agree: "agree with"
    case .support: "support"
    case .aid: "help"
    case .request: "ask"
    case .link: "be linked to"
    }
  }

  /// The few words of a label; whether the act is planned shows in the line, and here in brief.
  func label(polarity: Polarity, modality: Modality) -> String {
    guard self != .link else { return polarity == .negated ? "not linked" : "" }
    switch (polarity, modality) {
    case (.affirmed, .actual): return self == .demand ? "demands" : shortened(verb)
    case (.affirmed, .planned): return "to " + shortened(brief)
    case (.affirmed, .hypothetical): return "may " + shortened(brief)
    case (.negated, .actual): return "does not " + shortened(brief)
    case (.negated, .planned): return "not to " + shortened(brief)
    case (.negated, .hypothetical): return "would not " + shortened(brief)
    }
  }

  /// The words of a label after another act that is as sure.
  func furtherLabel(polarity: Polarity, modality: Modality) -> String {
    (polarity, modality) == (.affirmed, .actual)
      ? label(polarity: polarity, modality: modality) : self == .link ? "" : shortened(brief)
  }

  private var brief: String { self == .demand ? "demand" : infinitive }

  /// On an arrow it is plain with whom one talks.
  private func shortened(_ words: String) -> String {
    words.hasSuffix(" with") ? String(words.dropLast(5)) : words
  }

  /// What is done, with whether it is, will or might be.
  func phrase(polarity: Polarity, modality: Modality) -> String {
    switch (polarity, modality) {
    case (.affirmed, .actual): verb
    case (.negated, .actual): "does not \(infinitive)"
    case (.affirmed, .planned): "will or may \(infinitive)"
    case (.negated, .planned): "will not \(infinitive)"
    case (.affirmed, .hypothetical): "might \(infinitive)"
    case (.negated, .hypothetical): "would not \(infinitive)"
    }
  }
}

extension Actor.Kind {
  /// What the legend calls it.
  var legend: String {
    switch self {
    case .state: "state"
    case .official: "person"
    case .organization: "organization"
    case .other: "kind not given"
    }
  }

  /// How many of them, in words.
  func counted(_ count: Int) -> String {
    switch self {
    case .state: counting(count, "state")
    case .official: counting(count, "person", "people")
    case .organization: counting(count, "organization")
    case .other: counting(count, "other actor")
    }
  }
}

/// A number with its noun.
func counting(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}

/// Words with commas and a last "and".
func enumerated(_ words: [String]) -> String {
  switch words.count {
  case 0: ""
  case 1: words[0]
  case 2: "\(words[0]) and \(words[1])"
  default: words.dropLast().joined(separator: ", ") + " and \(words[words.count - 1])"
  }
}
