/// Sentences with their trees, as CoNLL-U files hold them.
///
/// Reading and writing give back the same bytes for any file that follows the format, so a treebank
/// can be corrected by hand and by program in turns.
public struct Treebank: Equatable, Sendable {
  /// A syntactic word: one line of ten columns.
  public struct Word: Equatable, Sendable {
    /// Column 2, the word as it stands in the text.
    public var form: String
    /// Column 3, the dictionary form.
    public var lemma: String
    /// Column 4, the universal part of speech.
    public var partOfSpeech: String
    /// Column 5, the part of speech of the language's own set.
    public var tag: String
    /// Column 6, `Name=Value` pairs between bars, or `_`.
    public var features: String
    /// Column 7: the number of the head, counted from 1; 0 for the root; nil where there is none yet.
    public var head: Int?
    /// Column 8, the relation to the head with its subtype (`nsubj:pass`).
    public var relation: String
    /// Column 9, enhanced dependencies, or `_`.
    public var enhanced: String
    /// Column 10, anything else between bars, or `_`.
    public var other: String

    /// Makes a word; columns left out are empty.
    public init(
      form: String, lemma: String = "_", partOfSpeech: String = "_", tag: String = "_",
      features: String = "_", head: Int? = nil, relation: String = "_", enhanced: String = "_",
      other: String = "_"
    ) {
      self.form = form
      self.lemma = lemma
      self.partOfSpeech = partOfSpeech
      self.tag = tag
      self.features = features
      self.head = head
      self.relation = relation
      self.enhanced = enhanced
      self.other = other
    }
  }

  /// Several words written as one (`5-6  don't`).
  public struct MultiwordToken: Equatable, Sendable {
    /// Its words, counted from 0.
    public var words: Range<Int>
    /// The token as it stands in the text.
    public var form: String
    /// Column 10, or `_`.
    public var other: String

    /// Makes a token of several words.
    public init(words: Range<Int>, form: String, other: String = "_") {
      self.words = words
      self.form = form
      self.other = other
    }
  }

  /// A node of the enhanced graph that no word stands for (`8.1`).
  public struct EmptyNode: Equatable, Sendable {
    /// How many words come before it.
    public var position: Int
    /// The ten columns as they were read.
    public var columns: [String]
  }

  /// A sentence: comments, words, and what stands between the words.
  public struct Sentence: Equatable, Sendable {
    /// The comment lines, with their `#`.
    public var comments: [String]
    /// The words in order.
    public var words: [Word]
    /// The tokens of several words, in order.
    public var multiwordTokens: [MultiwordToken]
    /// The empty nodes, in order.
    public var emptyNodes: [EmptyNode]

    /// Makes a sentence.
    public init(
      comments: [String] = [], words: [Word], multiwordTokens: [MultiwordToken] = [],
      emptyNodes: [EmptyNode] = []
    ) {
      self.comments = comments
      self.words = words
      self.multiwordTokens = multiwordTokens
      self.emptyNodes = emptyNodes
    }
  }

  /// The sentences in the order of the file.
  public var sentences: [Sentence]

  /// Makes a treebank of sentences.
  public init(sentences: [Sentence]) {
    self.sentences = sentences
  }
}

extension Treebank.Sentence {
  /// The value of a comment `# key = value`, if there is one.
  public func comment(_ key: String) -> String? {
    for comment in comments {
      let parts = comment.dropFirst().split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].trimmingBlanks() == key else { continue }
      return String(parts[1].trimmingBlanks())
    }
    return nil
  }

  /// The sentence's name (`# sent_id`).
  public var id: String? { comment("sent_id") }

  /// Whether a document begins here (`# newdoc`).
  public var opensDocument: Bool { hasComment(startingWith: "newdoc") }

  /// Whether a paragraph begins here (`# newpar`, or a new document).
  public var opensParagraph: Bool { opensDocument || hasComment(startingWith: "newpar") }

  private func hasComment(startingWith key: String) -> Bool {
    comments.contains { $0.dropFirst().trimmingBlanks().hasPrefix(key) }
  }
}

extension Substring {
  fileprivate func trimmingBlanks() -> Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
