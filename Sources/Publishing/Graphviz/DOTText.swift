/// Writes the words of DOT so that nothing in them is ever read as anything but words.
enum DOTText {
  /// The most characters that a label keeps.
  static let longestLabel = 2000
  /// The most lines that a label keeps.
  static let mostLines = 50

  /// A name or value in double quotes, to be read back as it is.
  ///
  /// DOT knows one escape, of the quotation mark, and takes backslashes as they are, but in pairs: an
  /// odd number of them cannot stand before a quotation mark or the end of a line, and gets one more.
  static func identifier(_ text: String) -> String {
    guard text.utf8.contains(where: isMasked) || text.utf8.contains(where: { $0 < 0x20 }) else {
      return "\"\(text)\""
    }
    var result = "\""
    var backslashes = 0
    for scalar in text.unicodeScalars where scalar != "\0" {
      if scalar == "\"" || scalar == "\n" || scalar == "\r" {
        if backslashes % 2 == 1 { result += "\\" }
        if scalar == "\"" { result += "\\" }
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      result.unicodeScalars.append(scalar)
    }
    if backslashes % 2 == 1 { result += "\\" }
    return result + "\""
  }

  /// A label in double quotes: lines are broken, backslashes stand for themselves.
  static func label(_ text: String) -> String {
    let text = cleaned(text)
    guard text.utf8.contains(where: isMasked) else { return "\"\(text)\"" }
    var result = "\""
    for character in text {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result + "\""
  }

  /// A tooltip in double quotes.
  ///
  /// Its backslashes become signs that look like them: libgvc takes two for one and then reads past
  /// the end of a text that ends in one.
  static func tooltip(_ text: String) -> String {
    label(text.replacing("\\", with: "\u{2216}"))
  }

  /// Text inside an HTML-like label.
  static func html(_ text: String) -> String {
    let text = cleaned(text)
    guard text.utf8.contains(where: isMasked) else { return text }
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\\": result += "\\\\"
      case "\n": result += "<BR/>"
      default: result.append(character)
      }
    }
    return result
  }

  /// Lines of text as a plain label, which is drawn sooner than markup; nil where it might be taken
  /// for the markup of another.
  static func plain(lines: [String]) -> String? {
    let text = lines.prefix(mostLines).joined(separator: "\n")
    return text.isEmpty || text.utf8.contains(UInt8(ascii: "<")) ? nil : label(text)
  }

  /// Lines of text as a plain label, each to one side: `l` or `r`.
  static func justified(lines: [String], side: String) -> String {
    let words = lines.prefix(mostLines).map { label($0).dropFirst().dropLast() + "\\" + side }
    return "\"\(words.joined())\""
  }

  /// Lines of text inside an HTML-like label.
  static func html(lines: [String]) -> String {
    lines.prefix(mostLines).map(html).joined(separator: "<BR/>")
  }

  /// A plain decimal: DOT splits `1e30` into two words.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
  }

  /// Attributes between brackets, in the order given.
  static func attributes(_ pairs: [(String, String)]) -> String {
    "[" + pairs.map { "\($0)=\($1)" }.joined(separator: " ") + "]"
  }

  /// Whether a byte may mean something to DOT or to markup in it.
  private static func isMasked(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// Without what XML cannot hold or a screen cannot show, and not longer than is sound.
  static func cleaned(_ text: String) -> String {
    // Most texts are plain and short.
    if text.utf8.count <= longestLabel, text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) {
      return text
    }
    var result = String.UnicodeScalarView()
    var lines = 1
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars.prefix(longestLabel) {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        lines += 1
        if lines > mostLines { break }
        result.append("\n")
      } else if isShown(scalar) {
        result.append(scalar)
      } else if scalar == "\t" {
        result.append(" ")
      }
    }
    return String(result)
  }

  /// Controls, noncharacters and marks that turn the direction of what follows are not.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
