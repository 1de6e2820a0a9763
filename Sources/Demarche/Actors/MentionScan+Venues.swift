import Linguistics

// A city or state as a place, or as the government that sits there.
extension MentionScan {
  private static let venueCases: Set<String> = [
    "in", "at", "near", "outside", "inside", "around", "via", "through", "throughout", "across",
    "within", "into", "onto", "en", "off", "along",
  ]
  private static let pathCases: Set<String> = ["from", "to"]
  private static let motion: Set<String> = [
    "go", "come", "return", "travel", "fly", "arrive", "move", "flee", "deploy", "head", "drive",
    "transfer", "bring", "take", "send", "route", "march", "export", "import", "withdraw", "trip",
    "visit", "way", "deployment", "journey", "flight", "migrate", "evacuate", "leave", "transport",
    "deport", "ship",
  ]

  /// Whether the words only say where something is or goes.
  ///
  /// - Parameter city: a capital is a venue more easily than a state ("flew to Moscow").
  func isVenue(_ words: Range<Int>, city: Bool) -> Bool {
    if isDateline(words) { return true }
    let head = head(of: words)
    guard let preposition = caseWord(of: head) else { return false }
    if MentionScan.venueCases.contains(preposition) { return true }
    guard MentionScan.pathCases.contains(preposition), let governor = analysis.head(of: head)
    else { return false }
    return MentionScan.motion.contains(analysis.lemma(of: governor))
      && (city || preposition == "from" || analysis.partsOfSpeech[governor] == .verb)
  }

  /// The preposition of a nominal, in lower case.
  func caseWord(of word: Int) -> String? {
    var word = word
    // The first part of a coordination carries the preposition for all.
    while analysis.relations[word] == .conj, let first = analysis.head(of: word) { word = first }
    for child in analysis.children(of: word) where analysis.relations[Int(child)] == .case {
      let form = lower[Int(child)]
      if form != "'s" && form != "’s" && form != "'" && form != "’" { return form }
    }
    return nil
  }

  /// "BEIJING, March 10 --": capitals at the start of a paragraph, before a dash.
  private func isDateline(_ words: Range<Int>) -> Bool {
    let sentence = sentence(of: words.lowerBound)
    guard words.lowerBound - sentence.lowerBound <= 4,
      words.allSatisfy({ forms[$0].unicodeScalars.allSatisfy { !$0.properties.isLowercase } })
    else { return false }
    let end = min(sentence.upperBound, words.upperBound + 14)
    return (words.upperBound..<end).contains { word in
      forms[word] == "-" || forms[word] == "--" || forms[word] == "—" || forms[word] == "–"
        || (forms[word] == ":" && words.lowerBound == sentence.lowerBound)
    }
  }
}
