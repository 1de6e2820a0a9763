public import Foundation

/// A trained model of a language, as one file holds it.
///
/// The file is mapped into memory and read where it lies. Every size in it is checked when it is
/// opened; a damaged file gives a `ModelError`.
public struct Model: Sendable {
  /// What the model was made of and how good it is, in words.
  public let card: String

  let file: ModelFile
  let tagSet: TagSet
  private let lexicon: LexiconPlace
  private let tagger: WeightPlace
  private let parser: WeightPlace
  private let lemmas: LemmaPlace

  /// Opens a file.
  ///
  /// - Parameter url: The file.
  /// - Throws: A `ModelError` where its content is not right, or what the system says where it
  ///   cannot be read.
  public init(contentsOf url: URL) throws {
    try self.init(Data(contentsOf: url, options: .alwaysMapped))
  }

  /// Reads a model out of bytes.
  public init(_ data: Data) throws(ModelError) {
    file = try ModelFile(data)
    let cardPlace = try file.requiredPlace(of: .card)
    card = String(decoding: file.data[cardPlace], as: UTF8.self)
    tagSet = try TagSet(file)
    lexicon = try LexiconPlace(file)
    tagger = try WeightPlace(file, .tagger)
    parser = try WeightPlace(file, .parser)
    lemmas = try LemmaPlace(file)
  }

  /// All parts of a model, in place; good as long as the model's bytes are held.
  struct Parts {
    let lexicon: Lexicon
    let tagger: PackedWeights
    let parser: PackedWeights
    let lemmas: LemmaRules
  }

  /// Calls a body with the parts of the model.
  func withParts<Result>(_ body: (Parts) throws -> Result) rethrows -> Result {
    try file.data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else {
        preconditionFailure("a file whose header was checked is not empty")
      }
      return try body(
        Parts(
          lexicon: lexicon.lexicon(base), tagger: tagger.weights(base),
          parser: parser.weights(base), lemmas: lemmas.rules(base)))
    }
  }
}

/// Where packed weights lie in a file, once their sizes are checked.
struct WeightPlace: Sendable {
  private let start: Int
  private let bucketCount: Int

  init(_ file: ModelFile, _ section: ModelFile.Section) throws(ModelError) {
    let place = try file.requiredPlace(of: section)
    func fault(_ problem: String) -> ModelError {
      ModelError(offset: place.lowerBound, reason: .section(section.rawValue, problem: problem))
    }
    guard place.count >= 8 else { throw fault("too short") }
    let reader = ByteReader(file.data)
    let buckets = Int(reader.number(at: place.lowerBound, as: UInt32.self))
    let size = Int(reader.number(at: place.lowerBound + 4, as: UInt32.self))
    guard buckets > 0, 8 + 4 * (buckets + 1) + size == place.count else {
      throw fault("\(buckets) buckets with \(size) bytes do not fill \(place.count) bytes")
    }
    start = place.lowerBound + 8
    bucketCount = buckets
    let first = start
    let areInOrder = file.data.withUnsafeBytes { bytes in
      var last: UInt32 = 0
      for bucket in 0...buckets {
        let next = bytes.load(fromByteOffset: first + 4 * bucket, as: UInt32.self)
        if next < last { return false }
        last = next
      }
      return last == UInt32(size)
    }
    guard areInOrder else { throw fault("the buckets are not in order") }
  }

  /// The weights in a file that begins at an address.
  func weights(_ base: UnsafeRawPointer) -> PackedWeights {
    PackedWeights(
      starts: (base + start).assumingMemoryBound(to: UInt32.self),
      bucketCount: UInt64(bucketCount), records: base + start + 4 * (bucketCount + 1))
  }
}

/// Where the lexicon lies in a file, once its size is checked.
struct LexiconPlace: Sendable {
  private let start: Int
  private let capacity: Int

  init(_ file: ModelFile) throws(ModelError) {
    let place = try file.requiredPlace(of: .lexicon)
    let capacity =
      place.count < 8 ? 0 : Int(ByteReader(file.data).number(at: place.lowerBound, as: UInt32.self))
    guard capacity > 0, 8 + 12 * capacity == place.count else {
      throw ModelError(
        offset: place.lowerBound,
        reason: .section("lexicon", problem: "\(capacity) words do not fill \(place.count) bytes"))
    }
    start = place.lowerBound + 8
    self.capacity = capacity
  }

  /// The lexicon in a file that begins at an address.
  func lexicon(_ base: UnsafeRawPointer) -> Lexicon {
    Lexicon(
      keys: (base + start + 8 * capacity).assumingMemoryBound(to: UInt32.self),
      entries: (base + start).assumingMemoryBound(to: UInt64.self), capacity: capacity)
  }
}

extension LexiconTable {
  /// The section of a model file that holds the words.
  var section: [UInt8] {
    var section = ByteWriter()
    section.add(UInt32(keys.count))
    section.add(UInt32(0))
    for entry in entries { section.add(entry) }
    for key in keys { section.add(key) }
    return section.bytes
  }
}

extension TagSet {
  /// Reads the section of a model file.
  init(_ file: ModelFile) throws(ModelError) {
    let place = try file.requiredPlace(of: .tags)
    var pairs: [(PartOfSpeech, Tag)] = []
    for index in stride(from: place.lowerBound, to: place.upperBound - 1, by: 2) {
      guard let part = PartOfSpeech(rawValue: file.data[index]),
        let tag = Tag(rawValue: file.data[index + 1])
      else { throw ModelError(offset: index, reason: .section("tags", problem: "unknown tag")) }
      pairs.append((part, tag))
    }
    guard !pairs.isEmpty, pairs.count <= 254, place.count % 2 == 0 else {
      throw ModelError(
        offset: place.lowerBound, reason: .section("tags", problem: "\(pairs.count) tags"))
    }
    self.init(pairs)
  }

  /// The section of a model file that holds the pairs.
  var section: [UInt8] {
    zip(parts, tags).flatMap { [$0.rawValue, $1.rawValue] }
  }
}

extension Model {
  /// Opens the model that comes with a language.
  public init(language: Language) throws {
    try self.init(contentsOf: language.folder.appending(path: "model.bin"))
  }
}
