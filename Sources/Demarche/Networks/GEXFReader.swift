import Foundation

/// Reads GEXF of Gephi: nodes, edges, their attributes, and when they are there.
struct GEXFReader {
  func network(of data: Data) throws(NetworkError) -> Network {
    try Bytes.read(data) { (bytes) throws(NetworkError) in
      var reading = GEXFReading(XMLScanner(bytes))
      try reading.run()
      return try reading.builder.network()
    }
  }
}

private struct GEXFReading {
  var builder = NetworkBuilder()
  private var scanner: XMLScanner
  private var titles: [String: String] = [:]
  private var isOfVertices = true
  private var attribute = ""
  private var isDefault = false
  private var place: Place = .outside
  private var direction: Bool?

  private enum Place {
    case outside
    case vertex(Int)
    case arc
  }

  init(_ scanner: XMLScanner) { self.scanner = scanner }

  mutating func run() throws(NetworkError) {
    var hasGraph = false
    var isFirst = true
    while let token = try scanner.next() {
      switch token {
      case .open:
        if isFirst, !scanner.isNamed("gexf") { throw scanner.error("expected <gexf>") }
        isFirst = false
        hasGraph = hasGraph || scanner.isNamed("graph")
        try open()
      case .close: close()
      case .text:
        if isDefault {
          builder.setDefault(
            try scanner.text(scanner.content), titles[key(attribute)] ?? attribute,
            ofVertices: isOfVertices)
        }
      }
    }
    guard hasGraph else { throw scanner.error("expected a <graph>") }
  }

  private mutating func open() throws(NetworkError) {
    if scanner.isNamed("node") {
      try node()
    } else if scanner.isNamed("edge") {
      try edge()
    } else if scanner.isNamed("attvalue") {
      try value()
    } else if scanner.isNamed("attributes") {
      isOfVertices = try scanner.text("class") != "edge"
    } else if scanner.isNamed("attribute") {
      guard let id = try scanner.text("id") else { throw scanner.error("an attribute has no id") }
      attribute = id
      titles[key(id)] = try scanner.text("title") ?? id
    } else if scanner.isNamed("default") {
      isDefault = !scanner.isEmpty
    } else if scanner.isNamed("graph") {
      builder.isDirected = try scanner.text("defaultedgetype") != "undirected"
    }
  }

  private mutating func close() {
    if scanner.isNamed("default") { isDefault = false }
    if scanner.isNamed("node") || scanner.isNamed("edge") { place = .outside }
  }

  private func key(_ id: String) -> String { (isOfVertices ? "node " : "edge ") + id }

  private mutating func node() throws(NetworkError) {
    guard let id = try scanner.text("id") else { throw scanner.error("a <node> has no id") }
    guard let vertex = builder.declare(id) else {
      throw scanner.error("the node \(id) is there twice")
    }
    if let label = try scanner.text("label") { builder.note(label, as: "label", vertex: vertex) }
    for name in ["start", "end"] as [StaticString] {
      if let time = try scanner.text(name) {
        builder.note(time, as: "\(name)", vertex: vertex)
      }
    }
    place = scanner.isEmpty ? .outside : .vertex(vertex)
    isOfVertices = true
  }

  private mutating func edge() throws(NetworkError) {
    guard let source = try scanner.text("source"), let target = try scanner.text("target") else {
      throw scanner.error("an <edge> needs source and target")
    }
    if let type = try scanner.text("type") {
      let isDirected = type != "undirected"
      if let direction, direction != isDirected {
        throw scanner.error("edges with and without a direction in one graph")
      }
      direction = isDirected
      builder.isDirected = isDirected
    }
    var weight: Double?
    if let text = try scanner.text("weight") {
      guard let number = Double(text), number.isFinite else {
        throw scanner.error("expected a number as the weight, found \"\(text)\"")
      }
      weight = number
    }
    builder.connect(source, target)
    builder.weigh(weight)
    for name in ["id", "label", "kind", "start", "end"] as [StaticString] {
      if let text = try scanner.text(name) { builder.note(text, asArc: "\(name)") }
    }
    place = scanner.isEmpty ? .outside : .arc
    isOfVertices = false
  }

  private mutating func value() throws(NetworkError) {
    let older = try scanner.text("id")
    guard let id = try scanner.text("for") ?? older, let value = try scanner.text("value")
    else { throw scanner.error("an <attvalue> needs for and value") }
    let title = titles[key(id)] ?? id
    switch place {
    case .outside: break
    case .vertex(let vertex): builder.note(value, as: title, vertex: vertex)
    case .arc: builder.note(value, asArc: title)
    }
  }
}
