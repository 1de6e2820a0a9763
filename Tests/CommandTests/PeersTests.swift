import Foundation
import Testing

struct `The measures of other libraries` {
  /// Whether the libraries are installed where `python3` finds them.
  static let areHere: Bool = {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", "import igraph, networkx, numpy, scipy"]
    python.standardError = FileHandle.nullDevice
    do { try python.run() } catch { return false }
    python.waitUntilExit()
    return python.terminationStatus == 0
  }()

  @Test(.enabled(if: areHere, "python3 with igraph, networkx, numpy and scipy is not here"))
  func `agree with ours, brought to our conventions`() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Peers/peers.py")
    let comparison = Process()
    comparison.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    comparison.arguments = ["python3", script.path, Program.executable.path]
    let output = Pipe()
    comparison.standardOutput = output
    try comparison.run()
    let lines = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    comparison.waitUntilExit()
    let bad = lines.split(separator: "\n").filter { $0.hasPrefix("BAD") }
    #expect(bad.isEmpty)
    #expect(comparison.terminationStatus == 0)
    #expect(lines.hasSuffix("0 disagree\n"))
  }
}
