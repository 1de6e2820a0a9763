extension Analysis {
  /// A sentence's tree for people: a word a line, its arcs to the left, then tag, lemma and relation.
  ///
  /// An arrow points at the word that depends; short arcs stand next to the words.
  public func drawing(ofSentence index: Int) -> String {
    let range = document.sentences[index]
    let margin = ArcMargin(heads: range.map { head(of: $0).map { $0 - range.lowerBound } ?? -1 })
    let forms = range.map { form(of: $0) }
    let width = forms.map(\.count).max() ?? 0
    var lines: [String] = []
    for (offset, word) in range.enumerated() {
      let form = forms[offset] + String(repeating: " ", count: width - forms[offset].count)
      let part = partsOfSpeech[word].label
      let padded = part + String(repeating: " ", count: max(0, 5 - part.count))
      lines.append(
        "\(margin.lines[offset]) \(form)  \(padded)  \(relations[word].label)  \(lemma(of: word))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The arcs of a tree, drawn beside its words.
private struct ArcMargin {
  private(set) var lines: [String]

  init(heads: [Int]) {
    let arcs = heads.indices.filter { heads[$0] >= 0 }
      .map { (low: min($0, heads[$0]), high: max($0, heads[$0]), child: $0) }
      .sorted { ($0.high - $0.low, $0.low) < ($1.high - $1.low, $1.low) }
    // Each arc takes the column nearest to the words in which nothing stands beside it.
    var columns: [[(low: Int, high: Int, child: Int)]] = []
    for arc in arcs {
      let taken = columns.lastIndex { column in
        column.contains { $0.low <= arc.high && arc.low <= $0.high }
      }
      let place = taken.map { $0 + 1 } ?? 0
      if place == columns.count { columns.append([]) }
      columns[place].append(arc)
    }
    let width = columns.count
    var cells = heads.map { _ in [Character](repeating: " ", count: width + 1) }
    for (column, arcs) in columns.enumerated() {
      for arc in arcs { Self.draw(arc, at: width - 1 - column, in: &cells) }
    }
    for word in heads.indices { Self.drawLine(word, heads[word], in: &cells) }
    lines = cells.map { String($0) }
  }

  private static func draw(
    _ arc: (low: Int, high: Int, child: Int), at column: Int, in cells: inout [[Character]]
  ) {
    cells[arc.low][column] = "┌"
    cells[arc.high][column] = "└"
    for row in arc.low + 1..<arc.high { cells[row][column] = "│" }
  }

  /// Leads the arcs of a word to it.
  private static func drawLine(_ word: Int, _ head: Int, in cells: inout [[Character]]) {
    let last = cells[word].count - 1
    guard let first = cells[word].firstIndex(where: { $0 == "┌" || $0 == "└" }) else {
      cells[word][last] = head < 0 ? "●" : "►"
      return
    }
    for column in first..<last {
      switch cells[word][column] {
      case " ": cells[word][column] = "─"
      case "│": cells[word][column] = "┼"
      case "┌" where column > first: cells[word][column] = "┬"
      case "└" where column > first: cells[word][column] = "┴"
      default: break
      }
    }
    cells[word][last] = head < 0 ? "●" : "►"
  }
}
