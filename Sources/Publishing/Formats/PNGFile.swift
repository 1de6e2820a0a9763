import Foundation

/// Puts into a PNG what Graphviz leaves out: its physical size and what it shows.
enum PNGFile {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The same picture with `pHYs` and texts after its header; anything but a PNG stays as it is.
  static func described(
    _ png: Data, dotsPerInch: Int, title: String?, description: String
  ) -> Data {
    // The header is the signature and one chunk of 13 bytes.
    let header = 8 + 12 + 13
    guard png.count > header, png.prefix(8).elementsEqual(signature) else { return png }
    let perMeter = UInt32((Double(dotsPerInch) / 0.0254).rounded())
    var result = Data(png.prefix(header))
    result += chunk("pHYs", bigEndian(perMeter) + bigEndian(perMeter) + [1])
    if let title { result += chunk("iTXt", text("Title", title)) }
    result += chunk("iTXt", text("Description", description))
    return result + withoutSize(png.dropFirst(header))
  }

  /// The chunks without a `pHYs` of their own.
  private static func withoutSize(_ chunks: Data) -> Data {
    var result = Data()
    var rest = chunks
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard length <= rest.count - 12 else { break }
      let whole = rest.prefix(length + 12)
      if !whole.dropFirst(4).prefix(4).elementsEqual("pHYs".utf8) { result += whole }
      rest = rest.dropFirst(length + 12)
    }
    return result + rest
  }

  private static func text(_ keyword: String, _ words: String) -> [UInt8] {
    Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(words.utf8)
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> Data {
    let body = Array(type.utf8) + content
    return Data(bigEndian(UInt32(content.count)) + body + bigEndian(CyclicCheck.value(of: body)))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
