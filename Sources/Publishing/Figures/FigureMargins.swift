import Demarche

/// Sets title, signs, key and notes around a graph whose parts have their places.
///
/// Everything is a node or a line of its own: libgvc keeps memory of each HTML-like table, and signs
/// drawn by the means of the figure are those of the figure.
struct FigureMargins {
  private let legend: FigureLegend
  private let heading: [FigureLegend.Paragraph]
  private let rows: [[FigureLegend.Entry]]
  private let key: [[FigureLegend.KeyLine]]
  private let notes: [FigureLegend.Paragraph]

  private enum Height {
    static let row = 22.0
    /// libgvc sets lines apart by so much of their size.
    static let line = 1.2
    static let gap = 14.0
  }

  private static let small = FigureVariant.PointSize.small

  init(_ legend: FigureLegend) {
    self.legend = legend
    (heading, rows, key, notes) = (legend.heading, legend.rows, legend.key, legend.notes)
  }

  /// The least width of it all, in points.
  var width: Double {
    heading.isEmpty && rows.isEmpty && key.isEmpty && notes.isEmpty ? 0 : legend.width
  }

  /// How high it is above the graph, in points.
  var top: Double {
    let sum = heading.reduce(0) { $0 + height(of: $1) } + Double(rows.count) * Height.row
    return sum == 0 ? 0 : sum + Height.gap
  }

  /// How high it is below the graph, in points.
  var bottom: Double {
    let sum = keyHeight + notes.reduce(0) { $0 + height(of: $1) }
    return sum == 0 ? 0 : sum + Height.gap
  }

  private var keyHeight: Double {
    key.isEmpty ? 0 : lineHeight * Double(key.map(\.count).max() ?? 0) + 8
  }

  private var lineHeight: Double { Height.line * Double(FigureMargins.small) }

  private func height(of paragraph: FigureLegend.Paragraph) -> Double {
    Double(paragraph.lines.count * paragraph.size) * Height.line + 4
  }

  // MARK: Writing

  /// The statements, for a graph in this box.
  func statements(around bounds: Box, writer: FigureDOT, prefix: String = "") -> [String] {
    // A graph narrower than its heading stands in its middle.
    let left = min(bounds.left, bounds.center.x - width / 2)
    var result: [String] = []
    var y = bounds.top + top
    for (index, paragraph) in heading.enumerated() {
      result.append(text(paragraph, left: left, top: y, id: "\(prefix)h\(index)", writer: writer))
      y -= height(of: paragraph)
    }
    for (index, row) in rows.enumerated() {
      var x = left
      for (place, entry) in row.enumerated() {
        let center = Point(x: x, y: y - Height.row / 2)
        result += statements(entry, left: center, id: "\(prefix)s\(index)x\(place)", writer: writer)
        x += entry.width + FigureLegend.gap
      }
      y -= Height.row
    }
    y = bounds.bottom - Height.gap
    for (index, column) in key.enumerated() {
      let x = left + width / Double(key.count) * Double(index)
      result += statements(column, left: x, top: y, id: "\(prefix)k\(index)", writer: writer)
    }
    y -= keyHeight
    for (index, paragraph) in notes.enumerated() {
      result.append(text(paragraph, left: left, top: y, id: "\(prefix)f\(index)n", writer: writer))
      y -= height(of: paragraph)
    }
    return result
  }

  private func text(
    _ paragraph: FigureLegend.Paragraph, left: Double, top: Double, id: String, writer: FigureDOT
  ) -> String {
    let size = (width, Double(paragraph.lines.count * paragraph.size) * Height.line)
    return text(
      paragraph.lines, id: id, left: left, middle: top - size.1 / 2, size: size,
      fontSize: paragraph.size, ink: paragraph.ink, isBold: paragraph.isBold, writer: writer)
  }

  private func statements(
    _ column: [FigureLegend.KeyLine], left: Double, top: Double, id: String, writer: FigureDOT
  ) -> [String] {
    let height = Double(column.count) * lineHeight
    let numbers = column.map { $0.number.map(String.init) ?? " " }
    let widest = numbers.map { TextMeasure.width($0, size: 14) }.max() ?? 0
    let (middle, rest) = (top - height / 2, width / Double(key.count) - widest - 8)
    return [
      text(
        numbers, id: id + "n", left: left, middle: middle, size: (widest, height),
        fontSize: FigureMargins.small, ink: .text, isBold: true, justifies: "r", writer: writer),
      text(
        column.map(\.text), id: id, left: left + widest + 8, middle: middle,
        size: (rest, height), fontSize: FigureMargins.small, ink: .text, writer: writer),
    ]
  }

