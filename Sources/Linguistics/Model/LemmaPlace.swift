/// Where the rules for lemmas lie in a file, once their sizes are checked.
struct LemmaPlace: Sendable {
  private let start: Int
  private let wordCapacity: Int
  private let endingCapacity: Int
  private let scriptCount: Int
  private let byteCount: Int

  init(_ file: ModelFile) throws(ModelError) {
    let place = try file.requiredPlace(of: .lemmas)
    func fault(_ problem: String) -> ModelError {
      ModelError(offset: place.lowerBound, reason: .section("lemmas", problem: problem))
    }
    guard place.count >= 16 else { throw fault("too short") }
    let reader = ByteReader(file.data)
    func number(_ index: Int) -> Int {
      Int(reader.number(at: place.lowerBound + 4 * index, as: UInt32.self))
    }
    wordCapacity = number(0)
    endingCapacity = number(1)
    scriptCount = number(2)
    byteCount = number(3)
    let both = wordCapacity + endingCapacity
    guard wordCapacity > 0, endingCapacity > 0,
      16 + 10 * both + Self.padding(both) + 4 * (scriptCount + 1) + byteCount == place.count
    else { throw fault("its tables do not fill \(place.count) bytes") }
    start = place.lowerBound + 16
  }

  /// The scripts' starts stand at a multiple of four.
  private static func padding(_ rows: Int) -> Int { rows % 2 * 2 }

  /// The rules in a file that begins at an address.
  func rules(_ base: UnsafeRawPointer) -> LemmaRules {
    let keys = (base + start).assumingMemoryBound(to: UInt32.self)
    let both = wordCapacity + endingCapacity
    let scripts = (base + start + 4 * both).assumingMemoryBound(to: UInt16.self)
    let starts = base + start + 10 * both + Self.padding(both)
    return LemmaRules(
      words: .init(keys: keys, scripts: scripts, capacity: wordCapacity),
      endings: .init(
        keys: keys + wordCapacity, scripts: scripts + 3 * wordCapacity, capacity: endingCapacity),
      starts: starts.assumingMemoryBound(to: UInt32.self), scriptCount: scriptCount,
      bytes: (starts + 4 * (scriptCount + 1)).assumingMemoryBound(to: UInt8.self),
      byteCount: byteCount)
  }

  /// Writes the section of a model file.
  static func section(
    words: [(hash: UInt64, scripts: [UInt16])], endings: [(hash: UInt64, scripts: [UInt16])],
    scripts: [[UInt8]]
  ) -> [UInt8] {
    let tables = [words, endings].map(table)
    var section = ByteWriter()
    section.add(UInt32(tables[0].keys.count))
    section.add(UInt32(tables[1].keys.count))
    section.add(UInt32(scripts.count))
    section.add(UInt32(scripts.reduce(0) { $0 + $1.count }))
    for table in tables { for key in table.keys { section.add(key) } }
    for table in tables { for script in table.scripts { section.add(script) } }
    while section.bytes.count % 4 != 0 { section.bytes.append(0) }
    var start: UInt32 = 0
    for script in scripts {
      section.add(start)
      start += UInt32(script.count)
    }
    section.add(start)
    for script in scripts { section.bytes += script }
    return section.bytes
  }

  private static func table(
    _ rows: [(hash: UInt64, scripts: [UInt16])]
  ) -> (keys: [UInt32], scripts: [UInt16]) {
    let capacity = rows.count * 5 / 4 + 2
    var keys = [UInt32](repeating: 0, count: capacity)
    var scripts = [UInt16](repeating: LemmaRules.none, count: 3 * capacity)
    for row in rows.sorted(by: { $0.hash < $1.hash }) {
      var place = LemmaRules.Table.home(of: row.hash, among: capacity)
      while keys[place] != 0 { place = (place + 1) % capacity }
      keys[place] = LemmaRules.Table.key(of: row.hash)
      for (index, script) in row.scripts.prefix(3).enumerated() {
        scripts[3 * place + index] = script
      }
    }
    return (keys, scripts)
  }
}
