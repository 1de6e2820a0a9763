/// The vertices of a network by falling value of a measure.
public struct Ranking: Equatable, Sendable {
  /// A vertex with its value.
  public struct Entry: Equatable, Sendable {
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
    let keys = scores.values.map { $0.map(Ranking.key) }
    let order = ids.indices.sorted { left, right in
      let (high, low) = (keys[left] ?? -.infinity, keys[right] ?? -.infinity)
      if high != low { return high > low }
      let (first, second) = (names[left] ?? ids[left], names[right] ?? ids[right])
      return (first, ids[left], left) < (second, ids[right], right)
    }
    entries = []
    entries.reserveCapacity(ids.count)
    var rank = 0
    for (place, vertex) in order.enumerated() {
      if place == 0 || keys[vertex] != keys[order[place - 1]] { rank = place + 1 }
      let value = scores.values[vertex]
      entries.append(
        Entry(
          id: ids[vertex], name: names[vertex] ?? ids[vertex], value: value,
          normalized: value.flatMap { value in scores.largest.map { value / $0 } },
          rank: value == nil ? nil : rank))
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

/// The values of a measure by vertex.
struct Scores {
  var values: [Double?]
  /// What a value is divided by to lie between 0 and 1.
  var largest: Double?
  var notes: [String] = []
}
