import ArgumentParser
import Demarche
import Publishing

/// How a figure is to look.
struct LookArguments: ParsableArguments {
  @Option(help: "How actors are placed; by the size of the graph unless given.")
  var layout: Layout?

  @Option(help: "For what the picture is coloured.")
  var theme: Theme = .light

  @Option(help: "The title above the picture.")
  var title: String?

  @Option(help: "The words beside the lines.")
  var labels: FigureOptions.Labels = .automatic

  @Option(help: "An actor who stands out (may be given several times).")
  var emphasize: [String] = []

  @Option(help: "Dots per inch of a PNG: 96 for a screen, 300 for print.")
  var dpi: Int = 192

  @Flag(help: "Draw everything, however small the text becomes.")
  var whole = false

  @Flag(help: "Leave out the explanation of the signs.")
  var noLegend = false

  @Flag(help: "Leave out the frames round actors of one state.")
  var noFrames = false

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
    options.showsFrames = !noFrames
    options.place = .suiting(graph)
    for name in emphasize {
      guard let actor = graph.actors(named: name).first else {
        throw GraphFilterError.unknownActor(name)
      }
      options.emphasized.insert(actor.id)
    }
    return options
  }
}
