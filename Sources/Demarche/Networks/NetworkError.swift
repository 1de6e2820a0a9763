/// Why a file is no graph, and where it stops being one.
public struct NetworkError: Error, Equatable, CustomStringConvertible {
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong there.
  public var reason: String

  /// Makes an error.
  public init(line: Int? = nil, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// The message.
  public var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}
