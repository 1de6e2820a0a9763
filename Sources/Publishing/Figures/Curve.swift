/// The curve of a line: Graphviz's Bézier pieces, cut into short steps of like length.
struct Curve: Equatable, Sendable {
  /// The way from the tip at the source to the tip at the target.
  let points: [Point]
  /// How far along the way each point is.
  let distances: [Double]
  /// The smallest box that holds the way.
  let bounds: Box

  /// The length of the way.
  var length: Double { distances.last ?? 0 }

  /// Reads a curve as Graphviz writes it: `s,x,y e,x,y x,y x,y x,y …`, where `s` and `e` are the
  /// tips of arrows; nil where that is no curve.
  init?(_ text: String, step: Double = 7) {
    var tips: (start: Point?, end: Point?) = (nil, nil)
    var controls: [Point] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "\n" }) {
      var word = word
      let mark = word.utf8.first
      let isTip = mark == UInt8(ascii: "s") || mark == UInt8(ascii: "e")
      if isTip { word = word.dropFirst(2) }
      guard let comma = word.utf8.firstIndex(of: UInt8(ascii: ",")), let x = Double(word[..<comma]),
        let y = Double(word[word.index(after: comma)...])
      else { return nil }
      switch mark {
      case UInt8(ascii: "s"): tips.start = tips.start ?? Point(x: x, y: y)
      case UInt8(ascii: "e"): tips.end = tips.end ?? Point(x: x, y: y)
      default: controls.append(Point(x: x, y: y))
      }
    }
    guard controls.count >= 4, controls.count % 3 == 1 else { return nil }
    var way = tips.start.map { [$0] } ?? []
    way.append(controls[0])
    for start in stride(from: 0, to: controls.count - 1, by: 3) {
      Curve.append(Array(controls[start...start + 3]), to: &way, step: step)
    }
    if let end = tips.end { way.append(end) }
    points = way
    var sum = 0.0
    distances = way.indices.map { index in
      if index > 0 { sum += way[index].distance(to: way[index - 1]) }
      return sum
    }
    bounds = Box(of: way)
  }

  /// Steps along one Bézier piece, whose first point is there already.
  private static func append(_ piece: [Point], to way: inout [Point], step: Double) {
    let outline = (1..<4).reduce(0) { $0 + piece[$1].distance(to: piece[$1 - 1]) }
    let count = min(max(Int(outline / step), 1), 200)
    for index in 1...count {
      let t = Double(index) / Double(count)
      let (a, b) = ((1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t)
      let (c, d) = (3 * (1 - t) * t * t, t * t * t)
      way.append(
        Point(
          x: a * piece[0].x + b * piece[1].x + c * piece[2].x + d * piece[3].x,
          y: a * piece[0].y + b * piece[1].y + c * piece[2].y + d * piece[3].y))
    }
  }

  /// The point so far along the way, and the direction of the way there.
  func point(at distance: Double) -> (point: Point, isSteep: Bool) {
    var (low, high) = (0, distances.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if distances[middle] <= distance { low = middle } else { high = middle }
    }
    let (from, to) = (points[low], points[high])
    let span = distances[high] - distances[low]
    let part = span > 0 ? min(max((distance - distances[low]) / span, 0), 1) : 0
    return (
      Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part),
      abs(to.y - from.y) > abs(to.x - from.x)
    )
  }

  /// How much of the way lies in a box.
  func length(in box: Box) -> Double {
    guard bounds.overlaps(box, by: -0.01) else { return 0 }
    var sum = 0.0
    for index in 1..<points.count where box.contains(points[index]) {
      sum += distances[index] - distances[index - 1]
    }
    return sum
  }

  /// How a way and a box lie to each other.
  enum Nearness {
    case apart, near, across
  }

  /// Whether the way leads through a box, or through a wider one around it.
  func nearness(to box: Box, within wide: Box) -> Nearness {
    guard bounds.overlaps(wide, by: -0.01) else { return .apart }
    var nearness = Nearness.apart
    for point in points where wide.contains(point) {
      if box.contains(point) { return .across }
      nearness = .near
    }
    return nearness
  }
}
