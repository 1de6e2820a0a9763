import Foundation
import GraphTheory

// Most large edge lists name their vertices by whole numbers. These are read side by side without a
// table of names; at the first line that is anything else the reader of names begins anew, and it
// is he who knows what is wrong in which line.
extension EdgeListReader {
  /// The network of a list of whole numbers; nil if it is none.
  func numbered(_ data: Data) -> Network? {
    let ranges = data.withUnsafeBytes { buffer -> [Range<Int>] in
      guard let start = buffer.bindMemory(to: UInt8.self).baseAddress else { return [] }
      let bytes = Bytes(start: start, count: buffer.count)
      return bytes.parts(threads.count, from: bytes.beginning)
    }
    let parts = threads.map(ranges.count) { part in
      data.withUnsafeBytes { buffer -> NumberedEdges? in
        guard let start = buffer.bindMemory(to: UInt8.self).baseAddress else { return nil }
        // The first part holds all edges in the end.
        let length = part == 0 ? buffer.count : ranges[part].count
        return NumberedEdges(
          Bytes(start: start, count: buffer.count), ranges[part], capacity: length / 8)
      }
    }
    var all = NumberedEdges()
    for part in parts {
      guard let part else { return nil }
      all.append(part)
    }
    return all.network(isDirected: isDirected)
  }
}

/// Edges between whole numbers.
private struct NumberedEdges: Sendable {
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var alone: [UInt32] = []
  private var weights = EdgeWeights()
  private var largest: UInt32 = 0

  init() {}

  /// The edges of some lines; nil if one of them holds anything but two numbers and a weight.
  init?(_ bytes: Bytes, _ range: Range<Int>, capacity: Int) {
    sources.reserveCapacity(capacity)
    targets.reserveCapacity(capacity)
    var cursor = LineCursor(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    while cursor.offset < range.upperBound {
      cursor.skipBlanks()
      if !cursor.isAtLineEnd, !EdgeListReader.isComment(bytes[cursor.offset]) {
        guard edge(&cursor) else { return nil }
      }
      cursor.skipLine()
    }
  }

  @inline(__always)
  private mutating func edge(_ cursor: inout LineCursor) -> Bool {
    guard let source = cursor.number() else { return false }
    largest = max(largest, source)
    cursor.skipBlanks()
    if cursor.isAtLineEnd {
      alone.append(source)
      return true
    }
    guard let target = cursor.number() else { return false }
    largest = max(largest, target)
    sources.append(source)
    targets.append(target)
    cursor.skipBlanks()
    if cursor.isAtLineEnd {
      weights.append(nil)
      return true
    }
    guard let weight = cursor.weight() else { return false }
    weights.append(weight)
    cursor.skipBlanks()
    return cursor.isAtLineEnd
  }

  mutating func append(_ other: NumberedEdges) {
    if sources.isEmpty, alone.isEmpty {
      self = other
      return
    }
    sources += other.sources
    targets += other.targets
    alone += other.alone
    weights.append(other.weights)
    largest = max(largest, other.largest)
  }

  /// The network with the numbers that occur, in ascending order; nil where they lie so far apart
  /// that a table of names is smaller than one of numbers.
  consuming func network(isDirected: Bool) -> Network? {
    let ends = 2 * sources.count + alone.count
    guard ends > 0 else {
      return Network(isDirected: isDirected, names: [], sources: [], targets: [])
    }
    guard Int(largest) < 8 * ends + 1_000_000 else { return nil }
    var numbers = [UInt32](repeating: 0, count: Int(largest) + 1)
    for vertex in sources { numbers[Int(vertex)] = 1 }
    for vertex in targets { numbers[Int(vertex)] = 1 }
    for vertex in alone { numbers[Int(vertex)] = 1 }
    var names: [String] = []
    for vertex in numbers.indices where numbers[vertex] == 1 {
      numbers[vertex] = UInt32(names.count)
      names.append(String(vertex))
    }
    if names.count < numbers.count {
      for index in sources.indices {
        sources[index] = numbers[Int(sources[index])]
        targets[index] = numbers[Int(targets[index])]
      }
    }
    return Network(
      isDirected: isDirected, names: names, sources: sources, targets: targets,
      weights: weights.values)
  }
}

/// A place in a line of numbers.
private struct LineCursor {
  let bytes: Bytes
  var offset: Int
  let end: Int

  var isAtLineEnd: Bool { offset >= end || bytes[offset] == .newline }

  mutating func skipBlanks() {
    while offset < end, bytes[offset].isBlank { offset += 1 }
  }

  mutating func skipLine() {
    while offset < end, bytes[offset] != .newline { offset += 1 }
    offset += 1
  }

  /// A number of up to nine digits, written as numbers are, with a blank or the end behind it.
  mutating func number() -> UInt32? {
    let first = offset
    var value: UInt32 = 0
    while offset < end {
      let digit = bytes[offset] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ UInt32(digit)
      offset += 1
    }
    let length = offset - first
    guard length > 0, length < 10, length == 1 || bytes[first] != UInt8(ascii: "0") else {
      return nil
    }
    return offset >= end || bytes[offset].isSpace ? value : nil
  }

  mutating func weight() -> Double? {
    let first = offset
    while offset < end, !bytes[offset].isSpace { offset += 1 }
    return bytes.number(first..<offset)
  }
}
