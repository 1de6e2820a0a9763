/// What libcgraph finds in a text of DOT.
struct ParsedDOT: Equatable, Codable, Sendable {
  /// The value of an attribute.
  struct Value: Equatable, Codable, Sendable {
    var text: String
    /// Whether it is written between `<` and `>`.
    var isHTML: Bool
  }

  /// A node with its attributes, defaults included.
  struct Node: Equatable, Codable, Sendable {
    var name: String
    var attributes: [String: Value]
  }

  /// An edge with its attributes, defaults included.
  struct Edge: Equatable, Codable, Sendable {
    var source: String
    var target: String
    var attributes: [String: Value]
  }

  var isDirected: Bool
  var name = ""
  var attributes: [String: Value] = [:]
  var nodes: [Node] = []
  var edges: [Edge] = []

  init(isDirected: Bool) { self.isDirected = isDirected }
}
