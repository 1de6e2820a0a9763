extension Treebank {
  /// The sentences of each document (`# newdoc`), in order.
  public var documents: [ArraySlice<Sentence>] {
    var starts = sentences.indices.filter { sentences[$0].opensDocument }
    if starts.first != 0, !sentences.isEmpty { starts.insert(0, at: 0) }
    return starts.indices.map { index in
      sentences[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : sentences.count)]
    }
  }
}

extension Document {
  /// Makes the document that sentences of a treebank stand in, cut as the treebank cuts it.
  ///
  /// The text is put together from the words: a blank after each token unless it says
  /// `SpaceAfter=No`, an empty line before each paragraph, as the CoNLL shared tasks do it.
  public init(sentences: some Sequence<Treebank.Sentence>) {
    var builder = GoldBuilder()
    for sentence in sentences { builder.add(sentence) }
    self.init(text: builder.text, words: builder.words, sentences: builder.sentences)
  }
}

extension Treebank.Sentence {
  /// The sentence as it stands in the text.
  public var text: String {
    String(decoding: Document(sentences: CollectionOfOne(self)).text, as: UTF8.self)
  }
}

/// Lays words out as text and remembers where each one went.
private struct GoldBuilder {
  var text: [UInt8] = []
  var words: [Document.Word] = []
  var sentences: [Range<Int>] = []
  private var blankIsDue = false

  mutating func add(_ sentence: Treebank.Sentence) {
    let first = words.count
    if !text.isEmpty, sentence.opensParagraph {
      text += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
      blankIsDue = false
    }
    var tokens = sentence.multiwordTokens[...]
    var index = 0
    while index < sentence.words.count {
      if let token = tokens.first, token.words.lowerBound == index {
        tokens.removeFirst()
        let forms = sentence.words[token.words].map(\.form)
        append(forms: Self.pieces(of: token.form, forms: forms), other: token.other)
        index = token.words.upperBound
      } else {
        append(forms: [sentence.words[index].form], other: sentence.words[index].other)
        index += 1
      }
    }
    sentences.append(first..<words.count)
  }

  private mutating func append(forms: [String], other: String) {
    if blankIsDue { text.append(UInt8(ascii: " ")) }
    for (index, form) in forms.enumerated() {
      let start = text.count
      text += form.utf8
      words.append(
        Document.Word(start: Int32(start), end: Int32(text.count), continuesToken: index > 0))
    }
    blankIsDue = !other.split(separator: "|").contains("SpaceAfter=No")
  }

  /// The stretches of a token that its words stand for: the words themselves where they spell the
  /// token (always so in English), else pieces of about equal length.
  private static func pieces(of token: String, forms: [String]) -> [String] {
    let scalars = Array(token.unicodeScalars)
    if forms.joined() == token || scalars.count < forms.count { return forms }
    return forms.indices.map { index in
      let piece =
        scalars[
          scalars.count * index / forms.count..<scalars.count * (index + 1) / forms.count]
      var text = String.UnicodeScalarView()
      text.append(contentsOf: piece)
      return String(text)
    }
  }
}
