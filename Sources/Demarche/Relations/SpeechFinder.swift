import Linguistics

/// Finds who speaks the words of quotations, also of those that fill sentences and paragraphs.
struct SpeechFinder: Sendable {
  let lexicon: Lexicon

  private static let opening: Set<String> = ["“", "\"", "‘", "«", "„", "``", "'"]
  private static let closing: Set<String> = ["”", "\"", "’", "»", "“", "''", "'"]

  /// For each word the number of the mention of its speaker; -1 where nobody is quoted.
  func speakers(in syntax: Syntax, mentions: [Mention]) -> [Int] {
    let document = syntax.analysis.document
    var speakers = [Int](repeating: -1, count: document.words.count)
    var owners = speakers
    for (number, mention) in mentions.enumerated().reversed() {
      for word in mention.extent { owners[word] = number }
    }
    var last: (speaker: Int, end: Int)?
    for quotation in quotations(in: document, syntax) where quotation.count >= 3 {
      let found = speaker(of: quotation, syntax, owners)
      let inherited = last.flatMap { quotation.lowerBound - $0.end < 60 ? $0.speaker : nil }
      guard let speaker = found ?? inherited else { continue }
      for word in quotation { speakers[word] = speaker }
      last = (speaker, quotation.upperBound)
    }
    markStatements(in: syntax, mentions, owners, &speakers)
    return speakers
  }

