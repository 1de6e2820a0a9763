import Demarche

/// The title, what the figure shows, and its signs: only those that occur.
struct FigureLegend {
  /// A sign with what it means.
  struct Entry {
    /// What is shown.
    enum Sign {
      case actor(Actor.Kind)
      case frame
      case line(Stroke)
      case modality(Modality)
      case negation
      case thickness
      case size
    }

    var sign: Sign
    var words: String

    /// How wide the sign is, in points.
    var signWidth: Double {
      switch sign {
      case .actor, .frame, .thickness, .size: 24
      case .line, .modality, .negation: 38
      }
    }

    /// How wide the sign and its words are, in points.
    var width: Double {
      signWidth + 6 + TextMeasure.width(words, size: Double(FigureVariant.PointSize.small))
    }
  }

  /// Lines of text of one size.
  struct Paragraph {
    var lines: [String]
    var size: Int
    var ink: Ink
    var isBold = false
  }

  /// A line of the key to the numbers; only the first line of each has its number.
  struct KeyLine {
    var number: Int?
    var text: String
  }

  let plan: FigurePlan
  /// The width of the graph, in points.
  let width: Double

  /// The least width of a heading.
  static let narrowest = 400.0
  private static let small = FigureVariant.PointSize.small

  init(plan: FigurePlan, width: Double) {
    self.plan = plan
    self.width = max(width, FigureLegend.narrowest)
  }

  private var graph: Graph { plan.graph }
  private var options: FigureOptions { plan.options }
  private var isForeign: Bool { graph.actors.allSatisfy { $0.kind == .other } }

  // MARK: Words

  /// The title and what the figure shows.
  var heading: [Paragraph] {
    guard options.showsHeading else { return [] }
    var heading: [Paragraph] = []
    if let title = options.title {
      heading.append(
        paragraph(title, size: FigureVariant.PointSize.title, ink: .text, isBold: true))
    }
    if let subtitle = options.subtitle {
      heading.append(paragraph(subtitle, size: FigureLegend.small + 1, ink: .faintText))
    }
    if options.numbers.isEmpty && options.showsLegend && !isForeign {
      heading.append(paragraph(facts, size: FigureLegend.small, ink: .faintText))
    }
    return heading.filter { !$0.lines.isEmpty }
  }

  /// What was left out.
  var notes: [Paragraph] {
    guard options.showsHeading, options.showsNotes else { return [] }
    return plan.notes.map { paragraph($0, size: FigureLegend.small, ink: .faintText) }
  }

  /// How much the figure shows, and of which time.
  private var facts: String {
    let counts =
      counting(graph.actors.count, "actor") + ", " + counting(plan.lines.count, "relation")
    return counts + (graph.period.map { "; " + $0 } ?? "")
  }

  private func paragraph(
    _ text: String, size: Int, ink: Ink, isBold: Bool = false
  ) -> Paragraph {
    let characters = Int(width / (Double(size) * (isBold ? 0.57 : 0.5)))
    let lines = TextMeasure.wrapped(
      DOTText.cleaned(text), characters: max(characters, 20), isBalanced: false,
      lines: options.isLegible ? 4 : nil)
    return Paragraph(lines: lines, size: size, ink: ink, isBold: isBold)
  }

  /// What the numbers in the figure mean, in columns of lines of text.
  var key: [[KeyLine]] {
    guard options.showsHeading, plan.variant.labels == .numbers, options.numbers.isEmpty else {
      return []
    }
    let count = max(1, min(Int(width / 250), (plan.lines.count + 2) / 3))
    let characters = Int((width / Double(count) - 44) / (Double(FigureLegend.small) * 0.5))
    let words = plan.words
    let entries = plan.lines.map { line in
      TextMeasure.wrapped(
        words.sentence(of: line), characters: max(characters, 20), isBalanced: false, lines: 3
      ).enumerated().map { KeyLine(number: $0 == 0 ? line.number : nil, text: $1) }
    }
    let total = entries.reduce(0) { $0 + $1.count }
    var columns: [[KeyLine]] = [[]]
    for entry in entries {
      // Each column as high as the others, entries whole.
      let isFull = columns[columns.count - 1].count * count >= total
      if isFull && columns.count < count { columns.append([]) }
      columns[columns.count - 1] += entry
    }
    return columns
  }

  // MARK: Signs

  /// The signs in rows.
  var rows: [[Entry]] {
    guard options.showsHeading, options.showsLegend else { return [] }
    var rows: [[Entry]] = []
    var used = Double.infinity
    for entry in kinds + strokes + marks {
      if used + entry.width > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += entry.width + FigureLegend.gap
    }
    return rows
  }

  /// How far signs are apart.
  static let gap = 16.0

  private var kinds: [Entry] {
    let present = Set(graph.actors.map(\.kind))
    if present == [.other] { return [] }
    let signs = Actor.Kind.allCases.filter(present.contains).map { kind in
      Entry(sign: .actor(kind), words: kind.legend)
    }
    return plan.frames.isEmpty ? signs : signs + [Entry(sign: .frame, words: "of one state")]
  }

  private var strokes: [Entry] {
    let drawn = Set(plan.lines.map(\.stroke))
    if drawn == [.link] { return [] }
    return Stroke.allCases.reversed().filter(drawn.contains).map { stroke in
      Entry(sign: .line(stroke), words: stroke.legend)
    }
  }

  /// Broken lines, bars, thickness and sizes.
  private var marks: [Entry] {
    var entries: [Entry] = []
    for (modality, words) in [(Modality.planned, "planned"), (.hypothetical, "possible")]
    where plan.lines.contains(where: { $0.modality == modality }) {
      entries.append(Entry(sign: .modality(modality), words: words))
    }
    if plan.lines.contains(where: { $0.polarity == .negated }) {
      entries.append(Entry(sign: .negation, words: "said not to be so"))
    }
    if Set(plan.lines.map(\.weight)).count > 1 {
      entries.append(Entry(sign: .thickness, words: "stated more often"))
    }
    if let name = options.importanceName {
      entries.append(Entry(sign: .size, words: "larger: higher \(name)"))
    }
    return entries
  }
}
