import Demarche
import Foundation
import Testing

@testable import Publishing

struct `A picture file` {
  @Test(arguments: [96, 300])
  func `tells its physical size and what it shows`(dotsPerInch: Int) throws {
    let figure = try Figure(of: TestGraphs.named("strait"))
    let png = try figure.png(dotsPerInch: dotsPerInch)
    let chunks = try chunks(of: png)
    #expect(chunks.map(\.type).prefix(3) == ["IHDR", "pHYs", "iTXt"])
    #expect(chunks.last?.type == "IEND")
    #expect(chunks.count { $0.type == "pHYs" } == 1)
    let perMeter = number(chunks[1].content.prefix(4))
    #expect(abs(Double(perMeter) - Double(dotsPerInch) / 0.0254) < 1)
    let centimeters = Double(number(chunks[0].content.prefix(4))) / Double(perMeter) * 100
    #expect(centimeters <= 16.05)
    #expect(String(decoding: chunks[2].content, as: UTF8.self).contains("Estonia warns"))
  }

  @Test func `has no clock in it`() throws {
    let figure = try Figure(of: TestGraphs.named("harbour"))
    let pdf = try figure.pdf()
    #expect(pdf.starts(with: Data("%PDF-".utf8)))
    #expect(pdf.range(of: Data("/CreationDate (D:20000101000000Z".utf8)) != nil)
    #expect(try figure.pdf() == pdf)
    #expect(try figure.png() == figure.png())
  }

  @Test func `is refused where it would be too large`() throws {
    let figure = try Figure(of: TestGraphs.named("strait"))
    #expect(throws: RenderingError.self) { try figure.png(dotsPerInch: 5000) }
  }

  @Test func `keeps the length of a PDF while its date changes`() {
    let pdf = Data("x /CreationDate (D:20251125040000+01'00) y /ModDate (D:2025) z".utf8)
    let fixed = PDFDate.fixed(pdf)
    #expect(fixed.count == pdf.count)
    #expect(String(decoding: fixed, as: UTF8.self).contains("/ModDate (D:2000) z"))
    #expect(PDFDate.fixed(Data("/CreationDate (D:".utf8)) == Data("/CreationDate (D:".utf8))
  }

  private func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private func chunks(of png: Data) throws -> [(type: String, content: Data)] {
    var chunks: [(type: String, content: Data)] = []
    var rest = png.dropFirst(8)
    while rest.count >= 12 {
      let length = number(rest.prefix(4))
      let whole = Data(rest.prefix(length + 12))
      try #require(whole.count == length + 12)
      chunks.append(
        (String(decoding: whole[4..<8], as: UTF8.self), Data(whole[8..<8 + length])))
      rest = rest.dropFirst(length + 12)
    }
    try #require(rest.isEmpty)
    return chunks
  }
}
