import Demarche
import Foundation
import Testing

@testable import Publishing

struct `A figure` {
  @Test(arguments: TestGraphs.names)
  func `is legible at 16 cm and covers no label`(name: String) throws {
    let figure = try Figure(of: TestGraphs.named(name))
    #expect(figure.smallestPointSize >= 7)
    #expect(figure.placement?.overlaps == 0)
  }

  @Test(arguments: TestGraphs.names, Layout.allCases)
  func `is the same each time`(name: String, layout: Layout) throws {
    var options = FigureOptions()
    options.layout = layout
    let graph = try TestGraphs.named(name)
    let first = try Figure(of: graph, options: options)
    let picture = try first.svg()
    _ = try Figure(of: TestGraphs.random(seed: 1, actors: 5...5)).svg()
    let second = try Figure(of: graph, options: options)
    // Graphviz draws random numbers for this layout that it cannot be kept from.
    if layout != .fdp {
      #expect(second.dot == first.dot)
      #expect(try second.svg() == picture)
    }
  }

  @Test func `has a legend of what occurs and of nothing else`() throws {
    var options = FigureOptions()
    options.frames = .never
    let all = try Figure(of: TestGraphs.named("strait"), options: options).dot
    for words in ["state", "person", "organization", "planned", "possible", "stated more often"] {
      #expect(all.contains(">\(words)</FONT>"), "\(words)")
    }
    #expect(!all.contains(">said not to be so</FONT>") || all.contains("teenormal"))
    let scripts = try Figure(of: TestGraphs.named("scripts"), options: options).dot
    for words in ["planned", "possible", "stated more often", "accuses or denies"] {
      #expect(!scripts.contains(">\(words)</FONT>"), "\(words)")
    }
  }

  @Test func `numbers its lines where words do not fit, and says what they mean`() throws {
    var options = FigureOptions()
    options.labels = .numbers
    let figure = try Figure(of: TestGraphs.named("strait"), options: options)
    let key = figure.dot.replacing("<BR ALIGN=\"LEFT\"/>", with: " ")
      .split { $0 == " " || $0 == "\u{2002}" }.joined(separator: " ")
    for line in figure.lines {
      let words = FigureWords(graph: figure.graph).sentence(of: line)
      // Not the whole text in the expectation: it is printed where it fails.
      let isExplained = key.contains("<B>\(line.number)</B> \(words)")
      #expect(isExplained, "\(line.number) \(words)")
    }
  }

  @Test func `leaves out its weakest lines rather than become illegible, and says so`() throws {
    let graph = TestGraphs.wheel(spokes: 90)
    let figure = try Figure(of: graph)
    #expect(figure.isLegible, "\(figure.smallestPointSize) pt, \(figure.lines.count) lines")
    #expect(figure.lines.count < 90)
    #expect(figure.notes.contains { $0.contains("best supported of 90 relations") })
    #expect(figure.dot.contains("best supported of 90 relations"))
    // The strongest stay.
    let weakest = figure.lines.map(\.weight).min() ?? 0
    #expect(weakest >= (graph.edges.map(\.weight).sorted().reversed().prefix(80).last ?? 0))
  }

  /// Whatever the size, the names and the way it is asked for.
  @Test(arguments: [1, 4, 12, 25, 60, 150], FigureOptions.Labels.allCases)
  func `is legible always`(lines: Int, labels: FigureOptions.Labels) throws {
    for layout in [nil, Layout.sfdp] {
      var options = FigureOptions()
      options.labels = labels
      options.layout = layout
      options.title = "A title that is rather long for a figure of so few actors, and then some"
      let graph = TestGraphs.sized(actors: 3 + lines * 2 / 3, lines: lines, seed: lines)
      let figure = try Figure(of: graph, options: options)
      #expect(figure.isLegible, "\(figure.smallestPointSize) pt")
      #expect(
        figure.lines.count == lines || figure.notes.contains { $0.contains("best supported") })
    }
  }

  @Test func `is legible with names without end`() throws {
    let name = String(repeating: "Inter-agency coordinating council of ministers ", count: 40)
    let ends = ["a", "b"].map { Actor(id: $0, kind: .organization, name: name + $0) }
    let quotation = Quotation(start: 0, end: 1, text: "x")
    let evidence = Evidence(
      document: "d", sentence: 0, quotation: quotation, trigger: nil, rule: "r")
    let edge = Edge(key: .init(source: "a", target: "b", type: .warn), evidence: [evidence])
    let graph = Graph(documents: [.init(id: "d")], actors: ends, edges: [edge])
    #expect(try Figure(of: graph).isLegible)
  }

  @Test func `sets loose parts side by side`() throws {
    let actors = (0..<16).map { Actor(id: "a\($0)", kind: .state, name: "Land number \($0)") }
    let quotation = Quotation(start: 0, end: 1, text: "x")
    let evidence = Evidence(
      document: "d", sentence: 0, quotation: quotation, trigger: nil, rule: "r")
    let edges = (0..<8).map {
      Edge(
        key: .init(source: "a\(2 * $0)", target: "a\(2 * $0 + 1)", type: .warn),
        evidence: [evidence])
    }
    let figure = try Figure(of: Graph(documents: [.init(id: "d")], actors: actors, edges: edges))
    #expect(figure.lines.count == 8)
    #expect(figure.scale > 0.8)
    let boxes = try #require(figure.placement).actors
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[..<index].contains { $0.overlaps(box) })
    }
  }

  @Test func `tells negated and unsure relations apart by their lines`() throws {
    let dot = try Figure(of: TestGraphs.named("harbour")).dot
    #expect(dot.contains("style=dashed"))
    #expect(dot.contains("teenormal"))
    #expect(dot.contains("does not"))
    #expect(try Figure(of: TestGraphs.named("strait")).dot.contains("style=dotted"))
  }

  @Test func `refuses a graph without actors`() {
    #expect(throws: RenderingError.nothingToDraw) { try Figure(of: .empty) }
  }

  @Test func `refuses more actors than a layout can place in time`() {
    var options = FigureOptions()
    options.layout = .fdp
    options.isLegible = false
    #expect(throws: RenderingError.tooLarge(actors: 201, limit: 150)) {
      try Figure(of: TestGraphs.wheel(spokes: 200), options: options)
    }
  }

  @Test func `says in words what it shows`() throws {
    let graph = try TestGraphs.named("harbour")
    let figure = try Figure(of: graph)
    let words = FigureWords(graph: figure.graph).alternative(lines: figure.lines)
    #expect(words.contains("Norway warns and might threaten Iceland."))
    #expect(words.contains("Iceland does not talk with Norwegian Fisheries Directorate."))
    #expect(words.hasPrefix("2 states, 1 person and 2 organizations and 5 relations"))
  }
}

extension TestGraphs {
  /// One state in the middle that warns many, each more often than the one before.
  static func wheel(spokes: Int) -> Graph {
    let hub = Actor(id: "hub", kind: .state, name: "Hub")
    let rim = (0..<spokes).map {
      Actor(id: "rim\($0)", kind: .organization, name: "Rim body \($0)")
    }
    let edges = (0..<spokes).map { index in
      let text = "The hub warned rim body \(index)."
      let quotation = Quotation(start: 0, end: text.unicodeScalars.count, text: text)
      let evidence = Evidence(
        document: "d", sentence: 0, quotation: quotation, trigger: nil, rule: "r")
      return Edge(
        key: .init(source: "hub", target: "rim\(index)", type: .warn), evidence: [evidence],
        weight: Double(1 + index / 3))
    }
    return Graph(documents: [.init(id: "d")], actors: [hub] + rim, edges: edges)
  }
}
