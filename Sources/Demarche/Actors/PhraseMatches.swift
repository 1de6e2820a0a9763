import Linguistics

/// A phrase of the gazetteer found in a document.
struct PhraseMatch: Sendable {
  let words: Range<Int>
  let references: [Reference]
}

/// Finds all phrases of the gazetteer in a document.
struct PhraseMatcher: Sendable {
  let index: PhraseIndex

  /// The matches by their first word, the longest last.
  /// - Complexity: O(words × longest phrase).
  func matches(in document: Document) -> [[PhraseMatch]] {
    let atoms = document.words.indices.map { word in
      Folding.atoms(of: document.form(of: word)).map(index.identifier(ofKnown:))
    }
    var matches = [[PhraseMatch]](repeating: [], count: document.words.count)
    for sentence in document.sentences {
      for word in sentence where !atoms[word].isEmpty {
        matches[word] = phrases(from: word, in: sentence, atoms: atoms, document: document)
      }
    }
    return matches
  }

  private func phrases(
    from first: Int, in sentence: Range<Int>, atoms: [[Int32]], document: Document
  ) -> [PhraseMatch] {
    var found: [PhraseMatch] = []
    var node: Int32 = 0
    for word in first..<sentence.upperBound {
      if atoms[word].isEmpty {
        guard word > first, PhraseMatcher.joins(document.form(of: word)) else { break }
        continue
      }
      for atom in atoms[word] {
        guard let next = index.step(node, atom) else { return found }
        node = next
      }
      guard let entries = index.entries(at: node) else { continue }
      let words = first..<word + 1
      let references = entries.filter { spelled(words, as: $0, in: document) }.map(\.reference)
      if !references.isEmpty { found.append(PhraseMatch(words: words, references: references)) }
    }
    return found
  }

  /// Punctuation that stands inside names.
  private static func joins(_ form: String) -> Bool {
    form == "-" || form == "–" || form == "." || form == "'" || form == "’"
  }

  private func spelled(
    _ words: Range<Int>, as entry: PhraseIndex.Entry, in document: Document
  ) -> Bool {
    switch entry.spelling {
    case .any: return true
    case .exact(let phrase): return words.map { document.form(of: $0) }.joined() == phrase
    case .acronym:
      let letters = words.map { document.form(of: $0) }.joined().unicodeScalars
        .filter(\.isLetter)
      if letters.allSatisfy(\.isCapital) { return true }
      // "Nato" is said as a word; the short forms of states are not, and "Sadr" is a man's name.
      if case .state = entry.reference { return false }
      return letters.count >= 4 && letters.first?.isCapital ?? false
    case .capitals:
      var position: UInt64 = 0
      for word in words {
        let form = document.form(of: word)
        let parts = form.split(separator: "-")
        for (number, part) in parts.enumerated() where !Folding.atoms(of: part).isEmpty {
          let wanted = position < 64 && entry.capitals & (1 << position) != 0
          // A hyphenated part may be written small or capital ("Kim Jong-un", "Kim Jong-Un").
          if wanted, number == 0, !Capitals.starts(part) { return false }
          position += 1
        }
      }
      return true
    }
  }
}

/// How words are written.
enum Capitals {
  /// Whether a word starts with a capital letter; an apostrophe before it is passed over.
  static func starts(_ word: some StringProtocol) -> Bool {
    for scalar in word.unicodeScalars {
      if scalar.isLetter { return scalar.isCapital }
      if scalar != "'" && scalar != "’" && scalar != "‘" { return false }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter; the table of Unicode is asked only beyond ASCII.
  var isLetter: Bool {
    isASCII ? (value | 0x20) >= 97 && (value | 0x20) <= 122 : properties.isAlphabetic
  }

  /// Whether it is a capital letter.
  var isCapital: Bool { isASCII ? value >= 65 && value <= 90 : properties.isUppercase }
}
