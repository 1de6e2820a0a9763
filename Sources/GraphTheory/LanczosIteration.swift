/// Finds the leading eigenvector of a symmetric matrix without negative entries (Lanczos 1950).
///
/// Of all vectors that multiplying the start again and again leads to it finds the best combination:
/// that takes about the square root of the sweeps of repeated multiplication, which on a grid hardly
/// comes to an end. Only the last two vectors and the first few are kept; beyond these the vectors
/// are made a second time when it is known how to combine them.
struct LanczosIteration {
  /// Multiplies a vector with the matrix.
  let image: ([Double]) -> [Double]
  /// The most multiplications.
  let sweeps: Int

  private static let keptCount = 64

  /// The eigenvector from a start of length 1; the same start gives the same mixture where the
  /// eigenvector is not unique.
  func run(from start: [Double]) -> PowerIteration.Result {
    var walk = Walk(start)
    var kept: [[Double]] = []
    var matrix = Tridiagonal()
    var best = (left: Double.infinity, radius: 0.0, factors: [Double]())
    var check = 6
    while true {
      if kept.count < Self.keptCount { kept.append(walk.vector) }
      let (diagonal, beside) = walk.advance(image)
      matrix.append(diagonal, beside)
      let isLast = matrix.count >= max(sweeps / 2, 1) || beside == 0
      guard matrix.count == check || isLast else { continue }
      check = matrix.count + max(2, matrix.count / 8)
      let (radius, factors) = matrix.leading()
      let left = beside * (factors.last ?? 0)
      // Once rounding brings copies of the eigenvalue into the matrix, what is left only grows.
      let isOver = best.left <= 1e-12 * best.radius && left > best.left
      if left < best.left { best = (left, radius, factors) }
      guard best.left <= 1e-14 * best.radius || isOver || isLast else { continue }
      let sum = combined(best.factors, kept, start)
      return polished(sum, best.radius, settled: best.left <= 1e-12 * best.radius)
    }
  }

  private func combined(
    _ factors: [Double], _ kept: [[Double]], _ start: [Double]
  ) -> [Double] {
    var sum = [Double](repeating: 0, count: start.count)
    if factors.count <= kept.count {
      for (factor, vector) in zip(factors, kept) { sum.add(factor, vector) }
    } else {
      var walk = Walk(start)
      for factor in factors {
        sum.add(factor, walk.vector)
        _ = walk.advance(image)
      }
    }
    // Where the matrix holds copies of the eigenvalue, theirs may outweigh the first with the other
    // sign.
    let sign: Double = sum.reduce(0, +) < 0 ? -1 : 1
    sum.scale(sign / sum.dot(sum).squareRoot())
    return sum
  }

  /// The vector without the rounding that differences leave in its small values: these are made out
  /// of larger ones, by sums in which nothing is lost.
  private func polished(
    _ vector: [Double], _ radius: Double, settled: Bool
  ) -> PowerIteration.Result {
    let largest = vector.reduce(0) { max($0, abs($1)) }
    var values = vector.map { $0 > 1e-13 * largest ? $0 : 0 }
    for _ in 0..<40 {
      var next = image(values)
      let length = next.dot(next).squareRoot()
      guard length > 0 else { break }
      next.scale(1 / length)
      var change = 0.0
      for index in next.indices where next[index] > 0 {
        change = max(change, abs(next[index] - values[index]) / next[index])
      }
      values = next
      if change < 1e-11 { break }
    }
    return PowerIteration.Result(values: values, radius: radius, settled: settled)
  }
}

/// The vectors of Lanczos' method, one after another.
private struct Walk {
  /// The vector that has been reached, of length 1.
  private(set) var vector: [Double]
  private var last: [Double] = []
  private var beside = 0.0

  init(_ start: [Double]) { vector = start }

  /// Goes to the next vector; tells the entries that the matrix has on its diagonal and beside it.
  mutating func advance(_ image: ([Double]) -> [Double]) -> (diagonal: Double, beside: Double) {
    var next = image(vector)
    let before = next.dot(next).squareRoot()
    if !last.isEmpty { next.add(-beside, last) }
    let diagonal = next.dot(vector)
    next.add(-diagonal, vector)
    let length = next.dot(next).squareRoot()
    beside = length > 1e-15 * before ? length : 0
    if beside > 0 { next.scale(1 / beside) }
    last = vector
    vector = next
    return (diagonal, beside)
  }
}

/// A symmetric matrix with entries on its diagonal and, above zero, beside it.
struct Tridiagonal {
  private var diagonal: [Double] = []
  private var beside: [Double] = []

  /// The number of rows.
  var count: Int { diagonal.count }

  /// Adds a row; what stands beside its diagonal entry counts when there is a next one.
  mutating func append(_ entry: Double, _ next: Double) {
    diagonal.append(entry)
    beside.append(next)
  }

  /// The largest eigenvalue and its vector of length 1, which has no negative entry.
  func leading() -> (value: Double, vector: [Double]) {
    var low = -Double.infinity
    var high = -Double.infinity
    for row in 0..<count {
      let around = (row > 0 ? beside[row - 1] : 0) + (row + 1 < count ? beside[row] : 0)
      low = max(low, diagonal[row])
      high = max(high, diagonal[row] + around)
    }
    let width = max(abs(low), abs(high))
    high += 1e-15 * width
    while high - low > 4e-16 * width {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if isAbove(middle) { high = middle } else { low = middle }
    }
    return (high, vector(beyond: high + 1e-15 * width))
  }

  /// Whether all eigenvalues are below a value.
  private func isAbove(_ value: Double) -> Bool {
    var pivot = 1.0
    for row in 0..<count {
      let above = row > 0 ? beside[row - 1] * beside[row - 1] / pivot : 0
      pivot = value - diagonal[row] - above
      if pivot <= 0 { return false }
    }
    return true
  }

  /// What the first row leads to just above the eigenvalue, each entry made out of the one before by
  /// positive factors only.
  ///
  /// Once rounding has brought copies of the eigenvalue into the matrix, this is the one vector of
  /// them that does not reach to the last rows.
  private func vector(beyond value: Double) -> [Double] {
    var pivots = [Double](repeating: 1, count: count)
    for row in (0..<count).reversed() {
      let below = row + 1 < count ? beside[row] * beside[row] / pivots[row + 1] : 0
      pivots[row] = max(value - diagonal[row] - below, 1e-17 * abs(value))
    }
    var vector = [Double](repeating: 1, count: count)
    for row in 0..<count where row > 0 {
      vector[row] = vector[row - 1] * beside[row - 1] / pivots[row]
    }
    vector.scale(1 / vector.dot(vector).squareRoot())
    return vector
  }
}
