extension Adjacency {
  /// The part of all possible arcs that are there; loops do not count.
  public var density: Double {
    let pairs = Double(vertexCount) * Double(vertexCount - 1) / (isDirected ? 1 : 2)
    return pairs > 0 ? Double(arcCount - loopCount) / pairs : 0
  }

  /// The part of the arcs that lead both ways; 1 in an undirected graph, 0 without arcs.
  public var reciprocity: Double {
    let arcs = arcCount - loopCount
    guard arcs > 0 else { return 0 }
    guard isDirected else { return 1 }
    var mutual = 0
    for vertex in 0..<vertexCount {
      for end in outward.neighbors(vertex) where end != vertex {
        if inward.contains(vertex, Int(end)) { mutual += 1 }
      }
    }
    return Double(mutual) / Double(arcs)
  }

  /// How unequal values are, from 0 for all alike to 1 for a star (Freeman 1979).
  ///
  /// - Parameters:
  ///   - values: a value for each vertex.
  ///   - star: the values of a star of as many vertices: of its middle and of a leaf.
  /// - Returns: the sum of the distances to the largest value, by that of the star.
  public static func centralization(
    of values: [Double], star: (middle: Double, leaf: Double)
  ) -> Double {
    let largest = values.max() ?? 0
    let sum = values.reduce(0) { $0 + largest - $1 }
    let possible = Double(values.count - 1) * (star.middle - star.leaf)
    return possible > 0 ? sum / possible : 0
  }

  /// Whether those who deal with one another are alike in degree: Pearson's correlation over all
  /// arcs, of out and in degree where arcs have directions; nil where all degrees are the same.
  public var degreeAssortativity: Double? {
    let (left, arrived) = (degrees(.outgoing), degrees(.incoming))
    let (from, to) = (
      numbers.map { Double(left[Int($0)]) }, numbers.map { Double(arrived[Int($0)]) }
    )
    var sums = Correlation()
    for vertex in 0..<vertexCount {
      for end in outward.neighbors(vertex) { sums.add(from[vertex], to[Int(end)]) }
    }
    return sums.value
  }

  /// Whether those who deal with one another are of one group: Newman's assortativity by a nominal
  /// attribute; nil where all are of one group. Arcs with an end without a group do not count.
  public func assortativity(groups: [Int?]) -> Double? {
    let count = (groups.compactMap(\.self).max() ?? -1) + 1
    var (from, to) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var (inside, all) = (0.0, 0.0)
    forEachArc { source, target, strength in
      guard let first = groups[source], let second = groups[target] else { return }
      from[first] += strength
      to[second] += strength
      if first == second { inside += strength }
      all += strength
    }
    let expected = from.dot(to) / (all * all)
    return all > 0 && expected < 1 ? (inside / all - expected) / (1 - expected) : nil
  }

  /// Krackhardt and Stern's index: ties across groups less those inside, by all; −1 to 1.
  ///
  /// Nil where no tie has a group at both ends. Loops do not count.
  public func externalInternalIndex(groups: [Int?]) -> Double? {
    var (inside, across) = (0.0, 0.0)
    forEachArc { source, target, strength in
      guard source != target, let first = groups[source], let second = groups[target] else {
        return
      }
      if first == second { inside += strength } else { across += strength }
    }
    return inside + across > 0 ? (across - inside) / (across + inside) : nil
  }

  /// Calls `body` with each arc in the caller's numbers, edges of an undirected graph both ways.
  public func forEachArc(_ body: (_ source: Int, _ target: Int, _ strength: Double) -> Void) {
    for place in places {
      for arc in outward.range(Int(place)) {
        body(
          Int(numbers[Int(place)]), Int(numbers[Int(outward.ends[arc])]),
          outward.strengths?[arc] ?? 1)
      }
    }
  }
}

/// Pearson's correlation of pairs.
private struct Correlation {
  private var count = 0.0
  private var sums = SIMD2<Double>.zero
  private var squares = SIMD2<Double>.zero
  private var products = 0.0

  mutating func add(_ left: Double, _ right: Double) {
    let pair = SIMD2(left, right)
    count += 1
    sums += pair
    squares += pair * pair
    products += left * right
  }

  var value: Double? {
    guard count > 0 else { return nil }
    let means = sums / count
    let variances = squares / count - means * means
    let size = variances.x * variances.y
    guard size > 1e-18 else { return nil }
    return (products / count - means.x * means.y) / size.squareRoot()
  }
}

extension Adjacency {
  /// With how many others each vertex deals; directions and loops aside.
  public func simpleDegrees() -> [Int] {
    let rows = simpleRows()
    return restored((0..<vertexCount).map { rows.count($0) })
  }
}
