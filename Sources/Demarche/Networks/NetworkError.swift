/// Why a file is no graph, and where it stops being one.
public struct NetworkError: Error, Equatable, CustomStringConvertible {
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong there.
  public var reason: String

  /// Makes an error.
  public init(line: Int? = nil, reason: String) {
    self.line = line
    self.reason = NetworkError.legible(reason)
  }

  /// A reason that quotes what a file holds, short and without what would disturb a terminal.
  private static func legible(_ reason: String) -> String {
    var text = ""
    for scalar in reason.unicodeScalars.prefix(160) {
      let isControl = scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{FFFD}"
      text.unicodeScalars.append(isControl ? "." : scalar)
    }
    return reason.unicodeScalars.count > 160 ? text + " …" : text
  }

  /// The message.
  public var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}
