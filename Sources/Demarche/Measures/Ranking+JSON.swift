extension Ranking {
  /// The ranking as a JSON object of the contract; equal rankings give equal bytes.
  ///
  /// - Parameters:
  ///   - seconds: how long the computing took.
  ///   - top: how many vertices are written; nil for all.
  /// - Returns: the object, without a line end.
  public func json(seconds: Double, top: Int? = nil) -> String {
    var text = "{\"measure\": \(JSONText.quoted(measure.rawValue)), \"parameters\": {"
    text += parameters.map { "\(JSONText.quoted($0.name)): \($0.value.json)" }
      .joined(separator: ", ")
    text += "}, "
    if !notes.isEmpty {
      text += "\"notes\": [\(notes.map(JSONText.quoted).joined(separator: ", "))], "
    }
    text += "\"seconds\": \(seconds), \"values\": ["
    for (index, entry) in entries.prefix(top ?? entries.count).enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "  {\"id\": \(JSONText.quoted(entry.id)), \"name\": \(JSONText.quoted(entry.name))"
      text += ", \"value\": \(JSONText.number(entry.value))"
      if let normalized = entry.normalized { text += ", \"normalized\": \(normalized)" }
      text += ", \"rank\": \(entry.rank.map(String.init) ?? "null")"
      if let interval = entry.interval {
        text += ", \"low\": \(interval.low), \"high\": \(interval.high)"
        text += ", \"bestRank\": \(interval.bestRank), \"worstRank\": \(interval.worstRank)"
      }
      text += "}"
    }
    return text + "\n]}"
  }
}

extension Ranking.Parameter.Value {
  fileprivate var json: String {
    switch self {
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? JSONText.number(number)
    case .text(let text): JSONText.quoted(text)
    }
  }
}

/// Pieces of JSON that are written without an encoder, which large rankings would wait for.
public enum JSONText {
  /// A string with its quotes.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number; null where there is none that JSON can write.
  public static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    return "\(value)"
  }
}
