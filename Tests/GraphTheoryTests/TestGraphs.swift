import GraphTheory

/// Small graphs whose measures are known by hand.
enum TestGraphs {
  static func graph(
    _ vertexCount: Int, _ arcs: [(UInt32, UInt32)], directed: Bool = false,
    strengths: [Double]? = nil, distances: [Double]? = nil
  ) throws -> Adjacency {
    try Adjacency(
      vertexCount: vertexCount, isDirected: directed, sources: arcs.map(\.0),
      targets: arcs.map(\.1), strengths: strengths, distances: distances)
  }

  /// 0 - 1 - 2 - …
  static func path(_ count: Int, directed: Bool = false) throws -> Adjacency {
    try graph(count, (1..<count).map { (UInt32($0 - 1), UInt32($0)) }, directed: directed)
  }

  /// Vertex 0 in the middle.
  static func star(leaves: Int) throws -> Adjacency {
    try graph(leaves + 1, (1...leaves).map { (0, UInt32($0)) })
  }

  static func complete(_ count: Int) throws -> Adjacency {
    try graph(
      count, (0..<count).flatMap { low in (low + 1..<count).map { (UInt32(low), UInt32($0)) } })
  }

  static func cycle(_ count: Int, directed: Bool = false) throws -> Adjacency {
    try graph(
      count, (0..<count).map { (UInt32($0), UInt32(($0 + 1) % count)) }, directed: directed)
  }
}

/// Whether values agree to nine digits of the largest.
func agree(_ left: [Double], _ right: [Double]) -> Bool {
  let scale = max(1e-300, (left + right).map(abs).max() ?? 1)
  return left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= 1e-9 * scale }
}
