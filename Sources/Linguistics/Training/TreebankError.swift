/// What is wrong with a CoNLL-U file, and where.
public struct TreebankError: Error, Equatable, CustomStringConvertible {
  /// The file's name as the caller gave it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// What was expected and what was found.
  public let problem: String

  /// Makes an error.
  public init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// The error as one line, the place first.
  public var description: String { "\(file):\(line): \(problem)" }
}
