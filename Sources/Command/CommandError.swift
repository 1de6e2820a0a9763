import Foundation

/// What goes wrong between the files and the library.
enum CommandError: Error, Equatable, CustomStringConvertible {
  /// A file that cannot be read.
  case cannotRead(path: String, reason: String)
  /// A file or stream that cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A file that is not of the format that it should be.
  case badInput(place: String, reason: String)

  var description: String {
    switch self {
    case .cannotRead(let path, let reason): "\(path): cannot be read: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .badInput(let place, let reason): "\(place): \(reason)"
    }
  }

  /// The shortest true reason of a Foundation error.
  static func reason(of error: any Error) -> String {
    let underlying =
      (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    switch CocoaError.Code(rawValue: (error as NSError).code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "no such file or folder"
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "no space left"
    default: return error.localizedDescription
    }
  }
}
