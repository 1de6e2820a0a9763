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
  /// The picture in the language of Graphviz.
  public let dot: String
  /// The width before the picture is shrunk to the page, in points.
  public let width: Double
  /// The height before the picture is shrunk to the page, in points.
  public let height: Double
  /// The picture as Graphviz drew it, where it was asked for at once.
  let drawnSVG: Data?
  private let plan: FigurePlan

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

  init(_ plan: FigurePlan, dot: String, drawing: Graphviz.Drawing) {
    graph = plan.graph
    lines = plan.lines
    layout = plan.layout
    notes = plan.notes
    self.plan = plan
    options = plan.options
    self.dot = dot
    (width, height) = (drawing.width, drawing.height)
    drawnSVG = drawing.outputs.first
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
  public func pdf() throws(RenderingError) -> Data {
    let drawing = try options.place.draw(dot: dot, layout: layout, outputs: [.pdf])
    return PDFDate.fixed(drawing.outputs[0])
  }

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
    let text = FigurePlanner.withResolution(dot, dotsPerInch: dotsPerInch)
    let drawing = try options.place.draw(dot: text, layout: layout, outputs: [.png])
    return PNGFile.described(
      drawing.outputs[0], dotsPerInch: dotsPerInch, title: options.title,
      description: FigureWords(graph: self.graph).alternative(lines: lines))
  }
}
