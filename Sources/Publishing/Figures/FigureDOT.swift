import Demarche
import Foundation

/// Writes a figure as DOT in the house style.
struct FigureDOT {
  /// What the text is for.
  enum Purpose: Equatable {
    /// To be drawn by whoever has Graphviz.
    case given
    /// To find out where everything lies; words for people are left out.
    case layout
    /// To be drawn with everything where it lies already.
    case placed
  }

  let plan: FigurePlan
  var purpose = Purpose.given
  /// What stands above the graph, or nothing while its size is still unknown.
  var heading: String?

  /// Whether the picture must stand on one page.
  var fitsHeight = true

  /// How large actors are whose labels have been measured before.
  var sizes: [String: NodeSize] = [:]

  private let spans: [Int: Int]

  init(plan: FigurePlan, purpose: Purpose = .given) {
    self.plan = plan
    self.purpose = purpose
    spans = plan.spans
  }

  private var graph: Graph { plan.graph }
  var options: FigureOptions { plan.options }
  private var variant: FigureVariant { plan.variant }
  private var layout: Layout { plan.layout }
  private var theme: Theme { options.theme }
  func color(_ ink: Ink) -> String { "\"\(ink.color(theme))\"" }

  /// The text.
  var text: String {
    let numbers = plan.numbers
    var rows = opening
    let framed = plan.framed
    for actor in graph.actors where !framed.contains(actor.id) {
      rows.append("  " + node(actor, number: numbers[actor.id] ?? "n0"))
    }
    for (index, frame) in plan.frames.enumerated() {
      rows += cluster(frame, number: index + 1, numbers: numbers)
    }
    // What matters most is painted last and lies on top.
    for line in plan.lines.reversed() {
      rows.append("  " + edge(line, numbers: numbers))
    }
    return rows.joined(separator: "\n") + "\n}\n"
  }

  /// What comes before the actors.
  var opening: [String] {
    [
      "digraph demarche {", "  graph " + DOTText.attributes(graphAttributes),
      "  node " + DOTText.attributes(nodeDefaults), "  edge " + DOTText.attributes(edgeDefaults),
    ]
  }

  // MARK: Defaults

  private var graphAttributes: [(String, String)] {
    var pairs: [(String, String)] = [
      ("newrank", "true"), ("rankdir", variant.direction.rank), ("charset", "\"UTF-8\""),
      ("outputorder", "edgesfirst"), ("bgcolor", color(.paper)), ("margin", "0"),
      ("pad", "0.15"), ("fontname", "\"\(FigureDOT.font)\""), ("fontcolor", color(.text)),
      ("fontsize", "\(FigureVariant.PointSize.small)"), ("forcelabels", "true"),
    ]
    if purpose != .placed { pairs += spacing }
    if options.isLegible {
      pairs.append(("size", fitsHeight ? "\"6.3,9\"" : "\"6.3,90\""))
    }
    if let heading {
      pairs += [("labelloc", "t"), ("labeljust", "l"), ("label", "<\(heading)>")]
    }
    return pairs
  }

  static let font = "Helvetica,Arial,sans-serif"
  /// Measured and drawn in bold; in SVG the weight is said by itself.
  static let boldFont = "Arial Bold"

  private var spacing: [(String, String)] {
    switch layout {
    case .dot:
      [
        ("nodesep", variant.nameWidth < 18 ? "0.18" : "0.25"),
        ("ranksep", DOTText.number(plan.rankDistance / 72)),
      ]
    case .neato: [("overlap", "false"), ("start", "7")] + clearances(10, 4)
    case .sfdp: [("overlap", "prism"), ("K", "1.0"), ("start", "7")] + clearances(8, 3)
    case .fdp: [("K", "0.55"), ("start", "7")] + clearances(8, 3)
    case .placed: []
    case .circo, .twopi: [("overlap", "false")] + clearances(8, 3)
    }
  }

