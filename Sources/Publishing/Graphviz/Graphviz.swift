import CGraphviz
import Foundation
import Synchronization

/// The door to libgvc, and the only place that touches its memory.
///
/// Graphviz keeps its state in globals: everything here happens under one lock, from parsing to
/// freeing. What is drawn here must be our own DOT; foreign DOT goes to a process of its own.
enum Graphviz {
  /// What comes out of drawing.
  struct Drawing: Equatable, Codable, Sendable {
    /// Width and height of what was laid out, in points, before it is shrunk to the page.
    var width: Double
    var height: Double
    /// Where everything came to lie.
    var places = Places()
    /// The bytes of each wanted format, in the order asked for.
    var outputs: [Data]
  }

  /// Where nodes and labels of edges came to lie, in points from the lower left.
  struct Places: Equatable, Codable, Sendable {
    /// A node: its centre and size.
    struct Node: Equatable, Codable, Sendable {
      var id: String
      var x: Double
      var y: Double
      var width: Double
      var height: Double
    }

    /// An edge: its curve, as Graphviz writes it, and the centre of its label.
    struct Edge: Equatable, Codable, Sendable {
      var id: String
      var curve: String
      var x: Double?
      var y: Double?
    }

    /// A frame round nodes: its box and the centre of its label, as Graphviz writes them.
    struct Cluster: Equatable, Codable, Sendable {
      var id: String
      var box: String
      var label: String?
    }

    var nodes: [Node] = []
    var edges: [Edge] = []
    var clusters: [Cluster] = []
  }

  /// What Graphviz can be asked to write.
  enum Output: String, Codable, Sendable {
    case svg
    case png
    case pdf
    case json = "json0"
    case dot
  }

  /// Lays the graph out once and draws it in each format.
  ///
  /// Equal text gives equal bytes, whatever was drawn before in the process.
  static func draw(
    dot text: String, layout: Layout, outputs: [Output] = [], largestArea: Double? = nil,
    wantsPlaces: Bool = true
  ) throws(RenderingError) -> Drawing {
    try withContext { context throws(RenderingError) in
      try withGraph(text) { graph throws(RenderingError) in
        try draw(
          graph, context: context, layout: layout, outputs: outputs, limit: largestArea,
          wantsPlaces: wantsPlaces)
      }
    }
  }

  /// Reads the DOT and walks over what is in it.
  static func read(dot text: String) throws(RenderingError) -> ParsedDOT {
    try withContext { _ throws(RenderingError) in
      try withGraph(text) { graph throws(RenderingError) in
        parsed(graph)
      }
    }
  }

  // MARK: The lock and the context

  private static let context = Mutex<OpaquePointer?>(nil)
  private static let heard = Mutex<[String]>([])

