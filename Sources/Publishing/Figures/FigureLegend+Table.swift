import Demarche

extension FigureLegend {
  /// Everything around the graph as one HTML-like table, for those who lay the text out anew; nil
  /// where there is nothing to say.
  var table: String? {
    var rows = heading.map(markup)
    rows += self.rows.map { row in
      let cells = row.map { entry in
        "<TD>\(sign(entry.sign))</TD><TD WIDTH=\"4\"></TD><TD ALIGN=\"LEFT\">"
          + "<FONT POINT-SIZE=\"\(FigureVariant.PointSize.small)\">\(DOTText.html(entry.words))"
          + "</FONT></TD><TD WIDTH=\"10\"></TD>"
      }
      // Graphviz spreads what is left of a row over its cells: let nothing be left.
      let used = row.reduce(0) { $0 + $1.width + FigureLegend.gap }
      return table(
        "<TR>\(cells.joined())<TD WIDTH=\"\(max(8, Int(width - 18 - used)))\"></TD></TR>")
    }
    if !key.isEmpty { rows.append(table("<TR>\(key.map(cell).joined())</TR>")) }
    rows += notes.map(markup)
    guard !rows.isEmpty else { return nil }
    let cells = rows.map { "<TR><TD ALIGN=\"LEFT\">\($0)</TD></TR>" }.joined()
    return table(cells + "<TR><TD HEIGHT=\"6\"></TD></TR>")
  }

  private var theme: Theme { plan.options.theme }

  /// Something in a cell, or libgvc takes the cell to be as high as a line of text.
  private static let blank = "<FONT POINT-SIZE=\"2\"> </FONT>"

  private func table(_ rows: String) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>"
  }

  private func markup(_ paragraph: Paragraph) -> String {
    let words = DOTText.html(lines: paragraph.lines)
      .replacing("<BR/>", with: "<BR ALIGN=\"LEFT\"/>")
    let font = "<FONT POINT-SIZE=\"\(paragraph.size)\" COLOR=\"\(paragraph.ink.color(theme))\">"
    let end = paragraph.lines.count > 1 ? "<BR ALIGN=\"LEFT\"/>" : ""
    return font + (paragraph.isBold ? "<B>\(words)</B>" : words) + "</FONT>" + end
  }

  private func cell(_ column: [KeyLine]) -> String {
    let text = column.map { line in
      (line.number.map { "<B>\($0)</B>\u{2002}" } ?? "\u{2002}\u{2002}") + DOTText.html(line.text)
        + "<BR ALIGN=\"LEFT\"/>"
    }
    return "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\"><FONT POINT-SIZE=\""
      + "\(FigureVariant.PointSize.small)\">\(text.joined())</FONT></TD><TD WIDTH=\"8\"></TD>"
  }

  // MARK: Signs

  private func sign(_ sign: Entry.Sign) -> String {
    let ink = Ink.text.color(theme)
    let small = FigureVariant.PointSize.small
    switch sign {
    case .actor(.state): return swatch(fill: .stateFill, line: .stateFill)
    case .actor(.official):
      return swatch(fill: .officialFill, line: .officialLine, style: "ROUNDED")
    case .actor(.organization): return swatch(fill: .organizationFill, line: .organizationLine)
    case .actor(.other): return swatch(fill: .otherFill, line: .otherLine, style: "ROUNDED")
    case .frame: return swatch(fill: .frameFill, line: .frameLine, style: "ROUNDED")
    case .line(let stroke): return sample(stroke)
    case .modality(let modality):
      return rule(color: ink, thick: 2, style: modality.dash.uppercased(), width: 30)
    case .negation: return "<FONT POINT-SIZE=\"\(small)\"><B>—|</B></FONT>"
    case .thickness: return rule(color: ink, thick: 4, style: "SOLID", width: 22)
    case .size: return "<B>A</B>a"
    }
  }

  private func swatch(fill: Ink, line: Ink, style: String = "SOLID") -> String {
    "<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\""
      + " STYLE=\"\(style)\" BGCOLOR=\"\(fill.color(theme))\" COLOR=\"\(line.color(theme))\">"
      + "<TR><TD WIDTH=\"22\" HEIGHT=\"12\">\(FigureLegend.blank)</TD></TR></TABLE>"
  }

  /// A line and its arrowhead as letters, which every font has.
  private func sample(_ stroke: Stroke) -> String {
    let color = stroke.ink.color(theme)
    let line = rule(color: color, thick: stroke == .reporting ? 1 : 2, style: "SOLID", width: 16)
    let (tail, head) = stroke.letters
    let font = "<FONT POINT-SIZE=\"\(FigureVariant.PointSize.small)\" COLOR=\"\(color)\">"
    let cells = [
      tail.map { "<TD>\(font)\($0)</FONT></TD>" }, "<TD>\(line)</TD>",
      head.map { "<TD>\(font)\($0)</FONT></TD>" },
    ]
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
      + cells.compactMap { $0 }.joined() + "</TR></TABLE>"
  }

  private func rule(color: String, thick: Int, style: String, width: Int) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      + "<TR><TD SIDES=\"B\" BORDER=\"\(thick)\" STYLE=\"\(style)\" COLOR=\"\(color)\""
      + " WIDTH=\"\(width)\" HEIGHT=\"7\">\(FigureLegend.blank)</TD></TR>"
      + "<TR><TD WIDTH=\"\(width)\" HEIGHT=\"7\">\(FigureLegend.blank)</TD></TR></TABLE>"
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