  /// How far lines and actors keep from each other, and whether lines lead round actors.
  ///
  /// Where actors touch, libgvc 2.43 writes past the end of memory while it leads lines round them
  /// (`makeMultiSpline`): in our own process they run straight, and parallel ones bend apart.
  private func clearances(_ actors: Int, _ lines: Int) -> [(String, String)] {
    let leadsRound = options.place != .here && plan.lines.count <= 250
    return [
      ("splines", leadsRound ? "true" : "line"), ("sep", "\"+\(actors)\""),
      ("esep", "\"+\(lines)\""),
    ]
  }

  private var nodeDefaults: [(String, String)] {
    [
      ("shape", "box"), ("style", "filled"), ("fontname", "\"\(FigureDOT.font)\""),
      ("fontsize", "\(FigureVariant.PointSize.actor)"), ("fontcolor", color(.text)),
      ("margin", "\"0.13,0.07\""), ("height", "0.3"), ("width", "0.5"), ("penwidth", "1.2"),
    ]
  }

  private var edgeDefaults: [(String, String)] {
    [
      ("fontname", "\"\(FigureDOT.font)\""), ("fontsize", "\(FigureVariant.PointSize.label)"),
      ("arrowsize", "0.8"),
    ]
  }

  // MARK: Actors

  /// An actor; `fixed` holds its place where it is known beforehand.
  func node(_ actor: Actor, number: String, fixed: [(String, String)] = []) -> String {
    let label = label(of: actor)
    if purpose == .layout, let size = sizes[NodeSize.key(actor, label)] {
      return "\(number) " + DOTText.attributes([("id", "\"\(number)\"")] + size.attributes)
    }
    var pairs = [("id", "\"\(number)\""), ("label", label)]
    pairs += look(of: actor.kind)
    if purpose != .layout {
      pairs += [
        ("class", "\"\(actor.kind.rawValue)\""),
        ("tooltip", DOTText.tooltip(tooltip(of: actor))),
      ]
    }
    if purpose == .given {
      pairs += [
        ("actor", DOTText.identifier(actor.id)), ("kind", "\"\(actor.kind.rawValue)\""),
        ("name", DOTText.identifier(actor.name)),
      ]
    }
    if isGhost(actor) {
      pairs += [
        ("color", color(.ghost)), ("fillcolor", color(.paper)), ("fontcolor", color(.ghost)),
      ]
    }
    if options.emphasized.contains(actor.id) {
      pairs += [("peripheries", "2"), ("penwidth", "2")]
    }
    return "\(number) " + DOTText.attributes(pairs + fixed)
  }

  /// Whether none of the actor's lines is there now.
  private func isGhost(_ actor: Actor) -> Bool {
    guard !options.ghosts.isEmpty else { return false }
    return plan.graph.edges.allSatisfy { edge in
      options.ghosts.contains(edge.key) || (edge.source != actor.id && edge.target != actor.id)
    }
  }

  /// The name and whom the actor belongs to, as DOT.
  func label(of actor: Actor) -> String {
    let base =
      actor.kind == .state ? FigureVariant.PointSize.state : FigureVariant.PointSize.actor
    let grown = options.importance[actor.id].map { base - 2 + Int(($0 * 14).rounded()) }
    let isBold = actor.kind == .state || options.emphasized.contains(actor.id)
    let lines = TextMeasure.wrapped(
      shownName(of: actor),
      characters: grown.map { $0 > 22 ? 14 : variant.nameWidth } ?? variant.nameWidth,
      lines: options.isLegible ? 5 : nil)
    let above = affiliation(of: actor)
    if grown == nil, !isBold, above == nil, let plain = DOTText.plain(lines: lines) {
      return plain
    }
    var name = DOTText.html(lines: lines)
    if name.isEmpty { name = "?" }
    if isBold { name = "<B>\(name)</B>" }
    // With a tag in it no label equals another attribute: libcgraph keeps equal texts once, and
    // takes all of them for markup or none.
    let size = max(grown ?? base, FigureVariant.PointSize.small)
    name = "<FONT POINT-SIZE=\"\(size)\">\(name)</FONT>"
    guard let above else { return "<\(name)>" }
    let small = TextMeasure.wrapped(
      above, characters: variant.nameWidth + 4, lines: options.isLegible ? 3 : nil)
    return "<" + name + "<BR/><FONT POINT-SIZE=\"\(FigureVariant.PointSize.small)\">"
      + "<I>\(DOTText.html(lines: small))</I></FONT>>"
  }

