import Linguistics

/// Cuts sentences at semicolons for the parser and joins the trees again.
///
/// A parser reads each of the clauses well and the long whole badly: "Getachew alleges; Asmara
/// dismisses the allegation".
struct ClauseSplitter: Sendable {
  /// A part shorter than this is no clause.
  private static let shortest = 4

  /// The document with each clause as a sentence of its own; the same document where there is
  /// nothing to cut.
  func splitting(_ document: Document) -> Document {
    var sentences: [Range<Int>] = []
    for sentence in document.sentences {
      var start = sentence.lowerBound
      for word in sentence where isCut(word, from: start, in: sentence, document) {
        sentences.append(start..<word + 1)
        start = word + 1
      }
      sentences.append(start..<sentence.upperBound)
    }
    return sentences.count == document.sentences.count
      ? document : Document(text: document.text, words: document.words, sentences: sentences)
  }

  /// The analysis of a cut document as one of the whole: the later clauses of a sentence hang
  /// beside the first.
  func joined(_ analysis: Analysis, as document: Document) -> Analysis {
    guard analysis.document.sentences.count != document.sentences.count else { return analysis }
    var heads = analysis.heads
    var relations = analysis.relations
    for sentence in document.sentences {
      let roots = sentence.filter { heads[$0] < 0 }
      guard let first = roots.first else { continue }
      for root in roots.dropFirst() {
        heads[root] = Int32(first)
        relations[root] = .parataxis
      }
    }
    return Analysis(
      document: document, partsOfSpeech: analysis.partsOfSpeech, tags: analysis.tags,
      lemmas: document.words.indices.map { analysis.lemma(of: $0) }, heads: heads,
      relations: relations)
  }

  private func isCut(
    _ word: Int, from start: Int, in sentence: Range<Int>, _ document: Document
  ) -> Bool {
    document.form(of: word) == ";" && word - start >= ClauseSplitter.shortest
      && sentence.upperBound - word > ClauseSplitter.shortest
  }
}
