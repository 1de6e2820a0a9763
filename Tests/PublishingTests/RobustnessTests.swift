import Demarche
import Foundation
import Testing

@testable import Publishing

/// `DEMARCHE_FUZZ=2000 swift test --filter Robustness` tries as many graphs as it says.
struct `Robustness of drawing` {
  private static let count =
    ProcessInfo.processInfo.environment["DEMARCHE_FUZZ"].flatMap { Int($0) } ?? 60

  @Test func `draws hostile graphs in every layout without losing a name`() throws {
    for seed in 0..<`Robustness of drawing`.count {
      let graph = TestGraphs.random(seed: seed)
      var options = FigureOptions()
      options.layout = Layout.allCases[seed % Layout.allCases.count]
      options.labels = FigureOptions.Labels.allCases[seed / 7 % FigureOptions.Labels.allCases.count]
      options.theme = Theme.allCases[seed % 3]
      options.title = TestGraphs.hostileTexts[seed % TestGraphs.hostileTexts.count]
      options.isLegible = seed % 4 != 0
      let figure = try Figure(of: graph, options: options)
      #expect(try XMLReader.root(of: figure.svg().utf8).name == "svg", "seed \(seed)")
      let read = try Graphviz.read(dot: figure.dot)
      let names = Set(read.nodes.compactMap { $0.attributes["actor"]?.text })
      #expect(names == Set(figure.graph.actors.map(\.id)), "seed \(seed)")
      let shown = Network(read)
      let labels = shown.vertexColumns.first { $0.name == "name" }?.values ?? []
      for (node, label) in zip(read.nodes, labels) {
        let actor = figure.graph.actor(node.attributes["actor"]?.text ?? "")
        let expected = actor?.name.unicodeScalars.filter { $0 != "\0" }.map(String.init).joined()
        #expect(label ?? "" == ParsedDOT.Value(text: expected ?? "", isHTML: false).plain)
      }
    }
  }

  /// By itself only, since all tests of a run share one memory:
  /// `DEMARCHE_MEMORY=1 swift test --filter "keeps its memory"`.
  @Test(
    .enabled("runs by itself, with DEMARCHE_MEMORY=1") {
      ProcessInfo.processInfo.environment["DEMARCHE_MEMORY"] != nil
    })
  func `keeps its memory`() throws {
    let graph = try TestGraphs.named("strait")
    for _ in 0..<100 { _ = try Figure(of: graph).svg() }
    let before = try residentMegabytes()
    for _ in 0..<1000 { _ = try Figure(of: graph).svg() }
    let grown = try residentMegabytes() - before
    print("\(grown) MB over 1,000 figures")
    #expect(grown <= 20, "\(grown) MB over 1,000 pictures")
  }

  private func residentMegabytes() throws -> Double {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6
  }

  @Test func `goes on after a failure`() throws {
    #expect(throws: RenderingError.self) { try Graphviz.read(dot: "digraph { a -> ") }
    #expect(throws: RenderingError.self) { try Graphviz.read(dot: "/* never closed") }
    #expect(try Graphviz.read(dot: "digraph A { x } digraph B { y }").nodes.map(\.name) == ["x"])
    #expect(try Graphviz.read(dot: "digraph { z }").nodes.map(\.name) == ["z"])
    #expect(try Figure(of: TestGraphs.named("harbour")).svg().contains("Norway"))
  }

  @Test func `names the line of a fault`() {
    let expected = { (error: any Error) in
      guard case .notDOT(let line, _) = error as? RenderingError else { return false }
      return line == 3
    }
    #expect(performing: { try Graphviz.read(dot: "digraph {\n a -> b\n c -> }") }, throws: expected)
  }

  @Test func `can be used from many threads at once`() async throws {
    let graph = try TestGraphs.named("harbour")
    let expected = try Figure(of: graph).svg()
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<16 { group.addTask { try Figure(of: graph).svg() } }
      for try await svg in group { #expect(svg == expected) }
    }
  }
}
