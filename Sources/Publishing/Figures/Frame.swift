import Demarche

/// Actors of one state, round whom a frame is drawn.
struct Frame: Equatable, Sendable {
  /// The name of the state.
  let name: String
  /// What stands in the frame; nothing where the state itself is in it.
  let label: String?
  /// The actors.
  let members: [Actor.ID]
}

/// What a figure knows of actors that it does not draw.
struct FigureBackground: Equatable, Sendable {
  /// The names of states by their codes.
  var states: [String: String] = [:]
  /// The bodies and states that people act for.
  var bodies: [Actor.ID: Actor] = [:]

  init(_ graph: Graph) {
    for actor in graph.actors {
      if actor.kind == .state, let code = actor.iso { states[code] = actor.name }
      if actor.kind == .official, let above = graph.actor(actor.affiliation ?? "") {
        bodies[actor.id] = above
      }
    }
  }
}

extension Graph {
  /// A frame for each state of which at least two actors are here.
  func frames(_ background: FigureBackground) -> [Frame] {
    let groups = Dictionary(grouping: actors.filter { $0.country != nil }) { $0.country ?? "" }
    let named = groups.filter { $0.value.count > 1 }.map { country, members -> Frame in
      let state = members.first { $0.kind == .state }
      let name = state?.name ?? background.states[country] ?? country
      return Frame(name: name, label: state == nil ? name : nil, members: members.map(\.id))
    }
    return named.sorted { ($0.name, $0.members[0]) < ($1.name, $1.members[0]) }
  }
}
