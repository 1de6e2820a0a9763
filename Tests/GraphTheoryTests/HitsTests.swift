import Foundation
import GraphTheory
import Testing

struct `Hubs and authorities` {
  /// Few vertices have most arcs, and strengths lie far apart, so that the leading value stands alone
  /// and rounding soon brings it a second time.
  private struct Uneven {
    let count = 300
    var arcs: [(UInt32, UInt32)] = []
    var strengths: [Double] = []

    init(seed: Int) {
      var generator = SeededGenerator(seed: UInt64(seed))
      for _ in 0..<4000 {
        arcs.append((skewed(&generator), skewed(&generator)))
        strengths.append(Double(1 + generator.below(1 + seed % 7)))
      }
    }

    private func skewed(_ generator: inout SeededGenerator) -> UInt32 {
      let part = Double(generator.below(1 << 20)) / Double(1 << 20)
      return UInt32(Double(count) * part * part * part)
    }

    func product(_ values: [Double], against: Bool) -> [Double] {
      var sums = [Double](repeating: 0, count: count)
      for (arc, strength) in zip(arcs, strengths) {
        let (from, to) = against ? (Int(arc.1), Int(arc.0)) : (Int(arc.0), Int(arc.1))
        sums[to] += strength * values[from]
      }
      return sums
    }
  }

  @Test(arguments: 0..<40) func `make one another, whatever the strengths`(seed: Int) throws {
    let sample = Uneven(seed: seed)
    let hits = try TestGraphs.graph(
      sample.count, sample.arcs, directed: true, strengths: sample.strengths
    ).hits()
    #expect(hits.settled)
    for (values, image) in [
      (hits.authorities, sample.product(hits.hubs, against: false)),
      (hits.hubs, sample.product(hits.authorities, against: true)),
    ] {
      #expect(abs(values.reduce(0, +) - 1) < 1e-12 && values.allSatisfy { $0 >= 0 })
      let sum = image.reduce(0, +)
      #expect(agree(values, image.map { $0 / sum }))
    }
  }

  @Test(arguments: 0..<40) func `are the eigenvector where arcs lead both ways`(seed: Int) throws {
    let sample = Uneven(seed: seed)
    let graph = try TestGraphs.graph(sample.count, sample.arcs, strengths: sample.strengths)
    let found = try graph.eigenvector()
    #expect(found.settled && found.values.allSatisfy { $0 >= 0 })
    #expect(abs(found.values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
    #expect(agree(try graph.hits().hubs, found.values.map { $0 / found.values.reduce(0, +) }))
  }
}
