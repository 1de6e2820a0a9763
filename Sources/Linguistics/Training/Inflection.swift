/// The regular forms of English words: which endings they take, and how the base changes.
enum Inflection {
  /// The forms in -s: of verbs in the third person and of nouns in the plural.
  static func thirdPerson(_ base: String) -> [String] {
    if endsInConsonantAndY(base) { return [base.dropLast() + "ies"] }
    for ending in ["s", "x", "z", "ch", "sh"] where base.hasSuffix(ending) { return [base + "es"] }
    return base.hasSuffix("o") ? [base + "s", base + "es"] : [base + "s"]
  }

  /// The forms in -ed.
  static func past(_ base: String) -> [String] {
    if base.hasSuffix("e") { return [base + "d"] }
    if endsInConsonantAndY(base) { return [base.dropLast() + "ied"] }
    return [base + "ed"] + doubled(base).map { $0 + "ed" }
  }

  /// The forms in -ing.
  static func gerund(_ base: String) -> [String] {
    if base.hasSuffix("ie") { return [base.dropLast(2) + "ying"] }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("ye"), !base.hasSuffix("oe") {
      return [base.dropLast() + "ing"]
    }
    return [base + "ing"] + doubled(base).map { $0 + "ing" }
  }

  /// The forms in -er or -est.
  static func compared(_ base: String, with ending: String) -> [String] {
    guard base.count <= 8 else { return [] }
    if base.hasSuffix("e") { return [base + ending.dropFirst()] }
    if endsInConsonantAndY(base) { return [base.dropLast() + "i" + ending] }
    return [base + ending] + doubled(base).map { $0 + ending }
  }

  /// The base with its last consonant twice, where one vowel stands before it.
  private static func doubled(_ base: String) -> [String] {
    let letters = Array(base.utf8)
    guard letters.count >= 3, let last = letters.last, isConsonant(last),
      !"wxyh".utf8.contains(last), !isConsonant(letters[letters.count - 2]),
      isConsonant(letters[letters.count - 3]) || letters.suffix(3).starts(with: "ui".utf8)
    else { return [] }
    return [base + String(decoding: [last], as: UTF8.self)]
  }

  private static func endsInConsonantAndY(_ base: String) -> Bool {
    let letters = Array(base.utf8.suffix(2))
    return letters.count == 2 && letters[1] == UInt8(ascii: "y") && isConsonant(letters[0])
  }

  private static func isConsonant(_ letter: UInt8) -> Bool {
    letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") && !"aeiou".utf8.contains(letter)
  }
}
