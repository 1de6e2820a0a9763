import Demarche

/// What is to be drawn and how, before it is laid out.
struct FigurePlan: Equatable, Sendable {
  /// What is drawn.
  var graph: Graph
  /// The lines, by their numbers.
  var lines: [FigureLine]
  /// How the figure was asked for.
  var options: FigureOptions
  /// How the actors are placed.
  var layout: Layout
  /// What was given up.
  var variant: FigureVariant
  /// The states and bodies that are known beside what is drawn.
  var background: FigureBackground
  /// The frames.
  var frames: [Frame]
  /// What the reader has to know of what was left out.
  var notes: [String] = []
  /// What stands beside each line, in lines of text, by its number.
  private(set) var labels: [Int: [String]] = [:]

  init(
    graph: Graph, lines: [FigureLine], options: FigureOptions, layout: Layout,
    variant: FigureVariant, background: FigureBackground, frames: [Frame], notes: [String]
  ) {
    (self.graph, self.lines, self.options, self.layout) = (graph, lines, options, layout)
    (self.variant, self.background, self.frames) = (variant, background, frames)
    self.notes = notes
    labels = Dictionary(
      lines.map { ($0.number, label(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Says in words what is drawn.
  var words: FigureWords { FigureWords(graph: graph) }

  /// The state round whose actors a frame stands, by actor.
  var framed: Set<Actor.ID> { Set(frames.flatMap(\.members)) }

  /// How many ranks each line spans where actors with a single line are staggered.
  var spans: [Int: Int] {
    guard variant.staggers else { return [:] }
    var counts: [Actor.ID: Int] = [:]
    for line in lines {
      counts[line.source, default: 0] += 1
      counts[line.target, default: 0] += 1
    }
    var leaves: [String: Int] = [:]
    var spans: [Int: Int] = [:]
    for line in lines {
      guard counts[line.source] == 1 || counts[line.target] == 1 else { continue }
      let hub = counts[line.source] == 1 ? "to " + line.target : "from " + line.source
      spans[line.number] = 1 + leaves[hub, default: 0] % 3
      leaves[hub, default: 0] += 1
    }
    return spans
  }

  /// The name of each actor in DOT.
  var numbers: [Actor.ID: String] {
    Dictionary(uniqueKeysWithValues: graph.actors.enumerated().map { ($1.id, "n\($0 + 1)") })
  }

  /// What stands beside each line, in lines of text; nothing where nothing does.
  private func label(of line: FigureLine) -> [String] {
    let number = "\(line.number)"
    switch variant.labels {
    case .none: return []
    case .numbers: return [number]
    case .both, .words, .automatic:
      return TextMeasure.wrapped(
        variant.labels == .both ? "\(number)\u{A0}\(line.label)" : line.label,
        characters: variant.labelWidth)
    }
  }

  /// The ways to break what stands beside a line, the widest first; none where nothing does.
  func forms(of line: FigureLine) -> [[String]] {
    guard let words = labels[line.number], !words.isEmpty else { return [] }
    guard variant.labels != .numbers, variant.labelWidth > 8 else { return [words] }
    let narrow = TextMeasure.wrapped(words.joined(separator: " "), characters: 8)
    return narrow == words ? [words] : [words, narrow]
  }

  /// How far ranks are apart, in points: words on the lines need room.
  var rankDistance: Double {
    if variant.reservesLabels || variant.labels == .none { return 26 }
    let sizes = lines.compactMap { labels[$0.number] }.map(FigurePlan.size)
    let longest =
      variant.direction == .down
      ? sizes.map(\.height).max() ?? 0 : sizes.map(\.width).max() ?? 0
    return min(longest, 110) + (variant.labels == .numbers ? 26 : 30)
  }

  /// The room that a label takes, in points.
  static func size(of label: [String]) -> (width: Double, height: Double) {
    let size = Double(FigureVariant.PointSize.label)
    return (
      (label.map { TextMeasure.width($0, size: size) }.max() ?? 0) + 5,
      Double(max(label.count, 1)) * size * 1.17 + 1
    )
  }
}
