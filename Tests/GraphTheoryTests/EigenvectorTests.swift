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
}
