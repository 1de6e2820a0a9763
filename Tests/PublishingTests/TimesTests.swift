import Demarche
import Foundation
import Testing

@testable import Publishing

/// By itself only, and optimized, since it measures processor time:
/// `DEMARCHE_TIMES=1 swift test -c release -Xswiftc -enable-testing --filter "time of drawing"`.
@Suite(
  .serialized,
  .enabled("runs by itself, with DEMARCHE_TIMES=1") {
    ProcessInfo.processInfo.environment["DEMARCHE_TIMES"] != nil
  })
struct `The time of drawing` {
  @Test func `twenty actors takes ten milliseconds`() throws {
    var medians: [Double] = []
    for seed in 0..<8 {
      let graph = TestGraphs.sized(actors: 20, lines: 18 + 2 * seed, seed: seed)
      var times: [Double] = []
      for _ in 0..<60 {
        times.append(try milliseconds { try Figure(of: graph).svg().utf8.count })
      }
      medians.append(times.dropFirst(10).sorted()[25])
      print("20 actors, \(graph.edges.count) lines: \(medians[seed]) ms")
    }
    #expect(medians.sorted()[4] <= 10)
  }

  @Test func `two hundred actors takes a second`() throws {
    let graph = TestGraphs.sized(actors: 200, lines: 320, seed: 1)
    let time = try milliseconds { try Figure(of: graph).svg().utf8.count }
    var whole = FigureOptions()
    whole.isLegible = false
    let all = try milliseconds { try Figure(of: graph, options: whole).svg().utf8.count }
    print("200 actors, 320 lines: \(time) ms; all of them: \(all) ms")
    #expect(time <= 1000)
    #expect(all <= 1000)
  }

  private func milliseconds(_ work: () throws -> Int) rethrows -> Double {
    let start = clock()
    #expect(try work() > 0)
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
  }
}

extension TestGraphs {
  /// A graph such as articles give: a few actors with much to do, most with one line or two.
  static func sized(actors count: Int, lines: Int, seed: Int) -> Graph {
    var numbers = Numbers(seed: seed)
    let first = ["Ana", "Boris", "Chloé", "Dmitri", "Efua", "Farid", "Greta", "Hiro"]
    let last = ["Okonkwo", "Petrov", "Lindqvist", "Haddad", "Moreau", "Tanaka", "Silva", "Novak"]
    let bodies = ["Ministry of Trade", "Navy", "Central Bank", "Foreign Ministry", "Parliament"]
    let actors = (0..<count).map { index -> Actor in
      let country = "X\(index % max(count / 4, 1))"
      switch index % 4 {
      case 0:
        return Actor(
          id: "a\(index)", kind: .state, name: "State of \(last[index / 4 % 8])", iso: country,
          country: country)
      case 3:
        return Actor(
          id: "a\(index)", kind: .organization, name: bodies[index / 4 % 5], country: country)
      default:
        return Actor(
          id: "a\(index)", kind: .official, name: "\(first[index % 8]) \(last[index / 3 % 8])",
          country: country, affiliation: "a\(index - index % 4)")
      }
    }
    var keys: Set<Edge.Key> = []
    while keys.count < lines {
      let source = min(
        Int.random(in: 0..<count, using: &numbers), Int.random(in: 0..<count, using: &numbers))
      let target = Int.random(in: 0..<count, using: &numbers)
      guard source != target,
        let type = RelationType.allCases.dropLast().randomElement(using: &numbers)
      else { continue }
      keys.insert(Edge.Key(source: "a\(source)", target: "a\(target)", type: type))
    }
    let text = "The minister warned on Tuesday that the talks could not go on as they had."
    let quotation = Quotation(start: 0, end: text.unicodeScalars.count, text: text)
    let evidence = Evidence(
      document: "d", sentence: 0, quotation: quotation, trigger: nil, rule: "r")
    let edges = keys.sorted().map { Edge(key: $0, evidence: [evidence]) }
    return Graph(documents: [.init(id: "d")], actors: actors, edges: edges)
  }
}
