import Demarche
import Foundation

/// Writes copies of a figure side by side, each thing at the place that the layout gave it.
struct TimeSheet {
  let figure: Figure
  let placement: Placement
  /// The name of each stretch of time, and what is there in it.
  let stretches: [(name: String, edges: Set<Edge.Key>)]
  let title: String?
  let notes: [String]

  private static let gap = 26.0
  private static let nameHeight = 30.0

  /// As many side by side as stay legible at 16 cm.
  private var columns: Int {
    let widest =
      FigureVariant.pageWidth * Double(FigureVariant.PointSize.small)
      / FigureVariant.smallestLegible
    return min(stretches.count, max(1, Int(widest / (figure.width + TimeSheet.gap))))
  }

  private var rows: Int { (stretches.count + columns - 1) / columns }
  private var cell: (width: Double, height: Double) {
    (figure.width + TimeSheet.gap, figure.height + TimeSheet.nameHeight + TimeSheet.gap)
  }

  /// The size of the sheet in points, before it is shrunk to the page.
  var size: (width: Double, height: Double) {
    (Double(columns) * cell.width, Double(rows) * cell.height + 80)
  }

  /// The text.
  var text: String {
    var options = figure.options
    let numbers = Dictionary(
      uniqueKeysWithValues: figure.graph.actors.enumerated().map { ($1.id, "n\($0 + 1)") })
    var rows: [String] = []
    for (index, stretch) in stretches.enumerated() {
      options.ghosts = Set(figure.lines.flatMap(\.edges).map(\.key)).subtracting(stretch.edges)
      let writer = FigureDOT(plan: figure.plan(options: options), purpose: .placed)
      let offset = offset(of: index)
      rows.append(name(stretch, number: index + 1, offset: offset))
      let nodes = Dictionary(uniqueKeysWithValues: placement.places.nodes.map { ($0.id, $0) })
      for actor in figure.graph.actors {
        let number = numbers[actor.id] ?? "n0"
        guard let place = nodes[number] else { continue }
        rows.append(
          writer.node(actor, number: "t\(index + 1)\(number)", fixed: fixed(place, offset)))
      }
      for line in figure.lines.reversed() {
        guard let place = placement.places.edges.first(where: { $0.id == "e\(line.number)" }) else {
          continue
        }
        rows.append(
          writer.edge(
            line, numbers: numbers.mapValues { "t\(index + 1)\($0)" }, prefix: "t\(index + 1)",
            fixed: fixed(place, offset)))
      }
      for line in figure.lines {
        guard let place = placement.labels[line.number] else { continue }
        rows.append(
          writer.label(line, at: place, frames: [], prefix: "t\(index + 1)", offset: offset))
      }
    }
    return document(rows)
  }

  private func document(_ rows: [String]) -> String {
    var options = figure.options
    (options.title, options.showsHeading) = (title, true)
    var plan = figure.plan(options: options)
    plan.notes = notes + ["Grey: at another time."]
    var writer = FigureDOT(plan: plan, purpose: .placed)
    writer.fitsHeight = false
    let margins = FigureMargins(FigureLegend(plan: plan, width: bounds.width))
    let around = margins.statements(around: bounds, writer: writer, prefix: "m")
    return (writer.opening + (rows + around).map { "  " + $0 }).joined(separator: "\n") + "\n}\n"
  }

  /// The box of all copies.
  private var bounds: Box {
    let width = Double(columns) * cell.width - TimeSheet.gap
    return Box(of: [
      Point(x: 0, y: -Double(self.rows - 1) * cell.height),
      Point(x: width, y: figure.height + TimeSheet.nameHeight + TimeSheet.gap / 2),
    ])
  }

  /// The lower left of a copy; the first stands on top.
  private func offset(of index: Int) -> (x: Double, y: Double) {
    let (row, column) = (index / columns, index % columns)
    return (Double(column) * cell.width, -Double(row) * cell.height)
  }

  private func name(
    _ stretch: (name: String, edges: Set<Edge.Key>), number: Int, offset: (x: Double, y: Double)
  ) -> String {
    let there = figure.lines.count { $0.edges.contains { stretch.edges.contains($0.key) } }
    let words = "<B>\(DOTText.html(stretch.name))</B>: \(counting(there, "relation"))"
    let width = TextMeasure.width("\(stretch.name): \(there) relations", size: 17)
    let place =
      "\(DOTText.number(offset.x + width / 2 + 8)),"
      + DOTText.number(offset.y + figure.height + TimeSheet.nameHeight / 2)
    return "p\(number) "
      + DOTText.attributes([
        ("shape", "plaintext"), ("style", "\"\""), ("fontsize", "16"), ("id", "\"p\(number)\""),
        ("label", "<\(words)>"), ("pos", "\"\(place)\""),
      ])
  }

  private func fixed(
    _ place: Graphviz.Places.Node, _ offset: (x: Double, y: Double)
  ) -> [(String, String)] {
    let point = "\(DOTText.number(place.x + offset.x)),\(DOTText.number(place.y + offset.y))"
    return [("pos", "\"\(point)\"")]
  }

  private func fixed(
    _ place: Graphviz.Places.Edge, _ offset: (x: Double, y: Double)
  ) -> [(String, String)] {
    [("pos", "\"\(Graphviz.Places.moved(place.curve, x: offset.x, y: offset.y))\"")]
  }
}
