public import GraphTheory

/// The communities of a network, with the names of their members.
public struct Partition: Equatable, Sendable {
  /// A vertex of a community.
  public struct Member: Equatable, Sendable {
    /// The id.
    public var id: String
    /// The name for people.
    public var name: String
    /// With how many others, or how often where weights count, the vertex deals.
    public var degree: Double
  }

  /// The communities by falling size; in each the members by falling degree.
  public var communities: [[Member]]
  /// How much more is inside than chance would give.
  public var modularity: Double

  /// Finds communities.
  ///
  /// - Parameters:
  ///   - ranker: the network and how to read it.
  ///   - method: how they are found.
  ///   - resolution: above 1 for smaller communities.
  /// - Throws: `AdjacencyError` for negative weights.
  public init(
    _ ranker: Ranker, method: Communities.Method = .leiden, resolution: Double = 1
  ) throws {
    let found = try ranker.graph.communities(
      method, resolution: resolution, seed: ranker.settings.seed)
    let degrees = ranker.graph.totalStrengths()
    let labels = ranker.network.labels
    var communities = [[Member]](repeating: [], count: found.count)
    for (vertex, community) in found.members.enumerated() {
      let id = ranker.network.names[vertex]
      communities[community].append(
        Member(id: id, name: labels[vertex] ?? id, degree: degrees[vertex]))
    }
    self.communities = communities.map { members in
      members.sorted { ($1.degree, $0.name, $0.id) < ($0.degree, $1.name, $1.id) }
    }
    modularity = found.modularity
  }

  /// The communities as a JSON object.
  public func json(seed: UInt64, method: Communities.Method, resolution: Double) -> String {
    var text = "{\"method\": \"\(method.rawValue)\", \"resolution\": \(resolution), "
    text += "\"seed\": \(seed), \"modularity\": \(modularity), \"communities\": ["
    for (number, members) in communities.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      let values = members.map { member in
        "{\"id\": \(JSONText.quoted(member.id)), \"name\": \(JSONText.quoted(member.name)), "
          + "\"degree\": \(member.degree)}"
      }
      text += "  {\"number\": \(number + 1), \"size\": \(members.count), \"members\": ["
      text += values.joined(separator: ", ") + "]}"
    }
    return text + "\n]}\n"
  }

  /// The communities as comma-separated values, a row a vertex.
  public func csv() -> String {
    var text = "community,id,name,degree\n"
    for (number, members) in communities.enumerated() {
      for member in members {
        text += "\(number + 1),\(Ranking.field(member.id)),\(Ranking.field(member.name)),"
        text += "\(member.degree)\n"
      }
    }
    return text
  }

  /// The communities for people: sizes and the members that deal with most.
  public func table(top: Int?) -> String {
    var text = "\(communities.count) communities, modularity \(Ranking.readable(modularity))\n\n"
    for (number, members) in communities.enumerated() {
      let shown = members.prefix(top ?? members.count)
      let more = members.count - shown.count
      text += "\(number + 1). (\(members.count)) " + shown.map(\.name).joined(separator: ", ")
      text += more > 0 ? " and \(more) more\n" : "\n"
    }
    return text
  }
}
