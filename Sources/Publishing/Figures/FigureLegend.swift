import Demarche

/// The title, what the figure shows, and its signs: only those that occur.
struct FigureLegend {
  let plan: FigurePlan

  private var graph: Graph { plan.graph }
  private var lines: [FigureLine] { plan.lines }
  private var options: FigureOptions { plan.options }
  private var variant: FigureVariant { plan.variant }
  /// Something in a cell, or libgvc takes the cell to be as high as a line of text.
  private static let blank = "<FONT POINT-SIZE=\"2\"> </FONT>"

  private var theme: Theme { options.theme }
  private let small = FigureVariant.PointSize.small

  /// A sign with what it means.
  private struct Entry {
    /// Cells of a table's row.
    var sign: String
    var words: String
    var width: Double
  }

  /// An HTML-like table as wide as the graph; nil where there is nothing to say.
  func heading(width: Double) -> String? {
    guard options.showsHeading else { return nil }
    let width = max(width, 400)
    var rows: [String] = []
    if let title = options.title {
      rows += row(title, size: FigureVariant.PointSize.title, width: width, ink: .text, bold: true)
    }
    if let subtitle = options.subtitle {
      rows += row(subtitle, size: small + 1, width: width, ink: .faintText)
    }
    let isForeign = graph.actors.allSatisfy { $0.kind == .other }
    if options.numbers.isEmpty && options.showsLegend && !isForeign {
      rows += row(facts, size: small, width: width, ink: .faintText)
    }
    if options.showsLegend { rows += legendRows(width: width) }
    if variant.labels == .numbers && options.numbers.isEmpty { rows.append(key(width: width)) }
    for note in plan.notes { rows += row(note, size: small, width: width, ink: .faintText) }
    guard !rows.isEmpty else { return nil }
    let cells = rows.map { "<TR><TD ALIGN=\"LEFT\">\($0)</TD></TR>" }.joined()
    return table(cells + "<TR><TD HEIGHT=\"8\"></TD></TR>")
  }

  /// How much the figure shows, and of which time.
  private var facts: String {
    let counts =
      counting(graph.actors.count, "actor") + ", " + counting(lines.count, "relation")
    return counts + (graph.period.map { "; " + $0 } ?? "")
  }

  /// What the numbers in the figure mean, in columns.
  private func key(width: Double) -> String {
    let words = FigureWords(graph: graph)
    let entries = lines.map { line in
      (line.number, FigureWords.shortened(words.sentence(of: line), to: 64))
    }
    let widest = entries.map { TextMeasure.width("\($1) 000", size: Double(small)) }.max() ?? 1
    let columns = max(1, Int(width / (widest + 12)))
    let height = (entries.count + columns - 1) / columns
    let rows = (0..<height).map { row in
      let cells = stride(from: row, to: entries.count, by: height).map { index in
        "<TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(small)\"><B>\(entries[index].0)</B> "
          + "\(DOTText.html(entries[index].1))</FONT></TD><TD WIDTH=\"8\"></TD>"
      }
      return "<TR>\(cells.joined())</TR>"
    }
    return table(rows.joined())
  }

