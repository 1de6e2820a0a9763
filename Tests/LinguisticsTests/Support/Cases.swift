import Foundation

/// Lines of data beside the tests.
enum Cases {
  /// The rows of a file without its header, cut at tabs.
  static func rows(_ name: String) -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Cases/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
