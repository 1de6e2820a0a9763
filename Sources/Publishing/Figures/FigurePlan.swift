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

  /// What stands beside a line, in lines of text; nothing where nothing does.
  func words(of line: FigureLine) -> [String] {
    let number = "\(line.number)"
    let words = TextMeasure.wrapped(
      variant.labels == .both ? "\(number)\u{A0}\(line.label)" : line.label,
      characters: variant.labelWidth)
    switch variant.labels {
    case .none: return []
    case .numbers: return [number]
    case .both, .words, .automatic: return words
    }
  }
}