  /// Lines of text in a box, from its left.
  private func text(
    _ lines: [String], id: String, left: Double, middle: Double,
    size: (width: Double, height: Double), fontSize: Int, ink: Ink, isBold: Bool = false,
    justifies: String = "l", writer: FigureDOT
  ) -> String {
    let words = DOTText.justified(lines: lines, side: justifies)
    let center = Point(x: left + size.width / 2, y: middle)
    let font = isBold ? [("fontname", "\"\(FigureDOT.boldFont)\"")] : []
    return "\(id) "
      + DOTText.attributes(
        [
          ("id", "\"\(id)\""), ("class", "\"label note\""), ("shape", "plaintext"),
          ("style", "\"\""), ("margin", "0"), ("fixedsize", "true"), ("label", words),
          ("fontsize", "\(fontSize)"), ("fontcolor", writer.color(ink)),
          ("width", DOTText.number(size.width / 72)),
          ("height", DOTText.number(size.height / 72)), ("pos", writer.text(of: center)),
        ] + font)
  }

  // MARK: Signs

  private func statements(
    _ entry: FigureLegend.Entry, left: Point, id: String, writer: FigureDOT
  ) -> [String] {
    let room = entry.signWidth
    let size = (entry.width - room - 6, lineHeight)
    return sign(entry.sign, left: left, room: room, id: id, writer: writer) + [
      text(
        [entry.words], id: id + "w", left: left.x + room + 6, middle: left.y, size: size,
        fontSize: FigureMargins.small, ink: .text, writer: writer)
    ]
  }

  private func sign(
    _ sign: FigureLegend.Entry.Sign, left: Point, room: Double, id: String, writer: FigureDOT
  ) -> [String] {
    switch sign {
    case .actor(let kind):
      return [swatch(writer.look(of: kind), left: left, id: id, writer: writer)]
    case .frame:
      let look = [
        ("style", "\"filled,rounded\""), ("fillcolor", writer.color(.frameFill)),
        ("color", writer.color(.frameLine)),
      ]
      return [swatch(look, left: left, id: id, writer: writer)]
    case .line(let stroke):
      let pairs =
        [("color", writer.color(stroke.ink)), ("penwidth", stroke == .reporting ? "1.1" : "1.6")]
        + writer.arrows(stroke, head: stroke.head, tail: stroke.tail(isSymmetric: false))
      return line(pairs, left: left, room: room, id: id, stroke: stroke, writer: writer)
    case .modality(let modality):
      return line(
        [("style", modality.dash), ("penwidth", "1.8")], left: left, room: room, id: id,
        writer: writer)
    case .negation:
      let pairs = [("penwidth", "1.6")] + writer.arrows(.warning, head: "teenormal", tail: "none")
      return line(pairs, left: left, room: room, id: id, stroke: .warning, writer: writer)
    case .thickness:
      return line([("penwidth", "4")], left: left, room: room, id: id, writer: writer)
    case .size:
      return [
        text(
          ["Aa"], id: id, left: left.x, middle: left.y, size: (room, 20), fontSize: 18, ink: .text,
          isBold: true, writer: writer)
      ]
    }
  }

  private func swatch(
    _ look: [(String, String)], left: Point, id: String, writer: FigureDOT
  ) -> String {
    let center = Point(x: left.x + 12, y: left.y)
    return "\(id) "
      + DOTText.attributes(
        [("id", "\"\(id)\""), ("class", "\"label sign\""), ("label", "\"\"")]
          + look.filter { $0.0 != "margin" } + [
            ("fixedsize", "true"), ("width", "0.31"), ("height", "0.18"),
            ("pos", writer.text(of: center)),
          ])
  }

  /// A straight line between two points that are not drawn.
  private func line(
    _ pairs: [(String, String)], left: Point, room: Double, id: String, stroke: Stroke? = nil,
    writer: FigureDOT
  ) -> [String] {
    let ends = ["a", "b"].map { "\(id)\($0)" }
    let (start, end) = (left.x + 1, left.x + room - 5)
    let nodes = zip(ends, [start, end]).map { name, x in
      "\(name) [id=\"\(name)\" style=invis shape=point width=0.01 height=0.01 pos="
        + "\(writer.text(of: Point(x: x, y: left.y)))]"
    }
    let hasTail = stroke.map { $0.tail(isSymmetric: false) != "none" } ?? false
    let (from, to) = (hasTail ? start + 7 : start, stroke == nil ? end : end - 9)
    let points = [from, from, to, to].map { point(Point(x: $0, y: left.y)) }
    let tips =
      (stroke == nil ? [] : ["e," + point(Point(x: end, y: left.y))])
      + (hasTail ? ["s," + point(Point(x: start, y: left.y))] : [])
    let curve = (tips + points).joined(separator: " ")
    var attributes = [("id", "\"\(id)\""), ("class", "\"sample\""), ("pos", "\"\(curve)\"")]
    if stroke == nil { attributes.append(("dir", "none")) }
    if !pairs.contains(where: { $0.0 == "color" }) {
      attributes.append(("color", writer.color(.text)))
    }
    return nodes + ["\(ends[0]) -> \(ends[1]) " + DOTText.attributes(attributes + pairs)]
  }

  private func point(_ point: Point) -> String {
    "\(DOTText.number(point.x)),\(DOTText.number(point.y))"
  }
}
