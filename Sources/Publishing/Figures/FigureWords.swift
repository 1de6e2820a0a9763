import Demarche

/// Says in words what a figure shows.
struct FigureWords {
  let graph: Graph

  /// The name of an actor.
  func name(_ id: Actor.ID) -> String { graph.actor(id)?.name ?? id }

  /// Who does what to whom.
  func sentence(of line: FigureLine) -> String {
    "\(name(line.source)) \(enumerated(line.phrases)) \(name(line.target))"
  }

  /// The sentence with its strongest quotation.
  func tooltip(of line: FigureLine) -> String {
    var text = sentence(of: line)
    if let piece = line.edges.first?.evidence.first {
      text += "\n“" + FigureWords.shortened(piece.quotation.text, to: 240) + "”"
      if let origin = origin(of: piece.document) { text += "\n" + origin }
    }
    return text
  }

  /// Publisher and date of a document.
  func origin(of document: String) -> String? {
    guard let source = graph.documents.first(where: { $0.id == document }) else { return nil }
    let parts = [source.publisher, source.date?.description].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A text cut at a blank, with a sign that it is cut.
  static func shortened(_ text: String, to limit: Int) -> String {
    let words = TextMeasure.words(of: text).joined(separator: " ")
    guard words.utf8.count > limit, words.count > limit else { return words }
    let cut = words.prefix(limit)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
  }
}

extension FigureWords {
  /// What the figure shows, for those who do not see it: a summary, then who is linked to whom.
  func alternative(lines: [FigureLine]) -> String {
    let sentences = lines.prefix(120).map { sentence(of: $0) + "." }
    let rest = lines.count > 120 ? ["And \(counting(lines.count - 120, "relation")) more."] : []
    return ([summary(lines: lines)] + sentences + rest).joined(separator: " ")
  }

  /// One sentence: how many of what, and the strongest relation.
  func summary(lines: [FigureLine]) -> String {
    let kinds = Actor.Kind.allCases.compactMap { kind -> String? in
      let count = graph.actors.count { $0.kind == kind }
      return count == 0 ? nil : kind.counted(count)
    }
    guard let strongest = lines.max(by: { ($0.weight, -$0.number) < ($1.weight, -$1.number) })
    else { return "\(enumerated(kinds).capitalizedFirst), without a relation between them." }
    let families = RelationFamily.allCases.compactMap { family -> String? in
      let count = lines.count { $0.edges.first?.family == family }
      return count == 0 ? nil : "\(count) of \(family.rawValue)"
    }
    return "\(enumerated(kinds).capitalizedFirst) and \(counting(lines.count, "relation")) "
      + "between them (\(families.joined(separator: ", "))); "
      + "best supported: \(sentence(of: strongest))."
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
