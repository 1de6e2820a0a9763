@testable import Demarche

/// Numbers that are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 ^ 0xD1B5 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension Graph {
  /// A small graph of one document that depends on the seed alone.
  static func random(seed: Int, document: String) -> Graph {
    var generator = SeededGenerator(seed: seed)
    let kinds = [Actor.Kind.state, .official, .organization]
    let actors = (0..<6).map { number in
      Actor(
        id: "\(kinds[number % 3].rawValue):\(number)", kind: kinds[number % 3],
        name: "Actor \(number)" + (Bool.random(using: &generator) ? " the Elder" : ""),
        aliases: Bool.random(using: &generator) ? ["A\(number)"] : [],
        affiliation: number % 3 == 0 ? nil : "state:\(number - number % 3)")
    }
    let edges = (0..<Int.random(in: 0...12, using: &generator)).map { number in
      let ends = [0, 1].map { _ in actors.randomElement(using: &generator)?.id ?? "state:0" }
      let place = Int.random(in: 0...4, using: &generator)
      let piece = Evidence(
        document: document, sentence: place,
        quotation: Quotation(start: place * 10, end: place * 10 + 5, text: "s\(place)"),
        trigger: nil, rule: "rule \(number % 2)",
        attribution: Bool.random(using: &generator) ? [] : ["state:0"],
        date: EventDate(year: 2000 + place))
      return Edge(
        key: Edge.Key(
          source: ends[0], target: ends[1],
          type: [.warn, .aid, .report].randomElement(using: &generator) ?? .warn,
          polarity: Bool.random(using: &generator) ? .affirmed : .negated,
          modality: Modality.allCases.randomElement(using: &generator) ?? .actual),
        evidence: [piece])
    }
    return Graph(
      documents: [Source(id: document, date: EventDate(year: 2005))], actors: actors, edges: edges)
  }
}