  private func table(_ rows: String) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>"
  }

  private func row(
    _ text: String, size: Int, width: Double, ink: Ink, bold: Bool = false
  ) -> [String] {
    let characters = Int(width / (Double(size) * (bold ? 0.55 : 0.5)))
    let lines = TextMeasure.wrapped(DOTText.cleaned(text), characters: max(characters, 20))
    guard !lines.isEmpty else { return [] }
    let words = DOTText.html(lines: lines).replacing("<BR/>", with: "<BR ALIGN=\"LEFT\"/>")
    let font = "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(ink.color(theme))\">"
    let end = lines.count > 1 ? "<BR ALIGN=\"LEFT\"/>" : ""
    return [font + (bold ? "<B>\(words)</B>" : words) + "</FONT>" + end]
  }

  // MARK: Signs

  private func legendRows(width: Double) -> [String] {
    var rows: [[Entry]] = []
    var used = Double.infinity
    for entry in kinds + strokes + marks {
      if used + entry.width > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += entry.width
    }
    return rows.map { row in
      // Graphviz spreads what is left of a row over its cells: let nothing be left.
      let rest = max(8, Int(width - row.reduce(0) { $0 + $1.width }))
      let cells = row.map { entry in
        "<TD>\(entry.sign)</TD><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(small)\">"
          + "\(DOTText.html(entry.words))</FONT></TD><TD WIDTH=\"8\"></TD>"
      }
      return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\"><TR>"
        + cells.joined() + "<TD WIDTH=\"\(rest)\"></TD></TR></TABLE>"
    }
  }

  private func entry(_ sign: String, _ words: String, signWidth: Double) -> Entry {
    let width = TextMeasure.width(words, size: Double(small))
    return Entry(sign: sign, words: words, width: width + signWidth + 18)
  }

  private var kinds: [Entry] {
    let present = Set(graph.actors.map(\.kind))
    if present == [.other] { return [] }
    let signs = Actor.Kind.allCases.filter(present.contains).map { kind in
      entry(swatch(kind), kind.legend, signWidth: 26)
    }
    guard !plan.frames.isEmpty else { return signs }
    let frame = cell(fill: .frameFill, line: .frameLine, style: "ROUNDED")
    return signs + [entry(frame, "of one state", signWidth: 26)]
  }

  private func swatch(_ kind: Actor.Kind) -> String {
    switch kind {
    case .state: cell(fill: .stateFill, line: .stateFill)
    case .official: cell(fill: .officialFill, line: .officialLine, style: "ROUNDED")
    case .organization: cell(fill: .organizationFill, line: .organizationLine)
    case .other: cell(fill: .otherFill, line: .otherLine, style: "ROUNDED")
    }
  }

  private func cell(fill: Ink, line: Ink, style: String = "SOLID") -> String {
    "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\""
      + " STYLE=\"\(style)\" BGCOLOR=\"\(fill.color(theme))\" COLOR=\"\(line.color(theme))\">"
      + "<TR><TD WIDTH=\"22\" HEIGHT=\"12\">\(FigureLegend.blank)</TD></TR></TABLE>"
  }

  private var strokes: [Entry] {
    let drawn = Set(lines.map(\.stroke))
    if drawn == [.link] { return [] }
    return Stroke.allCases.reversed().filter(drawn.contains).map { stroke in
      entry(sample(stroke), stroke.legend, signWidth: 34)
    }
  }

  /// A line and its arrowhead as letters, which every font has.
  private func sample(_ stroke: Stroke) -> String {
    let color = stroke.ink.color(theme)
    let thick = stroke == .reporting ? 1 : 2
    let rule = line(color: color, thick: thick, style: "SOLID", width: 16)
    let (tail, head) = stroke.letters
    let font = "<FONT POINT-SIZE=\"\(small)\" COLOR=\"\(color)\">"
    let cells = [
      tail.map { "<TD>\(font)\($0)</FONT></TD>" }, "<TD>\(rule)</TD>",
      head.map { "<TD>\(font)\($0)</FONT></TD>" },
    ]
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
      + cells.compactMap { $0 }.joined() + "</TR></TABLE>"
  }

  private func line(color: String, thick: Int, style: String, width: Int) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      + "<TR><TD SIDES=\"B\" BORDER=\"\(thick)\" STYLE=\"\(style)\" COLOR=\"\(color)\""
      + " WIDTH=\"\(width)\" HEIGHT=\"7\">\(FigureLegend.blank)</TD></TR>"
      + "<TR><TD WIDTH=\"\(width)\" HEIGHT=\"7\">\(FigureLegend.blank)</TD></TR></TABLE>"
  }

  /// Broken lines, bars, thickness and sizes.
  private var marks: [Entry] {
    let color = Ink.text.color(theme)
    var entries: [Entry] = []
    for (modality, words) in [(Modality.planned, "planned"), (.hypothetical, "possible")]
    where lines.contains(where: { $0.modality == modality }) {
      entries.append(
        entry(
          line(color: color, thick: 2, style: modality.dash.uppercased(), width: 30), words,
          signWidth: 34))
    }
    if lines.contains(where: { $0.polarity == .negated }) {
      entries.append(
        entry(
          "<FONT POINT-SIZE=\"\(small)\"><B>—|</B></FONT>", "said not to be so", signWidth: 28))
    }
    if Set(lines.map(\.weight)).count > 1 {
      entries.append(
        entry(
          line(color: color, thick: 4, style: "SOLID", width: 22), "stated more often",
          signWidth: 26))
    }
    if let name = options.importanceName {
      entries.append(entry("<B>A</B>a", "larger: higher \(name)", signWidth: 24))
    }
    return entries
  }
}

extension Stroke {
  /// Tail and head as characters.
  fileprivate var letters: (tail: String?, head: String?) {
    switch self {
    case .link, .warning: (nil, "▶")
    case .reporting: (nil, "➤")
    case .cooperation: ("●", "▶")
    case .accusation: (nil, "◆")
    }
  }
}
