extension Connections {
  /// The ways as a JSON object.
  public func json() -> String {
    let ways = ways.map { way in
      let steps = way.steps.map { step in
        let edges = step.edges.map(Connections.json).joined(separator: ", ")
        return "    {\"source\": \(JSONText.quoted(step.source.id)), \"target\": "
          + "\(JSONText.quoted(step.target.id)), \"edges\": [\(edges)]}"
      }
      return "  {\"length\": \(way.length), \"steps\": [\n\(steps.joined(separator: ",\n"))]}"
    }
    return "{\"paths\": [\n\(ways.joined(separator: ",\n"))\n]}\n"
  }

  private static func json(_ edge: Edge) -> String {
    let sentences = edge.evidence.map { JSONText.quoted($0.quotation.text) }
    return "{\"id\": \(JSONText.quoted(edge.id)), \"type\": \"\(edge.type.rawValue)\", "
      + "\"source\": \(JSONText.quoted(edge.source)), "
      + "\"weight\": \(edge.weight), \"evidence\": [\(sentences.joined(separator: ", "))]}"
  }

  /// The ways for people, each step with its relations and a sentence that states it.
  public func table() -> String {
    guard !ways.isEmpty else { return "no path\n" }
    var text = ""
    for (number, way) in ways.enumerated() {
      let names = way.steps.map(\.target.name)
      let start = way.steps.first?.source.name ?? ""
      text += "\(number + 1). " + ([start] + names).joined(separator: " -> ")
      text += "  (\(Ranking.readable(way.length)))\n"
      for step in way.steps { text += Connections.lines(step) }
    }
    return text
  }

  private static func lines(_ step: Step) -> String {
    step.edges.map { edge in
      let isForward = edge.source == step.source.id
      let (from, to) = isForward ? (step.source, step.target) : (step.target, step.source)
      let sentence = edge.evidence.first.map { ": \"\($0.quotation.text)\"" } ?? ""
      let times = edge.weight == 1 ? "" : " (\(Ranking.readable(edge.weight)) times)"
      return "     \(from.name) \(edge.type.rawValue) \(to.name)\(times)\(sentence)\n"
    }.joined()
  }
}