  /// A name of blanks or controls only would be nothing, which is no label.
  private func shownName(_ name: String) -> String? {
    let name = DOTText.cleaned(name)
    return name.allSatisfy(\.isWhitespace) ? nil : name
  }

  private func shownName(of actor: Actor) -> String {
    shownName(actor.name) ?? shownName(actor.id) ?? "?"
  }

  /// The body or state that a person acts for stands below the name, where no frame says it.
  private func affiliation(of actor: Actor) -> String? {
    if actor.kind == .organization { return state(of: actor) }
    guard actor.kind == .official, let body = plan.background.bodies[actor.id] else { return nil }
    return body.kind == .state && plan.framed.contains(actor.id) ? nil : shownName(body.name)
  }

  /// The state of a body, where neither a frame nor the body's own name says it: "Navy" is of many.
  private func state(of actor: Actor) -> String? {
    guard let country = actor.country, let name = plan.background.states[country],
      !plan.framed.contains(actor.id), !actor.name.contains(name.prefix(4))
    else { return nil }
    return shownName(name)
  }

  func look(of kind: Actor.Kind) -> [(String, String)] {
    switch kind {
    case .state:
      [
        ("fillcolor", color(.stateFill)), ("color", color(.stateFill)),
        ("fontcolor", color(.stateText)),
      ]
    case .official:
      [
        ("style", "\"filled,rounded\""), ("fillcolor", color(.officialFill)),
        ("color", color(.officialLine)),
      ]
    case .organization:
      [("fillcolor", color(.organizationFill)), ("color", color(.organizationLine))]
    case .other:
      [
        ("shape", "oval"), ("margin", "\"0.05,0.03\""), ("fillcolor", color(.otherFill)),
        ("color", color(.otherLine)),
      ]
    }
  }

  private func tooltip(of actor: Actor) -> String {
    var text = "\(actor.name) (\(actor.kind.legend))"
    if !actor.aliases.isEmpty {
      text += "\nalso: " + actor.aliases.prefix(8).joined(separator: ", ")
    }
    return text
  }

  func cluster(
    _ frame: Frame, number: Int, numbers: [Actor.ID: String], fixed: [(String, String)] = [],
    node: ((Actor, String) -> String)? = nil
  ) -> [String] {
    var rows = ["  subgraph cluster_\(number) {"]
    var pairs: [(String, String)] = [
      ("id", "\"f\(number)\""), ("class", "\"frame\""), ("style", "\"filled,rounded\""),
      ("fillcolor", color(.frameFill)), ("color", color(.frameLine)),
      ("fontcolor", color(.frameText)), ("margin", "9"), ("labeljust", "l"), ("labelloc", "t"),
    ]
    pairs.append(
      ("label", frame.label.flatMap(shownName).map { "<<B>\(DOTText.html($0))</B>>" } ?? "\"\""))
    pairs.append(("tooltip", DOTText.tooltip(frame.name)))
    rows.append("    graph " + DOTText.attributes(pairs + fixed))
    for id in frame.members {
      guard let actor = graph.actor(id) else { continue }
      let number = numbers[id] ?? "n0"
      rows.append("    " + (node?(actor, number) ?? self.node(actor, number: number)))
    }
    return rows + ["  }"]
  }

  // MARK: Lines

