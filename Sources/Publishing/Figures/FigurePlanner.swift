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
  ///
  /// Each content is measured once it is laid out. What is too small gives up its words for numbers,
  /// then its weakest lines; one line between two actors can always be read, so that this ends.
  func figure() throws(RenderingError) -> Figure {
    guard !graph.actors.isEmpty else { throw .nothingToDraw }
    var largest: Figure?
    var limit: Int? = firstLimit
    var sizes: [String: NodeSize] = [:]
    while true {
      var points = Double.infinity
      for labels in labels(limit) {
        let attempt = try bestAttempt(at: content(labels, limit: limit), sizes: &sizes)
        points = min(points, attempt.points)
        if attempt.isAcceptable || !options.isLegible || !canGiveUp {
          let figure = try attempt.whole()
          if figure.isLegible || !options.isLegible || !canGiveUp { return figure }
          if figure.scale > largest?.scale ?? 0 { largest = figure }
        }
        // Where the actors alone are too many, numbers in the place of words make little smaller.
        if attempt.points < FigureVariant.smallestLegible * 0.93 { break }
      }
      guard let next = next(limit, points: points) else { break }
      limit = next
    }
    if let largest { return largest }
    return try Attempt(plan(content(labels(1)[0], limit: 1)), sizes: &sizes).whole()
  }

  /// The arrangement that reads best, or the first that is good.
  private func bestAttempt(
    at content: FigureVariant, sizes: inout [String: NodeSize]
  ) throws(RenderingError) -> Attempt {
    let variants = arrangements(of: content)
    var best = try Attempt(plan(variants[0]), sizes: &sizes)
    let count = best.plan.lines.count
    // The more there is, the longer each attempt takes.
    var tries = count <= 12 ? 12 : count <= 16 ? 6 : count <= 20 ? 3 : 2
    for variant in variants.dropFirst() {
      // Numbers need less room than words in any arrangement, and are tried next.
      if best.isGoodEnough || tries <= 1 || (count > 24 && best.isLegible) { break }
      guard count <= 16 || best.mayGain(from: variant) else { continue }
      let attempt = try Attempt(plan(variant), sizes: &sizes)
      if attempt.flaw < best.flaw { best = attempt }
      tries -= 1
    }
    return best
  }

  // MARK: Giving up

  private func content(_ labels: FigureOptions.Labels, limit: Int?) -> FigureVariant {
    var content = FigureVariant()
    content.showsFrames = options.frames != .never
    content.labels = labels
    // Numbers are so small that room for them costs nothing, and beside parallel lines they need it.
    content.reservesLabels = labels == .numbers
    content.lineLimit = limit
    return content
  }

  /// What may stand beside the lines, the fullest first.
  private func labels(_ limit: Int?) -> [FigureOptions.Labels] {
    // Other programs' relations have no words.
    if !graph.edges.contains(where: { $0.type != .link }) { return [.none] }
    guard options.labels == .automatic else { return [options.labels] }
    let words: FigureOptions.Labels = options.numbers.isEmpty ? .words : .both
    guard options.isLegible else { return [words] }
    let count = limit ?? lines.count
    return count > 60 ? [.numbers] : count > 24 && limit != nil ? [.numbers] : [words, .numbers]
  }

  /// A graph of another program has no evidence by which a line is weak: it is drawn whole.
  private var canGiveUp: Bool { options.isLegible && hasEvidence && !lines.isEmpty }

  private static let mostLines = 48

  private var firstLimit: Int? {
    canGiveUp && lines.count > 120 ? FigurePlanner.mostLines : nil
  }

  /// How many lines are tried next, the fewer the smaller the text was; nil where nothing is left.
  private func next(_ limit: Int?, points: Double) -> Int? {
    guard canGiveUp else { return nil }
    let count = limit ?? lines.count
    let part = max(0.4, min(5.0 / 6, (points / FigureVariant.smallestLegible).squareRoot()))
    let next = min(Int(Double(count) * part), count - 1, FigurePlanner.mostLines)
    return next >= 1 ? next : nil
  }

  private var hasEvidence: Bool { graph.edges.contains { !$0.evidence.isEmpty } }

  /// Only the layout in ranks can be arranged in several ways, and only while that is quick.
  private func arrangements(of content: FigureVariant) -> [FigureVariant] {
    let count = content.lineLimit ?? lines.count
    let layout = options.layout ?? .suiting(actors: graph.actors.count, lines: count)
    var content = content
    content.direction = options.direction ?? .down
    guard options.isLegible, layout == .dot, count <= 60 else { return [content] }
    var degrees: [Actor.ID: Int] = [:]
    let kept = strongest(content.lineLimit)
    for line in kept {
      degrees[line.source, default: 0] += 1
      degrees[line.target, default: 0] += 1
    }
    let isStar = kept.count > 3 && (degrees.values.max() ?? 0) * 3 >= kept.count * 2
    let isLarge = count > 16 && options.frames != .always
    return content.arrangements(direction: options.direction, isStar: isStar, isLarge: isLarge)
      .filter { options.frames != .always || $0.showsFrames }
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

  /// The lines that matter most: those stated often, between actors with much else to do, so that
  /// what stays hangs together; among equals the more important family.
  private func strongest(_ limit: Int?) -> [FigureLine] {
    guard let limit, limit < lines.count else { return lines }
    var business: [Actor.ID: Double] = [:]
    for line in lines {
      for end in [line.source, line.target] { business[end, default: 0] += line.weight }
    }
    let ranked = lines.map { line in
      let ends = (business[line.source] ?? 0) * (business[line.target] ?? 0)
      return (line: line, strength: line.weight * ends.squareRoot())
    }.sorted { ($0.strength, -$0.line.number) > ($1.strength, -$1.line.number) }
    var kept = ranked.prefix(limit).map(\.line).sorted { $0.number < $1.number }
    // The lines of a report keep the numbers of its sources.
    if options.numbers.isEmpty {
      for index in kept.indices { kept[index].number = index + 1 }
    }
    return kept
  }

  /// The same picture for a device of so many dots.
  static func withResolution(_ dot: String, dotsPerInch: Int) -> String {
    dot.replacing(
      "  graph [newrank", with: "  graph [dpi=\(dotsPerInch) newrank", maxReplacements: 1)
  }
}

extension Figure {
  /// Whether a newspaper would print the smallest text at 16 cm.
  public var isLegible: Bool { smallestPointSize >= FigureVariant.smallestLegible }
}
