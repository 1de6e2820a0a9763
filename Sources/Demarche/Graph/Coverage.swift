/// How much of a document became edges, and which sentences with two actors gave none.
///
/// Precision can be read off the evidence; this is where to look for what was missed.
public struct Coverage: Hashable, Codable, Sendable {
  /// A sentence that names two actors or more and gave no edge.
  public struct Passage: Hashable, Codable, Sendable {
    /// The number of the sentence in the document, from 0.
    public let sentence: Int
    /// The sentence, its offsets in Unicode scalars of the document.
    public let quotation: Quotation

    /// Makes a passage of known place.
    public init(sentence: Int, quotation: Quotation) {
      self.sentence = sentence
      self.quotation = quotation
    }
  }

  /// The number of sentences.
  public let sentences: Int
  /// The number of sentences that name two actors or more.
  public let candidates: Int
  /// Those among them that gave no edge, in the order of the text.
  public let silent: [Passage]

  /// Makes a count of known numbers.
  public init(sentences: Int, candidates: Int, silent: [Passage]) {
    self.sentences = sentences
    self.candidates = candidates
    self.silent = silent
  }
}
