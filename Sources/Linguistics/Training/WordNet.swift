/// WordNet's files, as Debian's package `wordnet-base` lays them out.
public struct WordNet: Sendable {
  /// What is wrong with a file.
  public struct FormatError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What was expected.
    public let problem: String

    /// The error as one line, the place first.
    public var description: String { "\(file):\(line): \(problem)" }
  }

  /// What a word may be; the bits go into the model.
  struct Classes: OptionSet {
    let rawValue: UInt16
    static let noun = Classes(rawValue: 1)
    static let verb = Classes(rawValue: 2)
    static let adjective = Classes(rawValue: 4)
    static let adverb = Classes(rawValue: 8)
    static let plural = Classes(rawValue: 16)
    static let thirdPerson = Classes(rawValue: 32)
    static let past = Classes(rawValue: 64)
    static let gerund = Classes(rawValue: 128)
    static let comparative = Classes(rawValue: 256)
    static let superlative = Classes(rawValue: 512)
    static let irregularVerb = Classes(rawValue: 1024)
    static let name = Classes(rawValue: 2048)
  }

  /// The names of the files that are read.
  public static let fileNames = ["noun", "verb", "adj", "adv"].flatMap { part in
    ["index.\(part)", "data.\(part)", "\(part).exc"]
  }

  /// What is said of each word, in lower case.
  private(set) var entries: [String: DictionaryEntry] = [:]
  /// The base forms of nouns, verbs, adjectives and adverbs.
  private(set) var bases: [PartOfSpeech: Set<String>] = [:]
  /// The base forms of irregular forms.
  private(set) var exceptions: [PartOfSpeech: [String: String]] = [:]

  /// Reads the files, given by name as text.
  public init(files: [String: String]) throws(FormatError) {
    let parts: [(PartOfSpeech, String, Classes)] = [
      (.noun, "noun", .noun), (.verb, "verb", .verb), (.adjective, "adj", .adjective),
      (.adverb, "adv", .adverb),
    ]
    for (part, name, word) in parts {
      let fields = try Self.fields(files["data.\(name)"] ?? "", file: "data.\(name)")
      try readIndex(files["index.\(name)"] ?? "", file: "index.\(name)", part, word, fields)
      try readExceptions(files["\(name).exc"] ?? "", file: "\(name).exc", part)
    }
  }

  /// The field of meaning of each set of synonyms, and whether its words are names.
  private static func fields(
    _ text: String, file: String
  ) throws(FormatError) -> [Substring: (field: UInt8, isName: Bool)] {
    var fields: [Substring: (UInt8, Bool)] = [:]
    var number = 0
    for line in text.split(separator: "\n") {
      number += 1
      if line.hasPrefix(" ") { continue }
      let cells = line.split(separator: " ", maxSplits: 5)
      guard cells.count == 6, let field = UInt8(cells[1]) else {
        throw FormatError(file: file, line: number, problem: "expected a set of synonyms")
      }
      fields[cells[0]] = (field, cells[4].first?.isUppercase ?? false)
    }
    return fields
  }

  private mutating func readIndex(
    _ text: String, file: String, _ part: PartOfSpeech, _ word: Classes,
    _ fields: [Substring: (field: UInt8, isName: Bool)]
  ) throws(FormatError) {
    var number = 0
    for line in text.split(separator: "\n") {
      number += 1
      if line.hasPrefix(" ") { continue }
      let cells = line.split(separator: " ")
      guard cells.count > 6, let pointers = Int(cells[3]), pointers >= 0,
        cells.count > 6 + pointers, let field = fields[cells[6 + pointers]]
      else { throw FormatError(file: file, line: number, problem: "expected a word's senses") }
      if cells[0].contains("_") { continue }
      add(String(cells[0]), part, word, field)
    }
  }

  private mutating func add(
    _ word: String, _ part: PartOfSpeech, _ classes: Classes, _ field: (field: UInt8, isName: Bool)
  ) {
    bases[part, default: []].insert(word)
    mark(word, classes)
    if field.isName, part == .noun { mark(word, .name) }
    switch part {
    case .noun:
      set(word, noun: field.field)
      if field.isName { break }
      for form in Inflection.thirdPerson(word) { mark(form, .plural, noun: field.field) }
    case .verb:
      set(word, verb: field.field)
      for form in Inflection.thirdPerson(word) { mark(form, .thirdPerson, verb: field.field) }
      for form in Inflection.past(word) { mark(form, .past, verb: field.field) }
      for form in Inflection.gerund(word) { mark(form, .gerund, verb: field.field) }
    case .adjective:
      for form in Inflection.compared(word, with: "er") { mark(form, .comparative) }
      for form in Inflection.compared(word, with: "est") { mark(form, .superlative) }
    default: break
    }
  }

  private mutating func readExceptions(
    _ text: String, file: String, _ part: PartOfSpeech
  ) throws(FormatError) {
    var number = 0
    for line in text.split(separator: "\n") {
      number += 1
      let cells = line.split(separator: " ")
      guard cells.count >= 2 else {
        throw FormatError(file: file, line: number, problem: "expected a form and its base")
      }
      if line.contains("_") { continue }
      let form = String(cells[0])
      let base = String(cells[1])
      if exceptions[part, default: [:]][form] == nil {
        exceptions[part, default: [:]][form] = base
      }
      switch part {
      case .noun: mark(form, .plural, noun: entries[base]?.nounField ?? 0)
      case .verb:
        let classes: Classes = form.hasSuffix("ing") ? .gerund : [.past, .irregularVerb]
        mark(form, classes, verb: entries[base]?.verbField ?? 0)
      case .adjective: mark(form, form.hasSuffix("st") ? .superlative : .comparative)
      default: break
      }
    }
  }

  private mutating func mark(_ word: String, _ classes: Classes, noun: UInt8 = 0, verb: UInt8 = 0) {
    var entry = entries[word] ?? DictionaryEntry()
    entry.classes |= classes.rawValue
    if entry.nounField == 0 { entry.nounField = noun }
    if entry.verbField == 0 { entry.verbField = verb }
    entries[word] = entry
  }

  private mutating func set(_ word: String, noun: UInt8 = 0, verb: UInt8 = 0) {
    var entry = entries[word] ?? DictionaryEntry()
    if noun > 0 { entry.nounField = noun }
    if verb > 0 { entry.verbField = verb }
    entries[word] = entry
  }

  /// The verbs that have an irregular form.
  var irregularBases: Set<String> {
    Set((exceptions[.verb] ?? [:]).filter { !$0.key.hasSuffix("ing") }.values)
  }

  /// Whether a word is a name.
  func isName(_ word: String) -> Bool {
    (entries[word]?.classes ?? 0) & Classes.name.rawValue != 0
  }

  /// What is said of each word, by the hash of its letters.
  var dictionary: [UInt64: DictionaryEntry] {
    var dictionary: [UInt64: DictionaryEntry] = [:]
    for (word, entry) in entries { dictionary[WordForm(word).lower] = entry }
    return dictionary
  }
}
