/// Counts how often features occur along the right answers, so that chance ones can be left out.
final class FeatureCounter {
  private let minimum: UInt8
  private var features: [UInt64]
  private var counts: [UInt8]
  private var used = 0

  /// Makes a counter that admits features seen at least so many times.
  init(minimum: Int) {
    self.minimum = UInt8(clamping: minimum)
    features = Array(repeating: 0, count: 1 << 16)
    counts = Array(repeating: 0, count: 1 << 16)
  }

  /// Counts an occurrence of each feature.
  func count(_ new: UnsafePointer<UInt64>, count: Int) {
    for index in 0..<count {
      if used * 2 > features.count { grow() }
      let place = place(of: new[index])
      if counts[place] == 0 {
        used += 1
        features[place] = new[index]
      }
      if counts[place] < .max { counts[place] += 1 }
    }
  }

  /// Whether a feature was seen often enough.
  func admits(_ feature: UInt64) -> Bool { counts[place(of: feature)] >= minimum }

  private func place(of feature: UInt64) -> Int {
    let mask = features.count - 1
    var place = Int(truncatingIfNeeded: feature >> 20) & mask
    while counts[place] > 0, features[place] != feature { place = (place &+ 1) & mask }
    return place
  }

  private func grow() {
    let oldFeatures = features
    let oldCounts = counts
    features = Array(repeating: 0, count: oldFeatures.count * 2)
    counts = Array(repeating: 0, count: oldFeatures.count * 2)
    for index in oldFeatures.indices where oldCounts[index] > 0 {
      let place = place(of: oldFeatures[index])
      features[place] = oldFeatures[index]
      counts[place] = oldCounts[index]
    }
  }
}
