import Demarche

/// Finds labels that lie on one another or on an actor: a picture with any is hard to read.
struct LabelOverlaps {
  let plan: FigurePlan
  let places: Graphviz.Places

  private struct Box {
    var (left, right, bottom, top): (Double, Double, Double, Double)

    init(x: Double, y: Double, width: Double, height: Double) {
      (left, right) = (x - width / 2, x + width / 2)
      (bottom, top) = (y - height / 2, y + height / 2)
    }

    /// Whether the boxes share more than their seams.
    func overlaps(_ other: Box) -> Bool {
      min(right, other.right) - max(left, other.left) > 3
        && min(top, other.top) - max(bottom, other.bottom) > 3
    }
  }

  /// The number of overlaps.
  var count: Int {
    let labels = labelBoxes
    let actors = places.nodes.map {
      Box(x: $0.x, y: $0.y, width: $0.width, height: $0.height)
    }
    var count = 0
    for (index, label) in labels.enumerated() {
      count += labels[..<index].count { $0.overlaps(label) }
      count += actors.count { $0.overlaps(label) }
    }
    return count
  }

  private var labelBoxes: [Box] {
    let lines = Dictionary(uniqueKeysWithValues: plan.lines.map { ("e\($0.number)", $0) })
    return places.edges.compactMap { place in
      guard let line = lines[place.id], let x = place.x, let y = place.y else { return nil }
      let size = Double(FigureVariant.PointSize.label)
      let words = plan.words(of: line)
      let width = words.map { TextMeasure.width($0, size: size) + 4 }.max() ?? 0
      return Box(
        x: x, y: y, width: width, height: Double(max(words.count, 1)) * size * 1.15)
    }
  }
}
