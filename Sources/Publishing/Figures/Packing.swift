/// Moves the parts of a figure that no line joins next to each other.
///
/// The layout in ranks sets them in one row or column, however long that becomes.
struct Packing {
  /// A part that stays as it is: the nodes and edges by their ids, and its box.
  private struct Part {
    var nodes: [Int] = []
    var edges: [Int] = []
    var clusters: [Int] = []
    var lines: [FigureLine] = []
    var labels: [Int: LabelPlacer.Place] = [:]
    var box: Box
  }

  /// Parts side by side.
  struct Packed {
    var places: Graphviz.Places
    var labels: [Int: LabelPlacer.Place] = [:]
    var bounds = Box(of: [])

    fileprivate var scale: Double {
      FigureVariant.scale(width: bounds.width, height: bounds.height)
    }

    fileprivate var area: Double { bounds.width * bounds.height }
  }

  private static let gap = 26.0
  private let plan: FigurePlan
  private let drawing: Graphviz.Drawing

  init(plan: FigurePlan, drawing: Graphviz.Drawing) {
    self.plan = plan
    self.drawing = drawing
  }

  /// The parts side by side with their words; nil where there is only one.
  func packed() -> Packed? {
    let parts = parts()
    guard parts.count > 1 else { return nil }
    let widest = parts.map(\.box.width).max() ?? 0
    let widths = [1.0, 1.3, 1.7, 2.2, 3].map { max(widest, FigureVariant.pageWidth * $0) }
    var best: Packed?
    for width in Set(widths).sorted() {
      let packed = moved(parts, to: corners(of: parts, width: width))
      guard let old = best else {
        best = packed
        continue
      }
      let isSmaller = packed.area < old.area * 0.92
      if packed.scale > old.scale * 1.02 || (packed.scale >= old.scale * 0.999 && isSmaller) {
        best = packed
      }
    }
    return best
  }

  // MARK: Parts

