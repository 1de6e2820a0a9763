import Foundation

/// The program as a process: what a user starts.
struct Program {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program that was built beside the tests.
  ///
  /// - Parameters:
  ///   - arguments: the words after `demarche`.
  ///   - input: what stands on standard input.
  ///   - executable: another program, such as a shell, in its place.
  ///   - folder: the folder in which it runs; the project's own unless given.
  /// - Returns: the exit code, negative for a signal, and all that was written.
  /// - Throws: an error where the program cannot be started or its files cannot be read.
  static func run(
    _ arguments: [String], input: Data = Data(), of executable: URL = executable,
    in folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? project
    let scratch = try Scratch()
    let files = ["in", "out", "err"].map { scratch.folder.appending(path: $0) }
    try input.write(to: files[0])
    for file in files.dropFirst() {
      try Data().write(to: file)
    }
    // Files rather than pipes: a pipe that nobody empties stops the writer.
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The program beside the bundle of the tests.
  static let executable: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
    var folder = tests.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "demarche")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return project.appending(path: ".build/debug/demarche")
  }()

  /// The folder of the project.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}

/// A folder that is there as long as somebody holds it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "demarche-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ content: Data) throws -> String {
    let file = folder.appending(path: name)
    try content.write(to: file)
    return file.path
  }

  /// Writes a file of text and returns its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

  /// The path of a file that need not be there.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The names of the files in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
