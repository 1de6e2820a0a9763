import Linguistics

/// Finds where a person's name ends.
enum PersonName {
  private static let particles: Set<String> = [
    "al", "el", "bin", "ben", "ibn", "bint", "von", "van", "der", "den", "de", "del", "della", "di",
    "da", "dos", "das", "do", "la", "le", "ould", "abu", "ul", "ur", "e", "zu", "ter", "st.", "y",
    "-", "'", "’", "d'",
  ]

  /// The words of a person's name that starts at a word.
  ///
  /// - Parameters:
  ///   - start: the word.
  ///   - scan: the text with what is known of its names.
  ///   - sentence: the words of the sentence, which no name leaves.
  ///   - afterTitle: whether a title stands before: it makes capitalised words a name.
  /// - Returns: nil where no name starts there.
  static func range(
    at start: Int, _ scan: MentionScan, _ sentence: Range<Int>, afterTitle: Bool
  ) -> Range<Int>? {
    guard start < sentence.upperBound else { return nil }
    var best = known(at: start, scan)
    if let words = seen(at: start, scan, afterTitle: afterTitle), words.count > best?.count ?? 0 {
      best = words
    }
    if afterTitle || startsWithGivenName(start, scan) {
      let run = capitalRun(from: start, scan, sentence)
      let enough = afterTitle ? 1 : 2
      if run.count >= enough, run.count > best?.count ?? 0 { best = run }
    }
    guard let best, !scan.isInsidePlace(best) else { return nil }
    // "Houthi-run": nobody is called so, though somebody known may be: "the Assad-backed militia".
    let known = known(at: start, scan)
    if isCompounded(best, scan, sentence) { return known }
    return extended(best, scan, sentence)
  }

  /// Whether a hyphen and a participle follow.
  private static func isCompounded(
    _ name: Range<Int>, _ scan: MentionScan, _ sentence: Range<Int>
  ) -> Bool {
    let end = name.upperBound
    return end + 1 < sentence.upperBound && scan.forms[end] == "-"
      && scan.gazetteer.isParticiple(scan.forms[end + 1])
  }

  /// "Park Jin-soo" is another man than "Park Jin".
  private static func extended(
    _ name: Range<Int>, _ scan: MentionScan, _ sentence: Range<Int>
  ) -> Range<Int> {
    let words = scan.analysis.document.words
    let end = name.upperBound
    guard end + 1 < sentence.upperBound, scan.forms[end] == "-",
      words[end - 1].end == words[end].start, words[end].end == words[end + 1].start
    else { return name }
    return name.lowerBound..<end + 2
  }

  /// What the trained finder takes for a person's name. It keeps titles and what stands before in
  /// the name; those words are taken off where they are known for what they are.
  static func seen(at start: Int, _ scan: MentionScan, afterTitle: Bool) -> Range<Int>? {
    let number = scan.nameNumbers[start]
    guard number >= 0, scan.names[number].kind == .person else { return nil }
    let name = scan.names[number].words
    if name.lowerBound < start, !afterTitle {
      guard let owner = scan.owner(of: start - 1), scan.mentions[owner].words.upperBound == start
      else { return nil }
    }
    // "Gen. Romeo Vasquez" is read as a title and a name.
    if let (title, _) = scan.longestTitle(at: start), title.upperBound < name.upperBound {
      return nil
    }
    let words = stripped(start..<name.upperBound, scan)
    if words.count > 1, scan.owner(of: start) != nil, scan.isAfterPreposition(start) { return nil }
    guard Capitals.starts(scan.forms[start]), !isOnlyActor(words, scan) else { return nil }
    if let owner = scan.owner(of: start), !scan.isJoined(scan.mentions[owner].words, in: words) {
      return nil
    }
    if scan.isFolk(words) || !afterTitle && !isLikely(words, scan) { return nil }
    return words
  }

  private static let ships: Set<String> = [
    "USS", "HMS", "HMAS", "HMCS", "FS", "INS", "USNS", "ROKS", "BRP", "MV", "MT", "SS",
  ]

