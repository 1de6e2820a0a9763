import Demarche
import Foundation

/// The graphs that figures and reports are tested with, all of invented content.
enum TestGraphs {
  static let names = ["harbour", "scripts", "strait"]

  static func named(_ name: String) throws -> Graph {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures")
    return try Graph(json: try Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  /// Texts that have broken pictures and pages before.
  static let hostileTexts = [
    "", " ", "\"", "\\", "\\N", "a\\", "a\\\\\"", "<b>", "</TABLE>", "&amp;", "&", "\u{0}\u{1}",
    "]]>", "<!--", "${x}", "{{title}}", "a:b", "a->b", "\u{202E}abc", "\u{FFFE}", "x\ny\nz", "\t",
    "javascript:alert(1)", "日本語テキスト", "مصر", "e\u{301}\u{301}", "👩‍👩‍👧‍👦", "node", "graph", "n1",
    "%s%n", "'; --", "\u{2028}", String(repeating: "W", count: 300),
    String(repeating: "long word ", count: 300), String(repeating: "\n", count: 60),
  ]

  /// A graph whose names and sentences are hostile.
  static func random(seed: Int, actors: ClosedRange<Int> = 1...12) -> Graph {
    var numbers = Numbers(seed: seed)
    let count = Int.random(in: actors, using: &numbers)
    let text = { (numbers: inout Numbers) in
      (hostileTexts.randomElement(using: &numbers) ?? "")
        + (Bool.random(using: &numbers) ? "x" : "")
    }
    let made = (0..<count).map { index in
      Actor(
        id: "a\(index)", kind: Actor.Kind.allCases.randomElement(using: &numbers) ?? .state,
        name: text(&numbers), iso: index % 3 == 0 ? "X\(index % 4)" : nil,
        country: index % 2 == 0 ? "X\(index % 4)" : nil, aliases: [text(&numbers)],
        affiliation: index > 2 ? "a\(index / 2)" : nil)
    }
    let edges = (0..<Int.random(in: 0...(count * 2), using: &numbers)).map { index in
      let words = text(&numbers)
      let quotation = Quotation(start: 0, end: words.unicodeScalars.count, text: words)
      let key = Edge.Key(
        source: "a\(Int.random(in: 0..<count, using: &numbers))",
        target: "a\(Int.random(in: 0..<count, using: &numbers))",
        type: RelationType.allCases.randomElement(using: &numbers) ?? .warn,
        polarity: Polarity.allCases.randomElement(using: &numbers) ?? .affirmed,
        modality: Modality.allCases.randomElement(using: &numbers) ?? .actual)
      return Edge(
        key: key,
        evidence: [
          Evidence(
            document: "d", sentence: index, quotation: quotation, trigger: quotation, rule: "r",
            attribution: ["a0"], date: EventDate(year: 2020 + index % 3, month: 1 + index % 12))
        ])
    }
    let source = Graph.Source(
      id: "d", title: text(&numbers), date: EventDate(year: 2024, month: 2, day: 29),
      publisher: text(&numbers))
    return Graph(documents: [source], actors: made, edges: edges)
  }
}

/// The same numbers for the same seed: SplitMix64.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
