/// Finds a place for the words of each line: on the line, where it is free of everything else.
///
/// Graphviz sets a label beside the place where its line was meant to be before it was bent, so
/// that it may stand far off, or under another line. Here every line is known already.
struct LabelPlacer {
  /// What is to be placed.
  struct Label: Equatable, Sendable {
    /// The line, as an index into the curves.
    var line: Int
    /// The shapes that the words can be broken into, the widest first.
    var forms: [Form]
    /// Where Graphviz has kept a place free, if it was asked to.
    var reserved: Point?
  }

  /// The room that words take.
  struct Form: Equatable, Sendable {
    var width: Double
    var height: Double
  }

  /// A place, and how good it is.
  struct Place: Equatable, Sendable {
    var box: Box
    /// What speaks against it, all but other labels.
    var cost: Double
    /// How many other lines lead through.
    var crossed: Int
    /// Whether it covers an actor.
    var isCovering: Bool
    /// Which of the shapes the words have here.
    var form = 0
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
    static let broken = 1.5
  }

  let curves: [Curve]
  let actors: [Box]
  let frames: [Box]
  let labels: [Label]

  /// The best places found, in the order of the labels.
  func places() -> [Place?] {
    var candidates = labels.map(candidates)
    var chosen = [Place?](repeating: nil, count: labels.count)
    // Those with the least choice first.
    let order = labels.indices.sorted { left, right in
      (curves[labels[left].line].length, left) < (curves[labels[right].line].length, right)
    }
    for _ in 0..<3 {
      let before = chosen
      for index in order {
        chosen[index] = best(of: &candidates[index], beside: chosen, except: index)
      }
      if chosen == before { break }
    }
    return chosen
  }

  /// A place that may be taken; what speaks against it is found out only where it matters.
  private struct Candidate {
    var box: Box
    var taste: Double
    var form: Int
    var place: Place?
  }

  /// What a label may come near.
  private struct Surroundings {
    var curve: Curve
    var others: [Curve]
    var actors: [Box]
    var candidates: [Candidate]
  }

  private func best(
    of all: inout Surroundings, beside chosen: [Place?], except own: Int
  ) -> Place? {
    var best: Place?
    var least = Double.infinity
    for index in all.candidates.indices {
      // The candidates are in the order of taste, and everything else only adds to that.
      if all.candidates[index].taste >= least { break }
      let place =
        all.candidates[index].place
        ?? place(all.candidates[index], in: all)
      all.candidates[index].place = place
      var cost = place.cost
      if cost >= least { continue }
      for (index, other) in chosen.enumerated() where index != own {
        if let other, other.box.overlaps(place.box, by: 0.5) { cost += Cost.label }
      }
      if cost < least { (best, least) = (place, cost) }
    }
    return best
  }

  // MARK: Candidates

  private func candidates(of label: Label) -> Surroundings {
    let curve = curves[label.line]
    let widest = label.forms.map { max($0.width, $0.height) }.max() ?? 0
    let reach = curve.bounds.grown(by: widest + 8)
    var candidates: [Candidate] = []
    for index in label.forms.indices {
      candidates += self.candidates(of: label, form: index, along: curve)
    }
    return Surroundings(
      curve: curve,
      others: curves.indices.filter { $0 != label.line && curves[$0].bounds.overlaps(reach) }
        .map { curves[$0] },
      actors: actors.filter { $0.overlaps(reach) },
      candidates: candidates.sorted { $0.taste < $1.taste })
  }

  private func candidates(of label: Label, form: Int, along curve: Curve) -> [Candidate] {
    let (width, height) = (label.forms[form].width, label.forms[form].height)
    var candidates: [Candidate] = []
    let add = { (point: Point, taste: Double) in
      let box = Box(center: point, width: width, height: height)
      candidates.append(
        Candidate(box: box, taste: taste + Double(form) * Cost.broken, form: form))
    }
    let margin = min(14, curve.length / 3)
    let count = min(max(Int(curve.length / 9), 3), 24)
    for index in 0...count {
      let part = Double(index) / Double(count)
      let (point, isSteep) = curve.point(at: margin + (curve.length - 2 * margin) * part)
      let taste = Cost.offCenter * abs(part - 0.5) * 2
      add(point, taste)
      for side in [1.0, -1.0] {
        var shifted = point
        if isSteep {
          shifted.x += side * (width / 2 + 3)
        } else {
          shifted.y += side * (height / 2 + 2)
        }
        add(shifted, taste + Cost.beside)
      }
    }
    if form == 0, let reserved = label.reserved {
      let gap = curve.points.map { $0.distance(to: reserved) }.min() ?? 0
      add(reserved, Cost.beside + max(0, gap - width / 2 - 6) / 3)
    }
    return candidates
  }

  /// A label on a line must leave enough of it to be followed.
  private func hiding(_ box: Box, _ curve: Curve) -> Double {
    let hidden = curve.length(in: box)
    guard hidden > 0 else { return 0 }
    let left = curve.length - hidden
    return left < 22 ? Cost.hiddenLine : left < 36 ? Cost.hiddenLine / 4 : 0
  }

  private func place(_ candidate: Candidate, in all: Surroundings) -> Place {
    let box = candidate.box
    var cost = candidate.taste + hiding(box, all.curve)
    let padded = box.grown(by: 1)
    let isCovering = all.actors.contains { $0.overlaps(padded, by: 0.5) }
    if isCovering { cost += Cost.actor }
    // Arrowheads must stay whole.
    let wide = box.grown(by: 4)
    for tip in [all.curve.points.first, all.curve.points.last] {
      if let tip, wide.grown(by: 5).contains(tip) { cost += Cost.hiddenLine / 2 }
    }
    var crossed = 0
    for other in all.others {
      switch other.nearness(to: box, within: wide) {
      case .apart: break
      case .near: cost += Cost.nearLine
      case .across:
        cost += Cost.line
        crossed += 1
      }
    }
    for frame in frames where frame.overlaps(box) && !frame.contains(box) { cost += Cost.frame }
    return Place(
      box: box, cost: cost, crossed: crossed, isCovering: isCovering, form: candidate.form)
  }
}
