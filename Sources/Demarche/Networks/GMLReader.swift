import Foundation

/// Reads GML: `graph [ node [ id 1 label "x" ] edge [ source 1 target 2 weight 3 ] ]`.
struct GMLReader {
  func network(of data: Data) throws(NetworkError) -> Network {
    try Bytes.read(data) { (bytes) throws(NetworkError) in
      var reading = GMLReading(bytes: bytes, offset: bytes.beginning)
      return try reading.network()
    }
  }
}

private struct GMLReading {
  let bytes: Bytes
  var offset: Int
  private var builder = NetworkBuilder()

  init(bytes: Bytes, offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func network() throws(NetworkError) -> Network {
    builder.isDirected = false
    var hasGraph = false
    while let key = try key() {
      if key == "graph" {
        try list { (reading, key) throws(NetworkError) in try reading.part(key) }
        hasGraph = true
      } else {
        _ = try value()
      }
    }
    guard hasGraph else { throw error("expected graph [") }
    return try builder.network()
  }

  private func error(_ reason: String) -> NetworkError {
    NetworkError(line: bytes.line(of: offset), reason: reason)
  }

  private mutating func part(_ key: String) throws(NetworkError) {
    switch key {
    case "directed": builder.isDirected = try value() == "1"
    case "node": try node()
    case "edge": try edge()
    default: _ = try value()
    }
  }

  private mutating func node() throws(NetworkError) {
    let values = try values()
    guard let id = values.first(where: { $0.key == "id" })?.value else {
      throw error("a node has no id")
    }
    guard let vertex = builder.declare(id) else { throw error("the node \(id) is there twice") }
    for (key, value) in values where key != "id" { builder.note(value, as: key, vertex: vertex) }
  }

  private mutating func edge() throws(NetworkError) {
    let values = try values()
    guard let source = values.first(where: { $0.key == "source" })?.value,
      let target = values.first(where: { $0.key == "target" })?.value
    else { throw error("an edge needs source and target") }
    builder.connect(source, target)
    var weight: Double?
    for (key, value) in values where key != "source" && key != "target" {
      if key == "weight" {
        guard let number = Double(value), number.isFinite else {
          throw error("expected a number as the weight, found \"\(value)\"")
        }
        weight = number
      } else {
        builder.note(value, asArc: key)
      }
    }
    builder.weigh(weight)
  }

  /// The plain values of a list; lists inside it are left out.
  private mutating func values() throws(NetworkError) -> [(key: String, value: String)] {
    var values: [(key: String, value: String)] = []
    try list { (reading, key) throws(NetworkError) in
      if let value = try reading.value() { values.append((key, value)) }
    }
    return values
  }

  private mutating func list(
    _ body: (inout GMLReading, String) throws(NetworkError) -> Void
  ) throws(NetworkError) {
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "[") else {
      throw error("expected [")
    }
    offset += 1
    while true {
      skipSpaces()
      guard offset < bytes.count else { throw error("a list does not end") }
      if bytes[offset] == UInt8(ascii: "]") {
        offset += 1
        return
      }
      guard let key = try key() else { throw error("a list does not end") }
      try body(&self, key)
    }
  }

  private mutating func key() throws(NetworkError) -> String? {
    skipSpaces()
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, GMLReading.isWord(bytes[offset]) { offset += 1 }
    guard offset > start else {
      throw error("expected a key, found \"\(bytes.text(offset..<offset + 1))\"")
    }
    return bytes.text(start..<offset)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// A number or string; nil for a list, which is passed over.
  private mutating func value() throws(NetworkError) -> String? {
    skipSpaces()
    guard offset < bytes.count else { throw error("expected a value") }
    if bytes[offset] == UInt8(ascii: "[") {
      try skipList()
      return nil
    }
    if bytes[offset] == UInt8(ascii: "\"") {
      let end = bytes.first(UInt8(ascii: "\""), from: offset + 1)
      guard end < bytes.count else { throw error("a string does not end") }
      let text = bytes.text(offset + 1..<end)
      offset = end + 1
      return text.contains("&") ? GMLReading.unescaped(text) : text
    }
    let start = offset
    while offset < bytes.count, !bytes[offset].isSpace, bytes[offset] != UInt8(ascii: "]") {
      offset += 1
    }
    guard offset > start else { throw error("expected a value") }
    return bytes.text(start..<offset)
  }

  /// Passes over a list however deep it is, without recursion.
  private mutating func skipList() throws(NetworkError) {
    var depth = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") { offset = bytes.first(byte, from: offset + 1) }
      offset += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return }
    }
    throw error("a list does not end")
  }

  private static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  private mutating func skipSpaces() {
    while offset < bytes.count {
      if bytes[offset].isSpace {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "#") {
        offset = bytes.first(.newline, from: offset)
      } else {
        return
      }
    }
  }
}