  /// Whether words that only the finder takes for a person can be one: no ship, no aeroplane, no
  /// headline, and not where somebody is or goes to.
  private static func isLikely(_ words: Range<Int>, _ scan: MentionScan) -> Bool {
    if ships.contains(scan.forms[words.lowerBound]) { return false }
    guard scan.forms[words.lowerBound].unicodeScalars.first?.isLetter ?? false else { return false }
    let isName = words.allSatisfy { word in
      switch scan.analysis.partsOfSpeech[word] {
      case .auxiliary, .pronoun, .determiner, .coordinator, .subordinator:
        return false
      default:
        return scan.lower[word] != "not"
          && !scan.forms[word].unicodeScalars.contains { $0.value >= 48 && $0.value <= 57 }
      }
    }
    if words.count == 1 {
      let word = words.lowerBound
      let isKnown =
        scan.gazetteer.isWeekdayOrMonth(scan.lower[word]) || scan.isPlaceName(words)
        || scan.startsTitle(at: word) || scan.gazetteer.heads[scan.lower[word]] != nil
        || scan.analysis.partsOfSpeech[word] == .adjective
      if isKnown { return false }
    }
    return isName && !scan.isVenue(words, city: true)
  }

  /// The longest name of an office-holder of the gazetteer that starts at a word.
  private static func known(at start: Int, _ scan: MentionScan) -> Range<Int>? {
    for match in scan.matches[start].reversed() where match.references.contains(where: isOfficial) {
      let last = match.words.upperBound - 1
      let isProper =
        match.words.count > 1 || scan.analysis.partsOfSpeech[last].isNominal
        || scan.analysis.partsOfSpeech[last] == .other
      if let owner = scan.owner(of: start), scan.mentions[owner].words.count > match.words.count {
        continue
      }
      if isProper { return match.words }
    }
    return nil
  }

  private static func isOfficial(_ reference: Reference) -> Bool {
    if case .official = reference { true } else { false }
  }

  private static func startsWithGivenName(_ start: Int, _ scan: MentionScan) -> Bool {
    if scan.analysis.partsOfSpeech[start] == .auxiliary { return false }
    return scan.owner(of: start) == nil && Capitals.starts(scan.forms[start])
      && opensPatronymic(start, scan)
      || scan.owner(of: start) == nil
        && scan.matches[start].contains { match in
          match.references.contains { reference in
            if case .givenName = reference { true } else { false }
          }
        }
  }

  /// "Musaad bin Mohammed": a capital before a particle of descent.
  private static func opensPatronymic(_ start: Int, _ scan: MentionScan) -> Bool {
    start + 2 < scan.forms.count && scan.sentences[start + 2] == scan.sentences[start]
      && ["bin", "ibn", "bint", "ould"].contains(scan.lower[start + 1])
      && Capitals.starts(scan.forms[start + 2])
  }

  /// Whether the words are a state or organization that is known already.
  private static func isOnlyActor(_ words: Range<Int>, _ scan: MentionScan) -> Bool {
    guard let owner = scan.owner(of: words.lowerBound) else { return false }
    return scan.mentions[owner].words.count >= words.count
  }

  private static func stripped(_ words: Range<Int>, _ scan: MentionScan) -> Range<Int> {
    var words = words
    while words.count > 1, ["'s", "’s", "'", "’"].contains(scan.lower[words.upperBound - 1]) {
      words = words.lowerBound..<words.upperBound - 1
    }
    return words
  }

  /// Capitalised words that belong to nothing else, with particles of names between them.
  private static func capitalRun(
    from start: Int, _ scan: MentionScan, _ sentence: Range<Int>
  ) -> Range<Int> {
    var end = start
    var place = start
    while place < sentence.upperBound, place - start < 8 {
      let isName =
        Capitals.starts(scan.forms[place]) && scan.owner(of: place) == nil
        && scan.lower[place] != "not"
        && scan.analysis.partsOfSpeech[place] != .pronoun
        && scan.analysis.partsOfSpeech[place] != .determiner
        && scan.analysis.partsOfSpeech[place] != .adposition
      if isName {
        end = place + 1
      } else if !particles.contains(scan.lower[place]) || place - end >= 3 {
        break
      }
      place += 1
    }
    return start..<end
  }
}
