import Foundation
import GraphTheory
import Testing

struct `The leading eigenvector` {
  @Test func `of a path of three does not oscillate`() throws {
    let result = try TestGraphs.path(3).eigenvector()
    let middle = 0.5.squareRoot()
    #expect(agree(result.values, [0.5, middle, 0.5]))
    #expect(abs(result.radius - 2 * middle) < 1e-9)
  }

  @Test func `of a star has half its length in the middle`() throws {
    let result = try TestGraphs.star(leaves: 4).eigenvector()
    let leaf = 0.125.squareRoot()
    let middle = 0.5.squareRoot()
    #expect(agree(result.values, [middle, leaf, leaf, leaf, leaf]))
  }

  @Test(arguments: [false, true])
  func `of a long path is half a wave, however near the next one is`(directed: Bool) throws {
    let count = 600
    var arcs = (1..<count).map { (UInt32($0 - 1), UInt32($0)) }
    if directed { arcs += arcs.map { ($0.1, $0.0) } }
    let result = try TestGraphs.graph(count, arcs, directed: directed).eigenvector()
    let angle = Double.pi / Double(count + 1)
    #expect(result.settled)
    #expect(abs(result.radius - 2 * cos(angle)) < 1e-12)
    let scale = (2 / Double(count + 1)).squareRoot()
    #expect(agree(result.values, (1...count).map { scale * sin(angle * Double($0)) }))
  }

  @Test func `is exact where values are tiny, and zero where there are none`() throws {
    // A complete graph of 9, of radius a little above 8, with a tail, and a triangle apart.
    var arcs: [(UInt32, UInt32)] = []
    for low in 0..<9 as Range<UInt32> { for high in low + 1..<9 { arcs.append((low, high)) } }
    arcs += (9..<40).map { (UInt32($0 - 1), UInt32($0)) }
    arcs += [(40, 41), (41, 42), (42, 40)]
    let result = try TestGraphs.graph(43, arcs).eigenvector()
    for vertex in 9..<39 {
      let around = result.values[vertex - 1] + result.values[vertex + 1]
      #expect(abs(around / (result.radius * result.values[vertex]) - 1) < 1e-9)
    }
    #expect(result.values[39] > 0 && result.values[39] < 1e-25)
    #expect(result.values[40] == 0)
  }
}
