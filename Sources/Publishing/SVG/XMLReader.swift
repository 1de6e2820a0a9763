/// Reads well-formed XML without entities of its own: what Graphviz writes and we write.
///
/// Foundation's parser takes some broken files for whole ones, and is not needed for this little.
struct XMLReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// The root element of a document.
  static func root(of bytes: some Sequence<UInt8>) throws(XMLError) -> XMLElement {
    var reader = XMLReader(bytes: Array(bytes))
    try reader.skipMisc()
    let root = try reader.element()
    try reader.skipMisc()
    guard reader.position == reader.bytes.count else { throw reader.error("the end") }
    return root
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func error(_ expected: String) -> XMLError {
    XMLError(offset: position, reason: "expected \(expected)")
  }

  private func isAt(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where buffer[index] != bytes[position + index] { return false }
      return true
    }
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 9, 10, 13, 32: position += 1
      default: return
      }
    }
  }

  private mutating func skip(past end: StaticString) throws(XMLError) {
    while position < bytes.count, !isAt(end) { position += 1 }
    guard position < bytes.count else { throw error("\(end)") }
    position += end.utf8CodeUnitCount
  }

  /// The declaration, comments, instructions and a document type without a subset of its own.
  private mutating func skipMisc() throws(XMLError) {
    while true {
      skipBlanks()
      if isAt("<?") {
        try skip(past: "?>")
      } else if isAt("<!--") {
        try skip(past: "-->")
      } else if isAt("<!DOCTYPE") {
        let start = position
        try skip(past: ">")
        guard !bytes[start..<position].contains(UInt8(ascii: "[")) else {
          throw error("a document type without declarations")
        }
      } else {
        return
      }
    }
  }

  private mutating func element() throws(XMLError) -> XMLElement {
    guard isAt("<") else { throw error("<") }
    depth += 1
    defer { depth -= 1 }
    guard depth <= 200 else { throw error("fewer than 200 elements in one another") }
    position += 1
    var element = XMLElement(name: try name())
    while true {
      skipBlanks()
      if isAt("/>") {
        position += 2
        return element
      }
      if isAt(">") {
        position += 1
        break
      }
      let attribute = try attribute()
      guard element[attribute.name] == nil else { throw error("an attribute only once") }
      element.attributes.append(attribute)
    }
    try readChildren(of: &element)
    return element
  }

  private mutating func readChildren(of element: inout XMLElement) throws(XMLError) {
    while true {
      guard position < bytes.count else { throw error("</\(element.name)>") }
      if isAt("</") {
        position += 2
        guard try name() == element.name else { throw error("</\(element.name)>") }
        skipBlanks()
        guard isAt(">") else { throw error(">") }
        position += 1
        return
      }
      if isAt("<!--") {
        try skip(past: "-->")
      } else if isAt("<") {
        element.children.append(.element(try self.element()))
      } else {
        element.children.append(.text(try text(until: UInt8(ascii: "<"))))
      }
    }
  }

  private mutating func attribute() throws(XMLError) -> XMLElement.Attribute {
    let name = try name()
    skipBlanks()
    guard isAt("=") else { throw error("=") }
    position += 1
    skipBlanks()
    guard isAt("\"") || isAt("'") else { throw error("a quotation mark") }
    let mark = bytes[position]
    position += 1
    let value = try text(until: mark)
    guard position < bytes.count, bytes[position] == mark else { throw error("the end of a value") }
    position += 1
    return .init(name: name, value: value)
  }

  private mutating func name() throws(XMLError) -> String {
    let start = position
    while position < bytes.count, isNamePart(bytes[position]) { position += 1 }
    guard position > start else { throw error("a name") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Text up to a mark, or to the start of an element.
  private mutating func text(until end: UInt8) throws(XMLError) -> String {
    var result: [UInt8] = []
    while position < bytes.count, bytes[position] != end, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") {
        result += try reference()
      } else {
        let byte = bytes[position]
        guard byte >= 32 || byte == 9 || byte == 10 || byte == 13 else {
          throw error("no control character")
        }
        result.append(byte)
        position += 1
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else { throw error("UTF-8") }
    return text
  }

  private mutating func reference() throws(XMLError) -> [UInt8] {
    let start = position + 1
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw error("a reference")
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let scalar = XMLReader.scalar(named: name) else { throw error("a known reference") }
    position = end + 1
    return Array(String(Character(scalar)).utf8)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, code >= 32 || [9, 10, 13].contains(code) else { return nil }
    return Unicode.Scalar(code)
  }
}
