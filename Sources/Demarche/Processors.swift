import Foundation

extension Pipeline {
  /// How many processors this process may use.
  static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }
}
