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

  /// About how high everything around the graph is, in points.
  func height(width: Double) -> Double {
    guard options.showsHeading else { return 0 }
    let shown = max(width, FigureLegend.narrowest) - 18
    let title = options.title.map { lines(of: $0, size: titleSize, width: shown, bold: true).count }
    let rows =
      (options.subtitle.map { lines(of: $0, size: small + 1, width: shown).count } ?? 0)
      + (showsFacts ? 1 : 0) + (options.showsLegend ? legendRows(width: shown).count : 0)
    return Double(title ?? 0) * 27 + Double(rows) * 22 + 12 + (footing(width: width)?.height ?? 0)
  }

  private static let narrowest = 400.0
  private let titleSize = FigureVariant.PointSize.title
  private var isForeign: Bool { graph.actors.allSatisfy { $0.kind == .other } }
  private var showsFacts: Bool { options.numbers.isEmpty && options.showsLegend && !isForeign }
  private var showsKey: Bool { variant.labels == .numbers && options.numbers.isEmpty }

  /// An HTML-like table as wide as the graph; nil where there is nothing to say.
  ///
  /// - Parameters:
  ///   - width: the width of the graph.
  ///   - isAll: whether what belongs below the graph stands here, too.
  /// - Returns: the table.
  func heading(width: Double, isAll: Bool = true) -> String? {
    guard options.showsHeading else { return nil }
    // Graphviz keeps eight points clear on each side of the label of a graph.
    let width = max(width, FigureLegend.narrowest) - 18
    var rows: [String] = []
    if let title = options.title {
      rows += row(title, size: titleSize, width: width, ink: .text, bold: true)
    }
    if let subtitle = options.subtitle {
      rows += row(subtitle, size: small + 1, width: width, ink: .faintText)
    }
    if showsFacts { rows += row(facts, size: small, width: width, ink: .faintText) }
    if options.showsLegend { rows += legendRows(width: width) }
    if isAll {
      if showsKey { rows.append(table("<TR>\(keyCells(width: width).joined())</TR>")) }
      for note in plan.notes { rows += row(note, size: small, width: width, ink: .faintText) }
    }
    guard !rows.isEmpty else { return nil }
    let cells = rows.map { "<TR><TD ALIGN=\"LEFT\">\($0)</TD></TR>" }.joined()
    return table(cells + "<TR><TD HEIGHT=\"6\"></TD></TR>")
  }

  /// What stands below the graph: what its numbers mean, and what was left out.
  func footing(width: Double) -> (table: String, width: Double, height: Double)? {
    guard options.showsHeading else { return nil }
    let width = max(width, FigureLegend.narrowest)
    var rows: [String] = []
    var height = 10.0
    if showsKey {
      let columns = keyColumns(width: width)
      height += Double(columns.map(\.count).max() ?? 0) * FigureLegend.lineHeight + 6
      let cells = keyCells(width: width).joined()
      let size = "WIDTH=\"\(Int(width))\""
      rows.append(
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\" \(size)><TR>"
          + cells + "</TR></TABLE>")
    }
    for note in plan.notes {
      let count = lines(of: note, size: small, width: width).count
      height += Double(count) * FigureLegend.lineHeight + 4
      rows += row(note, size: small, width: width, ink: .faintText)
    }
    guard !rows.isEmpty else { return nil }
    let cells = rows.map { "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\($0)</TD></TR>" }.joined()
    let text =
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\""
      + " WIDTH=\"\(Int(width))\">\(cells)</TABLE>"
    return (text, width, height)
  }

  /// The height of a line of small text.
  private static let lineHeight = 15.6

  /// How much the figure shows, and of which time.
  private var facts: String {
    let counts =
      counting(graph.actors.count, "actor") + ", " + counting(lines.count, "relation")
    return counts + (graph.period.map { "; " + $0 } ?? "")
  }

  /// What the numbers in the figure mean, in columns of lines of text.
  private func keyColumns(width: Double) -> [[String]] {
    let words = FigureWords(graph: graph)
    let count = max(1, min(Int(width / 250), (lines.count + 2) / 3))
    let characters = Int((width / Double(count) - 40) / (Double(small) * 0.5))
    let entries = lines.map { line in
      TextMeasure.wrapped(
        words.sentence(of: line), characters: max(characters, 20), isBalanced: false, lines: 3
      ).enumerated().map { index, text in
        let number = index == 0 ? "<B>\(line.number)</B>" : ""
        let indent = String(repeating: "\u{2002}", count: index == 0 ? 1 : 2)
        return number + indent + DOTText.html(text)
      }
    }
    let total = entries.reduce(0) { $0 + $1.count }
    var columns: [[String]] = [[]]
    for entry in entries {
      // Each column as high as the others, entries whole.
      let isFull = columns[columns.count - 1].count * count >= total
      if isFull && columns.count < count { columns.append([]) }
      columns[columns.count - 1] += entry
    }
    return columns
  }

  private func keyCells(width: Double) -> [String] {
    let columns = keyColumns(width: width)
    return columns.map { column in
      let text = column.map { $0 + "<BR ALIGN=\"LEFT\"/>" }.joined()
      return "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\""
        + " WIDTH=\"\(Int(width) / columns.count - 4)\">"
        + "<FONT POINT-SIZE=\"\(small)\">\(text)</FONT></TD>"
    }
  }

  private func table(_ rows: String) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>"
  }

  private func row(
    _ text: String, size: Int, width: Double, ink: Ink, bold: Bool = false
  ) -> [String] {
    let lines = lines(of: text, size: size, width: width, bold: bold)
    guard !lines.isEmpty else { return [] }
    let words = DOTText.html(lines: lines).replacing("<BR/>", with: "<BR ALIGN=\"LEFT\"/>")
    let font = "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(ink.color(theme))\">"
    let end = lines.count > 1 ? "<BR ALIGN=\"LEFT\"/>" : ""
    return [font + (bold ? "<B>\(words)</B>" : words) + "</FONT>" + end]
  }

  private func lines(
    of text: String, size: Int, width: Double, bold: Bool = false
  ) -> [String] {
    let characters = Int(width / (Double(size) * (bold ? 0.55 : 0.5)))
    return TextMeasure.wrapped(
      DOTText.cleaned(text), characters: max(characters, 20), isBalanced: false,
      lines: options.isLegible ? 4 : nil)
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
        "<TD>\(entry.sign)</TD><TD WIDTH=\"4\"></TD><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(small)\">"
          + "\(DOTText.html(entry.words))</FONT></TD><TD WIDTH=\"10\"></TD>"
      }
      return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\"><TR>"
        + cells.joined() + "<TD WIDTH=\"\(rest)\"></TD></TR></TABLE>"
    }
  }

  private func entry(_ sign: String, _ words: String, signWidth: Double) -> Entry {
    let width = TextMeasure.width(words, size: Double(small))
    return Entry(sign: sign, words: words, width: width + signWidth + 24)
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
