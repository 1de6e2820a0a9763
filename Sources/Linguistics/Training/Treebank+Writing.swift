extension Treebank {
  /// The treebank as CoNLL-U.
  public var conllu: String {
    sentences.map(\.conllu).joined()
  }
}

extension Treebank.Sentence {
  /// The sentence as CoNLL-U, with the empty line that ends it.
  public var conllu: String {
    var lines = comments
    var tokens = multiwordTokens[...]
    var nodes = emptyNodes[...]
    for index in 0...words.count {
      while let node = nodes.first, node.position == index {
        lines.append(node.columns.joined(separator: "\t"))
        nodes.removeFirst()
      }
      guard index < words.count else { break }
      if let token = tokens.first, token.words.lowerBound == index {
        lines.append(Self.line(of: token))
        tokens.removeFirst()
      }
      lines.append(Self.line(of: words[index], number: index + 1))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func line(of token: Treebank.MultiwordToken) -> String {
    let id = "\(token.words.lowerBound + 1)-\(token.words.upperBound)"
    return "\(id)\t\(token.form)\t_\t_\t_\t_\t_\t_\t_\t\(token.other)"
  }

  private static func line(of word: Treebank.Word, number: Int) -> String {
    let head = word.head.map(String.init) ?? "_"
    return [
      String(number), word.form, word.lemma, word.partOfSpeech, word.tag, word.features, head,
      word.relation, word.enhanced, word.other,
    ].joined(separator: "\t")
  }
}
