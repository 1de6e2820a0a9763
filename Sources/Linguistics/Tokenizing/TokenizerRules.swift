/// The word lists that the tokenizer and the sentence splitter go by.
struct TokenizerRules: Sendable {
  /// What a full stop after a word tells.
  enum Abbreviation: String, Sendable {
    /// Comes before a name ("Gen."); never ends a sentence.
    case title
    /// Is an abbreviation only before a number ("No. 5"); never ends a sentence.
    case number
    /// Stands inside a sentence ("vs.").
    case inside
    /// The short name of a month.
    case month
    /// May end a sentence ("Inc.").
    case other
    /// Leaves its full stop to a sentence that it ends ("etc.").
    case last
  }

  /// The kinds of one abbreviation written with a capital and written without.
  struct ByCase: Sendable {
    var capital: Abbreviation?
    var small: Abbreviation?
  }

  /// How parts round a hyphen or a slash are kept together.
  enum Affix: String, Sendable {
    case prefix
    case suffix
    case whole
  }

  /// Kinds of tokens that take more than their characters to see.
  enum Special: String, Sendable {
    case clitic
    case elision
    case unit
    case domain
    case emoticon
    /// A word that the next always belongs to, so that no line of its own ends with it.
    case binder
    /// A verb that tells who spoke the words quoted before.
    case speech
  }

  let abbreviations: WordMap<ByCase>
  /// The length in bytes of the first word of two written as one.
  let contractions: WordMap<Int>
  let affixes: WordMap<Affix>
  let clitics: WordMap<Void>
  let elisions: WordMap<Void>
  let units: WordMap<Void>
  let domains: WordMap<Void>
  let emoticons: WordMap<Void>
  let binders: WordMap<Void>
  let speechVerbs: WordMap<Void>
  /// Words that, with a capital after an abbreviation, show that a sentence begins.
  let openers: WordMap<Void>

  /// Reads the lists of a language.
  init(language: Language) throws {
    abbreviations = try Self.abbreviations(language)
    contractions = try Self.contractions(language)
    let affixes = try language.table("affixes.tsv", columns: ["part", "kind"])
    self.affixes = WordMap(
      try affixes.rows.map { ($0["part"], try Self.value($0["kind"], in: affixes, $0.line)) })
    let tokens = try language.table("tokens.tsv", columns: ["token", "kind"])
    let kinds: [(word: String, kind: Special)] = try tokens.rows.map {
      ($0["token"], try Self.value($0["kind"], in: tokens, $0.line))
    }
    func map(_ kind: Special) -> WordMap<Void> {
      WordMap(kinds.filter { $0.kind == kind }.map { ($0.word, ()) })
    }
    clitics = map(.clitic)
    elisions = map(.elision)
    units = map(.unit)
    domains = map(.domain)
    emoticons = map(.emoticon)
    binders = map(.binder)
    speechVerbs = map(.speech)
    openers = WordMap(try language.list("openers.txt").map { ($0, ()) })
  }

  /// The kind of the abbreviation that stands in a text without its full stop.
  ///
  /// What the list writes small may begin with a capital, single letters aside, but not the other
  /// way round.
  func abbreviation(in text: [UInt8], _ word: Range<Int>, isCapital: Bool) -> Abbreviation? {
    guard let kinds = abbreviations.value(in: text, word) else { return nil }
    let asSmall = isCapital && word.count == 1 ? nil : kinds.small
    return isCapital ? kinds.capital ?? asSmall : kinds.small
  }

  private static func abbreviations(
    _ language: Language
  ) throws -> WordMap<ByCase> {
    let table = try language.table("abbreviations.tsv", columns: ["abbreviation", "kind"])
    var kinds: [String: ByCase] = [:]
    for row in table.rows {
      let word = row["abbreviation"]
      guard word.last == "." else {
        throw TableError(
          file: table.file, line: row.line, reason: "expected a full stop at the end")
      }
      let key = word.dropLast().lowercased()
      let kind: Abbreviation = try value(row["kind"], in: table, row.line)
      if word.dropLast() == key {
        kinds[key, default: ByCase()].small = kind
      } else {
        kinds[key, default: ByCase()].capital = kind
      }
    }
    return WordMap(kinds.map { ($0.key, $0.value) })
  }

  private static func contractions(_ language: Language) throws -> WordMap<Int> {
    let table = try language.table("contractions.tsv", columns: ["written", "words"])
    return WordMap(
      try table.rows.map { row in
        let words = row.list("words", separator: " ")
        guard words.count == 2, words.joined() == row["written"] else {
          throw TableError(
            file: table.file, line: row.line,
            reason: "expected two words that spell \"\(row["written"])\"")
        }
        return (row["written"], words[0].utf8.count)
      })
  }

  private static func value<Kind: RawRepresentable<String>>(
    _ text: String, in table: Table, _ line: Int
  ) throws(TableError) -> Kind {
    guard let kind = Kind(rawValue: text) else {
      throw TableError(file: table.file, line: line, reason: "unknown kind \"\(text)\"")
    }
    return kind
  }
}
