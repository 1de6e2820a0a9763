import Foundation

@testable import Demarche

/// A sentence with two marked actors and the code of the event between them, in the manner of event
/// data: who did what to whom.
struct GoldPair: Decodable {
  let id: String
  let text: String
  /// The scalars of the marks, end exclusive.
  let sources: [[Int]]
  let targets: [[Int]]
  let code: String
  let isMutual: Bool

  private enum CodingKeys: String, CodingKey {
    case id, text
    case sources = "S"
    case targets = "T"
    case code = "root"
    case isMutual = "mutual"
  }

  /// What came of a pair.
  enum Outcome {
    case right, wrong, missed, quiet
  }

  /// The edges that are right for a code; none for material conflict, which is no relation.
  private func isRight(_ edge: Edge) -> Bool {
    switch code {
    case "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID": edge.family == .cooperation
    case "THREATEN": edge.family == .warning
    case "DEMAND", "REQUEST": edge.family == .warning || edge.type == .request
    case "ACCUSE", "DISAPPROVE": edge.family == .reporting
    case "REJECT":
      edge.family == .reporting || edge.family == .cooperation && edge.polarity == .negated
    case "STATEMENT":
      edge.family == .reporting || edge.family == .warning || edge.type == .request
    default: false
    }
  }

  private var isConflict: Bool { ["ASSAULT", "FIGHT", "COERCE", "SANCTION"].contains(code) }

  /// Compares the graph of the sentence with the code.
  func outcome(in graph: Graph) -> Outcome {
    let left = actors(at: sources, in: graph)
    let right = actors(at: targets, in: graph)
    let edges = graph.edges.filter { edge in
      left.contains(edge.source) && right.contains(edge.target)
        || right.contains(edge.source) && left.contains(edge.target)
          && (isMutual || edge.type.isSymmetric)
    }
    if isConflict {
      let isQuiet = edges.allSatisfy { $0.family == .cooperation && $0.polarity == .negated }
      return isQuiet ? .quiet : .wrong
    }
    if edges.contains(where: isRight) { return .right }
    return edges.isEmpty ? .missed : .wrong
  }

  private func actors(at marks: [[Int]], in graph: Graph) -> Set<Actor.ID> {
    Set(
      graph.actors.filter { actor in
        actor.mentions.contains { mention in
          marks.contains { mark in
            mark.count == 2 && mention.quotation.start < mark[1] && mark[0] < mention.quotation.end
          }
        }
      }.map(\.id))
  }

  /// F1 of the pairs with an edge, as event coders are scored: an edge of another kind is both wrong
  /// and missed.
  static func f1(of pairs: [GoldPair], by pipeline: Pipeline) -> Double {
    var right = 0
    var wrong = 0
    var expected = 0
    for pair in pairs {
      let graph = pipeline.graph(of: Article(id: pair.id, text: pair.text))
      if !pair.isConflict { expected += 1 }
      switch pair.outcome(in: graph) {
      case .right: right += 1
      case .wrong: wrong += 1
      case .missed, .quiet: break
      }
    }
    return right == 0 ? 0 : 2 * Double(right) / Double(right + wrong + expected)
  }

  /// The pairs of a file of ours.
  static func all(in name: String) throws -> [GoldPair] {
    let file = GoldGraph.project.appending(path: "Tests/DemarcheTests/Gold/pairs/\(name).jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(GoldPair.self, from: Data($0)) }
  }
}
