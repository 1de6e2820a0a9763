import Foundation

/// How long a task took, run by run.
struct Timing {
  private var seconds: [Double] = []
  private var processorSeconds: [Double] = []
  private var checksum = 0.0

  init(repetitions: Int, _ body: () throws -> Double) throws {
    for _ in 0..<max(repetitions, 1) {
      let clock = ContinuousClock()
      let (start, processor) = (clock.now, Timing.processorTime())
      checksum = try body()
      let duration = (clock.now - start).components
      seconds.append(Double(duration.seconds) + Double(duration.attoseconds) * 1e-18)
      processorSeconds.append(Timing.processorTime() - processor)
    }
  }

  /// The result as JSON: median, least and processor time, and a checksum of the values.
  func line(graph: String, task: String) -> String {
    let sorted = seconds.sorted()
    let fields: [(String, Double)] = [
      ("median", sorted[sorted.count / 2]), ("least", sorted[0]),
      ("processor", processorSeconds.sorted()[sorted.count / 2]), ("checksum", checksum),
    ]
    let name = URL(fileURLWithPath: graph).lastPathComponent
    return "{\"graph\": \"\(name)\", \"task\": \"\(task)\", "
      + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func processorTime() -> Double {
    // 0 is RUSAGE_SELF, whose type differs from system to system.
    var usage = rusage()
    getrusage(0, &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
  }
}
