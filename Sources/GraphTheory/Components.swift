extension Adjacency {
  /// The number of the component of each vertex, directions aside; the components are numbered by
  /// falling size, among equals by their lowest vertex.
  /// - Complexity: O(vertices + arcs).
  public func components() -> [Int] {
    var found = [Int](repeating: -1, count: vertexCount)
    var count = 0
    for start in numbers.indices.map({ Int(places[$0]) }) where found[start] < 0 {
      var stack = [start]
      found[start] = count
      while let vertex = stack.popLast() {
        for rows in isDirected ? [outward, inward] : [outward] {
          for end in rows.neighbors(vertex).map(Int.init) where found[end] < 0 {
            found[end] = count
            stack.append(end)
          }
        }
      }
      count += 1
    }
    return Self.rankedBySize(restored(found), count: count)
  }

  /// Groups numbered anew by falling size, among equals by the number they had.
  static func rankedBySize(_ groups: [Int], count: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for group in groups { sizes[group] += 1 }
    var numbers = [Int](repeating: 0, count: count)
    let order = (0..<count).sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    for (number, group) in order.enumerated() { numbers[group] = number }
    return groups.map { numbers[$0] }
  }
}

extension Adjacency {
  /// The size of each row's component.
  func componentSizes() -> [Double] {
    let components = components()
    var sizes = [Double](repeating: 0, count: (components.max() ?? -1) + 1)
    for component in components { sizes[component] += 1 }
    return numbers.map { sizes[components[Int($0)]] }
  }
}
