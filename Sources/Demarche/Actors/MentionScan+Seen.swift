import Linguistics

// What the trained finder takes for an organization: where its names begin and end, and which of
// them are none.
extension MentionScan {
  /// A name without articles, owners, places, days and descriptions round it.
  func trimmed(_ words: Range<Int>) -> Range<Int> {
    var words = words
    while words.count > 1, ["the", "a", "an"].contains(lower[words.lowerBound]) {
      words = words.lowerBound + 1..<words.upperBound
    }
    words = withoutOwner(words)
    words = withoutDescription(words)
    words = withoutPlace(words)
    while words.count > 1, isEnding(words.upperBound - 1) {
      words = words.lowerBound..<words.upperBound - 1
    }
    return words
  }

  private func isEnding(_ word: Int) -> Bool {
    ["'s", "’s", "'", "’"].contains(lower[word]) || gazetteer.isWeekdayOrMonth(lower[word])
  }

  /// "Tbilisi's Border Service" is the service of a state.
  private func withoutOwner(_ words: Range<Int>) -> Range<Int> {
    guard let owner = owner(of: words.lowerBound), case .state = mentions[owner].referent else {
      return words
    }
    let end = mentions[owner].words.upperBound
    guard end + 1 < words.upperBound, ["'s", "’s", "'"].contains(lower[end]) else { return words }
    return end + 1..<words.upperBound
  }

  /// "Israeli NGO Flying Aid", "Russian space organization Glavkosmos": a noun before a name.
  private func withoutDescription(_ words: Range<Int>) -> Range<Int> {
    let noun = words.dropLast().last { word in
      gazetteer.heads[lower[word]]?.kind == .organization && Capitals.starts(forms[word + 1])
        && (!Capitals.starts(forms[word]) || forms[word] == "NGO")
    }
    return noun.map { $0 + 1..<words.upperBound } ?? words
  }

  /// "Ministry of National Defense in Taipei": where it is, is no part of its name.
  private func withoutPlace(_ words: Range<Int>) -> Range<Int> {
    guard let owner = owner(of: words.upperBound - 1), case .state = mentions[owner].referent else {
      return words
    }
    let start = mentions[owner].words.lowerBound
    guard start - 1 > words.lowerBound, lower[start - 1] == "in", mentions[owner].isCapital else {
      return words
    }
    return words.lowerBound..<start - 1
  }

  /// "the Council", "United States Government", "NATO Leaders": names that are none.
  func isCommonNoun(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    if isFolk(words) || isFolk(last..<words.upperBound) { return true }
    guard words.count > 1 else { return isCommonNoun(last) }
    // "Government of Japan" is the state.
    if representation(of: words.lowerBound) == .collective,
      ["of", "in"].contains(lower[words.lowerBound + 1])
    {
      return true
    }
    if !Capitals.starts(forms[last]) {
      return representation(of: last) != nil || startsTitle(at: last)
    }
    switch representation(of: last) {
    case .plural, .voice: return true
    case .collective: return lower[last] == "leaders" || isSent(words)
    case .armed, nil: break
    }
    return longestTitle(at: words.lowerBound)?.0 == words || startsTitle(at: last)
      || lower[last] == "affairs" && gazetteer.heads[lower[words.lowerBound]] == nil
  }

  private func isCommonNoun(_ word: Int) -> Bool {
    analysis.partsOfSpeech[word] == .adjective
      || gazetteer.heads[lower[word]] != nil || gazetteer.heads[lemma(word)] != nil
      || gazetteer.groups[lemma(word)] != nil || representation(of: word) != nil
      || longestTitle(at: word) != nil
  }

  /// "Clinton Administration", "United States Government": a state or a person before the last word.
  private func isSent(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    if let owner = owner(of: last - 1), isSender(owner) { return true }
    return words.count == 2
      && (nameNumbers[last - 1] >= 0 && names[nameNumbers[last - 1]].kind == .person
        || !isPlaceName(words.lowerBound..<last))
  }

  private static let settings: Set<String> = [
    "in", "on", "at", "against", "about", "over", "under", "during", "after", "before", "into",
    "around", "near", "through", "within", "amid", "despite", "as", "like", "without",
  ]

  /// Whether a name that only the finder sees takes part in what happens; one with a noun for a body
  /// in it is believed without that.
  func acts(_ words: Range<Int>) -> Bool {
    if words.count > 1, namesBody(words) { return true }
    let head = head(of: words)
    switch analysis.relations[head].universal {
    case .compound, .amod: return false
    default: break
    }
    return caseWord(of: head).map { !MentionScan.settings.contains($0) } ?? true
  }
}
