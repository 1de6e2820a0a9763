/// A value of a JSON document, members in their order, with the line where it begins.
struct JSONValue {
  /// The kinds of values.
  enum Kind {
    case null
    case flag(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])
  }

  let kind: Kind
  let line: Int

  /// The member of an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of an array.
  var elements: [JSONValue]? {
    guard case .array(let elements) = kind else { return nil }
    return elements
  }

  /// A string, number or flag as text.
  var text: String? {
    switch kind {
    case .string(let text), .number(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// A flag.
  var flag: Bool? {
    guard case .flag(let flag) = kind else { return nil }
    return flag
  }
}

/// Reads JSON with the line of every error.
struct JSONReader {
  private let bytes: Bytes
  private var offset: Int
  private var line = 1

  init(_ bytes: Bytes) {
    self.bytes = bytes
    offset = bytes.beginning
  }

  /// The whole document.
  mutating func document() throws(NetworkError) -> JSONValue {
    let value = try value(depth: 0)
    skipSpaces()
    guard offset == bytes.count else { throw error("expected nothing behind the document") }
    return value
  }

  private func error(_ reason: String) -> NetworkError { NetworkError(line: line, reason: reason) }

  private mutating func value(depth: Int) throws(NetworkError) -> JSONValue {
    // Deeper than any graph, and shallow enough for the stack.
    guard depth < 256 else { throw error("values are nested too deeply") }
    skipSpaces()
    let line = line
    guard offset < bytes.count else { throw error("expected a value, found the end") }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return JSONValue(kind: try object(depth), line: line)
    case UInt8(ascii: "["): return JSONValue(kind: try array(depth), line: line)
    case UInt8(ascii: "\""): return JSONValue(kind: .string(try string()), line: line)
    default: return JSONValue(kind: try word(), line: line)
    }
  }

  private mutating func object(_ depth: Int) throws(NetworkError) -> JSONValue.Kind {
    var members: [(key: String, value: JSONValue)] = []
    offset += 1
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpaces()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        throw error("expected the name of a member in quotes")
      }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw error("expected : behind \"\(key)\"") }
      members.append((key, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw error("expected , or } in an object") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(NetworkError) -> JSONValue.Kind {
    var elements: [JSONValue] = []
    offset += 1
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw error("expected , or ] in an array") }
    return .array(elements)
  }

  private mutating func word() throws(NetworkError) -> JSONValue.Kind {
    let start = offset
    while offset < bytes.count, JSONReader.isWord(bytes[offset]) { offset += 1 }
    let text = bytes.text(start..<offset)
    switch text {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    default:
      guard let first = text.utf8.first, first < UInt8(ascii: ":"),
        bytes.number(start..<offset) != nil
      else {
        let found = text.isEmpty ? bytes.text(start..<start + 1) : String(text.prefix(20))
        throw error("expected a value, found \"\(found)\"")
      }
      return .number(text)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private mutating func string() throws(NetworkError) -> String {
    offset += 1
    var text = ""
    var start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        text += bytes.text(start..<offset)
        offset += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        text += bytes.text(start..<offset)
        text.unicodeScalars.append(try escape())
        start = offset
      } else {
        if byte == .newline { throw error("a string does not end in its line") }
        offset += 1
      }
    }
    throw error("a string does not end")
  }

  private mutating func escape() throws(NetworkError) -> Unicode.Scalar {
    guard offset + 1 < bytes.count else { throw error("a string does not end") }
    let byte = bytes[offset + 1]
    offset += 2
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicode()
    default: throw error("unknown escape in a string")
    }
  }

  private mutating func unicode() throws(NetworkError) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Half of a pair: the other half has to follow; alone it is no character.
    guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    offset += 2
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(NetworkError) -> UInt32 {
    guard offset + 4 <= bytes.count, let value = UInt32(bytes.text(offset..<offset + 4), radix: 16)
    else { throw error("expected four hexadecimal digits behind \\u") }
    offset += 4
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpaces() {
    while offset < bytes.count, bytes[offset].isSpace {
      if bytes[offset] == .newline { line += 1 }
      offset += 1
    }
  }
}
