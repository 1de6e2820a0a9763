import Foundation

/// Reads GraphML: nodes, edges and their data; graphs inside nodes are read into the one around.
struct GraphMLReader {
  func network(of data: Data) throws(NetworkError) -> Network {
    try Bytes.read(data) { (bytes) throws(NetworkError) in
      var reading = GraphMLReading(XMLScanner(bytes))
      try reading.run()
      return try reading.builder.network()
    }
  }
}

/// One document while it is read.
private struct GraphMLReading {
  var builder = NetworkBuilder()
  private var scanner: XMLScanner
  private var keys: [Key] = []
  private var direction: Bool?
  private var hasGraph = false

  /// What a `key` element declares.
  private struct Key {
    let id: [UInt8]
    let name: String
    let ofVertices: Bool
  }

  init(_ scanner: XMLScanner) { self.scanner = scanner }

  mutating func run() throws(NetworkError) {
    var depth = 0
    while let token = try scanner.next() {
      switch token {
      case .open:
        if depth == 0, !scanner.isNamed("graphml") { throw scanner.error("expected <graphml>") }
        depth += scanner.isEmpty ? 0 : 1
        depth -= try element() ? 1 : 0
      case .close: depth -= 1
      case .text: break
      }
    }
    guard hasGraph else { throw scanner.error("expected a <graph>") }
  }

  /// Reads an element; true if its end was read too.
  private mutating func element() throws(NetworkError) -> Bool {
    if scanner.isNamed("edge") { return try edge() }
    if scanner.isNamed("node") { return try node() }
    if scanner.isNamed("key") { return try key() }
    if scanner.isNamed("graph") {
      hasGraph = true
      if let value = scanner.attribute("edgedefault") {
        try direct(!scanner.bytes.equals(value, "undirected"))
      }
    }
    if scanner.isNamed("hyperedge") { throw scanner.error("hyperedges are no arcs") }
    return false
  }

  /// All arcs of a network have a direction, or none has.
  private mutating func direct(_ isDirected: Bool) throws(NetworkError) {
    if let direction, direction != isDirected {
      throw scanner.error("edges with and without a direction in one graph")
    }
    direction = isDirected
    builder.isDirected = isDirected
  }

  private mutating func key() throws(NetworkError) -> Bool {
    guard let id = scanner.attribute("id") else { throw scanner.error("a <key> has no id") }
    let plain = try scanner.text(id)
    let name = try scanner.text("attr.name") ?? plain
    let target = try scanner.text("for") ?? "all"
    for ofVertices in [true, false] where target == "all" || ofVertices == (target == "node") {
      keys.append(Key(id: Array(scanner.bytes.slice(id)), name: name, ofVertices: ofVertices))
    }
    if scanner.isEmpty { return false }
    var isDefault = false
    while let token = try scanner.next() {
      switch token {
      case .open: isDefault = scanner.isNamed("default") && !scanner.isEmpty
      case .text:
        guard isDefault else { continue }
        let value = try scanner.text(scanner.content)
        for key in keys.suffix(target == "all" ? 2 : 1) {
          builder.setDefault(value, key.name, ofVertices: key.ofVertices)
        }
      case .close:
        isDefault = false
        if scanner.isNamed("key") { return true }
      }
    }
    return true
  }

  private mutating func node() throws(NetworkError) -> Bool {
    guard let id = scanner.attribute("id") else { throw scanner.error("a <node> has no id") }
    let number: Int?
    if scanner.bytes.contains(UInt8(ascii: "&"), in: id) {
      number = builder.declare(try scanner.text(id))
    } else {
      number = builder.declare(scanner.bytes.slice(id))
    }
    guard let vertex = number else {
      throw scanner.error("the node \(scanner.bytes.text(id)) is there twice")
    }
    if scanner.isEmpty { return false }
    return try data(end: "node") { (reading, key, value) in
      reading.builder.note(value, as: key, vertex: vertex)
    }
  }

  private mutating func edge() throws(NetworkError) -> Bool {
    guard let source = scanner.attribute("source"), let target = scanner.attribute("target") else {
      throw scanner.error("an <edge> needs source and target")
    }
    if let value = scanner.attribute("directed") {
      try direct(scanner.bytes.equals(value, "true"))
    }
    let mark = UInt8(ascii: "&")
    if scanner.bytes.contains(mark, in: source) || scanner.bytes.contains(mark, in: target) {
      builder.connect(try scanner.text(source), try scanner.text(target))
    } else {
      builder.connect(scanner.bytes.slice(source), scanner.bytes.slice(target))
    }
    if let id = try scanner.text("id") { builder.note(id, asArc: "id") }
    var weight: Double?
    if scanner.isEmpty {
      builder.weigh(nil)
      return false
    }
    let start = scanner.tokenStart
    let isDone = try data(end: "edge") { (reading, key, value) in
      if key == "weight" {
        weight = Double(value)
        if weight == nil { weight = .nan }
      } else {
        reading.builder.note(value, asArc: key)
      }
    }
    if let weight, !weight.isFinite {
      throw NetworkError(
        line: scanner.bytes.line(of: start), reason: "expected a number as the weight")
    }
    builder.weigh(weight)
    return isDone
  }

  /// Reads the data of an element up to its end; a graph inside is left to the caller's loop.
  private mutating func data(
    end: StaticString, _ take: (inout GraphMLReading, String, String) -> Void
  ) throws(NetworkError) -> Bool {
    var key: Key?
    var value: String?
    while let token = try scanner.next() {
      switch token {
      case .open:
        if scanner.isNamed("graph") {
          hasGraph = true
          try inner()
        } else if scanner.isNamed("data") {
          key = find(scanner.attribute("key"), ofVertices: end.utf8Start[0] == UInt8(ascii: "n"))
          value = scanner.isEmpty ? nil : ""
        }
      case .text:
        if value != nil { value = (value ?? "") + (try scanner.text(scanner.content)) }
      case .close:
        if scanner.isNamed("data"), let name = key?.name, let text = value {
          take(&self, name, text)
          value = nil
        }
        if scanner.isNamed(end) { return true }
      }
    }
    return true
  }

  /// A graph inside a node.
  private mutating func inner() throws(NetworkError) {
    if scanner.isEmpty { return }
    var depth = 1
    while depth > 0, let token = try scanner.next() {
      switch token {
      case .open:
        depth += scanner.isEmpty ? 0 : 1
        depth -= try element() ? 1 : 0
      case .close: depth -= 1
      case .text: break
      }
    }
  }

  private func find(_ id: Range<Int>?, ofVertices: Bool) -> Key? {
    guard let id else { return nil }
    return keys.first { key in
      key.ofVertices == ofVertices && scanner.bytes.slice(id).elementsEqual(key.id)
    }
  }
}
