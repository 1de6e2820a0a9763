import Testing

@testable import GraphTheory

struct `A Lanczos iteration` {
  /// Rounding brings the leading eigenvalue into the matrix of the iteration a second time, with a
  /// vector of any sign; here multiplication is rounded so coarsely that it does so soon.
  @Test(arguments: 0..<1000) func `finds the vector that has no negative entry`(seed: Int) {
    let count = 10 + seed % 50
    let noise = [1e-14, 3e-14, 1e-13, 3e-13, 1e-12, 3e-12, 1e-11][seed % 7]
    var generator = SeededGenerator(seed: UInt64(seed))
    var random = { Double(generator.below(1 << 20)) / Double(1 << 20) }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for row in 0..<count {
      for column in 0...row {
        let entry = random() * random() * random()
        matrix[row][column] = entry
        matrix[column][row] = entry
      }
    }
    let ascent = LanczosIteration(
      image: { vector in
        matrix.map { row in
          let exact = row.dot(vector)
          return exact * (1 + noise * (random() - 0.5))
        }
      }, sweeps: 1000)
    let even = 1 / Double(count).squareRoot()
    let found = ascent.run(from: [Double](repeating: even, count: count))
    #expect(abs(found.values.dot(found.values) - 1) < 1e-9)
    let image = matrix.map { $0.dot(found.values) }
    for (value, product) in zip(found.values, image) {
      #expect(value >= 0 && abs(product - found.radius * value) < 1e-9 * found.radius)
    }
  }
}
