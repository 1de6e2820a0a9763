import Linguistics

/// Whom a phrase names: the answer to "who is the South Korean Defense Minister?".
public struct Resolution: Equatable, Sendable, Encodable {
  /// What the actor is; nil where the phrase names none.
  public let kind: Actor.Kind?
  /// The canonical name, or the phrase itself where it names no actor.
  public let name: String
  /// ISO 3166-1 alpha-2 code of the state that the actor is or belongs to.
  public let state: String?
  /// The name of the organization or state that the actor acts for or belongs to.
  public let affiliation: String?

  private enum CodingKeys: String, CodingKey { case kind, name, state, affiliation }

  /// Writes every field, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(name, forKey: .name)
    try fields.encode(state, forKey: .state)
    try fields.encode(affiliation, forKey: .affiliation)
  }
}

extension Pipeline {
  /// Finds the actor that a phrase names, such as "the Kremlin" or "French President Macron".
  ///
  /// - Parameters:
  ///   - phrase: the phrase alone.
  ///   - date: the day on which office-holders are meant; any day where nil.
  /// - Returns: the actor of the largest mention in the phrase; the phrase itself, without a kind, where
  ///   it names nobody.
  public func resolution(of phrase: String, date: EventDate? = nil) -> Resolution {
    let reading = reading(of: Article(id: "phrase", text: phrase, date: date))
    let mentions = reading.mentions.indices.filter { !reading.cast.links[$0].isEmpty }
    // The largest mention is what the phrase is about; what stands inside it only modifies it.
    let chosen = mentions.max { left, right in
      rank(reading.mentions[left]) < rank(reading.mentions[right])
    }
    guard let chosen, let number = reading.cast.links[chosen].first else {
      return Resolution(kind: nil, name: phrase, state: nil, affiliation: nil)
    }
    let member = reading.cast.members[number]
    let state = member.state.map { gazetteer.states[$0] }
    return Resolution(
      kind: member.kind, name: member.name, state: state?.iso,
      affiliation: member.affiliation.map { reading.cast.members[$0].name })
  }

  private func rank(_ mention: Mention) -> Int {
    mention.extent.count * 4 + (mention.isModifier ? 0 : 2) + (mention.form == .name ? 1 : 0)
  }
}
