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
  /// Whether the line says the same in either direction.
  public let isSymmetric: Bool
  /// The edges that it stands for, the firmest and strongest first.
  public let edges: [Edge]
  let stroke: Stroke

  /// How often all of it is stated.
  public var weight: Double { edges.reduce(0) { $0 + $1.weight } }

  /// How sure the firmest act is.
  public var modality: Modality { edges.first?.modality ?? .actual }

  /// Each type once, with the modality in which it is firmest.
  private var acts: [(type: RelationType, modality: Modality)] {
    var acts: [(type: RelationType, modality: Modality)] = []
    for edge in edges where !acts.contains(where: { $0.type == edge.type }) {
      acts.append((edge.type, edge.modality))
    }
    return acts
  }

  /// What stands beside the line.
  var label: String {
    var labels: [String] = []
    for (index, act) in acts.enumerated() {
      // "may agree, talk": what is said once of the first holds of the next.
      let isSame = index > 0 && acts[index - 1].modality == act.modality
      let words =
        isSame
        ? act.type.furtherLabel(polarity: polarity, modality: act.modality)
        : act.type.label(polarity: polarity, modality: act.modality)
      if !words.isEmpty { labels.append(words) }
    }
    return labels.joined(separator: ", ")
  }

  /// What the source does to the target, in words for a sentence.
  var phrases: [String] {
    acts.map { $0.type.phrase(polarity: polarity, modality: $0.modality) }
  }
}

extension FigureLine {
  private struct Key: Hashable {
    var source: Actor.ID
    var target: Actor.ID
    var stroke: Stroke
    var polarity: Polarity
    var isSymmetric: Bool
  }

  /// The lines of a graph's edges: warnings first, the strongest first, numbered in this order.
  static func lines(of graph: Graph, numbers: [Edge.Key: Int] = [:]) -> [FigureLine] {
    let names = Dictionary(uniqueKeysWithValues: graph.actors.map { ($0.id, $0.name) })
    let groups = Dictionary(grouping: graph.edges, by: key)
    var lines = groups.map { key, edges in
      let edges = edges.sorted(by: isFirmer)
      // What is the same in either direction is told as the text tells it first.
      return FigureLine(
        number: 0, source: edges[0].source, target: edges[0].target, polarity: key.polarity,
        isSymmetric: key.isSymmetric, edges: edges, stroke: key.stroke)
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
    for index in lines.indices {
      lines[index].number = lines[index].edges.first.flatMap { numbers[$0.key] } ?? index + 1
    }
    return lines.sorted { $0.number < $1.number }
  }

  private static func isFirmer(_ left: Edge, than right: Edge) -> Bool {
    if left.modality != right.modality { return left.modality < right.modality }
    return left.weight != right.weight ? left.weight > right.weight : left.key < right.key
  }

  private static func key(_ edge: Edge) -> Key {
    let turned = edge.type.isSymmetric && edge.target < edge.source
    return Key(
      source: turned ? edge.target : edge.source, target: turned ? edge.source : edge.target,
      stroke: Stroke(edge.type), polarity: edge.polarity, isSymmetric: edge.type.isSymmetric)
  }
}

extension Stroke {
  /// What a reader looks for first.
  var importance: Int { Stroke.allCases.firstIndex(of: self) ?? 0 }
}
