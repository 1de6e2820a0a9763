/// How actors are placed.
public enum Layout: String, CaseIterable, Codable, Sendable {
  /// In ranks, along the arrows; frames round what belongs together. The one to print.
  case dot
  /// By springs whose length is the distance; up to some twenty actors.
  case neato
  /// By forces; keeps frames, wastes room.
  case fdp
  /// By forces, for hundreds and thousands.
  case sfdp
  /// In rings.
  case circo
  /// In circles round a center.
  case twopi
  /// Where the text says; not for people to choose.
  case placed = "nop2"

  /// The layouts that people choose from.
  public static let allCases: [Layout] = [.dot, .neato, .fdp, .sfdp, .circo, .twopi]

  /// The largest number of actors that the layout places in a time that a person waits.
  ///
  /// Measured: fdp takes 2.6 s for 200 actors, dot over six minutes for 2,000.
  public var largestSize: Int {
    switch self {
    case .dot: 400
    case .neato, .circo: 1000
    case .fdp: 150
    case .sfdp, .placed: 5000
    case .twopi: 2000
    }
  }

  /// Whether the layout draws frames round what belongs together.
  public var drawsClusters: Bool { self == .dot || self == .fdp }

  /// The layout that suits a size.
  public static func suiting(actors: Int, lines: Int) -> Layout {
    actors <= 250 && lines <= 600 ? .dot : .sfdp
  }
}
