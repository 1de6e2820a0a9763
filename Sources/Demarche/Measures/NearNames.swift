/// An end of a path that the graph does not have.
public struct UnknownActor: Error, Equatable, CustomStringConvertible {
  /// The name that was asked for.
  public let name: String
  /// Names of actors that are written nearly so, the nearest first.
  public let near: [String]

  /// The message.
  public var description: String {
    "no actor of the graph is named \(name)"
      + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?")
  }
}

extension Graph {
  /// The actor with a name, alias or id.
  /// - Throws: `UnknownActor` with what is written nearly so.
  func actor(called name: String) throws(UnknownActor) -> Actor {
    guard let actor = actors(named: name).first else {
      throw UnknownActor(name: name, near: names(near: name, count: 3))
    }
    return actor
  }

  /// The names of actors that are written nearly like a name, or contain it, the nearest first.
  /// - Complexity: O(actors × length²).
  func names(near name: String, count: Int) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    let most = max(1, wanted.count / 4)
    let ranked = actors.compactMap { actor -> (Int, String)? in
      let distance = ([actor.name] + actor.aliases).map { written in
        Graph.distance(wanted, Array(written.lowercased().unicodeScalars), most: most)
      }.min()
      return distance.flatMap { $0 <= most + 1 ? ($0, actor.name) : nil }
    }
    return ranked.sorted { $0 < $1 }.prefix(count).map(\.1)
  }

  /// The number of letters to change, insert or leave out (Levenshtein); one more than `most` where
  /// one name contains the other; more than that for all that is farther away.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], most: Int
  ) -> Int {
    let isPart = left.count > 2 && right.count > left.count && contains(right, left)
    let farthest = isPart ? most + 1 : most + 2
    guard abs(left.count - right.count) <= most else { return farthest }
    var row = Array(0...right.count)
    for (number, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = number + 1
      for place in right.indices {
        let cost = letter == right[place] ? diagonal : diagonal + 1
        diagonal = row[place + 1]
        row[place + 1] = min(cost, row[place] + 1, diagonal + 1)
      }
    }
    return row[right.count] <= most ? row[right.count] : farthest
  }

  private static func contains(_ long: [Unicode.Scalar], _ short: [Unicode.Scalar]) -> Bool {
    (0...long.count - short.count).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }
}
