/// Finds the phrases of a list in a text, the words folded: a trie over atoms.
struct PhraseIndex: Sendable {
  /// How a phrase must be written in the text to be meant.
  enum Spelling: Sendable {
    /// Any case: ordinary words such as titles.
    case any
    /// With a capital wherever the phrase has one: names.
    case capitals
    /// Letter by letter, as short forms with small letters are: "CoE" is not "Coe".
    case exact(String)
    /// All letters capital, as acronyms are, unless the whole phrase has at least four letters and
    /// is written as a name ("Nato").
    case acronym
  }

  /// What stands at the end of a phrase.
  struct Entry: Sendable {
    /// The list that the phrase is from and its number there.
    let reference: Reference
    let spelling: Spelling
    /// Which atoms must start with a capital, bit by bit.
    let capitals: UInt64
  }

  private var atoms: [String: Int32] = [:]
  private var children: [UInt64: Int32] = [:]
  private var entries: [Int32: [Entry]] = [:]
  private var count: Int32 = 1

  /// Makes an index of nothing, with room for what the library knows.
  init() {
    atoms.reserveCapacity(40_000)
    children.reserveCapacity(120_000)
    entries.reserveCapacity(60_000)
  }

  /// Adds a phrase; one without letters is passed over.
  mutating func insert(_ phrase: String, _ reference: Reference, spelling: Spelling? = nil) {
    var node: Int32 = 0
    var capitals: UInt64 = 0
    var position = 0
    for part in phrase.utf8.split(separator: 32) {
      let word = Substring(part)
      let starts = word.unicodeScalars.first?.isCapital ?? false
      for (number, atom) in PhraseIndex.atoms(of: word).enumerated() {
        let upper = number == 0 ? starts : PhraseIndex.capitalized(atom, in: word)
        if upper, position < 64 { capitals |= 1 << UInt64(position) }
        node = child(of: node, by: identifier(of: atom))
        position += 1
      }
    }
    guard node != 0 else { return }
    let told = spelling ?? PhraseIndex.spelling(of: phrase, capitals: capitals)
    entries[node, default: []].append(
      Entry(reference: reference, spelling: told, capitals: capitals))
  }

  /// The atoms of a word as texts have it: a possessive ending is a word of its own there.
  private static func atoms(of word: Substring) -> [String] {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count {
      return Folding.atoms(of: word.dropLast(2)) + ["s"]
    }
    return Folding.atoms(of: word)
  }

  /// Whether an inner part of a hyphenated word starts with a capital.
  private static func capitalized(_ atom: String, in word: Substring) -> Bool {
    word.split(separator: "-").dropFirst().contains { part in
      part.unicodeScalars.first?.isCapital ?? false && Folding.atoms(of: part).first == atom
    }
  }

  private static func spelling(of phrase: String, capitals: UInt64) -> Spelling {
    if capitals == 0 { return .any }
    let letters = phrase.unicodeScalars.filter(\.isLetter)
    if letters.count >= 2, letters.allSatisfy(\.isCapital) { return .acronym }
    if letters.count <= 4, letters.dropFirst().contains(where: \.isCapital) {
      return .exact(phrase)
    }
    return .capitals
  }

  private mutating func identifier(of atom: String) -> Int32 {
    if let known = atoms[atom] { return known }
    let new = Int32(atoms.count)
    atoms[atom] = new
    return new
  }

  private mutating func child(of node: Int32, by atom: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: atom))
    if let known = children[key] { return known }
    let new = count
    count += 1
    children[key] = new
    return new
  }

  /// The number of an atom, or -1 for one that no phrase has.
  func identifier(ofKnown atom: String) -> Int32 { atoms[atom] ?? -1 }

  /// The node below another, if any phrase goes on so.
  func step(_ node: Int32, _ atom: Int32) -> Int32? {
    guard atom >= 0 else { return nil }
    return children[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: atom))]
  }

  /// The phrases that end at a node.
  func entries(at node: Int32) -> [Entry]? { entries[node] }
}

/// Where a phrase is from: a list and the number of the row in it.
enum Reference: Hashable, Sendable {
  /// A name of a state.
  case state(Int)
  /// An adjective of a state.
  case adjective(Int)
  /// The people of a state.
  case people(Int)
  /// A seat of a state's government.
  case capital(Int)
  /// An organization by name.
  case organization(Int)
  /// A person who holds or held an office.
  case official(Int)
  /// A place that is only a place.
  case place(Int)
  /// An adjective of a people, a faith or a region that is no state.
  case folk(Int)
  /// A title or role.
  case title(Int)
  /// A body that every state has: a ministry, an army.
  case body(Int)
  /// A given name.
  case givenName(Int)
}
