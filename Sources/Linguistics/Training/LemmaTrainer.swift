import Foundation

/// Learns how words become lemmas, from treebanks and the regular forms of a dictionary's words.
struct LemmaTrainer {
  private let tagSet: TagSet
  private let wordNet: WordNet?
  /// How often each word with its tag has which lemma.
  private var lemmas: [Key: [String: Int]] = [:]

  private struct Key: Hashable, Comparable {
    let word: String
    let tag: UInt8

    static func < (left: Key, right: Key) -> Bool {
      (left.word, left.tag) < (right.word, right.tag)
    }
  }

  private struct Ending: Hashable, Comparable {
    let bytes: [UInt8]
    let tag: UInt8

    static func < (left: Ending, right: Ending) -> Bool {
      left.tag != right.tag
        ? left.tag < right.tag : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  init(tagSet: TagSet, wordNet: WordNet?) {
    self.tagSet = tagSet
    self.wordNet = wordNet
  }

  /// Counts the words of a sentence.
  mutating func add(_ sentence: GoldSentence) {
    for index in 0..<sentence.count {
      let part = sentence.parts[index]
      let tag = tagSet.number(part, sentence.tags[index])
      let word = Self.normalized(sentence.texts[index], part)
      guard sentence.lemmas[index] != "_" || word == "_" else { continue }
      lemmas[Key(word: word, tag: tag), default: [:]][sentence.lemmas[index], default: 0] += 1
    }
  }

  static func normalized(_ text: String, _ part: PartOfSpeech) -> String {
    var bytes = Array(text.utf8)
    LemmaSpelling.normalize(&bytes, keepsCase: LemmaSpelling.keepsCase(part))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The section of a model file.
  func section(lexicon: LexiconTable) -> [UInt8] {
    let pairs = allPairs()
    var scripts = ScriptTable()
    let rules = endings(pairs, &scripts)
    var words: [(hash: UInt64, scripts: [UInt16])] = []
    let seen = lemmas.keys.sorted() + pairs.keys.filter { lemmas[$0] == nil }.sorted()
    let trial = Trial(
      lexicon: lexicon, tagSet: tagSet,
      section: LemmaPlace.section(words: [], endings: rules, scripts: scripts.scripts))
    for key in seen {
      guard let lemma = pairs[key] else { continue }
      if trial?.lemma(of: key.word, tag: key.tag) == lemma { continue }
      let script = scripts.number(ScriptTable.script(from: key.word, to: lemma))
      guard let script else { continue }
      words.append((LemmaSpelling.key(word: Array(key.word.utf8), tag: key.tag), [script]))
    }
    return LemmaPlace.section(words: words, endings: rules, scripts: scripts.scripts)
  }

  /// The most frequent lemma of each word with its tag, the dictionary's where no text has it.
  private func allPairs() -> [Key: String] {
    var pairs: [Key: String] = dictionaryPairs()
    for (key, counts) in lemmas {
      pairs[key] = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
    return pairs
  }

  private func dictionaryPairs() -> [Key: String] {
    guard let wordNet else { return [:] }
    var pairs: [Key: String] = [:]
    func add(_ form: String, _ part: PartOfSpeech, _ tag: Tag, _ lemma: String) {
      guard tagSet.contains(part, tag) else { return }
      let key = Key(word: form, tag: tagSet.number(part, tag))
      if pairs[key] == nil { pairs[key] = lemma }
    }
    for (part, exceptions) in wordNet.exceptions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (form, base) in exceptions.sorted(by: { $0.key < $1.key }) {
        for tag in Self.irregularTags(part, form) { add(form, part, tag, base) }
      }
    }
    for base in (wordNet.bases[.verb] ?? []).sorted() {
      // A verb with an irregular past has no regular one.
      let isIrregular = wordNet.irregularBases.contains(base)
      for form in Inflection.thirdPerson(base).prefix(1) {
        add(form, .verb, .thirdPersonVerb, base)
      }
      for form in Inflection.gerund(base).suffix(1) { add(form, .verb, .gerund, base) }
      for form in Inflection.past(base).suffix(1) where !isIrregular {
        add(form, .verb, .pastVerb, base)
        add(form, .verb, .pastParticiple, base)
      }
    }
    for base in (wordNet.bases[.noun] ?? []).sorted() where !wordNet.isName(base) {
      for form in Inflection.thirdPerson(base).prefix(1) { add(form, .noun, .pluralNoun, base) }
    }
    for base in (wordNet.bases[.adjective] ?? []).sorted() {
      for form in Inflection.compared(base, with: "er").suffix(1) {
        add(form, .adjective, .comparativeAdjective, base)
      }
      for form in Inflection.compared(base, with: "est").suffix(1) {
        add(form, .adjective, .superlativeAdjective, base)
      }
    }
    return pairs
  }

  private static func irregularTags(_ part: PartOfSpeech, _ form: String) -> [Tag] {
    switch part {
    case .noun: return [.pluralNoun]
    case .adjective: return [form.hasSuffix("st") ? .superlativeAdjective : .comparativeAdjective]
    case .verb:
      if form.hasSuffix("ing") { return [.gerund] }
      return form.hasSuffix("s") ? [.thirdPersonVerb] : [.pastVerb, .pastParticiple]
    default: return []
    }
  }

  /// For each ending and tag the three most frequent scripts, where they differ from those of the
  /// ending one letter shorter.
  private func endings(
    _ pairs: [Key: String], _ scripts: inout ScriptTable
  ) -> [(hash: UInt64, scripts: [UInt16])] {
    var counts: [Ending: [UInt16: Int]] = [:]
    for (key, lemma) in pairs.sorted(by: { $0.key < $1.key }) {
      guard let script = scripts.number(ScriptTable.script(from: key.word, to: lemma)) else {
        continue
      }
      let bytes = Array(key.word.utf8)
      let tag = tagSet.tags[Int(key.tag)].rawValue
      for length in 0...min(LemmaRules.longestEnding, bytes.count) {
        let ending = Ending(bytes: Array(bytes.suffix(length)), tag: tag)
        counts[ending, default: [:]][script, default: 0] += 1
      }
    }
    let best = counts.mapValues { Self.mostFrequent($0) }
    var rules: [(hash: UInt64, scripts: [UInt16])] = []
    for (ending, scripts) in best.sorted(by: { $0.key < $1.key }) {
      let shorter = Ending(bytes: Array(ending.bytes.dropFirst()), tag: ending.tag)
      if !ending.bytes.isEmpty, best[shorter] == scripts { continue }
      // A longer ending is believed only where it was seen a few times.
      if ending.bytes.count > 2, (counts[ending]?.values.reduce(0, +) ?? 0) < 3 { continue }
      guard let tag = Tag(rawValue: ending.tag) else { continue }
      rules.append((LemmaSpelling.key(ending: ending.bytes[...], tag: tag), scripts))
    }
    return rules
  }

  private static func mostFrequent(_ counts: [UInt16: Int]) -> [UInt16] {
    let all = counts.values.reduce(0, +)
    return counts.filter { $0.value * 50 >= all }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
  }
}

/// Changes of words' ends, each with a number.
private struct ScriptTable {
  private(set) var scripts: [[UInt8]] = []
  private var numbers: [[UInt8]: UInt16] = [:]

  /// The number of a script, nil where there are too many.
  mutating func number(_ script: [UInt8]?) -> UInt16? {
    guard let script else { return nil }
    if let number = numbers[script] { return number }
    guard scripts.count < Int(LemmaRules.none) else { return nil }
    let number = UInt16(scripts.count)
    scripts.append(script)
    numbers[script] = number
    return number
  }

  /// The shortest change of the end that makes one word of another.
  static func script(from word: String, to lemma: String) -> [UInt8]? {
    let word = Array(word.utf8)
    let lemma = Array(lemma.utf8)
    let shared = zip(word, lemma).prefix { $0 == $1 }.count
    guard word.count - shared < 256 else { return nil }
    return [UInt8(word.count - shared)] + lemma[shared...]
  }
}

/// Lemmatizes with rules that are still being made.
private struct Trial {
  let lexicon: LexiconTable
  let tagSet: TagSet
  let file: ModelFile
  let place: LemmaPlace

  init?(lexicon: LexiconTable, tagSet: TagSet, section: [UInt8]) {
    guard let file = try? ModelFile(.init(ModelFile.write([(.lemmas, section)]))),
      let place = try? LemmaPlace(file)
    else { return nil }
    self.lexicon = lexicon
    self.tagSet = tagSet
    self.file = file
    self.place = place
  }

  func lemma(of word: String, tag: UInt8) -> String {
    var bytes = Array(word.utf8)
    file.data.withUnsafeBytes { data in
      guard let base = data.baseAddress else { return }
      lexicon.withLexicon { lexicon in
        Lemmatizer(rules: place.rules(base), lexicon: lexicon, tagSet: tagSet)
          .lemmatize(&bytes, tag: tag)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
