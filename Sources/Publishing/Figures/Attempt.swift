import Demarche

/// A plan, laid out without its heading, to see how well it can be read.
struct Attempt {
  let plan: FigurePlan
  let drawing: Graphviz.Drawing
  let placement: Placement
  /// What stands around the graph.
  private let margins: FigureMargins
  /// What is wrong with it; 0 is flawless.
  let flaw: Double
  /// The size of the smallest text, in points.
  let points: Double
  /// Whether the drawing is the picture already, if nothing stands above it.
  private let isPicture: Bool

  /// Whether a better one need not be looked for; to look takes the longer the more there is.
  var isGoodEnough: Bool {
    flaw < (plan.lines.count <= 16 ? 3 : plan.lines.count <= 24 ? 5 : 12)
  }

  /// The size that reads with ease on paper.
  private static let comfortable = 9.0

  init(
    _ plan: FigurePlan, sizes: inout [String: NodeSize]
  ) throws(RenderingError) {
    self.plan = plan
    // Other programs' graphs may be large: where nothing is to be placed, the picture comes along.
    isPicture = plan.options.place != .here && plan.variant.labels == .none
    var writer = FigureDOT(plan: plan, purpose: isPicture ? .given : .layout)
    writer.sizes = sizes
    let laidOut = try plan.options.place.draw(
      dot: writer.text, layout: plan.layout, outputs: isPicture ? [.svg] : [])
    let nodes = Dictionary(
      laidOut.places.nodes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let numbers = plan.numbers
    for actor in plan.graph.actors where !plan.options.emphasized.contains(actor.id) {
      guard let node = numbers[actor.id].flatMap({ nodes[$0] }) else { continue }
      sizes[NodeSize.key(actor, writer.label(of: actor))] =
        NodeSize(width: node.width, height: node.height)
    }
    drawing = laidOut
    placement = Placement(plan: plan, drawing: drawing)
    let size = placement.bounds
    margins = FigureMargins(FigureLegend(plan: plan, width: size.width))
    let scale = FigureVariant.scale(
      width: max(size.width, margins.width) + 2,
      height: size.height + margins.top + margins.bottom)
    points = Double(FigureVariant.PointSize.small) * scale
    flaw =
      (points >= FigureVariant.smallestLegible
        ? 0 : 200 + 50 * (FigureVariant.smallestLegible - points))
      + 3 * max(0, Attempt.comfortable - points) + 30 * Double(placement.overlaps)
      + 2 * Double(placement.crossings) + Attempt.emptiness(of: placement, plan: plan)
  }

  var isLegible: Bool { points >= FigureVariant.smallestLegible }

  /// Whether another arrangement could mend this one: what is too small must become narrower, and
  /// words that collide need room.
  func mayGain(from variant: FigureVariant) -> Bool {
    let isTurned = variant.direction != plan.variant.direction
    guard isLegible else {
      let isNarrower = variant.nameWidth < plan.variant.nameWidth
      return !isTurned && (isNarrower || variant.turnsReports != plan.variant.turnsReports)
    }
    return variant.reservesLabels != isTurned
  }

  /// Whether everything can be read. Who asks for a layout that keeps no room for words may get a
  /// few that touch, rather than a figure of half the lines.
  var isAcceptable: Bool {
    let isNumbered = plan.variant.labels == .numbers
    let most = plan.layout == .dot || !isNumbered ? 0 : plan.lines.count / 8
    // Words that break too many lines of others are read as theirs: numbers take less room.
    let isClear =
      plan.options.labels != .automatic || isNumbered
      || placement.crossings <= plan.lines.count / 2
    return isLegible && placement.overlaps <= most && isClear
  }

  /// Frames that hold more air than actors tear a figure apart; none at all tell less.
  private static func emptiness(of placement: Placement, plan: FigurePlan) -> Double {
    guard !placement.frames.isEmpty else { return plan.options.frames == .never ? 0 : 1 }
    guard plan.options.frames == .automatic else { return 0 }
    return placement.frames.reduce(0) { sum, frame in
      let filled = placement.actors.filter { frame.contains($0.center) }
        .reduce(0) { $0 + ($1.width + 18) * ($1.height + 18) }
      return sum + 25 * max(0, 0.6 - filled / max(frame.width * frame.height, 1))
    }
  }

  /// The figure with what stands above it, which is as wide as the graph.
  func whole() throws(RenderingError) -> Figure {
    if isPicture && margins.width == 0 { return Figure(plan, drawing: drawing) }
    let text = FigureDOT(plan: plan, purpose: .placed).placedText(placement, margins: margins)
    return Figure(
      plan, placement: placement, placedDOT: text,
      drawing: try plan.options.place.draw(
        dot: text, layout: .placed, outputs: [.svg], wantsPlaces: false))
  }
}
