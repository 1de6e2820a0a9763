import Demarche
import Foundation
import Testing

@testable import Publishing

struct `A series of figures` {
  @Test func `has one for each month with evidence, everybody in the same place`() throws {
    let series = try TimeSeries(
      of: TestGraphs.named("strait"), by: .month, options: FigureOptions())
    #expect(series.periods == ["January 2025", "February 2025", "March 2025"])
    let places = try Graphviz.draw(dot: series.dot, layout: .placed).places
    let nodes = Dictionary(uniqueKeysWithValues: places.nodes.map { ($0.id, $0) })
    let first = try #require(nodes["t1n1"])
    let second = try #require(nodes["t2n1"])
    for index in 1...series.whole.graph.actors.count {
      let (one, other) = (try #require(nodes["t1n\(index)"]), try #require(nodes["t2n\(index)"]))
      #expect(abs((other.x - one.x) - (second.x - first.x)) < 0.1)
      #expect(abs((other.y - one.y) - (second.y - first.y)) < 0.1)
    }
    #expect(try XMLReader.root(of: series.svg().utf8).name == "svg")
  }

  @Test func `shows what is not there as a shadow`() throws {
    let series = try TimeSeries(
      of: TestGraphs.named("strait"), by: .month, options: FigureOptions())
    let ghosts = series.dot.split(separator: "\n").filter {
      $0.contains("->") && $0.contains("class=\"ghost\"")
    }
    let there = series.dot.split(separator: "\n").filter {
      $0.contains("->") && !$0.contains("class=\"ghost\"") && !$0.contains("class=\"sample\"")
    }
    #expect(ghosts.count + there.count == 3 * series.whole.lines.count)
    #expect(there.count == 8 + 13 + 7)
  }

  @Test func `is refused where nothing has a date`() {
    let graph = Graph(
      documents: [],
      actors: [.init(id: "a", kind: .state, name: "A"), .init(id: "b", kind: .state, name: "B")],
      edges: [Edge(key: .init(source: "a", target: "b", type: .warn), evidence: [], weight: 1)])
    #expect(throws: RenderingError.nothingToDraw) {
      try TimeSeries(of: graph, by: .year, options: FigureOptions())
    }
  }

  @Test(arguments: [
    ("2025-01-14", "2025-01-13"), ("2025-01-13", "2025-01-13"), ("2025-03-02", "2025-02-24"),
    ("2024-03-03", "2024-02-26"), ("2023-01-01", "2022-12-26"), ("2000-02-29", "2000-02-28"),
  ])
  func `begins its weeks on Monday`(day: String, monday: String) throws {
    #expect(try #require(EventDate(day)).mondayOfWeek == EventDate(monday))
  }
}
