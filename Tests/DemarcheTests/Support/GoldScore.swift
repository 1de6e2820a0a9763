import Testing

@testable import Demarche

/// How near a graph comes to one made by hand: nodes, and edges as (source, family, target).
///
/// What is optional in gold counts neither as missed nor as wrong.
struct GoldScore: CustomStringConvertible {
  private(set) var nodes = Counts()
  private(set) var edges = Counts()
  private(set) var errors: [String] = []

  struct Counts {
    var right = 0
    var wrong = 0
    var missed = 0

    var f1: Double {
      right == 0 ? 0 : 2 * Double(right) / Double(2 * right + wrong + missed)
    }

    static func += (left: inout Counts, right: Counts) {
      left.right += right.right
      left.wrong += right.wrong
      left.missed += right.missed
    }
  }

  init() {}

  init(_ graph: Graph, against gold: GoldGraph) {
    let aligned = GoldScore.aligned(graph, gold)
    let optional = Set(gold.nodes.filter { $0.optional ?? false }.map(\.id))
    score(graph, gold, aligned, optional)
    scoreEdges(graph, gold, aligned, optional)
  }

  static func += (left: inout GoldScore, right: GoldScore) {
    left.nodes += right.nodes
    left.edges += right.edges
    left.errors += right.errors
  }

  var description: String {
    "nodes F1 \(GoldScore.shown(nodes.f1)), edges F1 \(GoldScore.shown(edges.f1))"
  }

  private static func shown(_ value: Double) -> String {
    String(Double(Int((value * 1000).rounded())) / 1000)
  }

  private mutating func score(
    _ graph: Graph, _ gold: GoldGraph, _ aligned: [String: String], _ optional: Set<String>
  ) {
    let found = Set(aligned.values)
    for node in gold.nodes where !optional.contains(node.id) && !found.contains(node.id) {
      nodes.missed += 1
      errors.append("\(gold.id): node missed \(node.id)")
    }
    for actor in graph.actors {
      guard let match = aligned[actor.id] else {
        nodes.wrong += 1
        errors.append("\(gold.id): node extra \(actor.id)")
        continue
      }
      if !optional.contains(match) { nodes.right += 1 }
    }
  }

  private struct Triple: Hashable {
    let source: String
    let family: String
    let target: String

    var reversed: Triple { Triple(source: target, family: family, target: source) }
  }

  private mutating func scoreEdges(
    _ graph: Graph, _ gold: GoldGraph, _ aligned: [String: String], _ optional: Set<String>
  ) {
    var firm: Set<Triple> = []
    var free: Set<Triple> = []
    var mutual: Set<Triple> = []
    for edge in gold.edges {
      let triple = Triple(source: edge.source, family: edge.family, target: edge.target)
      let isFree = edge.optional || optional.contains(edge.source) || optional.contains(edge.target)
      if isFree { free.insert(triple) } else { firm.insert(triple) }
      if edge.type == "consult" || edge.type == "agree" { mutual.insert(triple) }
    }
    free.subtract(firm)
    var found: Set<Triple> = []
    let end = { (id: String) in aligned[id] ?? "?\(id)" }
    let predicted = Set(
      graph.edges.map {
        Triple(source: end($0.source), family: $0.family.rawValue, target: end($0.target))
      })
    for triple in predicted {
      let other = mutual.contains(triple.reversed) ? triple.reversed : triple
      if firm.contains(triple) || firm.contains(other) {
        found.insert(firm.contains(triple) ? triple : other)
      } else if !free.contains(triple) && !free.contains(other) {
        edges.wrong += 1
        errors.append(
          "\(gold.id): edge extra \(triple.source) \(triple.family) \(triple.target)")
      }
    }
    edges.right += found.count
    for triple in firm.subtracting(found) {
      edges.missed += 1
      errors.append("\(gold.id): edge missed \(triple.source) \(triple.family) \(triple.target)")
    }
  }

  /// Which gold node each actor is: the one of its kind with most names in common.
  private static func aligned(_ graph: Graph, _ gold: GoldGraph) -> [String: String] {
    var pairs: [(shared: Int, actor: String, node: String)] = []
    for actor in graph.actors {
      let names = Set(([actor.name] + actor.aliases).map(Folding.key) + [actor.iso ?? ""])
        .subtracting([""])
      for node in gold.nodes where node.kind == actor.kind.rawValue {
        var known = Set(([node.name] + node.aliases).map(Folding.key))
        if node.kind == "state" { known.insert(String(node.id.dropFirst("state:".count))) }
        let shared = names.intersection(known).count
        if shared > 0 { pairs.append((shared, actor.id, node.id)) }
      }
    }
    pairs.sort { ($1.shared, $0.actor, $0.node) < ($0.shared, $1.actor, $1.node) }
    var aligned: [String: String] = [:]
    var taken: Set<String> = []
    for pair in pairs where aligned[pair.actor] == nil && !taken.contains(pair.node) {
      aligned[pair.actor] = pair.node
      taken.insert(pair.node)
    }
    return aligned
  }
}
