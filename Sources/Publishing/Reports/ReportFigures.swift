import Demarche

/// Chooses and makes the figures of a report: all, each family, those round the top actors.
struct ReportFigures {
  let graph: Graph
  let lines: [FigureLine]
  let options: ReportOptions
  let ranking: Ranking?

  /// The figures, numbered.
  func figures() throws(RenderingError) -> [Report.Figure] {
    guard !graph.actors.isEmpty else { return [] }
    let numbers = Report.sourceNumbers(of: graph)
    var figures: [Report.Figure] = []
    for part in parts {
      var look = FigureOptions()
      look.theme = options.theme
      look.place = options.place ?? .suiting(graph)
      look.emphasized = part.emphasized
      look.showsNotes = false
      // The number of an edge is the same in all figures of a report.
      look.numbers = numbers
      let picture = try Figure(of: part.graph, options: look)
      figures.append(
        Report.Figure(number: figures.count + 1, heading: part.heading, picture: picture))
    }
    return figures
  }

  private struct Part {
    var heading: String
    var graph: Graph
    var emphasized: Set<Actor.ID> = []
  }

  private var parts: [Part] {
    var parts = [Part(heading: "All relations", graph: graph)]
    guard lines.count > 6 else { return parts }
    let families = RelationFamily.allCases.filter { family in
      graph.edges.contains { $0.family == family }
    }
    if families.count > 1 {
      parts += families.compactMap { family in
        let edges = graph.edges.filter { $0.family == family }
        guard edges.count > 1 else { return nil }
        return Part(
          heading: family.heading,
          graph: Graph(documents: graph.documents, actors: graph.actors, edges: edges).linked)
      }
    }
    return parts + egos
  }

  /// The surroundings of the actors with the most relations, where they are not the whole.
  private var egos: [Part] {
    let top = ranking?.entries.prefix(options.egoFigures) ?? []
    return top.compactMap { entry in
      let edges = graph.edges.filter { $0.source == entry.id || $0.target == entry.id }
      guard edges.count > 2, edges.count < graph.edges.count else { return nil }
      return Part(
        heading: "Relations of \(entry.name)",
        graph: Graph(documents: graph.documents, actors: graph.actors, edges: edges).linked,
        emphasized: [entry.id])
    }
  }
}

extension Graph {
  /// Only the actors who have an edge.
  var linked: Graph {
    let ends = Set(edges.flatMap { [$0.source, $0.target] })
    let shown = actors.filter { ends.contains($0.id) }
    let above = Set(shown.compactMap(\.affiliation))
    // The bodies that people act for are named in the figure, so they must stay known.
    return Graph(
      documents: documents,
      actors: actors.filter { ends.contains($0.id) || above.contains($0.id) }, edges: edges)
  }
}

extension RelationFamily {
  /// What a figure of the family alone is called.
  var heading: String {
    switch self {
    case .warning: "Warnings, threats and demands"
    case .reporting: "Reports, quotations, accusations and denials"
    case .cooperation: "Help, talks and agreements"
    case .other: "Other links"
    }
  }
}
