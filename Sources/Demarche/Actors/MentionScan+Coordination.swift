import Linguistics

// Several actors before one noun: "British and EU negotiators", "the Syrian and Turkish armies".
extension MentionScan {
  private static let links: Set<String> = ["and", "or", "&", ","]
  private static let articles: Set<String> = ["the", "both", "its", "their"]

  /// The states and bodies that are joined to the one in front of a noun.
  ///
  /// - Parameters:
  ///   - start: the first word of the one in front of the noun.
  ///   - noun: the noun that all of them modify.
  /// - Returns: their mentions in text order; empty where there is only one modifier.
  func coordinated(before start: Int, of noun: Int) -> [Int] {
    var found: [Int] = []
    var place = start
    while let owner = joined(before: place, of: noun, isFirst: found.isEmpty) {
      found.insert(owner, at: 0)
      place = mentions[owner].extent.lowerBound
    }
    return found
  }

  private func joined(before start: Int, of noun: Int, isFirst: Bool) -> Int? {
    let opening = sentence(of: noun).lowerBound
    var place = start - 1
    if place >= opening, MentionScan.articles.contains(lower[place]) { place -= 1 }
    guard place > opening, MentionScan.links.contains(lower[place]),
      !(isFirst && lower[place] == ",")
    else { return nil }
    place -= 1
    if place > opening, lower[place] == "," { place -= 1 }
    guard let owner = owner(of: place), isSender(owner),
      mentions[owner].extent.upperBound == place + 1, modifies(owner, noun)
    else { return nil }
    return owner
  }

  /// Whether a mention is an adjective, or a noun that the tree puts before another.
  private func modifies(_ number: Int, _ noun: Int) -> Bool {
    if analysis.partsOfSpeech[mentions[number].head] == .adjective { return true }
    // "UK and Polish ministers": what is joined to an adjective stands where an adjective stands.
    let next = mentions[number].words.upperBound + 1
    if next < noun, analysis.partsOfSpeech[next] == .adjective, owners[next] >= 0 { return true }
    var word = mentions[number].head
    for _ in 0..<6 {
      switch analysis.relations[word] {
      case .amod, .compound, .conj, .nmodDesc, .nmodPoss, .flat: break
      default: return false
      }
      guard let head = analysis.head(of: word) else { return false }
      if head == noun { return true }
      word = head
    }
    return false
  }

  /// The states and bodies that follow one with "and": "… of France and the United States".
  func coordinated(after end: Int) -> [Int] {
    let close = sentence(of: end - 1).upperBound
    var found: [Int] = []
    var place = end
    while place + 1 < close, MentionScan.links.contains(lower[place]) {
      let isLast = lower[place] != "," || MentionScan.links.contains(lower[place + 1])
      var next = lower[place + 1] == "and" ? place + 2 : place + 1
      if next < close, MentionScan.articles.contains(lower[next]) { next += 1 }
      guard next < close, let owner = owner(of: next), isSender(owner),
        mentions[owner].words.lowerBound == next
      else { return [] }
      found.append(owner)
      if isLast { return found }
      place = mentions[owner].words.upperBound
    }
    return []
  }

  /// Joins the mention of one modifier with those of the others to one for all.
  mutating func addGroup(of others: [Int], and own: Int) {
    guard let first = others.first else { return }
    for number in others { mentions[number].isModifier = true }
    mentions[own].isModifier = true
    let start = mentions[first].extent.lowerBound
    add(
      Mention(
        words: start..<mentions[own].words.upperBound,
        extent: start..<mentions[own].extent.upperBound, head: mentions[own].head,
        sentence: mentions[own].sentence, form: .nominal, referent: .several(others + [own])))
  }
}
