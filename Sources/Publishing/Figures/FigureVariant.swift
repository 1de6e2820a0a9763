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
  /// How many of the strongest lines stay; nil for all.
  var lineLimit: Int?

  /// The ways to arrange the same content, the best first.
  var arrangements: [FigureVariant] {
    let framings = showsFrames ? [true, false] : [false]
    let widths = labels == .numbers ? [(14, 18)] : [(14, 18), (10, 13)]
    return widths.flatMap { label, name in
      framings.flatMap { frames in
        [(false, false), (true, false), (false, true)].map { turns, staggers in
          var variant = self
          (variant.labelWidth, variant.nameWidth) = (label, name)
          (variant.showsFrames, variant.turnsReports) = (frames, turns)
          variant.staggers = staggers
          return variant
        }
      }
    }
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
  /// The smallest size that a newspaper prints.
  static let smallestLegible = 7.0

  /// By how much something of a size is shrunk to stand on the page; never enlarged.
  static func scale(width: Double, height: Double) -> Double {
    min(1, pageWidth / max(width, 1), pageHeight / max(height, 1))
  }
}