  /// The stretches between quotation marks; one left open ends with its paragraph, unless the next
  /// paragraph opens again, as long quotations do.
  private func quotations(in document: Document, _ syntax: Syntax) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: (word: Int, mark: String)?
    for word in document.words.indices {
      let form = syntax.form(word)
      if let open = start, word > open.word, startsParagraph(word, document) {
        found.append(open.word..<word)
        start = SpeechFinder.opening.contains(form) ? (word, form) : nil
        continue
      }
      if let open = start {
        if SpeechFinder.closes(form, open.mark) {
          found.append(open.word..<word + 1)
          start = nil
        }
      } else if SpeechFinder.opening.contains(form), !isApostrophe(word, document) {
        start = (word, form)
      }
    }
    if let start { found.append(start.word..<document.words.count) }
    return found
  }

  private static func closes(_ form: String, _ mark: String) -> Bool {
    switch mark {
    case "“", "„": form == "”" || form == "“"
    case "‘": form == "’"
    case "«": form == "»"
    case "``": form == "''"
    default: form == mark
    }
  }

  /// A mark that hangs on the word before it ends a possessive, not a quotation.
  private func isApostrophe(_ word: Int, _ document: Document) -> Bool {
    word > 0 && document.words[word - 1].end == document.words[word].start
      && document.form(of: word) == "'"
  }

  private func startsParagraph(_ word: Int, _ document: Document) -> Bool {
    guard word > 0 else { return true }
    let between = document.text[
      Int(document.words[word - 1].end)..<Int(document.words[word].start)]
    return between.contains(UInt8(ascii: "\n"))
  }

  /// Who says the words: the subject of a verb of saying beside the quotation.
  private func speaker(of quotation: Range<Int>, _ syntax: Syntax, _ owners: [Int]) -> Int? {
    let document = syntax.analysis.document
    let touched = document.sentences.filter { $0.overlaps(quotation) }
    guard let first = touched.first, let last = touched.last else { return nil }
    let after =
      last.upperBound > quotation.upperBound ? quotation.upperBound..<last.upperBound : nil
    let before =
      first.lowerBound < quotation.lowerBound ? first.lowerBound..<quotation.lowerBound : nil
    for stretch in [after, before].compactMap({ $0 }) {
      for word in stretch {
        if let speaker = speaker(saidBy: word, syntax, owners), !quotation.contains(word) {
          return speaker
        }
      }
    }
    return before.flatMap { announced(by: $0, syntax, owners) }
  }

  /// "President Vučić on television: “…”": who stands before a colon speaks.
  private func announced(by words: Range<Int>, _ syntax: Syntax, _ owners: [Int]) -> Int? {
    guard let colon = words.last, syntax.form(colon) == ":" else { return nil }
    let heads = words.filter { word in
      owners[word] >= 0 && syntax.preposition(of: word) == nil
        && [.root, .nsubj].contains(syntax.analysis.relations[word].universal)
    }
    return heads.first.map { owners[$0] }
  }

  private func speaker(saidBy word: Int, _ syntax: Syntax, _ owners: [Int]) -> Int? {
    guard syntax.analysis.partsOfSpeech[word] == .verb, lexicon.isSpeech(syntax.lemma(word))
    else { return nil }
    return syntax.agents(of: word).lazy.map { owners[$0] }.first { $0 >= 0 }
  }

  /// "The Foreign Secretary said:" and then paragraphs without quotation marks.
  private func markStatements(
    in syntax: Syntax, _ mentions: [Mention], _ owners: [Int], _ speakers: inout [Int]
  ) {
    let document = syntax.analysis.document
    var current: Int?
    for sentence in document.sentences {
      let verb = sentence.first { self.speaker(saidBy: $0, syntax, owners) != nil }
      let said = verb.flatMap { self.speaker(saidBy: $0, syntax, owners) }
      if said == nil, let speaker = announcer(in: sentence, syntax, owners) {
        current = speaker
        continue
      }
      let colon = sentence.first { word in
        syntax.form(word) == ":" && (verb.map { $0 < word } ?? false)
          && sentence.lowerBound..<word ~= (syntax.analysis.roots(in: sentence) ?? word)
          && (word + 1 >= document.words.count
            || !SpeechFinder.opening.contains(syntax.form(word + 1)))
      }
      if let colon, let said, speakers[colon] < 0 {
        current = said
        for word in colon..<sentence.upperBound where speakers[word] < 0 { speakers[word] = said }
        continue
      }
      if let said, speakers[sentence.lowerBound] < 0, isThirdPerson(sentence, syntax),
        current.map({ tellsOf($0, said, mentions) }) ?? true
      {
        current = nil
      }
      guard let current else { continue }
      for word in sentence where speakers[word] < 0 { speakers[word] = current }
    }
  }

  /// "A spokesperson gave the following answer:": who hands out the words that follow the colon at
  /// the end of a sentence.
  private func announcer(in sentence: Range<Int>, _ syntax: Syntax, _ owners: [Int]) -> Int? {
    guard let last = sentence.last, syntax.form(last) == ":",
      let root = syntax.analysis.roots(in: sentence), syntax.analysis.partsOfSpeech[root] == .verb,
      syntax.children(of: root, .obj, .obl).contains(where: {
        lexicon.classes["message"]?.contains(syntax.lemma($0)) ?? false
      })
    else { return nil }
    return syntax.agents(of: root).lazy.map { owners[$0] }.first { $0 >= 0 }
  }

  /// Whether who says something is the speaker told from outside: by a pronoun, a title or the same
  /// name. Another who is named may be quoted by the statement itself.
  private func tellsOf(_ speaker: Int, _ other: Int, _ mentions: [Mention]) -> Bool {
    if mentions[other].form != .name { return true }
    guard case .person(let own) = mentions[speaker].referent,
      case .person(let named) = mentions[other].referent
    else { return false }
    return named.name.isEmpty || !Set(own.name).isDisjoint(with: named.name)
  }

  /// A sentence that reports from outside ends a statement.
  private func isThirdPerson(_ sentence: Range<Int>, _ syntax: Syntax) -> Bool {
    !sentence.contains { ["i", "we", "my", "our", "us", "me"].contains(syntax.form($0)) }
  }
}

extension Analysis {
  /// The root of the sentence with these words.
  func roots(in sentence: Range<Int>) -> Int? { sentence.first { heads[$0] < 0 } }
}
