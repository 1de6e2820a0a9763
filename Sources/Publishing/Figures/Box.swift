/// A place on the plane, in points from the lower left.
struct Point: Equatable, Sendable {
  var x: Double
  var y: Double

  /// How far it is to another place.
  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// An upright rectangle on the plane.
struct Box: Equatable, Sendable {
  var (left, right, bottom, top): (Double, Double, Double, Double)

  init(center: Point, width: Double, height: Double) {
    (left, right) = (center.x - width / 2, center.x + width / 2)
    (bottom, top) = (center.y - height / 2, center.y + height / 2)
  }

  /// The smallest that holds all of the points.
  init(of points: [Point]) {
    (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    (bottom, top) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
  }

  /// From the four numbers of a bounding box: left, bottom, right, top.
  init?(corners: [Double]) {
    guard corners.count == 4 else { return nil }
    (left, bottom, right, top) = (corners[0], corners[1], corners[2], corners[3])
  }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var center: Point { Point(x: (left + right) / 2, y: (bottom + top) / 2) }

  /// Whether the boxes share more than a seam of so many points.
  func overlaps(_ other: Box, by seam: Double = 0) -> Bool {
    min(right, other.right) - max(left, other.left) > seam
      && min(top, other.top) - max(bottom, other.bottom) > seam
  }

  /// Whether the other box lies in this one.
  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && bottom <= other.bottom && other.top <= top
  }

  /// The box elsewhere.
  func moved(x: Double, y: Double) -> Box {
    var box = self
    (box.left, box.right) = (left + x, right + x)
    (box.bottom, box.top) = (bottom + y, top + y)
    return box
  }

  /// The smallest box that holds both.
  func united(with other: Box) -> Box {
    var box = self
    (box.left, box.right) = (min(left, other.left), max(right, other.right))
    (box.bottom, box.top) = (min(bottom, other.bottom), max(top, other.top))
    return box
  }

  func contains(_ point: Point) -> Bool {
    left <= point.x && point.x <= right && bottom <= point.y && point.y <= top
  }

  /// The box with so much more on each side.
  func grown(by margin: Double) -> Box {
    Box(center: center, width: width + 2 * margin, height: height + 2 * margin)
  }
}
