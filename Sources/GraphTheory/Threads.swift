import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many workers a measure may use; the answer is the same for any number.
public struct Threads: Sendable {
  /// The number of workers, at least 1.
  public let count: Int
  /// Called with the part of the work that is done, from 0 to 1, by any worker; nil for nobody.
  public var onProgress: (@Sendable (Double) -> Void)?

  /// Makes so many workers, at least one.
  public init(count: Int) { self.count = max(count, 1) }

  /// One worker for each processor.
  public static var all: Threads { Threads(count: processorCount()) }

  /// Calls `body` for each block of work from 0, in any order, on all workers.
  ///
  /// The workers are those of the system's pool: none is started for a call, and a call with one
  /// worker or one block runs where it stands.
  func forEach(_ blocks: Int, _ body: @escaping @Sendable (Int) -> Void) {
    forEach(blocks, scratch: {}, { _, block in body(block) })
  }

  /// Calls `body` for each block with what each worker made for itself once.
  func forEach<Scratch>(
    _ blocks: Int, scratch: @escaping @Sendable () -> Scratch,
    _ body: @escaping @Sendable (inout Scratch, Int) -> Void
  ) {
    let workers = min(count, blocks)
    let done = Counter()
    let step = { @Sendable (own: inout Scratch, block: Int) in
      body(&own, block)
      onProgress?(Double(done.take() + 1) / Double(blocks))
    }
    guard workers > 1 else {
      var own = scratch()
      for block in 0..<blocks { step(&own, block) }
      return
    }
    let next = Counter()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var block = next.take()
      guard block < blocks else { return }
      var own = scratch()
      while block < blocks {
        step(&own, block)
        block = next.take()
      }
    }
  }

  /// What `body` answers for each block, in the order of the blocks.
  ///
  /// - Parameters:
  ///   - blocks: how many pieces the work has.
  ///   - body: the work on one of them.
  /// - Returns: the answers.
  public func map<Value: Sendable>(
    _ blocks: Int, _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: blocks))
    forEach(blocks) { block in
      let value = body(block)
      values.withLock { $0[block] = value }
    }
    return values.withLock { $0.compactMap(\.self) }
  }

  private static func processorCount() -> Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }
}

/// Gives each asker another number, from 0.
private final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// A sum of vectors that is the same whoever comes first: they are added by the number of their
/// block, and what comes early waits.
final class OrderedSum: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [Double]] = [:]
    var total: [Double]
  }

  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(total: [Double](repeating: 0, count: count))) }

  /// Adds the vector of a block.
  func add(_ values: [Double], block: Int) {
    state.withLock { state in
      state.waiting[block] = values
      while let part = state.waiting.removeValue(forKey: state.next) {
        for index in part.indices { state.total[index] += part[index] }
        state.next += 1
      }
    }
  }

  /// The sum of all blocks so far.
  var total: [Double] { state.withLock { $0.total } }
}

/// Whole numbers that workers add to, in any order.
final class SharedCounts: Sendable {
  private let state: Mutex<[Int]>

  init(count: Int) { state = Mutex([Int](repeating: 0, count: count)) }

  /// Adds what a worker counted.
  func add(_ counts: Scratch<Int>) {
    state.withLock { state in
      for index in state.indices { state[index] += counts.pointer[index] }
    }
  }

  /// The sums so far.
  var values: [Int] { state.withLock { $0 } }
}
