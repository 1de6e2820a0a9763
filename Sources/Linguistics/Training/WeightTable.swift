/// Weights that are being learned: an averaged perceptron over any features.
///
/// The sum over all steps, which the average needs, is not kept; each change is also added with the
/// number of the step at which it was made, and the average follows from the two.
final class WeightTable: Scoring {
  private struct Slot {
    var feature: UInt64
    var start: UInt32
    var count: UInt16
    var capacity: UInt16
  }

  private struct Entry {
    var weight: Int32
    var category: Int32
    var weighted: Int64
  }

  /// A weight averaged over all steps.
  struct Average {
    let category: UInt8
    let weight: Double
  }

  /// The number of the step, from 1.
  var step: Int64 = 1
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var used = 0
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity: Int
  private var entryCount = 0

  init() {
    mask = (1 << 16) - 1
    slots = Self.emptySlots(1 << 16)
    entryCapacity = 1 << 18
    entries = .allocate(capacity: entryCapacity)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
  }

  func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { places in
      // First all places, so that the waits for memory overlap.
      for index in 0..<count { places[index] = place(of: features[index]) }
      for index in 0..<count {
        let slot = slots[places[index]]
        let first = entries + Int(slot.start)
        for entry in 0..<Int(slot.count) {
          scores[Int(first[entry].category)] &+= first[entry].weight
        }
      }
    }
  }

  /// Changes the weight of a class for each of the features that the filter lets in.
  func update(
    _ features: UnsafePointer<UInt64>, count: Int, category: Int, by delta: Int32,
    filter: FeatureCounter?
  ) {
    for index in 0..<count {
      var place = place(of: features[index])
      if slots[place].count == 0 {
        if let filter, !filter.admits(features[index]) { continue }
        if used * 2 > mask {
          grow()
          place = self.place(of: features[index])
        }
        used += 1
        slots[place].feature = features[index]
      }
      let entry = entry(of: category, at: place)
      entries[entry].weight += delta
      entries[entry].weighted += Int64(delta) * step
    }
  }

  /// The mean of tables that learned the same from different beginnings; its weights are multiplied
  /// by `scale`.
  convenience init(meanOf tables: [WeightTable], scale: Double) {
    self.init()
    step = 0
    for table in tables {
      table.forEachAverage { feature, averages in
        for average in averages {
          let weight = Int32((average.weight * scale / Double(tables.count)).rounded())
          withUnsafePointer(to: feature) {
            update($0, count: 1, category: Int(average.category), by: weight, filter: nil)
          }
        }
      }
    }
    step = 1
  }

  /// Calls the body with each feature and its averaged weights, in an order that depends on the
  /// features alone.
  func forEachAverage(_ body: (UInt64, [Average]) -> Void) {
    let steps = Double(step)
    let places = (0...mask).filter { slots[$0].count > 0 }
      .sorted { slots[$0].feature < slots[$1].feature }
    for place in places {
      let first = Int(slots[place].start)
      let averages = (first..<first + Int(slots[place].count)).map { index in
        Average(
          category: UInt8(entries[index].category),
          weight: Double(entries[index].weight) - Double(entries[index].weighted) / steps)
      }
      body(slots[place].feature, averages.sorted { $0.category < $1.category })
    }
  }

  @inline(__always)
  private func place(of feature: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: feature >> 20) & mask
    while slots[place].count > 0, slots[place].feature != feature {
      place = (place &+ 1) & mask
    }
    return place
  }

  private func entry(of category: Int, at place: Int) -> Int {
    let start = Int(slots[place].start)
    let count = Int(slots[place].count)
    for index in start..<start + count where entries[index].category == Int32(category) {
      return index
    }
    if count == Int(slots[place].capacity) { widen(place) }
    let index = Int(slots[place].start) + count
    entries[index] = Entry(weight: 0, category: Int32(category), weighted: 0)
    slots[place].count += 1
    return index
  }

  /// Moves a feature's entries to the end of the store, where there is room for twice as many.
  private func widen(_ place: Int) {
    let count = Int(slots[place].count)
    let capacity = max(2, count * 2)
    if entryCount + capacity > entryCapacity {
      let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
      larger.moveInitialize(from: entries, count: entryCount)
      entries.deallocate()
      entries = larger
      entryCapacity *= 2
    }
    let start = Int(slots[place].start)
    for index in 0..<count { entries[entryCount + index] = entries[start + index] }
    for index in count..<capacity {
      entries[entryCount + index] = Entry(weight: 0, category: 0, weighted: 0)
    }
    slots[place].start = UInt32(entryCount)
    slots[place].capacity = UInt16(capacity)
    entryCount += capacity
  }

  private func grow() {
    let old = slots
    let oldCount = mask + 1
    slots = Self.emptySlots(oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].count > 0 {
      slots[place(of: old[index].feature)] = old[index]
    }
    old.deallocate()
  }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(feature: 0, start: 0, count: 0, capacity: 0), count: count)
    return slots
  }
}
