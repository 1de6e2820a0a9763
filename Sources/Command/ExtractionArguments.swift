import ArgumentParser
import Demarche

/// How articles are read.
struct ExtractionArguments: ParsableArguments {
  @Option(help: "How many articles are read at once; as many as there are processors unless given.")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1") }
  }

  /// The pipeline that the options ask for.
  func pipeline() throws -> Pipeline { try Pipeline() }
}
