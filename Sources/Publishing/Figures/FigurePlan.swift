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
