/// Weights of features as they lie in a model file.
///
/// Features are spread over buckets by the upper half of their hash. A bucket is a run of records: a
/// fingerprint of 24 bits with a count, then as many pairs of a class and a weight of 8 bits. A weight
/// too large for 8 bits stands as several pairs, and a feature with too many pairs as several records.
/// All that a lookup touches are two places in memory.
struct PackedWeights: Scoring {
  /// For each bucket where it starts in `records`, and at last where the last one ends.
  let starts: UnsafePointer<UInt32>
  /// The number of buckets, at least one.
  let bucketCount: UInt64
  /// The records.
  let records: UnsafeRawPointer

  @inline(__always)
  func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    // Nearly every lookup misses the cache. The misses overlap only where no branch stands between
    // them, so a first pass fetches all places, and a second one the heads of all buckets.
    withUnsafeTemporaryAllocation(of: Place.self, capacity: count) { places in
      for index in 0..<count {
        let bucket = Int(truncatingIfNeeded: Self.bucket(of: features[index], among: bucketCount))
        places[index] = Place(start: starts[bucket], end: starts[bucket &+ 1], head: 0)
      }
      for index in 0..<count where places[index].start &+ 4 <= places[index].end {
        places[index].head = records.loadUnaligned(
          fromByteOffset: Int(places[index].start), as: UInt32.self)
      }
      for index in 0..<count { add(features[index], at: places[index], to: scores) }
    }
  }

  /// Where the bucket of a feature is, and the head of its first record.
  private struct Place {
    var start: UInt32
    var end: UInt32
    var head: UInt32
  }

  /// Adds the weights of one feature; whatever the records say, the walk stays in the bucket.
  @inline(__always)
  private func add(_ feature: UInt64, at bucket: Place, to scores: UnsafeMutablePointer<Int32>) {
    var place = Int(bucket.start)
    let end = Int(bucket.end)
    var head = bucket.head
    let fingerprint = Self.fingerprint(of: feature)
    while place &+ 4 <= end {
      place &+= 4
      let next = place &+ 2 &* Int(head & 0xFF)
      if head >> 8 == fingerprint { addPairs(from: place, to: min(next, end), scores) }
      place = next
      if place &+ 4 <= end {
        head = records.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      }
    }
  }

  @inline(__always)
  private func addPairs(from start: Int, to end: Int, _ scores: UnsafeMutablePointer<Int32>) {
    var place = start
    while place &+ 2 <= end {
      let pair = records.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      scores[Int(pair & 0xFF)] &+= Int32(Int8(truncatingIfNeeded: pair >> 8))
      place &+= 2
    }
  }

  /// The bucket of a feature.
  @inline(__always)
  static func bucket(of feature: UInt64, among count: UInt64) -> UInt64 {
    ((feature >> 32) &* count) >> 32
  }

  /// The part of a feature that tells it from others in its bucket.
  @inline(__always)
  static func fingerprint(of feature: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: feature) >> 8
  }
}
