/// Solves x = b + f · M x, where M gathers over arcs: what PageRank and Katz centrality are.
struct Resolvent {
  /// What gathers.
  let gathering: Gathering
  /// What each value is multiplied by before it is gathered.
  let shares: [Double]
  /// The factor f.
  let factor: Double
  /// How small the sum of the changes of a sweep must get, as a part of the sum of the values.
  let tolerance: Double
  /// The most sweeps.
  let sweeps: Int

  /// Whether arcs and their reverses weigh the same, once roots of the shares are spread evenly.
  let isSymmetric: Bool

  /// A solution and whether it settled.
  struct Solution {
    var values: [Double]
    var settled: Bool
  }

  /// The solution for a right side.
  func solution(_ right: [Double]) -> Solution {
    isSymmetric ? conjugateGradients(right) : substituted(right)
  }

  /// Undirected graphs: conjugate gradients on √s M √s, in a fraction of the sweeps that repeated
  /// multiplication takes (Hestenes and Stiefel 1952).
  private func conjugateGradients(_ right: [Double]) -> Solution {
    let roots = shares.map { $0.squareRoot() }
    var solution = [Double](repeating: 0, count: right.count)
    var residual = zip(right, roots).map { $0 * $1 }
    var direction = residual
    var square = residual.dot(residual)
    let goal = tolerance * right.absoluteSum
    for _ in 0..<sweeps {
      let left = weighted(residual, by: roots)
      if left <= goal { break }
      let gathered = gathering(product(direction, roots))
      let image = applied(direction, gathered, roots)
      let step = square / direction.dot(image)
      solution.add(step, direction)
      residual.add(-step, image)
      let next = residual.dot(residual)
      direction.scale(next / square)
      direction.add(1, residual)
      square = next
    }
    // Where the share is 0 nothing is passed on, and the solution is gathered once more.
    let passed = gathering(product(solution, roots))
    let values = right.indices.map { right[$0] + factor * passed[$0] }
    return Solution(
      values: values, settled: weighted(residual, by: roots) <= goal)
  }

  private func product(_ left: [Double], _ right: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: left.count) { buffer, count in
      for index in left.indices { buffer[index] = left[index] * right[index] }
      count = left.count
    }
  }

  private func applied(_ vector: [Double], _ gathered: [Double], _ roots: [Double]) -> [Double] {
    [Double](unsafeUninitializedCapacity: vector.count) { buffer, count in
      for index in vector.indices {
        buffer[index] = vector[index] - factor * roots[index] * gathered[index]
      }
      count = vector.count
    }
  }

  private func weighted(_ vector: [Double], by roots: [Double]) -> Double {
    var sum = 0.0
    for index in vector.indices where roots[index] > 0 { sum += abs(vector[index]) / roots[index] }
    return sum
  }

  /// Directed graphs: each new value is used at once (Gauss and Seidel).
  private func substituted(_ right: [Double]) -> Solution {
    var values = right
    var shared = product(values, shares)
    var change = Double.infinity
    var sum = 0.0
    for _ in 0..<sweeps where change > tolerance * sum {
      change = 0
      sum = 0
      shared.withUnsafeMutableBufferPointer { shared in
        gathering.rows.withPointers { rows in
          for vertex in values.indices {
            let gathered = gathering.sum(vertex, rows, UnsafeBufferPointer(shared))
            let value = right[vertex] + factor * gathered
            change += abs(value - values[vertex])
            sum += abs(value)
            values[vertex] = value
            shared[vertex] = value * shares[vertex]
          }
        }
      }
    }
    return Solution(values: values, settled: change <= tolerance * sum)
  }
}
