import Testing

@testable import Publishing

struct `The placer of labels` {
  private func curve(_ from: (Double, Double), _ to: (Double, Double)) throws -> Curve {
    let third = { (part: Double) in
      "\(from.0 + (to.0 - from.0) * part),\(from.1 + (to.1 - from.1) * part)"
    }
    let text = "\(from.0),\(from.1) \(third(1.0 / 3)) \(third(2.0 / 3)) \(to.0),\(to.1)"
    return try #require(Curve(text))
  }

  @Test func `puts words into the middle of a free line`() throws {
    let placer = LabelPlacer(
      curves: [try curve((0, 0), (0, 100))], actors: [], frames: [],
      labels: [.init(line: 0, forms: [.init(width: 30, height: 16)])])
    let place = try #require(placer.places().first ?? nil)
    #expect(abs(place.box.center.x) < 0.1)
    #expect(abs(place.box.center.y - 50) < 6)
  }

  @Test func `keeps words off actors, other words and other lines`() throws {
    let curves = [
      try curve((0, 0), (0, 200)), try curve((20, 0), (20, 200)), try curve((-100, 60), (100, 60)),
    ]
    let actor = Box(center: Point(x: 0, y: 100), width: 40, height: 30)
    let placer = LabelPlacer(
      curves: curves, actors: [actor], frames: [],
      labels: [0, 1].map { .init(line: $0, forms: [.init(width: 30, height: 16)]) })
    let boxes = placer.places().compactMap { $0?.box }
    try #require(boxes.count == 2)
    #expect(!boxes[0].overlaps(boxes[1], by: 0.5))
    for box in boxes {
      #expect(!box.overlaps(actor))
      #expect(curves[2].nearness(to: box, within: box) == .apart)
    }
  }

  @Test(arguments: ["", "1,2", "x,y 1,2 3,4 5,6", "e,1,2 1,1 2,2", "1,1 2,2 3,3 4,4 5,5"])
  func `takes no curve for one that is none`(text: String) { #expect(Curve(text) == nil) }

  @Test func `follows a curve from tip to tip`() throws {
    let curve = try #require(Curve("s,0,0 e,0,100 0,10 0,40 0,60 0,90"))
    #expect(curve.length == 100)
    #expect(abs(curve.point(at: 50).point.y - 50) < 0.01)
    #expect(curve.length(in: Box(center: Point(x: 0, y: 50), width: 10, height: 40)) > 30)
  }
}
