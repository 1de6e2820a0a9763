import Demarche

/// Finds the fullest form of a figure that can be read.
struct FigurePlanner {
  /// What is to be drawn and how.
  struct Plan {
    var graph: Graph
    var lines: [FigureLine]
    var layout: Layout
    var variant: FigureVariant
    var notes: [String] = []
  }

  let options: FigureOptions
  private let background: FigureBackground
  private let graph: Graph
  private let lines: [FigureLine]
  private let unlinked: Int

  init(graph: Graph, options: FigureOptions) {
    self.options = options
    background = FigureBackground(graph)
    let linked = Set(graph.edges.flatMap { [$0.source, $0.target] })
    let shown = linked.isEmpty ? graph.actors : graph.actors.filter { linked.contains($0.id) }
    unlinked = graph.actors.count - shown.count
    self.graph = Graph(documents: graph.documents, actors: shown, edges: graph.edges)
    lines = FigureLine.lines(of: self.graph)
  }

  /// The figure.
  func figure() throws(RenderingError) -> Figure {
    guard !graph.actors.isEmpty else { throw .nothingToDraw }
    var last: Figure?
    for step in steps {
      let plan = plan(step)
      guard plan.graph.actors.count <= plan.layout.largestSize else {
        if step == steps.last {
          throw .tooLarge(actors: plan.graph.actors.count, limit: plan.layout.largestSize)
        }
        continue
      }
      let figure = try laidOut(plan)
      if !options.isLegible || figure.isLegible { return figure }
      last = figure
    }
    guard let last else {
      throw .tooLarge(actors: graph.actors.count, limit: Layout.sfdp.largestSize)
    }
    return last
  }

  // MARK: Giving up

  /// From the fullest form to the barest.
  private var steps: [FigureVariant] {
    var first = FigureVariant()
    first.showsFrames = options.showsFrames
    first.labels = options.labels == .automatic ? .words : options.labels
    guard options.isLegible else { return [first] }
    var steps = [first]
    if options.labels == .automatic {
      if lines.count > 60 { steps = [] }
      first.labels = .numbers
      steps.append(first)
    }
    // A graph of another program has no evidence by which a line is weak: it is drawn whole.
    guard graph.edges.contains(where: { !$0.evidence.isEmpty }) else { return steps }
    var limit = lines.count > 120 ? 80 : lines.count * 3 / 4
    if lines.count > 120 { steps = [] }
    while limit >= 8 {
      first.lineLimit = limit
      steps.append(first)
      limit = limit * 3 / 4
    }
    return steps
  }

  private func plan(_ variant: FigureVariant) -> Plan {
    let kept = strongest(variant.lineLimit)
    let ends = Set(kept.flatMap { [$0.source, $0.target] })
    let shown = lines.isEmpty ? graph.actors : graph.actors.filter { ends.contains($0.id) }
    let part = Graph(
      documents: graph.documents, actors: shown, edges: kept.flatMap(\.edges))
    let layout = options.layout ?? .suiting(actors: shown.count, lines: kept.count)
    var plan = Plan(graph: part, lines: kept, layout: layout, variant: variant)
    if kept.count < lines.count {
      let hidden = graph.actors.count - shown.count
      plan.notes.append(
        "Only the \(kept.count) best supported of \(lines.count) relations are drawn"
          + (hidden > 0 ? "; \(counting(hidden, "actor")) of the others do not appear." : "."))
    }
    if variant.labels == .numbers && options.labels == .automatic {
      plan.notes.append("The numbers lead to the table of sources.")
    }
    if unlinked > 0 {
      plan.notes.append("\(counting(unlinked, "actor")) without a relation are not drawn.")
    }
    return plan
  }

  /// The lines that were stated most often; among equals the more important family.
  private func strongest(_ limit: Int?) -> [FigureLine] {
    guard let limit, limit < lines.count else { return lines }
    let ranked = lines.sorted { left, right in
      (left.weight, -left.number) > (right.weight, -right.number)
    }
    return ranked.prefix(limit).sorted { $0.number < $1.number }
  }

  // MARK: Laying out

  private func laidOut(_ plan: Plan) throws(RenderingError) -> Figure {
    var text = FigureDOT(
      graph: plan.graph, lines: plan.lines, options: options, variant: plan.variant,
      layout: plan.layout, background: background, fitsPage: options.isLegible)
    let legend = FigureLegend(
      graph: plan.graph, lines: plan.lines, options: options, variant: plan.variant,
      layout: plan.layout, background: background, notes: plan.notes)
    // The legend is as wide as the graph, which must be known first.
    let bare = try Graphviz.draw(dot: text.text, layout: plan.layout)
    guard let heading = legend.heading(width: bare.width) else {
      return Figure(plan, dot: text.text, size: (bare.width, bare.height), options: options)
    }
    text.heading = heading
    let whole = try Graphviz.draw(dot: text.text, layout: plan.layout)
    return Figure(plan, dot: text.text, size: (whole.width, whole.height), options: options)
  }

  /// The same picture for a device of so many dots.
  static func withResolution(_ dot: String, dotsPerInch: Int) -> String {
    dot.replacing("  graph [newrank", with: "  graph [dpi=\(dotsPerInch) newrank", maxReplacements: 1)
  }
}

extension Figure {
  /// Whether a newspaper would print the smallest text at 16 cm.
  public var isLegible: Bool { smallestPointSize >= FigureVariant.smallestLegible }
}
