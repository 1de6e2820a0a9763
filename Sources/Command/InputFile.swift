import ArgumentParser
import Foundation

/// Where a command's data comes from: a file, or standard input for `-`.
struct InputFile: Equatable, ExpressibleByArgument {
  /// The path, or `-` for standard input.
  let path: String

  init(argument: String) { path = argument }

  var isStandardInput: Bool { path == "-" }

  /// The name for messages.
  var name: String { isStandardInput ? "standard input" : path }

  /// The ending of the file's name in lower case, without the dot.
  var pathExtension: String { URL(fileURLWithPath: path).pathExtension.lowercased() }

  /// All bytes of the input, mapped into memory where that is possible.
  func data() throws -> Data {
    if isStandardInput {
      do {
        return try FileHandle.standardInput.readToEnd() ?? Data()
      } catch {
        throw CommandError.cannotRead(path: name, reason: CommandError.reason(of: error))
      }
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw CommandError.cannotRead(path: path, reason: "it is a folder")
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    } catch {
      throw CommandError.cannotRead(path: path, reason: CommandError.reason(of: error))
    }
  }
}
