import ArgumentParser
import Demarche
import Publishing

/// How a figure is to look.
struct LookArguments: ParsableArguments {
  @Option(help: "How actors are placed; by the size of the graph unless given.")
  var layout: Layout?

  @Option(help: "Where the ranks of --layout dot lead; as it suits unless given.")
  var direction: Direction?

  @Option(help: "For what the picture is coloured.")
  var theme: Theme = .light

  @Option(help: "The title above the picture.")
  var title: String?

  @Option(help: "The words beside the lines.")
  var labels: FigureOptions.Labels = .automatic

  @Option(help: "An actor who stands out (may be given several times).")
  var emphasize: [String] = []

  @Option(help: "A measure of centrality: the higher, the larger an actor's name.")
  var sizeBy: Measure?

  @Option(help: "Dots per inch of a PNG: 96 for a screen, 300 for print.")
  var dpi: Int = 192

  @Flag(help: "Draw everything, however small the text becomes.")
  var whole = false

  @Flag(help: "Leave out the explanation of the signs.")
  var noLegend = false

  @Option(help: "When actors of one state stand in a frame: auto where the frame is small.")
  var frames: FigureOptions.Frames = .automatic

  func validate() throws {
    guard (36...1200).contains(dpi) else { throw ValidationError("--dpi must be 36 to 1200") }
  }

  /// The options for a graph.
  func options(for graph: Graph) throws -> FigureOptions {
    var options = FigureOptions()
    options.layout = layout
    options.theme = theme
    options.title = title
    options.labels = labels
    options.isLegible = !whole
    options.showsLegend = !noLegend
    options.frames = frames
    options.direction = direction
    options.place = .suiting(graph)
    for name in emphasize {
      guard let actor = graph.actors(named: name).first else {
        throw GraphFilterError.unknownActor(name)
      }
      options.emphasized.insert(actor.id)
    }
    if let sizeBy {
      options.importance = try importance(in: graph, by: sizeBy)
      options.importanceName = sizeBy.rawValue.replacing("-", with: " ")
    }
    return options
  }

  /// The values of a measure from 0 to 1.
  private func importance(in graph: Graph, by measure: Measure) throws -> [String: Double] {
    let ranking = try Ranker(network: Network(graph)).ranking(by: measure)
    let values = ranking.entries.compactMap { entry in entry.value.map { (entry.id, $0) } }
      .filter { $0.1.isFinite }
    let (least, most) = (min(values.map(\.1).min() ?? 0, 0), values.map(\.1).max() ?? 0)
    return Dictionary(
      values.map { ($0.0, most > least ? ($0.1 - least) / (most - least) : 0) },
      uniquingKeysWith: { one, _ in one })
  }
}
