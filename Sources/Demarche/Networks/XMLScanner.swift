/// Goes through the tags of an XML document without copying what they hold.
///
/// Entities of a document type are not known: what they stand for may be anything.
struct XMLScanner {
  /// What was met.
  enum Token {
    /// A start tag; `isEmpty` tells whether it ends itself.
    case open
    /// An end tag.
    case close
    /// Text or CDATA between tags.
    case text
  }

  let bytes: Bytes
  /// The name of the tag, without a prefix.
  private(set) var name = 0..<0
  /// Whether the tag ends itself.
  private(set) var isEmpty = false
  /// Where the text is.
  private(set) var content = 0..<0
  /// Whether the text stands in a CDATA section, where nothing is escaped.
  private(set) var isLiteral = false
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  private var open: [Range<Int>] = []
  private var offset: Int
  /// Where the last token began.
  private(set) var tokenStart = 0

  init(_ bytes: Bytes) {
    self.bytes = bytes
    offset = bytes.beginning
  }

  /// An error where the last token began.
  func error(_ reason: String) -> NetworkError {
    NetworkError(line: bytes.line(of: tokenStart), reason: reason)
  }

  /// The next token; nil behind the last.
  mutating func next() throws(NetworkError) -> Token? {
    while offset < bytes.count {
      tokenStart = offset
      guard bytes[offset] == UInt8(ascii: "<") else {
        content = offset..<bytes.first(UInt8(ascii: "<"), from: offset)
        offset = content.upperBound
        isLiteral = false
        return .text
      }
      if let token = try markup() { return token }
    }
    tokenStart = bytes.count
    if let last = open.last { throw error("the element <\(bytes.text(last))> does not end") }
    return nil
  }

  private mutating func markup() throws(NetworkError) -> Token? {
    switch offset + 1 < bytes.count ? bytes[offset + 1] : 0 {
    case UInt8(ascii: "?"): try skip(to: "?>")
    case UInt8(ascii: "!"):
      if starts(with: "<!--") {
        try skip(to: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = offset + 9
        try skip(to: "]]>")
        content = start..<offset - 3
        isLiteral = true
        return .text
      } else {
        try skipDeclaration()
      }
    case UInt8(ascii: "/"): return try endTag()
    default: return try startTag()
    }
    return nil
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      offset + text.count <= bytes.count
        && text.indices.allSatisfy { bytes[offset + $0] == text[$0] }
    }
  }

  private mutating func skip(to end: StaticString) throws(NetworkError) {
    while offset < bytes.count {
      if starts(with: end) {
        offset += end.utf8CodeUnitCount
        return
      }
      offset += 1
    }
    throw error("expected \(end)")
  }

  private mutating func skipDeclaration() throws(NetworkError) {
    var depth = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return }
    }
    throw error("a declaration does not end")
  }

  private mutating func endTag() throws(NetworkError) -> Token {
    offset += 2
    name = localName(try tagName())
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
      throw error("expected > behind </\(bytes.text(name))")
    }
    offset += 1
    guard let expected = open.popLast() else {
      throw error("</\(bytes.text(name))> ends nothing")
    }
    guard bytes.text(expected) == bytes.text(name) else {
      throw error("expected </\(bytes.text(expected))>, found </\(bytes.text(name))>")
    }
    return .close
  }

  private mutating func startTag() throws(NetworkError) -> Token {
    offset += 1
    name = localName(try tagName())
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipSpaces()
      guard offset < bytes.count else { throw error("a tag does not end") }
      if bytes[offset] == UInt8(ascii: ">") {
        offset += 1
        isEmpty = false
        open.append(name)
        return .open
      }
      if bytes[offset] == UInt8(ascii: "/") {
        guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ">") else {
          throw error("expected /> at the end of a tag")
        }
        offset += 2
        isEmpty = true
        return .open
      }
      try attribute()
    }
  }

  private mutating func attribute() throws(NetworkError) {
    let name = try tagName()
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      throw error("expected = behind the attribute \(bytes.text(name))")
    }
    offset += 1
    skipSpaces()
    guard offset < bytes.count,
      bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
    else { throw error("expected quotes round the value of \(bytes.text(name))") }
    let end = bytes.first(bytes[offset], from: offset + 1)
    guard end < bytes.count else {
      throw error("the value of \(bytes.text(name)) does not end")
    }
    attributes.append((name, offset + 1..<end))
    offset = end + 1
  }

  private mutating func tagName() throws(NetworkError) -> Range<Int> {
    let start = offset
    while offset < bytes.count, !XMLScanner.endsName(bytes[offset]) { offset += 1 }
    guard offset > start else { throw error("expected a name in a tag") }
    return start..<offset
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<")
  }

  private func localName(_ name: Range<Int>) -> Range<Int> {
    for offset in name where bytes[offset] == UInt8(ascii: ":") {
      return offset + 1..<name.upperBound
    }
    return name
  }

  private mutating func skipSpaces() {
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
  }

  /// Whether the tag has this name.
  func isNamed(_ wanted: StaticString) -> Bool { bytes.equals(name, wanted) }

  /// The place of an attribute's value.
  func attribute(_ wanted: StaticString) -> Range<Int>? {
    for attribute in attributes where bytes.equals(attribute.name, wanted) {
      return attribute.value
    }
    return nil
  }

  /// The value of an attribute as text.
  func text(_ wanted: StaticString) throws(NetworkError) -> String? {
    guard let value = attribute(wanted) else { return nil }
    return try text(value)
  }

  /// Text with its entities resolved.
  func text(_ range: Range<Int>) throws(NetworkError) -> String {
    let mark = UInt8(ascii: "&")
    if isLiteral || !bytes.contains(mark, in: range) { return bytes.text(range) }
    let ampersand = bytes.first(mark, from: range.lowerBound)
    var text = bytes.text(range.lowerBound..<ampersand)
    var offset = ampersand
    while offset < range.upperBound {
      let end = bytes.first(UInt8(ascii: ";"), from: offset)
      guard end < range.upperBound else { throw error("an entity does not end") }
      text += try entity(bytes.text(offset + 1..<end))
      offset = min(bytes.first(UInt8(ascii: "&"), from: end), range.upperBound)
      text += bytes.text(end + 1..<offset)
    }
    return text
  }

  private func entity(_ name: String) throws(NetworkError) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let digits = name.dropFirst(name.hasPrefix("#x") || name.hasPrefix("#X") ? 2 : 1)
    guard name.hasPrefix("#"),
      let code = UInt32(digits, radix: digits.count == name.count - 2 ? 16 : 10),
      let scalar = Unicode.Scalar(code)
    else { throw error("unknown entity &\(name);") }
    return String(Character(scalar))
  }
}

extension Bytes {
  /// Whether the bytes between two offsets are this text.
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      text.count == range.count
        && text.indices.allSatisfy { self[range.lowerBound + $0] == text[$0] }
    }
  }
}
