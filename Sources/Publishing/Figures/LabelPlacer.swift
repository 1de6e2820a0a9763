/// Finds a place for the words of each line: on the line, where it is free of everything else.
///
/// Graphviz sets a label beside the place where its line was meant to be before it was bent, so
/// that it may stand far off, or under another line. Here every line is known already.
struct LabelPlacer {
  /// What is to be placed.
  struct Label: Equatable, Sendable {
    /// The line, as an index into the curves.
    var line: Int
    var width: Double
    var height: Double
    /// Where Graphviz has kept a place free, if it was asked to.
    var reserved: Point?
  }

  /// A place, and how good it is.
  struct Place: Equatable, Sendable {
    var box: Box
    /// What speaks against it, all but other labels.
    var cost: Double
    /// Whether other lines lead through.
    var isCrossed: Bool
    /// Whether it covers an actor.
    var isCovering: Bool
  }

  /// What each fault costs; the smallest are matters of taste.
  private enum Cost {
    static let actor = 100.0
    static let label = 60.0
    static let line = 9.0
    static let nearLine = 2.0
    static let hiddenLine = 14.0
    static let beside = 5.0
    static let offCenter = 6.0
    static let frame = 2.0
  }

  let curves: [Curve]
  let actors: [Box]
  let frames: [Box]
  let labels: [Label]

  /// The best places found, in the order of the labels; nil for a label whose line has no way.
  func places() -> [Place?] {
    let candidates = labels.map(candidates)
    var chosen = [Place?](repeating: nil, count: labels.count)
    // Those with the least choice first.
    let order = labels.indices.sorted { left, right in
      (curves[labels[left].line].length, left) < (curves[labels[right].line].length, right)
    }
    for _ in 0..<3 {
      let before = chosen
      for index in order {
        chosen[index] = best(of: candidates[index], beside: chosen, except: index)
      }
      if chosen == before { break }
    }
    return chosen
  }

  private func best(of candidates: [Place], beside chosen: [Place?], except own: Int) -> Place? {
    var best: Place?
    var least = Double.infinity
    for candidate in candidates where candidate.cost < least {
      var cost = candidate.cost
      for (index, other) in chosen.enumerated() where index != own {
        if let other, other.box.overlaps(candidate.box, by: 0.5) { cost += Cost.label }
        if cost >= least { break }
      }
      if cost < least { (best, least) = (candidate, cost) }
    }
    return best
  }

  // MARK: Candidates

  private func candidates(of label: Label) -> [Place] {
    let curve = curves[label.line]
    let near = curves.indices.filter { index in
      index != label.line
        && curves[index].bounds.overlaps(curve.bounds.grown(by: label.width + 8), by: -1)
    }
    let bodies = actors.filter {
      $0.overlaps(curve.bounds.grown(by: label.width + 8))
    }
    let judge = { (box: Box, extra: Double) in
      self.place(box, extra: extra, curve: curve, near: near, bodies: bodies)
    }
    let margin = min(14, curve.length / 3)
    let count = min(max(Int(curve.length / 9), 3), 24)
    var places: [Place] = []
    for index in 0...count {
      let part = Double(index) / Double(count)
      let (point, isSteep) = curve.point(at: margin + (curve.length - 2 * margin) * part)
      let taste = Cost.offCenter * abs(part - 0.5) * 2
      let box = Box(center: point, width: label.width, height: label.height)
      places.append(judge(box, taste + hiding(box, curve)))
      for side in [1.0, -1.0] {
        var shifted = point
        if isSteep {
          shifted.x += side * (label.width / 2 + 3)
        } else {
          shifted.y += side * (label.height / 2 + 2)
        }
        let box = Box(center: shifted, width: label.width, height: label.height)
        // Words that their own line runs through beside the point are neither here nor there.
        let own = curve.crosses(box.grown(by: -1)) ? Cost.line : 0
        places.append(judge(box, taste + Cost.beside + own))
      }
    }
    if let reserved = label.reserved {
      let box = Box(center: reserved, width: label.width, height: label.height)
      let gap = curve.points.map { $0.distance(to: reserved) }.min() ?? 0
      let tooFar = max(0, gap - label.width / 2 - 6) / 3
      let own = curve.crosses(box.grown(by: -1)) ? hiding(box, curve) : Cost.beside
      places.append(judge(box, own + tooFar))
    }
    return places
  }

  /// A label on a line must leave enough of it to be followed.
  private func hiding(_ box: Box, _ curve: Curve) -> Double {
    let hidden = curve.length(in: box)
    guard hidden > 0 else { return 0 }
    let left = curve.length - hidden
    return left < 22 ? Cost.hiddenLine : left < 36 ? Cost.hiddenLine / 4 : 0
  }

  private func place(
    _ box: Box, extra: Double, curve: Curve, near: [Int], bodies: [Box]
  ) -> Place {
    var cost = extra
    let isCovering = bodies.contains { $0.overlaps(box.grown(by: 1), by: 0.5) }
    if isCovering { cost += Cost.actor }
    // Arrowheads must stay whole.
    for tip in [curve.points.first, curve.points.last] {
      if let tip, box.grown(by: 9).contains(tip) { cost += Cost.hiddenLine / 2 }
    }
    let wide = box.grown(by: 4)
    var isCrossed = false
    for index in near {
      if curves[index].crosses(box) {
        cost += Cost.line
        isCrossed = true
      } else if curves[index].crosses(wide) {
        cost += Cost.nearLine
      }
    }
    for frame in frames where frame.overlaps(box) && !frame.contains(box) { cost += Cost.frame }
    return Place(box: box, cost: cost, isCrossed: isCrossed, isCovering: isCovering)
  }
}
