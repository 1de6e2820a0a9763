/// A plan, laid out without its heading, to see how well it can be read.
struct Attempt {
  let plan: FigurePlan
  let drawing: Graphviz.Drawing
  let placement: Placement
  /// What is wrong with it; 0 is flawless.
  let flaw: Double
  let isLegible: Bool
  /// Whether the drawing is the picture already, if nothing stands above it.
  private let isPicture: Bool

  /// A better one is not looked for.
  static let goodEnough = 3.0
  /// The size that reads with ease on paper.
  private static let comfortable = 9.0

  init(_ plan: FigurePlan) throws(RenderingError) {
    self.plan = plan
    // Other programs' graphs may be large: where nothing is to be placed, the picture comes along.
    isPicture = plan.options.place != .here && plan.variant.labels == .none
    let laidOut = try plan.options.place.draw(
      dot: FigureDOT(plan: plan, purpose: isPicture ? .given : .layout).text, layout: plan.layout,
      outputs: isPicture ? [.svg] : [])
    drawing =
      plan.layout == .dot && !isPicture ? Packing(plan: plan, drawing: laidOut).packed() : laidOut
    placement = Placement(plan: plan, drawing: drawing)
    let size = placement.bounds
    let around = FigureLegend(plan: plan).height(width: size.width)
    let scale = FigureVariant.scale(width: size.width, height: size.height + around)
    let points = Double(FigureVariant.PointSize.small) * scale
    isLegible = points >= FigureVariant.smallestLegible
    flaw =
      (isLegible ? 0 : 200 + 50 * (FigureVariant.smallestLegible - points))
      + 3 * max(0, Attempt.comfortable - points) + 30 * Double(placement.overlaps)
      + 2 * Double(placement.crossings) + Attempt.emptiness(of: placement, plan: plan)
  }

  /// Whether it can be read, but for a number in twelve that may touch another.
  var isAcceptable: Bool {
    isLegible && placement.overlaps <= (plan.variant.labels == .numbers ? plan.lines.count / 12 : 0)
  }

  /// Frames that hold more air than actors tear a figure apart; none at all tell less.
  private static func emptiness(of placement: Placement, plan: FigurePlan) -> Double {
    guard !placement.frames.isEmpty else { return plan.options.showsFrames ? 1 : 0 }
    return placement.frames.reduce(0) { sum, frame in
      let filled = placement.actors.filter { frame.contains($0.center) }
        .reduce(0) { $0 + ($1.width + 18) * ($1.height + 18) }
      return sum + 12 * max(0, 0.6 - filled / max(frame.width * frame.height, 1))
    }
  }

  /// The figure with what stands above it, which is as wide as the graph.
  func whole() throws(RenderingError) -> Figure {
    let legend = FigureLegend(plan: plan)
    let width = placement.bounds.width
    var given = FigureDOT(plan: plan)
    given.heading = legend.heading(width: width)
    if isPicture && given.heading == nil {
      return Figure(plan, dot: given.text, drawing: drawing)
    }
    var placed = FigureDOT(plan: plan, purpose: .placed)
    placed.heading = legend.heading(width: width, isAll: false)
    placed.footing = legend.footing(width: width)
    let text = placed.placedText(placement)
    return Figure(
      plan, dot: given.text, placement: placement, placedDOT: text,
      drawing: try plan.options.place.draw(dot: text, layout: .placed, outputs: [.svg]))
  }
}
