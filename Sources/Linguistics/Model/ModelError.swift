/// What is wrong with a model file, and where.
public struct ModelError: Error, Equatable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Reason: Hashable, Sendable {
    /// It does not begin as model files do.
    case notAModel
    /// It was written in another version of the format.
    case version(UInt32)
    /// It ends too early, or goes on after its end.
    case size(expected: Int, found: Int)
    /// Its bytes are not those that were written.
    case checksum
    /// A section is not there.
    case missing(section: String)
    /// A section says something impossible.
    case section(String, problem: String)
  }

  /// The byte at which the fault was seen.
  public let offset: Int
  /// What is wrong.
  public let reason: Reason

  /// Makes an error.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// `byte 8: version 7, expected 1`
  public var description: String { "byte \(offset): \(problem)" }

  private var problem: String {
    switch reason {
    case .notAModel: "not a model of Demarche"
    case .version(let version): "version \(version), expected \(ModelFile.version)"
    case .size(let expected, let found): "expected \(expected) bytes, found \(found)"
    case .checksum: "the checksum is wrong: the file was damaged"
    case .missing(let section): "the section \"\(section)\" is missing"
    case .section(let section, let problem): "section \"\(section)\": \(problem)"
    }
  }
}
