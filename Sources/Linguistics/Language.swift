public import Foundation

/// What is known of a language: a folder of word lists and models.
public struct Language: Equatable, Sendable {
  /// The folder's name, the language's ISO 639-1 code.
  public let code: String
  /// The folder.
  public let folder: URL

  /// English.
  public static var english: Language {
    Language(code: "en", folder: resources.appending(path: "en"))
  }

  /// All languages that come with the library, in the order of their codes.
  public static var all: [Language] {
    let folders = try? FileManager.default.contentsOfDirectory(
      at: resources, includingPropertiesForKeys: nil)
    return (folders ?? []).map { Language(code: $0.lastPathComponent, folder: $0) }
      .sorted { $0.code < $1.code }
  }

  /// Makes a language of a folder that has its files.
  public init(code: String, folder: URL) {
    self.code = code
    self.folder = folder
  }

  /// Reads one of the folder's tables.
  ///
  /// - Throws: `TableError` where the table is not well formed, or what reading the file throws.
  public func table(_ name: String, columns: [String]) throws -> Table {
    try Table(text: text(name), file: "\(code)/\(name)", columns: columns)
  }

  /// Reads one of the folder's lists, one item a line.
  public func list(_ name: String) throws -> [String] {
    try text(name).split(whereSeparator: \.isNewline).map(String.init)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static var resources: URL { Bundle.module.bundleURL.appending(path: "Resources") }
}
