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
    let columns = columns(of: shown, isBounded: shown.contains { $0.interval != nil })
    // Numbers are ASCII: their bytes are their characters.
    let widths = columns.map { column in column.map(\.utf8.count).max() ?? 0 }
    // Bytes take a cell with far fewer instructions than a string does, and rows are many.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(widths.reduce(24) { $0 + $1 + 2 } * (shown.count + 1))
    let blank = UInt8(ascii: " ")
    for row in 0...shown.count {
      for (column, width) in zip(columns, widths) {
        let cell = column[row].utf8
        for _ in cell.count..<width { bytes.append(blank) }
        bytes.append(contentsOf: cell)
        bytes.append(blank)
        bytes.append(blank)
      }
      let name = row == 0 ? "actor" : shown[shown.startIndex + row - 1].name
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    var text = String(decoding: bytes, as: UTF8.self)
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

  /// The columns before the names, each below its head.
  private func columns(of entries: ArraySlice<Entry>, isBounded: Bool) -> [[String]] {
    func column(_ head: String, _ cell: (Entry) -> String?) -> [String] {
      var cells = [head]
      cells.reserveCapacity(entries.count + 1)
      for entry in entries { cells.append(cell(entry) ?? "-") }
      return cells
    }
    let columns = [
      column("rank") { $0.rank.map(String.init) },
      column(measure.rawValue) { $0.value.map(Ranking.readable) },
    ]
    guard isBounded else { return columns }
    return columns + [
      column("95 % interval") { entry in
        entry.interval.map { "\(Ranking.readable($0.low)) to \(Ranking.readable($0.high))" }
      },
      column("ranks") { $0.interval.map { "\($0.bestRank) to \($0.worstRank)" } },
    ]
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
    if magnitude >= 1e15 || magnitude < 1e-4 { return scientific(value) }
    var decimals = 6
    var limit = 1.0
    while limit <= magnitude, decimals > 1 {
      limit *= 10
      decimals -= 1
    }
    return fixed(value, decimals: decimals)
  }

  private static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let (whole, rest) = Int((abs(value) * Double(scale)).rounded())
      .quotientAndRemainder(dividingBy: scale)
    // A one before the digits keeps their leading zeros.
    let digits = String(scale + rest)
    var text = value < 0 ? "-" : ""
    text += String(whole)
    text += "."
    text += digits.dropFirst()
    return text
  }

  /// Six digits and a power of ten: `3.81098e-06`.
  private static func scientific(_ value: Double) -> String {
    // Below, powers of ten lose their digits.
    guard abs(value) > 1e-290 else { return "\(value)" }
    var (unit, exponent) = (1.0, 0)
    while abs(value) / unit >= 10 { (unit, exponent) = (unit * 10, exponent + 1) }
    while abs(value) / unit < 1 { (unit, exponent) = (unit / 10, exponent - 1) }
    var digits = Int((abs(value) / unit * 100_000).rounded())
    if digits == 1_000_000 { (digits, exponent) = (100_000, exponent + 1) }
    while digits % 10 == 0, digits > 9 { digits /= 10 }
    let all = String(digits)
    var text = value < 0 ? "-" : ""
    text += all.prefix(1)
    if digits > 9 {
      text += "."
      text += all.dropFirst()
    }
    text += exponent < 0 ? "e-" : "e+"
    if abs(exponent) < 10 { text += "0" }
    text += String(abs(exponent))
    return text
  }
}
