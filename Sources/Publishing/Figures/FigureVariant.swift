/// Where the ranks of a figure lead.
public enum Direction: String, CaseIterable, Sendable {
  /// From the top to the bottom.
  case down
  /// From the left to the right.
  case right

  /// What Graphviz calls it.
  var rank: String { self == .down ? "TB" : "LR" }
}

/// What a figure gives up to stay legible.
struct FigureVariant: Equatable, Sendable {
  /// What stands beside the lines.
  var labels: FigureOptions.Labels = .words
  /// About how many characters a label's line has.
  var labelWidth = 14
  /// About how many characters a name's line has.
  var nameWidth = 18
  /// Whether actors of one state stand in a frame.
  var showsFrames = true
  /// Whether those who report stand below those on whom they report.
  ///
  /// To free reports from the ranks (`constraint=false`) would be better, but labels on lines within
  /// a rank make libgvc 2.43 free memory twice: seen in one random graph of ten.
  var turnsReports = false
  /// Whether actors with a single line stand at different distances, which makes a figure narrower.
  var staggers = false
  /// Whether the layout keeps room for words beside the lines; else they stand on the lines, which
  /// makes a figure smaller.
  var reservesLabels = false
  /// Where the ranks of the layout lead.
  var direction = Direction.down
  /// How many of the strongest lines stay; nil for all.
  var lineLimit: Int?

  /// The ways to arrange the same content, the likeliest first.
  ///
  /// - Parameters:
  ///   - wanted: where the ranks must lead; nil for what suits.
  ///   - isStar: whether most lines meet in one actor.
  ///   - isLarge: whether each takes long, so that the likeliest to be small comes first.
  /// - Returns: the variants.
  func arrangements(direction wanted: Direction?, isStar: Bool, isLarge: Bool) -> [FigureVariant] {
    var found: [FigureVariant] = []
    let add = { (change: (inout FigureVariant) -> Void) in
      var variant = self
      change(&variant)
      if wanted == nil || variant.direction == wanted, !found.contains(variant) {
        found.append(variant)
      }
    }
    let directions: [Direction] =
      wanted.map { [$0] } ?? (isStar ? [.right, .down] : [.down, .right])
    let first = directions[0]
    if !isLarge {
      add { $0.direction = first }
      add { ($0.direction, $0.showsFrames) = (first, false) }
      for direction in directions.dropFirst() {
        add { $0.direction = direction }
        add { ($0.direction, $0.showsFrames) = (direction, false) }
      }
    }
    add { ($0.direction, $0.showsFrames) = (first, $0.showsFrames && !isLarge) }
    add { $0.narrow(first) }
    add {
      $0.narrow(first)
      $0.turnsReports = true
    }
    for direction in directions {
      add { ($0.direction, $0.showsFrames, $0.turnsReports) = (direction, false, true) }
      add { ($0.direction, $0.showsFrames) = (direction, false) }
      add { ($0.direction, $0.showsFrames, $0.reservesLabels) = (direction, false, true) }
      add { ($0.direction, $0.showsFrames, $0.staggers) = (direction, false, true) }
      add { $0.narrow(direction) }
    }
    return found
  }

  private mutating func narrow(_ direction: Direction) {
    (self.direction, showsFrames) = (direction, false)
    (labelWidth, nameWidth) = (10, 13)
  }

  /// The point size of each kind of text before the picture is shrunk to the page.
  enum PointSize {
    static let title = 21
    static let state = 17
    static let actor = 16
    static let label = 14
    static let small = 13
  }

  /// The width that a figure has on paper, in points: 16 cm.
  static let pageWidth = 453.6
  /// The height that a figure may have on paper, in points: 9 inches.
  static let pageHeight = 648.0
  /// The empty edge that Graphviz leaves on each side, in points before the picture is shrunk.
  static let pad = 10.8
  /// The smallest size that a newspaper prints.
  static let smallestLegible = 7.0

  /// By how much something of a size is shrunk to stand on the page; never enlarged.
  static func scale(width: Double, height: Double) -> Double {
    min(1, pageWidth / (max(width, 1) + 2 * pad), pageHeight / (max(height, 1) + 2 * pad))
  }
}
