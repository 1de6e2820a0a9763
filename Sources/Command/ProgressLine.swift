import Foundation
import Synchronization

/// A line on a terminal that tells how far a long work is; short works never show one.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let shown = Mutex(-1)

  /// Shows a part of the work from 0 to 1, and nothing more at its end.
  func show(_ part: Double) {
    guard ContinuousClock.now - start > .seconds(1) else { return }
    let percent = min(100, Int(100 * part))
    shown.withLock { last in
      if percent == last { return }
      last = percent
      let bar = String(repeating: "=", count: percent / 4)
      let rest = String(repeating: " ", count: 25 - percent / 4)
      let line = percent == 100 ? "\r\u{1B}[K" : "\r[\(bar)\(rest)] \(percent) %"
      StandardError.show(line)
    }
  }
}
