import Linguistics

/// Cuts what stands before a text off its first sentence: "CANBERRA, Dec 16 (Meridian Wire) - ",
/// "ISLAMABAD: ", "• 09:40 — ", "17.20 ". A parser that learned from whole sentences reads the rest better without it.
struct DatelineSplitter: Sendable {
  private static let longest = 16
  private static let dashes: Set<String> = ["-", "--", "—", "–"]

  /// The document with datelines as sentences of their own.
  func splitting(_ document: Document) -> Document {
    var sentences: [Range<Int>] = []
    for sentence in document.sentences {
      if let dash = entryTime(in: sentence, of: document) ?? dash(in: sentence, of: document),
        dash + 1 < sentence.upperBound
      {
        sentences += [sentence.lowerBound..<dash + 1, dash + 1..<sentence.upperBound]
      } else {
        sentences.append(sentence)
      }
    }
    return sentences.count == document.sentences.count
      ? document : Document(text: document.text, words: document.words, sentences: sentences)
  }

  /// The time of day that opens an entry of a live report: "17.20 President Macron thanks".
  private func entryTime(in sentence: Range<Int>, of document: Document) -> Int? {
    guard let first = sentence.first, first + 1 < sentence.upperBound else { return nil }
    let parts = document.form(of: first).split { $0 == "." || $0 == ":" }
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), hour < 25,
      let minute = Int(parts[1]), minute < 60,
      let next = document.form(of: first + 1).unicodeScalars.first,
      next.properties.isUppercase || ["“", "\"", "‘"].contains(String(next))
    else { return nil }
    return first
  }

  /// The dash that ends a dateline at the start of a sentence.
  private func dash(in sentence: Range<Int>, of document: Document) -> Int? {
    guard let first = sentence.first,
      opens(document.form(of: first)) || isDated(sentence, document)
    else { return nil }
    let end = min(sentence.upperBound, first + DatelineSplitter.longest)
    for word in first + 1..<max(end, first + 1) {
      let form = document.form(of: word)
      if DatelineSplitter.dashes.contains(form), isSpaced(word, document) { return word }
      if form == ":", isPlace(sentence.lowerBound..<word, document) { return word }
      guard isPart(form) else { return nil }
    }
    return nil
  }

  /// "Manila, March 29, 2024 - ": a place and a date.
  private func isDated(_ sentence: Range<Int>, _ document: Document) -> Bool {
    let words = sentence.prefix(DatelineSplitter.longest).map { document.form(of: $0) }
    guard words.count > 3, words.dropFirst().prefix(3).contains(","),
      let dash = words.firstIndex(where: { DatelineSplitter.dashes.contains($0) })
    else { return false }
    return words[..<dash].contains { DateReader.isMonth($0.lowercased()) }
  }

  /// A place in capitals and perhaps an agency in parentheses.
  private func isPlace(_ words: Range<Int>, _ document: Document) -> Bool {
    let forms = words.map { document.form(of: $0) }
    let place = forms.prefix { $0 != "(" }
    guard (1...3).contains(place.count), place.allSatisfy({ isCapitalized($0) }) else {
      return false
    }
    return forms.count == place.count || forms.last == ")"
  }

  private func isCapitalized(_ form: String) -> Bool {
    let letters = form.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 3 && letters.allSatisfy(\.properties.isUppercase)
  }

  /// A place in capitals, a bullet, or a time of day.
  private func opens(_ form: String) -> Bool {
    if ["•", "*", "▪", "●"].contains(form) || isTime(form) { return true }
    return isCapitalized(form)
  }

  private func isTime(_ form: String) -> Bool {
    form.count >= 4 && form.contains { $0 == ":" || $0 == "." }
      && form.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." }
  }

  /// Names, numbers and marks; a small word means that a sentence has begun.
  private func isPart(_ form: String) -> Bool {
    guard let first = form.unicodeScalars.first else { return false }
    return !first.properties.isLowercase || ["of", "and", "the", "de", "am", "pm"].contains(form)
  }

  private func isSpaced(_ word: Int, _ document: Document) -> Bool {
    guard word > 0, word + 1 < document.words.count else { return false }
    return document.words[word - 1].end < document.words[word].start
      && document.words[word].end < document.words[word + 1].start
  }
}