  private static func withContext<Result: Sendable>(
    _ work: (OpaquePointer) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    let result = context.withLock { held -> Swift.Result<Result, RenderingError> in
      guard let current = held ?? start() else {
        return .failure(.notInstalled(reason: "gvContext gave nothing"))
      }
      held = current
      do throws(RenderingError) {
        return .success(try work(current))
      } catch {
        // After a failure libgvc may write its next output to standard output: start anew.
        gvFreeContext(current)
        held = nil
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func start() -> OpaquePointer? {
    demarche_refuse_files()
    let hearing = demarche_hear_messages { words in
      if let words { Graphviz.hear(String(cString: words)) }
      return 0
    }
    heard.withLock { $0.removeAll() }
    return hearing == 1 ? gvContext() : nil
  }

  private static func hear(_ words: String) {
    heard.withLock { messages in
      if messages.count < 400 { messages.append(String(words.prefix(2000))) }
    }
  }

  /// What Graphviz has said since the last time, as one line.
  private static func message() -> String {
    let fragments = heard.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
    let text = fragments.joined().split(whereSeparator: \.isNewline).map { line in
      line.trimmingCharacters(in: .whitespaces)
    }
    return text.filter { !$0.isEmpty }.prefix(3).joined(separator: "; ")
  }

  // MARK: Parsing and drawing

  private static func withGraph<Result>(
    _ text: String, _ work: (UnsafeMutablePointer<Agraph_t>) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    guard !text.utf8.contains(0) else {
      throw .notDOT(line: line(ofZeroIn: text), reason: "a NUL character")
    }
    heard.withLock { $0.removeAll() }
    agreseterrors()
    let graph = demarche_parse(text, text.utf8.count)
    guard let graph else {
      throw notDOT(message())
    }
    defer { agclose(graph) }
    guard agerrors() == 0 else { throw notDOT(message()) }
    return try work(graph)
  }

  /// The line stands in the message: `syntax error in line 3 near '}'`.
  private static func notDOT(_ message: String) -> RenderingError {
    let line = message.firstRange(of: " in line ").flatMap { range in
      Int(message[range.upperBound...].prefix { $0.isNumber })
    }
    let reason = message.isEmpty ? "no graph in it" : message
    return .notDOT(line: line, reason: reason.replacing("Error: <stdin>: ", with: ""))
  }

  private static func line(ofZeroIn text: String) -> Int {
    1 + text.utf8.prefix { $0 != 0 }.count { $0 == UInt8(ascii: "\n") }
  }

  private static func draw(
    _ graph: UnsafeMutablePointer<Agraph_t>, context: OpaquePointer, layout: Layout,
    outputs: [Output], limit: Double?, wantsPlaces: Bool
  ) throws(RenderingError) -> Drawing {
    srand(1)  // sfdp draws from the process's random numbers
    guard gvLayout(context, graph, layout.rawValue) == 0 else {
      throw .failed(reason: "layout \(layout.rawValue): \(message())")
    }
    defer { gvFreeLayout(context, graph) }
    guard agerrors() == 0 else { throw .failed(reason: message()) }
    var drawing = Drawing(width: 0, height: 0, outputs: [])
    (drawing.width, drawing.height) = size(of: graph)
    if wantsPlaces {
      attach_attrs(graph)
      drawing.places = places(in: graph)
    }
    if let limit, drawing.width * drawing.height > limit {
      throw .tooManyPixels(
        megapixels: Int(drawing.width * drawing.height / limit * 64), limit: 64)
    }
    for output in outputs {
      drawing.outputs.append(try render(graph, context: context, output: output))
    }
    return drawing
  }

  /// The size of the bounding box after layout, in points.
  private static func size(of graph: UnsafeMutablePointer<Agraph_t>) -> (Double, Double) {
    var corners = [0.0, 0, 0, 0]
    demarche_bounds(graph, &corners)
    return (corners[2] - corners[0], corners[3] - corners[1])
  }

  private static func numbers(_ object: UnsafeMutableRawPointer, _ name: String) -> [Double] {
    let text = demarche_get(object, name).map { String(cString: $0) } ?? ""
    return text.split { $0 == "," || $0 == " " }.compactMap { Double($0) }
  }

  private static func places(in graph: UnsafeMutablePointer<Agraph_t>) -> Places {
    var places = Places()
    var node = agfstnode(graph)
    while let current = node {
      let (center, width) = (numbers(current, "pos"), numbers(current, "width"))
      let height = numbers(current, "height")
      if center.count == 2, width.count == 1, height.count == 1 {
        places.nodes.append(
          .init(
            id: string(demarche_get(current, "id")) ?? "", x: center[0],
            y: center[1], width: width[0] * 72, height: height[0] * 72))
      }
      var edge = agfstout(graph, current)
      while let arc = edge {
        let label = numbers(arc, "lp")
        places.edges.append(
          .init(
            id: string(demarche_get(arc, "id")) ?? "",
            curve: string(demarche_get(arc, "pos")) ?? "",
            x: label.count == 2 ? label[0] : nil, y: label.count == 2 ? label[1] : nil))
        edge = agnxtout(graph, arc)
      }
      node = agnxtnode(graph, current)
    }
    var part = agfstsubg(graph)
    while let current = part {
      if let id = string(demarche_get(current, "id")),
        let box = string(demarche_get(current, "bb")),
        string(agnameof(current))?.hasPrefix("cluster") ?? false
      {
        places.clusters.append(.init(id: id, box: box, label: string(demarche_get(current, "lp"))))
      }
      part = agnxtsubg(current)
    }
    return places
  }

  private static func render(
    _ graph: UnsafeMutablePointer<Agraph_t>, context: OpaquePointer, output: Output
  ) throws(RenderingError) -> Data {
    var bytes: UnsafeMutablePointer<CChar>?
    var count: UInt32 = 0
    guard gvRenderData(context, graph, output.rawValue, &bytes, &count) == 0, let bytes else {
      throw .failed(reason: "no \(output.rawValue): \(message())")
    }
    defer { gvFreeRenderData(bytes) }
    return Data(bytes: bytes, count: Int(count))
  }

  // MARK: Walking over a graph

  private static func parsed(_ graph: UnsafeMutablePointer<Agraph_t>) -> ParsedDOT {
    var parsed = ParsedDOT(isDirected: demarche_is_directed(graph) != 0)
    parsed.name = string(agnameof(graph)) ?? ""
    parsed.attributes = attributes(of: graph, in: graph, kind: AGRAPH)
    var node = agfstnode(graph)
    while let current = node {
      parsed.nodes.append(
        .init(
          name: string(agnameof(current)) ?? "",
          attributes: attributes(of: current, in: graph, kind: AGNODE)))
      var edge = agfstout(graph, current)
      while let arc = edge {
        parsed.edges.append(
          .init(
            source: string(agnameof(current)) ?? "",
            target: string(agnameof(arc.pointee.node)) ?? "",
            attributes: attributes(of: arc, in: graph, kind: AGEDGE)))
        edge = agnxtout(graph, arc)
      }
      node = agnxtnode(graph, current)
    }
    return parsed
  }

  private static func attributes(
    of object: UnsafeMutableRawPointer, in graph: UnsafeMutablePointer<Agraph_t>, kind: Int32
  ) -> [String: ParsedDOT.Value] {
    var values: [String: ParsedDOT.Value] = [:]
    var symbol = agnxtattr(graph, kind, nil)
    while let current = symbol {
      if let name = string(current.pointee.name), let value = agxget(object, current) {
        let text = String(cString: value)
        if !text.isEmpty {
          values[name] = .init(text: text, isHTML: demarche_is_html(value) != 0)
        }
      }
      symbol = agnxtattr(graph, kind, current)
    }
    return values
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String? {
    characters.map { String(cString: $0) }
  }
}
