public import Demarche
public import Foundation

/// A figure for each week, month or year, everybody at the same place in each: what is not there
/// yet, or no more, is a shadow.
public struct TimeSeries: Sendable {
  /// The picture in the language of Graphviz, every place fixed.
  public let dot: String
  /// What the stretches of time are called, in order.
  public let periods: [String]
  /// What the reader has to know.
  public let notes: [String]
  /// The figure of everything at once, which gives the places.
  public let whole: Figure
  private let size: (width: Double, height: Double)

  /// Cuts a figure into stretches of time.
  /// - Throws: `RenderingError`; `nothingToDraw` where no evidence has a date.
  public init(
    of graph: Graph, by length: PeriodLength, options: FigureOptions
  ) throws(RenderingError) {
    var plain = options
    plain.frames = .never
    plain.showsHeading = false
    if plain.labels == .automatic { plain.labels = .words }
    whole = try Figure(of: graph, options: plain)
    let placement = try whole.everyPlace()
    var edges: [Period: Set<Edge.Key>] = [:]
    var undated = 0
    for edge in whole.lines.flatMap(\.edges) {
      for piece in edge.evidence {
        let period = graph.date(of: piece).flatMap { Period($0, length: length) }
        if let period {
          edges[period, default: []].insert(edge.key)
        } else {
          undated += 1
        }
      }
    }
    guard !edges.isEmpty else { throw .nothingToDraw }
    let series = edges.sorted { $0.key < $1.key }
    periods = series.map(\.key.name)
    notes =
      whole.notes
      + (undated == 0
        ? [] : ["Not drawn: \(counting(undated, "piece")) of evidence without a date."])
    let sheet = TimeSheet(
      figure: whole, placement: placement, stretches: series.map { ($0.key.name, $0.value) },
      title: options.title, notes: notes)
    dot = sheet.text
    size = sheet.size
  }

  /// The sheet as SVG.
  public func svg() throws(RenderingError) -> String {
    let drawing = try draw(.svg, dot)
    return try SVGPicture(
      prefix: "", title: whole.options.title ?? "Who warns, tells or helps whom, over time",
      description: "By time: \(enumerated(periods)). "
        + FigureWords(graph: whole.graph).alternative(lines: whole.lines),
      adapts: whole.options.theme == .light, naturalWidth: size.width
    ).text(ofGraphviz: drawing)
  }

  /// The sheet as PDF.
  public func pdf() throws(RenderingError) -> Data { PDFDate.fixed(try draw(.pdf, dot)) }

  /// The sheet as PNG.
  public func png(dotsPerInch: Int = 192) throws(RenderingError) -> Data {
    let scale = min(1, FigureVariant.pageWidth / size.width)
    let inches = size.width * size.height * scale * scale / 72 / 72
    let megapixels = inches * Double(dotsPerInch * dotsPerInch) / 1e6
    guard megapixels <= 64 else { throw .tooManyPixels(megapixels: Int(megapixels), limit: 64) }
    let text = FigurePlanner.withResolution(dot, dotsPerInch: dotsPerInch)
    return PNGFile.described(
      try draw(.png, text), dotsPerInch: dotsPerInch, title: whole.options.title,
      description: FigureWords(graph: whole.graph).alternative(lines: whole.lines))
  }

  private func draw(_ output: Graphviz.Output, _ text: String) throws(RenderingError) -> Data {
    try whole.options.place.draw(dot: text, layout: .placed, outputs: [output]).outputs[0]
  }
}