  private func parts() -> [Part] {
    let places = drawing.places
    let indices = Dictionary(
      places.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    var leaders = Array(places.nodes.indices)
    func leader(_ node: Int) -> Int {
      var node = node
      while leaders[node] != node { node = leaders[node] }
      return node
    }
    func join(_ members: [Int]) {
      for member in members.dropFirst() { leaders[leader(member)] = leader(members[0]) }
    }
    let numbers = plan.numbers
    let ends = { (ids: [String]) in ids.compactMap { numbers[$0].flatMap { indices[$0] } } }
    for line in plan.lines { join(ends([line.source, line.target])) }
    for frame in plan.frames { join(ends(frame.members)) }
    var parts: [Int: Part] = [:]
    func add(_ box: Box, to node: Int, _ change: (inout Part) -> Void) {
      let leader = leader(node)
      var part = parts[leader] ?? Part(box: box)
      part.box = part.box.united(with: box)
      change(&part)
      parts[leader] = part
    }
    for (index, node) in places.nodes.enumerated() {
      add(node.bounds, to: index) { $0.nodes.append(index) }
    }
    let edges = Dictionary(
      places.edges.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    for line in plan.lines {
      guard let end = ends([line.source]).first, let edge = edges["e\(line.number)"] else {
        continue
      }
      let curve = Curve(places.edges[edge].curve)
      add(curve?.bounds ?? parts[leader(end)]?.box ?? Box(of: []), to: end) {
        $0.edges.append(edge)
        $0.lines.append(line)
      }
    }
    for (index, cluster) in places.clusters.enumerated() {
      guard let number = Int(cluster.id.dropFirst()), plan.frames.indices.contains(number - 1),
        let end = ends(plan.frames[number - 1].members).first, let box = cluster.bounds
      else { continue }
      add(box, to: end) { $0.clusters.append(index) }
    }
    // The highest first: the rest then fits beside it.
    return parts.values.map(labeled).sorted { left, right in
      let (one, other) = (left.box.height.rounded(), right.box.height.rounded())
      return one != other ? one > other : (left.nodes.first ?? 0) < (right.nodes.first ?? 0)
    }
  }

  /// The part with its words, as if it were alone.
  private func labeled(_ part: Part) -> Part {
    var part = part
    let places = drawing.places
    part.labels = Placement.labels(
      of: part.lines, in: plan, edges: part.edges.map { places.edges[$0] },
      actors: part.nodes.map { places.nodes[$0].bounds },
      frames: part.clusters.compactMap { places.clusters[$0].bounds })
    part.box = part.labels.values.reduce(part.box) { $0.united(with: $1.box) }
    return part
  }

  // MARK: Places

  /// Where the upper left corners come to lie: in rows, the next in the first row that has room.
  private func corners(of parts: [Part], width: Double) -> [Point] {
    // A column grows below the part that stands at its top, as wide as that.
    struct Column {
      var left, width, bottom: Double
    }
    struct Row {
      var top, height: Double
      var columns: [Column] = []
    }
    var rows: [Row] = []
    return parts.map { part in
      let box = part.box
      for row in rows.indices {
        for column in rows[row].columns.indices {
          let place = rows[row].columns[column]
          if box.width <= place.width, place.bottom + Packing.gap + box.height <= rows[row].height {
            rows[row].columns[column].bottom += Packing.gap + box.height
            return Point(x: place.left, y: -(rows[row].top + place.bottom + Packing.gap))
          }
        }
        let end = rows[row].columns.last.map { $0.left + $0.width + Packing.gap } ?? 0
        if end + box.width <= width, box.height <= rows[row].height {
          rows[row].columns.append(Column(left: end, width: box.width, bottom: box.height))
          return Point(x: end, y: -rows[row].top)
        }
      }
      let top = rows.last.map { $0.top + $0.height + Packing.gap } ?? 0
      rows.append(Row(top: top, height: box.height))
      rows[rows.count - 1].columns = [Column(left: 0, width: box.width, bottom: box.height)]
      return Point(x: 0, y: -top)
    }
  }

  private func moved(_ parts: [Part], to corners: [Point]) -> Packed {
    let bottom = zip(parts, corners).map { $1.y - $0.box.height }.min() ?? 0
    let width = zip(parts, corners).map { $1.x + $0.box.width }.max() ?? 0
    var packed = Packed(places: drawing.places)
    packed.bounds = Box(of: [Point(x: 0, y: 0), Point(x: width, y: -bottom)])
    for (part, corner) in zip(parts, corners) {
      let (x, y) = (corner.x - part.box.left, corner.y - bottom - part.box.top)
      for node in part.nodes {
        packed.places.nodes[node].x += x
        packed.places.nodes[node].y += y
      }
      for edge in part.edges { packed.places.edges[edge].move(x: x, y: y) }
      for cluster in part.clusters { packed.places.clusters[cluster].move(x: x, y: y) }
      for (number, place) in part.labels {
        var place = place
        place.box = place.box.moved(x: x, y: y)
        packed.labels[number] = place
      }
    }
    return packed
  }
}

extension Graphviz.Places.Edge {
  /// Moves the curve and its label.
  mutating func move(x: Double, y: Double) {
    curve = Graphviz.Places.moved(curve, x: x, y: y)
    if let old = self.x { self.x = old + x }
    if let old = self.y { self.y = old + y }
  }
}

extension Graphviz.Places.Cluster {
  /// The box in numbers.
  var bounds: Box? {
    Box(corners: box.split { $0 == "," || $0 == " " }.compactMap { Double($0) })
  }

  /// Moves the box and its label.
  mutating func move(x: Double, y: Double) {
    if let bounds {
      box = [bounds.left + x, bounds.bottom + y, bounds.right + x, bounds.top + y]
        .map(DOTText.number).joined(separator: ",")
    }
    label = label.map { Graphviz.Places.moved($0, x: x, y: y) }
  }
}

extension Graphviz.Places {
  /// Points as Graphviz writes them, moved: `e,x,y x,y x,y …`.
  static func moved(_ points: String, x: Double, y: Double) -> String {
    points.split(separator: " ").map { word -> String in
      var parts = word.split(separator: ",").map(String.init)
      let first = ["s", "e"].contains(parts.first ?? "") ? 1 : 0
      for (index, shift) in [(first, x), (first + 1, y)] where index < parts.count {
        parts[index] = DOTText.number((Double(parts[index]) ?? 0) + shift)
      }
      return parts.joined(separator: ",")
    }.joined(separator: " ")
  }
}
