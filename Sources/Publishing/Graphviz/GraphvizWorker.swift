public import Foundation
import Synchronization

/// Lets Graphviz work in a process of its own, which may crash, hang or eat memory without harm.
///
/// The process is our own program, started anew with a hidden command that calls `serve`. What
/// others wrote, and graphs of any shape and size, are read and drawn there.
public struct GraphvizWorker: Equatable, Sendable {
  /// The word on the command line that makes the program a worker.
  public static let commandName = "graphviz-worker"

  /// The program.
  public let program: URL
  /// When all work must be done.
  public let deadline: ContinuousClock.Instant
  private let seconds: Int

  /// Makes a worker that may be busy for so long, counted from now.
  ///
  /// - Parameters:
  ///   - program: a program that runs `serve` when its first argument is `commandName`; nil for
  ///     the one that is running.
  ///   - seconds: for how long all calls together may last.
  public init(program: URL? = nil, seconds: Int = 18) {
    self.program = program ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    self.seconds = seconds
    deadline = ContinuousClock.now + .seconds(seconds)
  }

  // MARK: In the process that asks

  enum Request: Codable {
    case read(text: String)
    case draw(text: String, layout: Layout, outputs: [Graphviz.Output], largestArea: Double?)
  }

  enum Answer: Codable {
    case parsed(ParsedDOT)
    case drawn(Graphviz.Drawing)
    case failed(RenderingError)
  }

  func read(dot text: String) throws(RenderingError) -> ParsedDOT {
    switch try answer(to: .read(text: text)) {
    case .parsed(let parsed): return parsed
    case .failed(let error): throw error
    case .drawn: throw .failed(reason: "an answer to another question")
    }
  }

  func draw(
    dot text: String, layout: Layout, outputs: [Graphviz.Output], largestArea: Double?
  ) throws(RenderingError) -> Graphviz.Drawing {
    let request = Request.draw(
      text: text, layout: layout, outputs: outputs, largestArea: largestArea)
    switch try answer(to: request) {
    case .drawn(let drawing): return drawing
    case .failed(let error): throw error
    case .parsed: throw .failed(reason: "an answer to another question")
    }
  }

  private func answer(to request: Request) throws(RenderingError) -> Answer {
    do {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("demarche-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let (question, reply) = (
        folder.appendingPathComponent("question"), folder.appendingPathComponent("answer")
      )
      try JSONEncoder().encode(request).write(to: question)
      try Data().write(to: reply)
      try run(from: question, to: reply)
      return try JSONDecoder().decode(Answer.self, from: try Data(contentsOf: reply))
    } catch let error as RenderingError {
      throw error
    } catch {
      throw .stopped(reason: "no answer: \(error.localizedDescription)")
    }
  }

  private func run(from question: URL, to reply: URL) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = [GraphvizWorker.commandName]
    var environment = ProcessInfo.processInfo.environment
    // A crash of the worker is an answer, not something to print pages about.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: question)
    process.standardOutput = try FileHandle(forWritingTo: reply)
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw RenderingError.tookTooLong(seconds: seconds)
      }
      usleep(2000)
    }
    guard process.terminationReason == .uncaughtSignal else {
      guard process.terminationStatus == 0 else {
        throw RenderingError.stopped(reason: "it ended with \(process.terminationStatus)")
      }
      return
    }
    switch process.terminationStatus {
    case SIGXCPU, SIGKILL: throw RenderingError.tookTooLong(seconds: seconds)
    case SIGXFSZ: throw RenderingError.stopped(reason: "its output grew too large")
    case SIGABRT: throw RenderingError.stopped(reason: "it gave up, or had no memory left")
    case let signal: throw RenderingError.stopped(reason: "it crashed (signal \(signal))")
    }
  }

  // MARK: In the process that works

  /// Answers one question from standard input on standard output.
  ///
  /// The process first limits itself: two gigabytes of memory, a minute of processor time, output
  /// of 256 megabytes and no core file.
  public static func serve() {
    limit(RLIMIT_AS, to: 2 << 30)
    limit(RLIMIT_CPU, to: 60)
    limit(RLIMIT_FSIZE, to: 256 << 20)
    limit(RLIMIT_CORE, to: 0)
    let input = FileHandle.standardInput.readDataToEndOfFile()
    // libgvc's own words on standard output must not get into the answer.
    let output = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    guard let data = try? JSONEncoder().encode(answer(to: input)) else { return }
    try? FileHandle(fileDescriptor: output, closeOnDealloc: true).write(contentsOf: data)
  }

  private static func answer(to input: Data) -> Answer {
    do {
      switch try JSONDecoder().decode(Request.self, from: input) {
      case .read(let text):
        return .parsed(try Graphviz.read(dot: text))
      case .draw(let text, let layout, let outputs, let largestArea):
        return .drawn(
          try Graphviz.draw(
            dot: text, layout: layout, outputs: outputs, largestArea: largestArea))
      }
    } catch let error as RenderingError {
      return .failed(error)
    } catch {
      return .failed(.failed(reason: "not a question: \(error)"))
    }
  }

  private static func limit(_ resource: __rlimit_resource, to value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(Int32(resource.rawValue), &limit)
  }
}
