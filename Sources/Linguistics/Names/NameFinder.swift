import Foundation

/// Finds the names of persons, organizations and places in a document with a trained model.
///
/// The same document gives the same names on every machine: all scores are integers.
public struct NameFinder: Sendable {
  private let file: ModelFile
  private let lexicon: LexiconPlace
  private let weights: WeightPlace
  private let phrases: PhrasePlace

  /// Makes a name finder.
  ///
  /// - Throws: `ModelError` where the model has no names, or they are damaged.
  public init(model: Model) throws(ModelError) {
    try self.init(model.file)
  }

  init(_ file: ModelFile) throws(ModelError) {
    self.file = file
    lexicon = try LexiconPlace(file)
    weights = try WeightPlace(file, .names)
    phrases = try PhrasePlace(file)
  }

  /// The names of a document, in order, none overlapping.
  ///
  /// - Complexity: O(n) in the number of words.
  public func names(in document: Document) -> [Name] {
    file.data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      let lexicon = lexicon.lexicon(base)
      let phrases = phrases.table(base)
      let decoder = NameDecoder(weights: weights.weights(base))
      return document.sentences.flatMap { range in
        let sentence = NameSentence(document, range, lexicon: lexicon, phrases: phrases)
        return NameLabel.names(of: decoder.labels(of: sentence), in: range)
      }
    }
  }
}
