extension WeightTable {
  /// How weights become whole numbers, and which are left out.
  struct Packing: Equatable, Sendable {
    /// By what an averaged weight is multiplied before it is rounded.
    var scale = 8.0
    /// The smallest weight that is kept.
    var minimum = 0.5
  }

  /// The averaged weights as a section of a model file.
  func packed(_ packing: Packing) -> [UInt8] {
    var records: [(feature: UInt64, bytes: [UInt8])] = []
    forEachAverage { feature, averages in
      let bytes = Self.record(feature, averages, packing)
      if !bytes.isEmpty { records.append((feature, bytes)) }
    }
    let bucketCount = max(1, UInt64(records.count) / 2)
    var starts: [UInt32] = []
    var body: [UInt8] = []
    var next = 0
    for bucket in 0..<bucketCount {
      starts.append(UInt32(body.count))
      while next < records.count,
        PackedWeights.bucket(of: records[next].feature, among: bucketCount) == bucket
      {
        body += records[next].bytes
        next += 1
      }
    }
    starts.append(UInt32(body.count))
    var section = ByteWriter()
    section.add(UInt32(bucketCount))
    section.add(UInt32(body.count))
    for start in starts { section.add(start) }
    section.bytes += body
    return section.bytes
  }

  private static func record(
    _ feature: UInt64, _ averages: [Average], _ packing: Packing
  ) -> [UInt8] {
    var pairs: [UInt8] = []
    for average in averages where abs(average.weight) >= packing.minimum {
      var rest = Int((average.weight * packing.scale).rounded())
      while rest != 0 {
        let piece = max(-128, min(127, rest))
        pairs.append(average.category)
        pairs.append(UInt8(bitPattern: Int8(piece)))
        rest -= piece
      }
    }
    var record = ByteWriter()
    while !pairs.isEmpty {
      let part = pairs.prefix(2 * 255)
      record.add(PackedWeights.fingerprint(of: feature) << 8 | UInt32(part.count / 2))
      record.bytes += part
      pairs.removeFirst(part.count)
    }
    return record.bytes
  }
}

/// Puts numbers together as bytes, the lowest byte first.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func add(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
