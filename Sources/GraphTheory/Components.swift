extension Adjacency {
  /// The number of the component of each vertex, directions aside; the components are numbered by
  /// falling size, among equals by their lowest vertex.
  /// - Complexity: O(vertices + arcs) and less where one component holds most.
  public func components() -> [Int] {
    let (found, count) = weakPlaces()
    return Self.rankedBySize(restored(found), count: count)
  }

  /// The component of each row's vertex, and how many there are.
  func weakPlaces() -> (components: [Int], count: Int) {
    var sets = DisjointSets(count: vertexCount)
    sets.link(isDirected ? [outward, inward] : [outward])
    return sets.numbered()
  }

  /// The size of each row's component.
  func componentSizes() -> [Double] {
    let (components, count) = weakPlaces()
    var sizes = [Double](repeating: 0, count: count)
    for component in components { sizes[component] += 1 }
    return components.map { sizes[$0] }
  }

  /// Groups numbered anew by falling size, among equals by their first member.
  static func rankedBySize(_ groups: [Int], count: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    var first = [Int](repeating: Int.max, count: count)
    for (vertex, group) in groups.enumerated() {
      sizes[group] += 1
      if first[group] == Int.max { first[group] = vertex }
    }
    var numbers = [Int](repeating: 0, count: count)
    let order = (0..<count).sorted { (-sizes[$0], first[$0]) < (-sizes[$1], first[$1]) }
    for (number, group) in order.enumerated() { numbers[group] = number }
    return groups.map { numbers[$0] }
  }
}

/// Sets that are joined arc by arc, most arcs unread: once the first arcs of all vertices are in,
/// whoever is in the giant set needs no further look (Sutton, Ben-Nun and Barak 2018).
private struct DisjointSets {
  private var parents: [UInt32]

  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  mutating func link(_ sides: [Rows]) {
    let sampled = 2
    for rows in sides {
      for round in 0..<sampled {
        for vertex in parents.indices where rows.count(vertex) > round {
          join(UInt32(vertex), rows.ends[Int(rows.starts[vertex]) + round])
        }
      }
    }
    compress()
    let giant = mostFrequent()
    for rows in sides {
      // Each arc that leaves the giant set is read from its other end, where the sides have both.
      for vertex in parents.indices where parents[vertex] != giant {
        for end in rows.neighbors(vertex).dropFirst(sampled) { join(UInt32(vertex), end) }
      }
    }
    compress()
  }

  /// The components by number, in the order of their first vertices.
  func numbered() -> (components: [Int], count: Int) {
    var numbers = [Int](repeating: 0, count: parents.count)
    var count = 0
    for vertex in parents.indices {
      if parents[vertex] == vertex {
        numbers[vertex] = count
        count += 1
      } else {
        numbers[vertex] = numbers[Int(parents[vertex])]
      }
    }
    return (numbers, count)
  }

  /// Roots are the lowest of their set, so that the result does not depend on the way there.
  private mutating func join(_ left: UInt32, _ right: UInt32) {
    var low = root(left)
    var high = root(right)
    if low == high { return }
    if low > high { swap(&low, &high) }
    parents[Int(high)] = low
  }

  private mutating func root(_ vertex: UInt32) -> UInt32 {
    var vertex = vertex
    while parents[Int(vertex)] != vertex {
      parents[Int(vertex)] = parents[Int(parents[Int(vertex)])]
      vertex = parents[Int(vertex)]
    }
    return vertex
  }

  private mutating func compress() {
    // Parents are lower than their children, so one pass upwards is enough.
    for vertex in parents.indices { parents[vertex] = parents[Int(parents[vertex])] }
  }

  private func mostFrequent() -> UInt32 {
    var counts = [UInt32](repeating: 0, count: parents.count)
    for parent in parents { counts[Int(parent)] += 1 }
    return UInt32(counts.indices.max { counts[$0] < counts[$1] } ?? 0)
  }
}
