/// A square matrix of a few rows, as the methods of Krylov and Rayleigh leave them to be solved.
struct SmallMatrix {
  let count: Int
  var values: [Double]

  init(_ count: Int) {
    self.count = count
    values = [Double](repeating: 0, count: count * count)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * count + column] }
    set { values[row * count + column] = newValue }
  }

  /// The eigenvector of the eigenvalue that lies farthest to the right, of length 1.
  ///
  /// The matrix, moved so that none lies farther from 0, is squared until only one direction is
  /// left: for so few rows that is faster than anything clever.
  func leadingVector() -> [Double] {
    var power = self
    let shift = values.reduce(0) { max($0, abs($1)) } * Double(count)
    for index in 0..<count { power[index, index] += shift }
    for _ in 0..<64 {
      power.scaleToOne()
      let next = power.squared()
      let change = zip(next.values, power.values).reduce(0) { max($0, abs($1.0 - $1.1)) }
      power = next
      if change < 1e-17 { break }
    }
    let lengths = (0..<count).map { column in
      (0..<count).reduce(0) { $0 + power[$1, column] * power[$1, column] }
    }
    let best = lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0
    let length = lengths[best].squareRoot()
    guard length > 0 else { return (0..<count).map { $0 == 0 ? 1 : 0 } }
    return (0..<count).map { power[$0, best] / length }
  }

  /// Keeps powers away from overflow: the trace of a projection onto one direction is 1.
  private mutating func scaleToOne() {
    let trace = (0..<count).reduce(0) { $0 + self[$1, $1] }
    let largest = values.reduce(0) { max($0, abs($1)) }
    let unit = abs(trace) > 1e-3 * largest ? abs(trace) : largest
    if unit > 0 { for index in values.indices { values[index] /= unit } }
  }

  private func squared() -> SmallMatrix {
    var square = SmallMatrix(count)
    values.withUnsafeBufferPointer { values in
      for row in 0..<count {
        for middle in 0..<count {
          let factor = values[row * count + middle]
          for column in 0..<count {
            square.values[row * count + column] += factor * values[middle * count + column]
          }
        }
      }
    }
    return square
  }
}
