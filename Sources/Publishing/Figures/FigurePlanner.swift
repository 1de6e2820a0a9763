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
    let isForeign = !graph.edges.contains { !$0.evidence.isEmpty }
    let shown = isForeign ? graph.actors : graph.actors.filter { linked.contains($0.id) }
    unlinked = graph.actors.count - shown.count
    self.graph = Graph(documents: graph.documents, actors: shown, edges: graph.edges)
    lines = FigureLine.lines(of: self.graph, numbers: options.numbers)
  }

  /// The figure.
  func figure() throws(RenderingError) -> Figure {
    guard !graph.actors.isEmpty else { throw .nothingToDraw }
    var largest: Figure?
    for content in contents {
      let attempt = try bestAttempt(at: content)
      let isLast = content == contents.last
      guard isLast || !options.isLegible || attempt.isAcceptable else { continue }
      let figure = try attempt.whole()
      if figure.isLegible || !options.isLegible { return figure }
      if figure.scale > largest?.scale ?? 0 { largest = figure }
    }
    guard let largest else { throw .nothingToDraw }
    return largest
  }

  /// The arrangement that reads best; the first that is flawless.
  private func bestAttempt(at content: FigureVariant) throws(RenderingError) -> Attempt {
    let variants = arrangements(of: content)
    var best = try Attempt(plan(variants[0]))
    for variant in variants.dropFirst() {
      if best.isLegible && best.overlaps == 0 { break }
      let attempt = try Attempt(plan(variant))
      if attempt.isBetter(than: best) { best = attempt }
    }
    return best
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
    while limit >= 4 {
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
    return options.isLegible && layout == .dot && (content.lineLimit ?? lines.count) <= 60
      ? content.arrangements : [content]
  }

  private func plan(_ variant: FigureVariant) throws(RenderingError) -> FigurePlan {
    let kept = strongest(variant.lineLimit)
    let ends = Set(kept.flatMap { [$0.source, $0.target] })
    let shown = kept == lines ? graph.actors : graph.actors.filter { ends.contains($0.id) }
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
    dot.replacing(
      "  graph [newrank", with: "  graph [dpi=\(dotsPerInch) newrank", maxReplacements: 1)
  }
}

/// A plan, laid out without its heading, to see whether it can be read.
private struct Attempt {
  let plan: FigurePlan
  let drawing: Graphviz.Drawing
  let overlaps: Int

  init(_ plan: FigurePlan) throws(RenderingError) {
    self.plan = plan
    drawing = try Attempt.draw(FigureDOT(plan: plan).text, plan)
    overlaps = LabelOverlaps(plan: plan, places: drawing.places).count
  }

  private var scale: Double {
    // What stands above the graph takes about this much.
    FigureVariant.scale(width: drawing.width, height: drawing.height + 90)
  }

  var isLegible: Bool {
    Double(FigureVariant.PointSize.small) * scale >= FigureVariant.smallestLegible
  }

  /// Whether it can be read, but for a number in twelve that may touch another.
  var isAcceptable: Bool {
    isLegible && overlaps <= (plan.variant.labels == .numbers ? plan.lines.count / 12 : 0)
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
      return Figure(plan, dot: dot, drawing: drawing)
    }
    return Figure(plan, dot: dot, drawing: try Attempt.draw(dot, plan))
  }

  /// Large graphs of other programs are laid out only once: the picture comes along.
  private static func draw(
    _ dot: String, _ plan: FigurePlan
  ) throws(RenderingError) -> Graphviz.Drawing {
    try plan.options.place.draw(
      dot: dot, layout: plan.layout, outputs: plan.options.place == .here ? [] : [.svg])
  }
}

extension Figure {
  /// Whether a newspaper would print the smallest text at 16 cm.
  public var isLegible: Bool { smallestPointSize >= FigureVariant.smallestLegible }
}
