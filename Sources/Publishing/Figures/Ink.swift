/// What something in a figure is painted with, whatever the theme makes of it.
enum Ink: String, CaseIterable, Sendable {
  case paper, text
  case faintText = "faint"
  case stateFill = "state"
  case stateText = "state-text"
  case officialFill = "official"
  case officialLine = "official-line"
  case organizationFill = "organization"
  case organizationLine = "organization-line"
  case otherFill = "other"
  case otherLine = "other-line"
  case frameFill = "frame"
  case frameLine = "frame-line"
  case frameText = "frame-text"
  case halo
  case warning, accusation, cooperation, reporting, link
  case ghost

  /// The colour in a theme.
  func color(_ theme: Theme) -> String {
    switch theme {
    case .light: light
    case .dark: dark
    case .print: print
    }
  }

  /// Every light colour differs from every other, so that a colour in a picture tells its ink.
  private var light: String {
    switch self {
    case .paper: "#ffffff"
    case .text: "#1f2328"
    case .faintText: "#5c6268"
    case .stateFill: "#1b2a49"
    case .stateText: "#fffffe"
    case .officialFill: "#fefefe"
    case .officialLine: "#1c2b4a"
    case .organizationFill: "#dce7f3"
    case .organizationLine: "#4f7199"
    case .otherFill: "#f6f2e4"
    case .otherLine: "#8a7f57"
    case .frameFill: "#f4f6f8"
    case .frameLine: "#d5dae0"
    case .frameText: "#5d636a"
    case .halo: "#fdfdfd"
    case .warning: "#b3400e"
    case .accusation: "#7b3a96"
    case .cooperation: "#0a5c9e"
    case .reporting: "#5f6368"
    case .link: "#3c4043"
    case .ghost: "#c3c8cd"
    }
  }

  private var dark: String {
    switch self {
    case .paper: "#14181f"
    case .text: "#e8eaed"
    case .faintText: "#aab0b7"
    case .stateFill: "#dde3ee"
    case .stateText: "#10151d"
    case .officialFill: "#1d242e"
    case .officialLine: "#c3ccdb"
    case .organizationFill: "#26384d"
    case .organizationLine: "#84a9d1"
    case .otherFill: "#35301e"
    case .otherLine: "#b5a878"
    case .frameFill: "#1a2029"
    case .frameLine: "#343d49"
    case .frameText: "#a9b0b8"
    case .halo: "#15191f"
    case .warning: "#ff9a62"
    case .accusation: "#d3a4ec"
    case .cooperation: "#7cb8f2"
    case .reporting: "#aeb4bb"
    case .link: "#d0d4d8"
    case .ghost: "#3f4751"
    }
  }

  /// Deeper tones on bare paper: what a press or a grey printer keeps apart.
  private var print: String {
    switch self {
    case .paper, .halo, .frameFill, .officialFill, .otherFill, .stateText: "#ffffff"
    case .text, .stateFill, .officialLine: "#000000"
    case .faintText, .frameText: "#404040"
    case .organizationFill: "#e6e6e6"
    case .organizationLine: "#404040"
    case .otherLine: "#707070"
    case .frameLine: "#b0b0b0"
    case .warning: "#8c2d04"
    case .accusation: "#5b2a78"
    case .cooperation: "#08457e"
    case .reporting: "#555555"
    case .link: "#222222"
    case .ghost: "#c8c8c8"
    }
  }
}
