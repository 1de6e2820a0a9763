import Dispatch
import Synchronization

/// Runs a command on the thread on which the program starts.
///
/// A command waits for its work anyway, and to hand it to the pool of threads would start three of
/// them first. Work that gains by many threads asks for the pool itself.
final class MainThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let isDone = Atomic<Bool>(false)
  private let changes = DispatchSemaphore(value: 0)

  private init() {}

  /// Runs the body on the calling thread until it is done.
  static func run(_ body: @escaping @Sendable () async -> Void) {
    let thread = MainThread()
    Task(executorPreference: thread) {
      await body()
      thread.isDone.store(true, ordering: .releasing)
      thread.changes.signal()
    }
    while !thread.isDone.load(ordering: .acquiring) {
      thread.changes.wait()
      let job = thread.jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      job?.runSynchronously(on: thread.asUnownedTaskExecutor())
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    changes.signal()
  }
}
