import Foundation

/// Brings the spellings of a word together: case, accents, full stops, apostrophes and hyphens aside.
enum Folding {
  /// The parts of a word between hyphens, folded; "al-Assad" is `al` and `assad`, "U.S." is `us`.
  static func atoms(of word: some StringProtocol) -> [String] {
    var atoms: [String] = []
    var atom: [UInt8] = []
    for byte in word.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): atom.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        atom.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " "):
        if !atom.isEmpty { atoms.append(String(decoding: atom, as: UTF8.self)) }
        atom.removeAll(keepingCapacity: true)
      case UInt8(ascii: "&"): atom += Array("and".utf8)
      case 0..<0x80: break
      default: return accentedAtoms(of: String(word))
      }
    }
    if !atom.isEmpty { atoms.append(String(decoding: atom, as: UTF8.self)) }
    return atoms
  }

  /// Letters that Unicode does not decompose.
  private static let plain: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae",
    "œ": "oe", "Œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ə": "a", "Ə": "a", "ħ": "h",
    "–": "-", "—": "-", "‑": "-", "’": "", "‘": "", "ʼ": "", "ʻ": "", "`": "", "´": "",
  ]

  private static func accentedAtoms(of word: String) -> [String] {
    var text = ""
    for scalar in word.unicodeScalars {
      if let letters = plain[scalar] {
        text += letters
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var atoms: [String] = []
    var atom = ""
    for scalar in folded.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        atom.unicodeScalars.append(scalar)
      } else if scalar == "-" || scalar == "/" || scalar == " " {
        if !atom.isEmpty { atoms.append(atom) }
        atom = ""
      }
    }
    if !atom.isEmpty { atoms.append(atom) }
    return atoms
  }

  /// A name as the part of an id: folded words with hyphens between them.
  static func slug(_ name: String) -> String {
    let words = name.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == ":" }
    let slug = words.flatMap { atoms(of: $0) }.joined(separator: "-")
    return slug.isEmpty ? "unnamed" : slug
  }

  /// A name for comparison: folded words with blanks between them, without a leading "the".
  static func key(_ name: String) -> String {
    var words = name.split(separator: " ").flatMap { atoms(of: $0) }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
