import Foundation

/// Writes lines as they come to standard output, or all at once to a file.
final class LineSink {
  private let output: OutputFile
  private var held = Data()

  init(_ output: OutputFile) throws { self.output = output }

  func write(_ line: Data) throws {
    held += line
    held.append(UInt8(ascii: "\n"))
    guard output.isStandardOutput, held.count > 1 << 16 else { return }
    try StandardOutput.write(held)
    held.removeAll(keepingCapacity: true)
  }

  func finish() throws { try output.write(held) }
}
