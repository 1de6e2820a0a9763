/// Finds the leading eigenvector of a matrix that need not be symmetric where repeated multiplication
/// is slow (Arnoldi 1951, begun anew from the best vector found).
struct KrylovIteration {
  /// Multiplies a vector with the matrix.
  let image: ([Double]) -> [Double]
  /// The most multiplications.
  let sweeps: Int

  private static let width = 40

  /// The eigenvector from a start of length 1.
  func run(from start: [Double]) -> PowerIteration.Result {
    var best = start
    var (least, leastAt, radius) = (Double.infinity, 0, 0.0)
    for round in 1...max(sweeps / KrylovIteration.width, 1) {
      best = improved(best)
      let image = image(best)
      radius = best.dot(image)
      var residual = image
      residual.add(-radius, best)
      let length = residual.dot(residual).squareRoot()
      if length < 0.9 * least { (least, leastAt) = (length, round) }
      if length <= 1e-15 * radius || least <= 1e-12 * radius && round - leastAt > 3 {
        return PowerIteration.Result(values: best.map { max($0, 0) }, radius: radius, settled: true)
      }
    }
    return PowerIteration.Result(values: best.map(abs), radius: radius, settled: false)
  }

  /// The best vector among those that multiplying one again and again leads to.
  private func improved(_ start: [Double]) -> [Double] {
    var basis = [start]
    var matrix = SmallMatrix(KrylovIteration.width)
    for column in 0..<KrylovIteration.width {
      var next = image(basis[column])
      let before = next.dot(next).squareRoot()
      for _ in 0..<2 {
        for row in basis.indices {
          let part = next.dot(basis[row])
          matrix[row, column] += part
          next.add(-part, basis[row])
        }
      }
      let length = next.dot(next).squareRoot()
      if length <= 1e-14 * before || column + 1 == KrylovIteration.width { break }
      matrix[column + 1, column] = length
      next.scale(1 / length)
      basis.append(next)
    }
    var part = SmallMatrix(basis.count)
    for row in basis.indices {
      for column in basis.indices { part[row, column] = matrix[row, column] }
    }
    let factors = part.leadingVector()
    var best = [Double](repeating: 0, count: start.count)
    for (factor, vector) in zip(factors, basis) { best.add(factor, vector) }
    let sign: Double = best.reduce(0, +) < 0 ? -1 : 1
    best.scale(sign / best.dot(best).squareRoot())
    return best
  }
}
