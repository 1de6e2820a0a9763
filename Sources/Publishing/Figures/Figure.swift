public import Demarche
public import Foundation

/// A picture of a graph, laid out: what is drawn, how, and what the reader has to know of it.
public struct Figure: Equatable, Sendable {
  /// What is drawn.
  public let graph: Graph
  /// The lines, by their numbers.
  public let lines: [FigureLine]
  /// How the figure was asked for.
  public let options: FigureOptions
  /// How the actors are placed.
  public let layout: Layout
  /// What was left out or shortened, for the caption.
  public let notes: [String]
  /// The picture in the language of Graphviz, for whoever wants to lay it out anew.
  public var dot: String {
    var text = FigureDOT(plan: plan)
    text.heading = FigureLegend(plan: plan, width: placement?.bounds.width ?? width).table
    return text.text
  }

  /// The width before the picture is shrunk to the page, in points.
  public let width: Double
  /// The height before the picture is shrunk to the page, in points.
  public let height: Double
  /// Where everything lies; nil where Graphviz is to place it when it draws.
  let placement: Placement?
  /// The same with everything in its place, which is what is drawn.
  private let placed: String?
  /// The picture as Graphviz drew it, where it was asked for at once.
  let drawnSVG: Data?
  let plan: FigurePlan

  /// Lays out a figure of a graph.
  ///
  /// Actors without any relation are left out where others have one. Unless told otherwise the
  /// figure gives up words for numbers, and then its weakest lines, until its smallest text is
  /// legible at 16 cm; `notes` says so.
  /// - Throws: `RenderingError`.
  public init(
    of graph: Graph, options: FigureOptions = FigureOptions()
  ) throws(RenderingError) {
    self = try FigurePlanner(graph: graph, options: options).figure()
  }

  init(
    _ plan: FigurePlan, placement: Placement? = nil, placedDOT: String? = nil,
    drawing: Graphviz.Drawing
  ) {
    graph = plan.graph
    lines = plan.lines
    layout = plan.layout
    notes = plan.notes
    self.plan = plan
    options = plan.options
    self.placement = placement
    placed = placedDOT
    (width, height) = (drawing.width, drawing.height)
    drawnSVG = drawing.outputs.first
  }

  /// Draws the picture in a format.
  func draw(_ output: Graphviz.Output, dotsPerInch: Int? = nil) throws(RenderingError) -> Data {
    var text = placed ?? dot
    if let dotsPerInch { text = FigurePlanner.withResolution(text, dotsPerInch: dotsPerInch) }
    return try options.place.draw(
      dot: text, layout: placed == nil ? layout : .placed, outputs: [output], wantsPlaces: false
    ).outputs[0]
  }

  /// Where everything lies.
  func everyPlace() throws(RenderingError) -> Placement {
    if let placement { return placement }
    return Placement(plan: plan, drawing: try options.place.draw(dot: dot, layout: layout))
  }

  /// The same actors and lines at the same places, in another look.
  func plan(options: FigureOptions) -> FigurePlan {
    var plan = plan
    plan.options = options
    return plan
  }

  /// By how much the picture is shrunk to stand on a page of 16 cm.
  public var scale: Double { FigureVariant.scale(width: width, height: height) }

  /// The size in points of the smallest text at 16 cm.
  public var smallestPointSize: Double { Double(FigureVariant.PointSize.small) * scale }

  /// The picture as PDF, the same bytes each time.
  public func pdf() throws(RenderingError) -> Data { PDFDate.fixed(try draw(.pdf)) }

  /// The picture as PNG with its physical size.
  ///
  /// - Parameter dotsPerInch: 300 for print, 96 for a screen.
  /// - Returns: the bytes of a PNG file.
  /// - Throws: `RenderingError` where Graphviz fails or the picture would be too large.
  public func png(dotsPerInch: Int = 192) throws(RenderingError) -> Data {
    let inches = width * height * scale * scale / 72 / 72
    let megapixels = inches * Double(dotsPerInch * dotsPerInch) / 1e6
    guard megapixels <= 64 else {
      throw .tooManyPixels(megapixels: Int(megapixels), limit: 64)
    }
    return PNGFile.described(
      try draw(.png, dotsPerInch: dotsPerInch), dotsPerInch: dotsPerInch, title: options.title,
      description: FigureWords(graph: self.graph).alternative(lines: lines))
  }
}
