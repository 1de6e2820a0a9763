/// For what a picture is coloured.
public enum Theme: String, CaseIterable, Sendable {
  /// A bright screen or page; an SVG turns dark by itself where the reader's screen is dark.
  case light
  /// A dark screen.
  case dark
  /// Paper: no tints, deeper tones.
  case print
}
