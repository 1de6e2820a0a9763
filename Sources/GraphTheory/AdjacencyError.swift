/// Why a graph cannot be made or measured.
public enum AdjacencyError: Error, Equatable, CustomStringConvertible {
  /// A distance that is not a number from 1e-100 to 1e100.
  case badDistance(arc: Int, value: String)
  /// A strength that is neither 0 nor, without its sign, a number from 1e-100 to 1e100.
  case badStrength(arc: Int, value: String)
  /// More arcs than 32 bits can number.
  case tooManyArcs(Int)
  /// A measure that has no meaning for negative strengths.
  case negativeStrength(measure: String)
  /// An eigenvector of a graph in which every walk ends.
  case noCycle
  /// A factor with which longer walks count more and more.
  case alphaTooLarge(alpha: Double, limit: Double)

  /// The number of the arc that is to blame, from 0; nil where none is.
  public var arc: Int? {
    switch self {
    case .badDistance(let arc, _), .badStrength(let arc, _): arc
    case .tooManyArcs, .negativeStrength, .noCycle, .alphaTooLarge: nil
    }
  }

  /// The message.
  public var description: String {
    switch self {
    case .badDistance(let arc, let value):
      "arc \(arc + 1): a distance must be above 0, from 1e-100 to 1e100, found \(value)"
    case .badStrength(let arc, let value):
      "arc \(arc + 1): a weight must be 0 or between 1e-100 and 1e100 in size, found \(value)"
    case .tooManyArcs(let count):
      "the graph has \(count) arcs, more than 4294967295"
    case .negativeStrength(let measure):
      "\(measure) has no meaning for negative weights"
    case .noCycle:
      "the graph has no cycle and so no leading eigenvector; Katz centrality has a value"
    case .alphaTooLarge(let alpha, let limit):
      "the factor must be smaller than 1 / radius = \(limit), found \(alpha)"
    }
  }
}
