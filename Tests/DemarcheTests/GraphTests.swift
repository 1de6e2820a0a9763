import Foundation
import Testing

@testable import Demarche

struct `A graph` {
  @Test(arguments: 0..<60)
  func `unites the same in any order and grouping`(seed: Int) {
    let (a, b, c) = (
      Graph.random(seed: seed, document: "a"), Graph.random(seed: seed + 1000, document: "b"),
      Graph.random(seed: seed + 2000, document: "c")
    )
    let all = Graph.union([a, b, c])
    #expect(Graph.union([c, a, b]) == all)
    #expect(Graph.union([Graph.union([a, b]), c]) == all)
    #expect(Graph.union([a, Graph.union([b, c])]) == all)
    #expect(Graph.union([all, all]) == all)
    #expect(Graph.union([a, .empty]) == a)
  }

  @Test(arguments: 0..<60)
  func `is read back from its JSON`(seed: Int) throws {
    let graph = Graph.union([
      .random(seed: seed, document: "a"), .random(seed: seed + 1, document: "b"),
    ])
    #expect(try Graph(json: graph.json()) == graph)
    #expect(try Graph(json: graph.json(indented: false)) == graph)
    #expect(try graph.json() == graph.json())
  }

  @Test(arguments: 0..<60)
  func `has no self edges, no unknown ends, and numbered edges`(seed: Int) {
    let graph = Graph.random(seed: seed, document: "a")
    let known = Set(graph.actors.map(\.id))
    for (number, edge) in graph.edges.enumerated() {
      #expect(edge.source != edge.target)
      #expect(known.contains(edge.source) && known.contains(edge.target))
      #expect(edge.id == "e\(number + 1)")
      #expect(edge.weight == Double(edge.evidence.count))
    }
    #expect(graph.actors.map(\.id) == known.sorted())
  }

  @Test func `writes every field, null where unknown`() throws {
    let graph = Graph(
      documents: [.init(id: "d")],
      actors: [
        Actor(id: "state:RU", kind: .state, name: "Russia"),
        Actor(id: "state:KR", kind: .state, name: "South Korea"),
      ],
      edges: [
        Edge(key: .init(source: "state:RU", target: "state:KR", type: .warn), evidence: [])
      ])
    let text = String(decoding: try graph.json(indented: false), as: UTF8.self)
    for field in [
      #""schema":"demarche/1""#, #""publisher":null"#, #""iso":null"#, #""affiliation":null"#,
      #""aliases":[]"#, #""attribution":[]"#, #""date":null"#, #""family":"warning""#,
    ] {
      #expect(text.contains(field), "\(field) in \(text)")
    }
  }

  @Test func `of another format is refused with the reason`() {
    let error = #expect(throws: DecodingError.self) {
      try Graph(json: Data(#"{"schema": "demarche/9", "nodes": [], "edges": []}"#.utf8))
    }
    #expect("\(error.debugDescription)".contains("demarche/1"))
  }
}
