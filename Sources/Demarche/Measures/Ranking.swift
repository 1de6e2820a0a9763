/// The vertices of a network by falling value of a measure.
public struct Ranking: Equatable, Sendable {
  /// A vertex with its value.
  public struct Entry: Equatable, Sendable {
    /// The number of the vertex in its network.
    public var vertex: Int
    /// The id of the vertex.
    public var id: String
    /// Its name for people.
    public var name: String
    /// The value; nil where the measure is not defined for the vertex.
    public var value: Double?
    /// The value brought to between 0 and 1, where the measure has such a form.
    public var normalized: Double?
    /// The place from 1; equal values share it. Nil where there is no value.
    public var rank: Int?
    /// Where value and rank lie when the evidence is resampled, if that was asked.
    public var interval: RankingIntervals.Interval?
  }

  /// What was measured.
  public var measure: Measure
  /// How: names and values, in order.
  public var parameters: [Parameter]
  /// What the reader has to know beside the values.
  public var notes: [String]
  /// The vertices, the highest value first.
  public var entries: [Entry]

  /// A setting that the values depend on.
  public struct Parameter: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: Value

    /// The kinds of settings.
    public enum Value: Equatable, Sendable {
      /// Yes or no.
      case flag(Bool)
      /// A number.
      case number(Double)
      /// A word.
      case text(String)
    }
  }

  /// Orders vertices by value; values that agree in ten digits share a rank and go by name.
  init(
    measure: Measure, parameters: [Parameter], scores: Scores, ids: [String], names: [String?]
  ) {
    self.measure = measure
    self.parameters = parameters
    notes = scores.notes
    let (order, ranks) = Ranking.order(scores.values) { left, right in
      let (first, second) = (names[left] ?? ids[left], names[right] ?? ids[right])
      return (first, ids[left], left) < (second, ids[right], right)
    }
    entries = order.map { vertex in
      let value = scores.values[vertex]
      return Entry(
        vertex: vertex, id: ids[vertex], name: names[vertex] ?? ids[vertex], value: value,
        normalized: value.flatMap { value in scores.largest.map { value / $0 } },
        rank: ranks[vertex])
    }
  }

  /// The place of each value from 1, the highest first; equal ones share it.
  static func ranks(_ values: [Double?]) -> [Int?] {
    order(values) { $0 < $1 }.ranks
  }

  /// The vertices by falling value, those of one value by `precedes`, those without one at the
  /// end; and the place of each vertex.
  private static func order(
    _ values: [Double?], _ precedes: (Int, Int) -> Bool
  ) -> (vertices: [Int], ranks: [Int?]) {
    var keyed = values.enumerated().map { vertex, value in
      (key: value.map(key) ?? -.infinity, vertex: vertex)
    }
    keyed.sort { $0.key > $1.key }
    var ranks = [Int?](repeating: nil, count: values.count)
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      // Names are compared only where they decide: most vertices differ by value.
      if end - start > 1 { keyed[start..<end].sort { precedes($0.vertex, $1.vertex) } }
      for place in start..<end where values[keyed[place].vertex] != nil {
        ranks[keyed[place].vertex] = start + 1
      }
      start = end
    }
    return (keyed.map(\.vertex), ranks)
  }

  /// Notes between what bounds the values and ranks of the vertices lie.
  public mutating func bound(by intervals: RankingIntervals) {
    for index in entries.indices {
      entries[index].interval = intervals.intervals[entries[index].vertex]
    }
  }

  /// The value to ten digits: what the order of additions leaves behind must not order actors.
  private static func key(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    let digits = Int(value.exponent) / 3 - 10
    let unit = digits < 0 ? 1 / power(of: 10, -digits) : power(of: 10, digits)
    return (value / unit).rounded() * unit
  }

  private static func power(of base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}
