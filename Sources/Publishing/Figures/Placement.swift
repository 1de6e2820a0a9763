/// Where everything of a figure lies.
struct Placement: Equatable, Sendable {
  /// Actors, lines and frames, as the layout has placed them.
  let places: Graphviz.Places
  /// Where the words of each line stand, by its number.
  let labels: [Int: LabelPlacer.Place]
  /// The boxes of the frames.
  let frames: [Box]
  /// The boxes of the actors.
  let actors: [Box]
  /// The box of everything, words included.
  let bounds: Box

  init(plan: FigurePlan, drawing: Graphviz.Drawing) {
    var labels: [Int: LabelPlacer.Place] = [:]
    if plan.lines.count <= 250, let packed = Packing(plan: plan, drawing: drawing).packed() {
      (places, labels, bounds) = (packed.places, packed.labels, packed.bounds)
    } else {
      places = drawing.places
      labels = Placement.labels(
        of: plan.lines, in: plan, edges: places.edges, actors: places.nodes.map(\.bounds),
        frames: places.clusters.compactMap(\.bounds))
      let whole = Box(of: [.init(x: 0, y: 0), .init(x: drawing.width, y: drawing.height)])
      bounds = labels.values.reduce(whole) { $0.united(with: $1.box) }
    }
    self.labels = labels
    frames = places.clusters.compactMap(\.bounds)
    actors = places.nodes.map(\.bounds)
  }

  /// Where the words of lines go, by the numbers of the lines.
  static func labels(
    of lines: [FigureLine], in plan: FigurePlan, edges: [Graphviz.Places.Edge], actors: [Box],
    frames: [Box]
  ) -> [Int: LabelPlacer.Place] {
    let drawn = Dictionary(edges.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var curves: [Curve] = []
    var labels: [LabelPlacer.Label] = []
    var numbers: [Int] = []
    for line in lines {
      guard let edge = drawn["e\(line.number)"], let curve = Curve(edge.curve) else { continue }
      curves.append(curve)
      let forms = plan.forms(of: line).map(FigurePlan.size)
      guard !forms.isEmpty else { continue }
      var reserved: Point?
      if let x = edge.x, let y = edge.y { reserved = Point(x: x, y: y) }
      labels.append(
        .init(
          line: curves.count - 1, forms: forms.map { .init(width: $0.width, height: $0.height) },
          reserved: reserved))
      numbers.append(line.number)
    }
    let found = LabelPlacer(curves: curves, actors: actors, frames: frames, labels: labels).places()
    return Dictionary(
      zip(numbers, found).compactMap { number, place in place.map { (number, $0) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// How many labels lie on an actor or on another label.
  var overlaps: Int {
    let placed = labels.sorted { $0.key < $1.key }.map(\.value)
    var count = placed.count(where: \.isCovering)
    for (index, place) in placed.enumerated() {
      count += placed[..<index].count { $0.box.overlaps(place.box, by: 0.5) }
    }
    return count
  }

  /// How many times a label breaks a line that is not its own.
  var crossings: Int { labels.values.reduce(0) { $0 + $1.crossed } }
}

extension Graphviz.Places.Node {
  /// The box.
  var bounds: Box { Box(center: Point(x: x, y: y), width: width, height: height) }
}
