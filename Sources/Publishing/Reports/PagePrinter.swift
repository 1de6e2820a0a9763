public import Foundation

/// Prints a page as PDF by whichever program for it is installed.
public struct PagePrinter: Sendable {
  /// Why nothing was printed.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    /// No program is installed that can.
    case nothingInstalled
    /// The program failed.
    case failed(program: String, reason: String)

    /// The message.
    public var description: String {
      switch self {
      case .nothingInstalled:
        "no program to print pages as PDF: install chromium or weasyprint (apt-get install "
          + "weasyprint), or write HTML and print it from a browser"
      case .failed(let program, let reason): "\(program): \(reason)"
      }
    }
  }

  /// The programs that are looked for, the best first: Chromium writes tagged, accessible PDF.
  private static let programs = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "weasyprint",
  ]

  private let searchPath: [String]

  /// Makes a printer that looks for programs in these folders.
  public init(searchPath: [String] = PagePrinter.environmentPath) {
    self.searchPath = searchPath
  }

  /// The folders that the environment names.
  public static var environmentPath: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map(String.init)
  }

  /// The page as PDF with a fixed date.
  public func pdf(of page: String, seconds: Int = 90) throws -> Data {
    let found = PagePrinter.programs.lazy.compactMap { name in
      searchPath.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }.first
    guard let program = found else { throw Failure.nothingInstalled }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("demarche-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("page.html")
    let target = folder.appendingPathComponent("page.pdf")
    try Data(page.utf8).write(to: source)
    let reason = try run(
      program, arguments(of: program, source: source, target: target, folder: folder),
      seconds: seconds)
    guard let data = try? Data(contentsOf: target), data.starts(with: Data("%PDF-".utf8)) else {
      throw Failure.failed(
        program: program, reason: reason.isEmpty ? "wrote no PDF" : reason)
    }
    return PDFDate.fixed(data)
  }

  private func arguments(of program: String, source: URL, target: URL, folder: URL) -> [String] {
    guard !program.hasSuffix("weasyprint") else {
      return ["--quiet", source.path, target.path]
    }
    // The page has no script and may load nothing, so that the sandbox, which root cannot have,
    // has nothing to hold back.
    let sandbox = getuid() == 0 ? ["--no-sandbox"] : []
    return sandbox + [
      "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(target.path)",
      source.absoluteString,
    ]
  }

  /// Runs a program to its end; what it last said if it failed.
  private func run(_ program: String, _ arguments: [String], seconds: Int) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = ContinuousClock.now + .seconds(seconds)
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        process.terminate()
        process.waitUntilExit()
        throw Failure.failed(program: program, reason: "took longer than \(seconds) s")
      }
      usleep(20_000)
    }
    return process.terminationStatus == 0 ? "" : "ended with \(process.terminationStatus)"
  }
}
