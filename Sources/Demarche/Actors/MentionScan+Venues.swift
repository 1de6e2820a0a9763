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
    "deport", "ship", "road", "route", "corridor", "train", "railway", "pipeline", "bus", "convoy",
    "highway",
  ]

  /// Whether the words only say where something is or goes.
  ///
  /// - Parameters:
  ///   - words: the words of a name.
  ///   - city: whether they name a capital, which is a venue more easily than a state ("flew to
  ///     Moscow").
  /// - Returns: true for datelines, after prepositions of place and where something moves there.
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
      (sentence.lowerBound..<words.upperBound).allSatisfy({ isCapital($0) })
    else { return false }
    let end = min(sentence.upperBound, words.upperBound + 14)
    return (words.upperBound..<end).contains { isDash($0) }
      || isDash(sentence.upperBound - 1)
  }

  private func isCapital(_ word: Int) -> Bool {
    forms[word].unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }

  /// A dash with blanks round it, not a hyphen inside a word.
  private func isDash(_ word: Int) -> Bool {
    guard ["-", "--", "—", "–"].contains(forms[word]) else { return false }
    let words = analysis.document.words
    return word > 0 && words[word - 1].end < words[word].start
      && (word + 1 == words.count || words[word].end < words[word + 1].start)
  }
}
