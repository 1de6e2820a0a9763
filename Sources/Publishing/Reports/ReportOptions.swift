/// What a report is to say beside the graph.
public struct ReportOptions: Equatable, Sendable {
  /// The title; nil for one made of the articles.
  public var title: String?
  /// How the graph was asked for, in words, such as the filters.
  public var parameters: [String] = []
  /// The version of the program.
  public var version = ""
  /// For what the pictures are coloured.
  public var theme: Theme = .light
  /// Where Graphviz works; nil for what suits the graph.
  public var place: GraphvizPlace?
  /// How many actors have a figure of their own.
  public var egoFigures = 2
  /// How many actors a ranking lists.
  public var rankingLength = 15
  /// How many pieces of evidence a relation shows.
  public var evidenceLimit = 5

  /// Makes the usual options.
  public init() {}
}
