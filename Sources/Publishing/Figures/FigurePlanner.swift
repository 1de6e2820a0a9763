import Demarche

/// Finds the fullest form of a figure that can be read.
struct FigurePlanner {
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
    lines = FigureLine.lines(of: self.graph, numbers: options.numbers)
  }

  /// The figure.
  func figure() throws(RenderingError) -> Figure {
    guard !graph.actors.isEmpty else { throw .nothingToDraw }
    guard options.isLegible else {
      return try Attempt(plan(contents[0])).whole()
    }
    var best: Attempt?
    for content in contents {
      for variant in arrangements(of: content) {
        let attempt = try Attempt(plan(variant))
        if attempt.isLegible && attempt.overlaps == 0 {
          let figure = try attempt.whole()
          if figure.isLegible { return figure }
        }
        if best.map(attempt.isBetter) ?? true { best = attempt }
      }
      if let best, best.isLegible, best.overlaps == 0 || content.lineLimit != nil { break }
    }
    guard let best else { throw .nothingToDraw }
    return try best.whole()
  }

  // MARK: Giving up

  /// From the fullest content to the barest.
  private var contents: [FigureVariant] {
    var first = FigureVariant()
    first.showsFrames = options.showsFrames
    let words: FigureOptions.Labels = options.numbers.isEmpty ? .words : .both
    first.labels = options.labels == .automatic ? words : options.labels
    // Other programs' relations have no words.
    if !graph.edges.contains(where: { $0.type != .link }) {
      first.labels = .none
      return [first]
    }
    guard options.isLegible else { return [first] }
    var contents = lines.count > 60 && options.labels == .automatic ? [] : [first]
    if options.labels == .automatic {
      first.labels = .numbers
      if lines.count <= 120 || !hasEvidence { contents.append(first) }
    }
    // A graph of another program has no evidence by which a line is weak: it is drawn whole.
    guard hasEvidence else { return contents }
    var limit = lines.count > 120 ? 80 : lines.count * 4 / 5
    while limit >= 8 {
      first.lineLimit = limit
      contents.append(first)
      limit = limit * 4 / 5
    }
    return contents
  }

  private var hasEvidence: Bool { graph.edges.contains { !$0.evidence.isEmpty } }

  /// Only the layout in ranks can be arranged in several ways, and only while that is quick.
  private func arrangements(of content: FigureVariant) -> [FigureVariant] {
    let layout = options.layout ?? .suiting(actors: graph.actors.count, lines: lines.count)
    return layout == .dot && (content.lineLimit ?? lines.count) <= 60
      ? content.arrangements : [content]
  }

  private func plan(_ variant: FigureVariant) throws(RenderingError) -> FigurePlan {
    let kept = strongest(variant.lineLimit)
    let ends = Set(kept.flatMap { [$0.source, $0.target] })
    let shown = lines.isEmpty ? graph.actors : graph.actors.filter { ends.contains($0.id) }
    let layout = options.layout ?? .suiting(actors: shown.count, lines: kept.count)
    guard shown.count <= layout.largestSize else {
      throw .tooLarge(actors: shown.count, limit: layout.largestSize)
    }
    let part = Graph(documents: graph.documents, actors: shown, edges: kept.flatMap(\.edges))
    let frames =
      variant.showsFrames && layout.drawsClusters ? part.frames(background) : []
    return FigurePlan(
      graph: part, lines: kept, options: options, layout: layout, variant: variant,
      background: background, frames: frames, notes: notes(variant, kept: kept, shown: shown))
  }

  private func notes(
    _ variant: FigureVariant, kept: [FigureLine], shown: [Actor]
  ) -> [String] {
    var notes: [String] = []
    if kept.count < lines.count {
      let hidden = graph.actors.count - shown.count
      let actors = hidden > 0 ? ", and \(counting(hidden, "actor")) fewer" : ""
      notes.append(
        "Only the \(kept.count) best supported of \(lines.count) relations are drawn\(actors).")
    }
    if variant.labels == .numbers && !options.numbers.isEmpty {
      notes.append("The numbers lead to the sources below.")
    }
    if unlinked > 0 && options.numbers.isEmpty {
      notes.append(
        "Not drawn: \(counting(unlinked, "actor")) without a relation.")
    }
    return notes
  }

  /// The lines that were stated most often; among equals the more important family.
  private func strongest(_ limit: Int?) -> [FigureLine] {
    guard let limit, limit < lines.count else { return lines }
    let ranked = lines.sorted { left, right in
      (left.weight, -left.number) > (right.weight, -right.number)
    }
    return ranked.prefix(limit).sorted { $0.number < $1.number }
  }

  /// The same picture for a device of so many dots.
  static func withResolution(_ dot: String, dotsPerInch: Int) -> String {
    dot.replacing("  graph [newrank", with: "  graph [dpi=\(dotsPerInch) newrank", maxReplacements: 1)
  }
}

/// A plan, laid out without its heading, to see whether it can be read.
private struct Attempt {
  let plan: FigurePlan
  let drawing: Graphviz.Drawing
  let overlaps: Int

  init(_ plan: FigurePlan) throws(RenderingError) {
    self.plan = plan
    drawing = try plan.options.place.draw(dot: FigureDOT(plan: plan).text, layout: plan.layout)
    overlaps = LabelOverlaps(plan: plan, places: drawing.places).count
  }

  private var scale: Double {
    // What stands above the graph takes about this much.
    FigureVariant.scale(width: drawing.width, height: drawing.height + 90)
  }

  var isLegible: Bool {
    Double(FigureVariant.PointSize.small) * scale >= FigureVariant.smallestLegible
  }

  func isBetter(than other: Attempt) -> Bool {
    if isLegible != other.isLegible { return isLegible }
    return isLegible ? overlaps < other.overlaps : scale > other.scale
  }

  /// The figure with what stands above it, which is as wide as the graph.
  func whole() throws(RenderingError) -> Figure {
    var text = FigureDOT(plan: plan)
    text.heading = FigureLegend(plan: plan).heading(width: drawing.width)
    let dot = text.text
    guard text.heading != nil else {
      return Figure(plan, dot: dot, size: (drawing.width, drawing.height))
    }
    let whole = try plan.options.place.draw(dot: dot, layout: plan.layout)
    return Figure(plan, dot: dot, size: (whole.width, whole.height))
  }
}

extension Figure {
  /// Whether a newspaper would print the smallest text at 16 cm.
  public var isLegible: Bool { smallestPointSize >= FigureVariant.smallestLegible }
}