  /// A line; `fixed` holds its curve where it is known beforehand.
  func edge(
    _ line: FigureLine, numbers: [Actor.ID: String], prefix: String = "",
    fixed: [(String, String)] = []
  ) -> String {
    let ink = ink(of: line)
    var pairs = [("id", "\"\(prefix)e\(line.number)\"")]
    if purpose != .layout {
      let words = DOTText.tooltip(plan.words.tooltip(of: line))
      pairs += [
        ("class", "\"\(isGhost(line) ? "ghost" : line.stroke.rawValue)\""),
        ("color", color(ink)), ("fontcolor", color(ink)), ("style", line.modality.dash),
        ("penwidth", DOTText.number(line.stroke.width(weight: line.weight))), ("tooltip", words),
      ]
      if purpose == .given { pairs += [("labeltooltip", words)] + facts(of: line) }
    }
    pairs += arrows(of: line)
    if let span = spans[line.number], span > 1 { pairs.append(("minlen", "\(span)")) }
    if let label = label(of: line) { pairs.append(("label", "<\(label)>")) }
    let (source, target) = (numbers[line.source] ?? "n0", numbers[line.target] ?? "n0")
    let ends = isTurned(line) ? "\(target) -> \(source) " : "\(source) -> \(target) "
    return ends + DOTText.attributes(pairs + fixed)
  }

  /// Whether the line is not there now.
  func isGhost(_ line: FigureLine) -> Bool {
    !options.ghosts.isEmpty && line.edges.allSatisfy { options.ghosts.contains($0.key) }
  }

  func ink(of line: FigureLine) -> Ink { isGhost(line) ? .ghost : line.stroke.ink }

  /// What another reading of the text needs to know, in attributes that Graphviz leaves alone.
  private func facts(of line: FigureLine) -> [(String, String)] {
    guard let edge = line.edges.first else { return [] }
    return [
      ("type", "\"\(edge.type.rawValue)\""), ("polarity", "\"\(edge.polarity.rawValue)\""),
      ("modality", "\"\(edge.modality.rawValue)\""), ("reports", DOTText.number(line.weight)),
    ]
  }

  private func arrows(of line: FigureLine) -> [(String, String)] {
    let head = line.polarity == .negated ? "tee" + line.stroke.head : line.stroke.head
    let tail = line.stroke.tail(isSymmetric: line.isSymmetric)
    if line.stroke == .link && !options.isDirected {
      return arrows(line.stroke, head: "none", tail: "none")
    }
    return isTurned(line)
      ? arrows(line.stroke, head: tail, tail: head) : arrows(line.stroke, head: head, tail: tail)
  }

  /// What stands at the ends of a line.
  func arrows(_ stroke: Stroke, head: String, tail: String) -> [(String, String)] {
    let direction =
      head == tail && head == "none"
      ? "none" : tail == "none" ? "forward" : head == "none" ? "back" : "both"
    var pairs = [("arrowsize", stroke == .reporting ? "0.65" : "0.8"), ("dir", direction)]
    if head != "none" { pairs.append(("arrowhead", head)) }
    if tail != "none" { pairs.append(("arrowtail", tail)) }
    return pairs
  }

  private func isTurned(_ line: FigureLine) -> Bool {
    line.stroke == .reporting && variant.turnsReports
  }

  /// What Graphviz itself is to set beside the line.
  private func label(of line: FigureLine) -> String? {
    switch purpose {
    case .placed: return nil
    case .layout where !variant.reservesLabels: return nil
    default: break
    }
    let lines = plan.labels[line.number] ?? []
    guard !lines.isEmpty else { return nil }
    let words = markup(lines)
    // Blanks keep the words clear of the line; a table would, too, but libgvc leaks its memory.
    guard layout != .dot else {
      return words.map { "\u{A0}\($0)\u{A0}" }.joined(separator: "<BR/>")
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\""
      + " BGCOLOR=\(color(.halo))><TR><TD>\(words.joined(separator: "<BR/>"))</TD></TR></TABLE>"
  }

  /// Whether the label of a line begins with its number.
  var isNumbered: Bool { variant.labels == .both || variant.labels == .numbers }

  /// The words of a label; the number, which comes first, stands out from them.
  func markup(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      guard index == 0 && isNumbered else { return DOTText.html(line) }
      let digits = line.prefix { $0.isNumber }
      return "<B>\(digits)</B>" + DOTText.html(String(line.dropFirst(digits.count)))
    }
  }
}
