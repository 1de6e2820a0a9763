import Demarche

/// How large an actor is drawn: to measure texts is a good part of a layout, and the next attempt
/// has the same ones.
struct NodeSize: Equatable, Sendable {
  var width: Double
  var height: Double

  /// What two actors of one size have in common.
  static func key(_ actor: Actor, _ label: String) -> String {
    actor.kind == .other ? "oval " + label : label
  }

  /// A node of this size without anything in it.
  var attributes: [(String, String)] {
    [
      ("label", "\"\""), ("fixedsize", "true"), ("width", "\(width / 72)"),
      ("height", "\(height / 72)"),
    ]
  }
}
