import Testing

@testable import Demarche

struct `A filter` {
  private let graph = Graph(
    documents: [.init(id: "d", date: EventDate("2024-01-10"))],
    actors: [
      Actor(id: "state:RU", kind: .state, name: "Russia", iso: "RU", aliases: ["Moscow"]),
      Actor(id: "state:KR", kind: .state, name: "South Korea", iso: "KR"),
      Actor(id: "state:UA", kind: .state, name: "Ukraine", iso: "UA"),
      Actor(
        id: "official:maria", kind: .official, name: "Maria", affiliation: "organization:mid"),
      Actor(
        id: "organization:mid", kind: .organization, name: "Ministry", affiliation: "state:RU"),
    ],
    edges: [
      Self.edge("official:maria", "state:KR", .threaten, date: "2024-01-02"),
      Self.edge("state:RU", "state:KR", .threaten, date: "2023-12-01"),
      Self.edge("state:KR", "state:UA", .aid, polarity: .negated, date: nil),
      Self.edge("official:maria", "state:RU", .report, modality: .planned, date: nil),
    ])

  private static func edge(
    _ source: String, _ target: String, _ type: RelationType, polarity: Polarity = .affirmed,
    modality: Modality = .actual, date: String?
  ) -> Edge {
    Edge(
      key: .init(
        source: source, target: target, type: type, polarity: polarity, modality: modality),
      evidence: [
        Evidence(
          document: "d", sentence: 0, quotation: Quotation(start: 0, end: 1, text: "x"),
          trigger: nil, rule: "r", date: date.flatMap { EventDate($0) })
      ])
  }

  private func kept(_ change: (inout GraphFilter) -> Void) throws -> [String] {
    var filter = GraphFilter()
    change(&filter)
    return try graph.filtered(by: filter).edges.map { "\($0.source) \($0.type) \($0.target)" }
  }

  @Test func `leaves out what is negated unless told otherwise`() throws {
    #expect(try kept { _ in }.count == 3)
    #expect(try kept { $0.includesNegated = true }.count == 4)
  }

  @Test func `picks families, types, kinds and modalities`() throws {
    #expect(try kept { $0.families = [.reporting] } == ["official:maria report state:RU"])
    #expect(try kept { $0.types = [.threaten] }.count == 2)
    #expect(try kept { $0.kinds = [.state] } == ["state:RU threaten state:KR"])
    #expect(try kept { $0.modalities = [.planned] } == ["official:maria report state:RU"])
  }

  @Test func `cuts a period by the evidence's date, else the document's`() throws {
    #expect(
      try kept { $0.since = EventDate("2024") } == [
        "official:maria threaten state:KR", "official:maria report state:RU",
      ])
    #expect(try kept { $0.until = EventDate("2023") } == ["state:RU threaten state:KR"])
    #expect(try kept { $0.until = EventDate("2024-01-05") }.count == 2)
  }

  @Test func `rolls up to states and adds the evidence`() throws {
    var filter = GraphFilter()
    filter.rollsUp = true
    let rolled = try graph.filtered(by: filter)
    #expect(rolled.actors.map(\.id) == ["state:KR", "state:RU", "state:UA"])
    #expect(rolled.edges.map(\.source) == ["state:RU"])
    #expect(rolled.edges.first?.weight == 2)
  }

  @Test func `counts evidence after the roll-up`() throws {
    #expect(try kept { $0.minimumEvidence = 2 }.isEmpty)
    #expect(
      try kept {
        $0.minimumEvidence = 2
        $0.rollsUp = true
      } == ["state:RU threaten state:KR"])
  }

  @Test func `cuts out surroundings by name, alias or code`() throws {
    for name in ["Ukraine", "ukraine", "state:UA", "UA"] {
      var filter = GraphFilter()
      filter.centers = [name]
      filter.includesNegated = true
      let part = try graph.filtered(by: filter)
      #expect(part.actors.map(\.id) == ["state:KR", "state:UA"])
    }
    var far = GraphFilter()
    far.centers = ["Moscow"]
    far.depth = 3
    far.includesNegated = true
    #expect(try graph.filtered(by: far).edges.count == 4)
  }

  @Test func `round an unknown actor says whom it does not know`() {
    var filter = GraphFilter()
    filter.centers = ["Atlantis"]
    #expect(throws: GraphFilterError.unknownActor("Atlantis")) {
      try graph.filtered(by: filter)
    }
  }
}
