public import Demarche

/// One line of a figure: the edges of one pair of actors that are drawn alike.
public struct FigureLine: Equatable, Sendable {
  /// The number that leads from the figure to the table of sources, from 1.
  public internal(set) var number: Int
  /// The actor at the start.
  public let source: Actor.ID
  /// The actor at the end.
  public let target: Actor.ID
  /// Whether the act is said to be.
  public let polarity: Polarity
  /// How sure the act is.
  public let modality: Modality
  /// Whether the line says the same in either direction.
  public let isSymmetric: Bool
  /// The edges that it stands for, the strongest first.
  public let edges: [Edge]
  let stroke: Stroke

  /// How often all of it is stated.
  public var weight: Double { edges.reduce(0) { $0 + $1.weight } }

  /// The types, the strongest first.
  var types: [RelationType] {
    var types: [RelationType] = []
    for edge in edges where !types.contains(edge.type) { types.append(edge.type) }
    return types
  }

  /// What stands beside the line.
  var label: String {
    let words = types.map(\.label).filter { !$0.isEmpty }
    switch (polarity, modality) {
    case (.affirmed, .actual): return words.joined(separator: ", ")
    default:
      let phrases = types.map { $0.phrase(polarity: polarity, modality: modality) }
      return phrases.isEmpty ? "" : FigureLine.joined(phrases)
    }
  }

  /// "does not aid", "does not support" become "does not aid, support".
  private static func joined(_ phrases: [String]) -> String {
    guard let first = phrases.first else { return "" }
    let words = first.split(separator: " ")
    let lead = words.dropLast().joined(separator: " ") + " "
    guard words.count > 1, phrases.allSatisfy({ $0.hasPrefix(lead) }) else {
      return phrases.joined(separator: ", ")
    }
    return first + phrases.dropFirst().map { ", " + $0.dropFirst(lead.count) }.joined()
  }
}

extension FigureLine {
  private struct Key: Hashable {
    var source: Actor.ID
    var target: Actor.ID
    var stroke: Stroke
    var polarity: Polarity
    var modality: Modality
    var isSymmetric: Bool
  }

  /// The lines of a graph's edges: warnings first, the strongest first, numbered in this order.
  static func lines(of graph: Graph) -> [FigureLine] {
    let names = Dictionary(uniqueKeysWithValues: graph.actors.map { ($0.id, $0.name) })
    let groups = Dictionary(grouping: graph.edges, by: key)
    var lines = groups.map { key, edges in
      FigureLine(
        number: 0, source: key.source, target: key.target, polarity: key.polarity,
        modality: key.modality, isSymmetric: key.isSymmetric,
        edges: edges.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }, stroke: key.stroke)
    }
    lines.sort { left, right in
      if left.stroke != right.stroke { return left.stroke.importance > right.stroke.importance }
      if left.weight != right.weight { return left.weight > right.weight }
      let (leftKey, rightKey) = (left.edges[0].key, right.edges[0].key)
      let (leftNames, rightNames) = (
        (names[left.source] ?? "", names[left.target] ?? ""),
        (names[right.source] ?? "", names[right.target] ?? "")
      )
      return leftNames != rightNames ? leftNames < rightNames : leftKey < rightKey
    }
    for index in lines.indices { lines[index].number = index + 1 }
    return lines
  }

  private static func key(_ edge: Edge) -> Key {
    let turned = edge.type.isSymmetric && edge.target < edge.source
    return Key(
      source: turned ? edge.target : edge.source, target: turned ? edge.source : edge.target,
      stroke: Stroke(edge.type), polarity: edge.polarity, modality: edge.modality,
      isSymmetric: edge.type.isSymmetric)
  }
}

extension Stroke {
  /// What a reader looks for first.
  var importance: Int { Stroke.allCases.firstIndex(of: self) ?? 0 }
}
