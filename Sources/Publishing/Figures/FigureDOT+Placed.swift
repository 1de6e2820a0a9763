import Demarche
import Foundation

extension FigureDOT {
  /// The text with everything where it lies already, so that drawing it lays nothing out again.
  func placedText(_ placement: Placement, margins: FigureMargins) -> String {
    let places = placement.places
    let nodes = Dictionary(places.nodes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let edges = Dictionary(places.edges.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let numbers = plan.numbers
    let node = { (actor: Actor, number: String) in
      self.node(
        actor, number: number,
        fixed: nodes[number].map { [("pos", self.text(of: Point(x: $0.x, y: $0.y)))] } ?? [])
    }
    var rows = opening
    let framed = plan.framed
    for (index, frame) in plan.frames.enumerated() {
      let place = places.clusters.first { $0.id == "f\(index + 1)" }
      var fixed = place.map { [("bb", "\"\($0.box)\"")] } ?? []
      if let label = place?.label, !label.isEmpty { fixed.append(("lp", "\"\(label)\"")) }
      rows += cluster(frame, number: index + 1, numbers: numbers, fixed: fixed, node: node)
    }
    for actor in plan.graph.actors where !framed.contains(actor.id) {
      rows.append("  " + node(actor, numbers[actor.id] ?? "n0"))
    }
    for line in plan.lines.reversed() {
      let curve = edges["e\(line.number)"]?.curve ?? ""
      let fixed = curve.isEmpty ? [] : [("pos", "\"\(curve)\"")]
      rows.append("  " + edge(line, numbers: numbers, fixed: fixed))
    }
    for line in plan.lines {
      if let place = placement.labels[line.number] {
        rows.append("  " + label(line, at: place, frames: placement.frames))
      }
    }
    rows += margins.statements(around: placement.bounds, writer: self).map { "  " + $0 }
    return rows.joined(separator: "\n") + "\n}\n"
  }

  /// The words of a line, on a ground that breaks the line.
  ///
  /// They are nodes: those are drawn after all lines, so that none leads through the words.
  func label(
    _ line: FigureLine, at place: LabelPlacer.Place, frames: [Box], prefix: String = "",
    offset: (x: Double, y: Double) = (0, 0)
  ) -> String {
    let ground = frames.contains { $0.contains(place.box.center) } ? Ink.frameFill : .halo
    let forms = plan.forms(of: line)
    let lines = forms.indices.contains(place.form) ? forms[place.form] : []
    let size = FigureVariant.PointSize.label
    let words = markup(lines).joined(separator: "<BR/>")
    let label =
      (isNumbered ? nil : DOTText.plain(lines: lines))
      ?? "<<FONT POINT-SIZE=\"\(size)\">\(words)</FONT>>"
    let center = Point(x: place.box.center.x + offset.x, y: place.box.center.y + offset.y)
    return "\(prefix)l\(line.number) "
      + DOTText.attributes([
        ("id", "\"\(prefix)l\(line.number)\""),
        ("class", "\"label \(isGhost(line) ? "ghost" : line.stroke.rawValue)\""),
        ("label", label), ("fontsize", "\(size)"), ("fontcolor", color(ink(of: line))),
        ("fillcolor", color(ground)), ("peripheries", "0"),
        ("margin", "0"), ("fixedsize", "true"),
        ("width", DOTText.number(place.box.width / 72)),
        ("height", DOTText.number(place.box.height / 72)), ("pos", text(of: center)),
      ])
  }

  /// A place in quotes.
  func text(of point: Point) -> String {
    "\"\(DOTText.number(point.x)),\(DOTText.number(point.y))\""
  }
}
