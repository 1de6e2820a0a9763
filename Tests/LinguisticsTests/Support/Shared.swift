import Foundation

/// Reference data that lies beside the project, where it does.
enum Shared {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static let exists = FileManager.default.fileExists(
    atPath: folder.appending(path: "treebanks").path)

  static let treebanks = [
    "ewt-train.conllu", "ewt-dev.conllu", "ewt-test.conllu", "gum-train.conllu", "gum-dev.conllu",
    "gum-test.conllu", "pud-test.conllu",
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }
}
