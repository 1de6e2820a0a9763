public import Demarche

/// How a figure is to look.
public struct FigureOptions: Equatable, Sendable {
  /// What stands beside the lines.
  public enum Labels: String, CaseIterable, Sendable {
    /// Words where they can be read, numbers where they cannot.
    case automatic = "auto"
    /// Words, however small.
    case words
    /// Words with the number in the table of sources.
    case both
    /// Numbers that lead to the table of sources.
    case numbers
    /// Nothing.
    case none
  }

  /// When actors of one state stand in a frame; where they do not, it is said below their names.
  public enum Frames: String, CaseIterable, Sendable {
    /// Where the frame is small: a frame of air tears a figure apart.
    case automatic = "auto"
    /// Whatever becomes of the figure.
    case always
    /// Nowhere.
    case never
  }

  /// How actors are placed; nil for what suits the size.
  public var layout: Layout?
  /// Where the ranks of the layout `dot` lead; nil for what suits.
  public var direction: Direction?
  /// For what the figure is coloured.
  public var theme: Theme = .light
  /// What stands above the figure.
  public var title: String?
  /// What the figure shows: the query and the period.
  public var subtitle: String?
  /// Whether anything stands above the picture.
  public var showsHeading = true
  /// Whether the picture explains its signs.
  public var showsLegend = true
  /// Whether the picture says what was left out; else its caption must.
  public var showsNotes = true
  /// Whether actors of one state stand in a frame.
  public var frames = Frames.automatic
  /// Whether the picture may leave out or shorten what would be too small to read.
  public var isLegible = true
  /// What stands beside the lines.
  public var labels: Labels = .automatic
  /// The actors who stand out.
  public var emphasized: Set<Actor.ID> = []
  /// How important actors are, from 0 to 1, shown by the size of their names.
  public var importance: [Actor.ID: Double] = [:]
  /// What the sizes mean, for the legend.
  public var importanceName: String?
  /// The numbers under which a report keeps its sources, by edge; empty for a figure by itself.
  public var numbers: [Edge.Key: Int] = [:]
  /// The lines that are not there now, and are drawn as shadows.
  public var ghosts: Set<Edge.Key> = []

  /// Whether arrows mean anything; a graph of another program may have none.
  public var isDirected = true
  /// Where Graphviz works; other programs' graphs belong into a process of their own.
  public var place: GraphvizPlace = .here

  /// Makes the usual options.
  public init() {}
}
