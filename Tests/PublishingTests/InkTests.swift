import Foundation
import Testing

@testable import Publishing

struct `An ink` {
  @Test func `can be told by its light colour`() {
    let colors = Ink.allCases.map { $0.color(.light) }
    #expect(Set(colors).count == colors.count)
  }

  /// WCAG 2 asks for 4.5 to 1.
  @Test(arguments: Theme.allCases)
  func `stands out from what is behind it`(theme: Theme) {
    let pairs: [(Ink, Ink)] = [
      (.text, .paper), (.faintText, .paper), (.stateText, .stateFill), (.text, .officialFill),
      (.text, .organizationFill), (.text, .otherFill), (.frameText, .frameFill),
      (.warning, .paper), (.accusation, .paper), (.cooperation, .paper), (.reporting, .paper),
      (.link, .paper), (.warning, .frameFill), (.accusation, .frameFill),
      (.cooperation, .frameFill), (.reporting, .frameFill), (.reporting, .halo),
    ]
    for (front, back) in pairs {
      let contrast = contrast(front.color(theme), back.color(theme))
      #expect(contrast >= 4.5, "\(front) on \(back) in \(theme): \(contrast)")
    }
  }

  private func contrast(_ front: String, _ back: String) -> Double {
    let (one, other) = (luminance(front), luminance(back))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((number >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
