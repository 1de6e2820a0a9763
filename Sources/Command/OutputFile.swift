import ArgumentParser
import Foundation

/// Where a command's data goes: a file that appears whole or not at all, or standard output.
struct OutputFile: Equatable, ExpressibleByArgument {
  /// The path, or `-` for standard output.
  let path: String

  init(argument: String) { path = argument }

  var defaultValueDescription: String { path }

  /// Standard output.
  static let standardOutput = OutputFile(argument: "-")

  var isStandardOutput: Bool { path == "-" }

  /// The ending of the file's name in lower case, without the dot.
  var pathExtension: String { URL(fileURLWithPath: path).pathExtension.lowercased() }

  /// The path as a text in another file names it: the name alone where both lie in one folder.
  func path(from other: OutputFile) -> String {
    let (own, its) = (URL(fileURLWithPath: path), URL(fileURLWithPath: other.path))
    let isBeside =
      own.deletingLastPathComponent().standardizedFileURL
      == its.deletingLastPathComponent().standardizedFileURL
    return isBeside ? own.lastPathComponent : path
  }

  /// Writes the text as UTF-8, as `write(_:)` writes data.
  func write(_ text: String) throws {
    if isStandardOutput { try StandardOutput.write(text) } else { try write(Data(text.utf8)) }
  }

  /// Writes the data at once: beside the place first, then moved there.
  func write(_ data: Data) throws {
    if isStandardOutput {
      try StandardOutput.write(data)
      return
    }
    // Devices and pipes cannot be replaced by a move, and /dev/null must stay what it is.
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else {
        throw CommandError.cannotWrite(path: path, reason: "it is a folder")
      }
      guard let handle = FileHandle(forWritingAtPath: path) else {
        throw CommandError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
      try handle.write(contentsOf: data)
      return
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandError.cannotWrite(path: path, reason: CommandError.reason(of: error))
    }
  }
}

/// Standard output, to which a reader may stop listening at any time.
enum StandardOutput {
  /// Writes all of the data; where the reader has gone, the program ends quietly and well.
  static func write(_ data: Data) throws {
    try data.withUnsafeBytes { try write($0) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer) throws {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = Foundation.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if count > 0 {
        written += count
      } else if errno == EPIPE {
        Foundation.exit(0)
      } else if errno != EINTR {
        throw CommandError.cannotWrite(
          path: "standard output", reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Writes a text.
  static func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }
}

/// Words for people go here, never to standard output.
enum StandardError {
  /// Writes one line.
  static func say(_ line: String) { show(line + "\n") }

  /// Writes a text as it is.
  static func show(_ text: String) {
    // Where nobody listens, there is nobody to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether a person reads it as it is written.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
