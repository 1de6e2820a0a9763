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
    places = drawing.places
    frames = places.clusters.compactMap(\.bounds)
    actors = places.nodes.map {
      Box(center: Point(x: $0.x, y: $0.y), width: $0.width, height: $0.height)
    }
    let drawn = Dictionary(places.edges.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var curves: [Curve] = []
    var labels: [LabelPlacer.Label] = []
    var numbers: [Int] = []
    for line in plan.lines {
      guard let edge = drawn["e\(line.number)"], let curve = Curve(edge.curve) else { continue }
      curves.append(curve)
      guard let words = plan.labels[line.number], !words.isEmpty else { continue }
      let size = FigurePlan.size(of: words)
      var reserved: Point?
      if let x = edge.x, let y = edge.y { reserved = Point(x: x, y: y) }
      labels.append(
        .init(
          line: curves.count - 1, width: size.width, height: size.height, reserved: reserved))
      numbers.append(line.number)
    }
    let found = LabelPlacer(curves: curves, actors: actors, frames: frames, labels: labels).places()
    let whole = Box(
      center: Point(x: drawing.width / 2, y: drawing.height / 2), width: drawing.width,
      height: drawing.height)
    bounds = found.compactMap { $0?.box }.reduce(whole) { $0.united(with: $1) }
    self.labels = Dictionary(
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

  /// How many labels break a line that is not their own.
  var crossings: Int { labels.values.count(where: \.isCrossed) }
}
