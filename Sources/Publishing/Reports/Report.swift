public import Demarche

/// Everything that a report says, before it becomes a page.
public struct Report: Sendable {
  /// A figure with its place in the report.
  public struct Figure: Sendable {
    /// The number, from 1.
    public let number: Int
    /// What the figure shows.
    public let heading: String
    /// The picture.
    public let picture: Publishing.Figure

    /// What stands below the picture.
    var caption: String {
      let counts =
        counting(picture.graph.actors.count, "actor") + ", "
        + counting(picture.lines.count, "relation")
      let period = picture.graph.period.map { "; " + $0 } ?? ""
      return (["\(heading): \(counts)\(period)."] + picture.notes).joined(separator: " ")
    }
  }

  /// The graph.
  public let graph: Graph
  /// What the report says beside it.
  public let options: ReportOptions
  /// The figures, by their numbers.
  public let figures: [Figure]
  /// The actors by each measure.
  public let rankings: [Ranking]
  /// The relations, by their numbers.
  public let lines: [FigureLine]
  /// Whether it only goes with a picture.
  let isSheet: Bool

  /// Makes the figures and rankings of a graph.
  /// - Throws: `RenderingError`, or what the measures throw.
  public init(of graph: Graph, options: ReportOptions = ReportOptions()) throws {
    self.graph = graph
    self.options = options
    isSheet = false
    lines = FigureLine.lines(of: graph)
    let ranker = try Ranker(network: Network(graph))
    rankings =
      graph.edges.isEmpty
      ? [] : [.degree, .betweenness, .pageRank].compactMap { try? ranker.ranking(by: $0) }
    figures = try ReportFigures(
      graph: graph, lines: lines, options: options, ranking: rankings.first
    ).figures()
  }

  /// Makes a sheet for a single picture: caption, text alternative, and the sources to which its
  /// numbers lead.
  ///
  /// - Parameters:
  ///   - picture: the picture, whose lines bear the numbers of `sourceNumbers`.
  ///   - options: what is said beside it.
  public init(of picture: Publishing.Figure, options: ReportOptions = ReportOptions()) {
    graph = picture.graph
    self.options = options
    lines = picture.lines
    rankings = []
    isSheet = true
    figures = [.init(number: 1, heading: options.title ?? Report.usualTitle, picture: picture)]
  }

  /// The number under which each edge of a graph stands among the sources.
  public static func sourceNumbers(of graph: Graph) -> [Edge.Key: Int] {
    var numbers: [Edge.Key: Int] = [:]
    for line in FigureLine.lines(of: graph) {
      for edge in line.edges { numbers[edge.key] = line.number }
    }
    return numbers
  }

  private static let usualTitle = "Who warned, told and helped whom"

  /// The title.
  public var title: String {
    if let title = options.title { return title }
    let titles = graph.documents.compactMap(\.title)
    return titles.count == 1 && graph.documents.count == 1
      ? titles[0] : Report.usualTitle
  }
}
