public import Demarche

/// Where Graphviz does its work.
public enum GraphvizPlace: Equatable, Sendable {
  /// In this process, under a lock: for graphs that our own pipeline made.
  case here
  /// In a process of its own: for graphs of other programs.
  case worker(GraphvizWorker)

  /// In this process for what our pipeline made, in one of its own for anything else.
  public static func suiting(_ graph: Graph) -> GraphvizPlace {
    let isForeign =
      graph.actors.contains { $0.kind == .other } || graph.edges.contains { $0.evidence.isEmpty }
    return isForeign ? .worker(GraphvizWorker()) : .here
  }

  /// Lays the graph out once and draws it in each format.
  func draw(
    dot text: String, layout: Layout, outputs: [Graphviz.Output] = [], largestArea: Double? = nil,
    wantsPlaces: Bool = true
  ) throws(RenderingError) -> Graphviz.Drawing {
    switch self {
    case .here:
      try Graphviz.draw(
        dot: text, layout: layout, outputs: outputs, largestArea: largestArea,
        wantsPlaces: wantsPlaces)
    case .worker(let worker):
      try worker.draw(dot: text, layout: layout, outputs: outputs, largestArea: largestArea)
    }
  }
}
