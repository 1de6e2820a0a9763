/// Why there is no picture.
public enum RenderingError: Error, Equatable, Codable, CustomStringConvertible {
  /// There is no actor to draw.
  case nothingToDraw
  /// The graph is larger than what is drawn in a time that a person waits.
  case tooLarge(actors: Int, limit: Int)
  /// The picture would have more pixels than is sound.
  case tooManyPixels(megapixels: Int, limit: Int)
  /// The text is no DOT.
  case notDOT(line: Int?, reason: String)
  /// Graphviz cannot work as it is installed.
  case notInstalled(reason: String)
  /// Graphviz could not place the graph or draw it.
  case failed(reason: String)
  /// The work took longer than it may.
  case tookTooLong(seconds: Int)
  /// The work needed more memory than it may, or Graphviz stopped on its own fault.
  case stopped(reason: String)

  /// The message.
  public var description: String {
    switch self {
    case .nothingToDraw: "the graph has no actor to draw"
    case .tooLarge(let actors, let limit):
      "\(actors) actors are too many to draw (at most \(limit)); use --min-evidence, --around or "
        + "--roll-up"
    case .tooManyPixels(let megapixels, let limit):
      "the picture would have \(megapixels) megapixels (at most \(limit)); use a vector format"
    case .notDOT(let line, let reason):
      (line.map { "line \($0): " } ?? "") + "not DOT: \(reason)"
    case .notInstalled(let reason):
      "Graphviz does not work here: \(reason); install libgraphviz-dev"
    case .failed(let reason): "Graphviz failed: \(reason)"
    case .tookTooLong(let seconds): "Graphviz was stopped after \(seconds) s"
    case .stopped(let reason): "Graphviz stopped: \(reason)"
    }
  }
}
