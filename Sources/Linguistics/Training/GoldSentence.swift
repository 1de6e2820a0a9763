/// A sentence of a treebank as the trainers need it.
struct GoldSentence: Sendable {
  /// The words as they are written.
  let texts: [String]
  let forms: [WordForm]
  let lemmas: [String]
  let parts: [PartOfSpeech]
  let tags: [Tag]
  /// The heads; the root's is the number of words.
  let heads: [Int32]
  let relations: [Dependency]

  var count: Int { forms.count }

  /// Takes over a sentence; nil where a word has no head or a column holds what is not known.
  init?(_ sentence: Treebank.Sentence) {
    var parts: [PartOfSpeech] = []
    var tags: [Tag] = []
    var heads: [Int32] = []
    var relations: [Dependency] = []
    for word in sentence.words {
      guard let part = PartOfSpeech(label: word.partOfSpeech), let tag = Tag(label: word.tag),
        let head = word.head, let relation = Dependency(nearest: word.relation)
      else { return nil }
      parts.append(part)
      tags.append(tag)
      heads.append(head == 0 ? Int32(sentence.words.count) : Int32(head - 1))
      relations.append(relation)
    }
    guard Self.isTree(heads) else { return nil }
    texts = sentence.words.map(\.form)
    forms = sentence.words.map { WordForm($0.form) }
    lemmas = sentence.words.map(\.lemma)
    self.parts = parts
    self.tags = tags
    self.heads = heads
    self.relations = relations
  }

  /// Whether exactly one word hangs on the root and all others on it.
  private static func isTree(_ heads: [Int32]) -> Bool {
    let root = Int32(heads.count)
    guard heads.count(where: { $0 == root }) == 1 else { return false }
    return heads.indices.allSatisfy { index in
      var word = Int32(index)
      var steps = 0
      while word != root, steps <= heads.count {
        word = heads[Int(word)]
        steps += 1
      }
      return word == root
    }
  }
}

/// Words with their tags, given by hand or by a tagger, as the parser's trainer reads them.
struct ParseExample: Sendable {
  let forms: [WordForm]
  let entries: [LexiconEntry]
  /// The tags that the parser sees, as numbers of the tag set.
  let seenTags: [UInt8]
  /// Heads of the tree made projective; the root's is the number of words.
  let heads: [Int32]
  let relations: [UInt8]

  var count: Int { forms.count }

  /// The example read from its end.
  var reversed: ParseExample {
    let last = Int32(count - 1)
    return ParseExample(
      forms: forms, entries: entries, seenTags: seenTags,
      heads: heads.reversed().map { $0 > last ? $0 : last - $0 }, relations: relations.reversed())
  }
}
