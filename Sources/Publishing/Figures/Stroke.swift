import Demarche
import Foundation

/// How a line of a figure is told from the others: by its arrow, its thickness and its colour.
enum Stroke: String, CaseIterable, Sendable {
  case link, reporting, cooperation, accusation, warning

  /// The stroke of a type of relation.
  init(_ type: RelationType) {
    switch type {
    case .accuse, .deny: self = .accusation
    default:
      switch type.family {
      case .warning: self = .warning
      case .reporting: self = .reporting
      case .cooperation: self = .cooperation
      case .other: self = .link
      }
    }
  }

  /// What its lines and labels are painted with.
  var ink: Ink {
    switch self {
    case .link: .link
    case .reporting: .reporting
    case .cooperation: .cooperation
    case .accusation: .accusation
    case .warning: .warning
    }
  }

  /// The arrowhead; without colour the heads alone tell the strokes apart.
  var head: String {
    switch self {
    case .link, .warning, .cooperation: "normal"
    case .reporting: "vee"
    case .accusation: "diamond"
    }
  }

  /// What stands at the start of the line.
  func tail(isSymmetric: Bool) -> String {
    switch self {
    case .cooperation: isSymmetric ? "normal" : "dot"
    default: "none"
    }
  }

  /// The thickness of a line that was stated so often.
  func width(weight: Double) -> Double {
    let doublings = weight > 1 ? min(log2(weight), 5) : 0
    switch self {
    case .reporting: return 1.1 + 0.5 * doublings
    case .link: return 1.2 + 0.8 * doublings
    case .accusation: return 1.4 + 1.0 * doublings
    case .cooperation, .warning: return 1.6 + 1.1 * doublings
    }
  }

  /// What the legend calls it.
  var legend: String {
    switch self {
    case .link: "linked (kind not given)"
    case .reporting: "reports, quotes or informs"
    case .cooperation: "helps, meets or agrees"
    case .accusation: "accuses or denies"
    case .warning: "warns, threatens or demands"
    }
  }
}

extension Modality {
  /// How the line is broken.
  var dash: String {
    switch self {
    case .actual: "solid"
    case .planned: "dashed"
    case .hypothetical: "dotted"
    }
  }
}
