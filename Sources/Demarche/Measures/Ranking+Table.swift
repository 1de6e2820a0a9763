extension Ranking {
  /// Rankings as comma-separated values: a header, then a row for each measure and vertex.
  ///
  /// - Parameters:
  ///   - rankings: the rankings, one below the other.
  ///   - top: how many vertices of each are written; nil for all.
  /// - Returns: the text.
  public static func csv(_ rankings: [Ranking], top: Int? = nil) -> String {
    var text = "measure,rank,id,name,value,normalized,low,high,bestRank,worstRank\n"
    for ranking in rankings {
      for entry in ranking.entries.prefix(top ?? ranking.entries.count) {
        var fields: [String] = [ranking.measure.rawValue, entry.rank.map(String.init) ?? ""]
        fields += [field(entry.id), field(entry.name)]
        let numbers = [
          entry.value, entry.normalized, entry.interval?.low, entry.interval?.high,
          entry.interval.map { Double($0.bestRank) }, entry.interval.map { Double($0.worstRank) },
        ]
        fields += numbers.map { $0.map(JSONText.number) ?? "" }
        text += fields.joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// The ranking as a table for people.
  public func table(top: Int? = nil) -> String {
    let shown = entries.prefix(top ?? entries.count)
    let isBounded = shown.contains { $0.interval != nil }
    let head = ["rank", measure.rawValue] + (isBounded ? ["95 % interval", "ranks"] : [])
    let rows = [head + ["actor"]] + shown.map { Ranking.cells($0, isBounded: isBounded) }
    let last = head.count
    let widths = (0..<last).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      for column in 0..<last {
        text += String(repeating: " ", count: widths[column] - row[column].count) + row[column]
        text += "  "
      }
      text += row[last] + "\n"
    }
    if shown.count < entries.count { text += "(\(entries.count - shown.count) more)\n" }
    for note in notes + mergingNotes { text += "note: \(note)\n" }
    return text
  }

  /// What became of parallel arcs; in JSON the parameters tell it.
  private var mergingNotes: [String] {
    guard case .number(let count) = parameters.first(where: { $0.name == "merged" })?.value,
      count > 0
    else { return [] }
    let isWeighted = parameters.contains(.init(name: "weighted", value: .flag(true)))
    return [
      "parallel relations count as one\(isWeighted ? ", their weights added" : ""):"
        + " \(Ranking.readable(count)) were merged"
    ]
  }

  private static func cells(_ entry: Entry, isBounded: Bool) -> [String] {
    var cells = [
      entry.rank.map(String.init) ?? "-", entry.value.map(Ranking.readable) ?? "-",
    ]
    if isBounded {
      let interval = entry.interval
      cells.append(interval.map { "\(readable($0.low)) to \(readable($0.high))" } ?? "-")
      cells.append(interval.map { "\($0.bestRank) to \($0.worstRank)" } ?? "-")
    }
    return cells + [entry.name]
  }

  /// A field, in quotes where it must be.
  public static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Whole numbers as they are, others to six digits.
  public static func readable(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    guard value.isFinite else { return "-" }
    let magnitude = abs(value)
    if magnitude >= 1e6, magnitude < 1e15 { return String(Int(value.rounded())) }
    if magnitude >= 1e15 || magnitude < 1e-4 { return "\(rounded(value, digits: 5))" }
    var decimals = 6
    var limit = 1.0
    while limit <= magnitude, decimals > 1 {
      limit *= 10
      decimals -= 1
    }
    return fixed(value, decimals: decimals)
  }

  private static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = String(Int((abs(value) * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - scaled.count)) + scaled
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  private static func rounded(_ value: Double, digits: Int) -> Double {
    var unit = 1.0
    while abs(value) / unit >= 10 { unit *= 10 }
    while abs(value) / unit < 1 { unit /= 10 }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return (value / unit * scale).rounded() / scale * unit
  }
}
