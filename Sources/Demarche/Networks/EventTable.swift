public import Foundation
import GraphTheory
import Linguistics

/// A table of events as a graph: who did what to whom, and when.
///
/// The columns are found by their names, those of ICEWS, GDELT and POLECAT among them; a file of
/// GDELT, which has no header, is known by its many columns. Each row is a piece of evidence.
public struct EventTable: Sendable {
  /// The actors and their relations.
  public let graph: Graph
  /// How many rows are relations of none of our families: fighting, sanctions and the like.
  public let leftOut: Int
  /// How many rows have an unknown relation, by its text; they are links without a family.
  public let unknown: [String: Int]
  /// The actors that none of the library's tables knows, as the rows write them; they stay so.
  public let unknownActors: [String]
  /// How many names of actors there are, as the rows write them.
  public let nameCount: Int
  /// As what codes of states were read although they would fit other codes as well; nil where there
  /// was no doubt.
  public let assumedCodes: String?

  /// Reads a table of events.
  ///
  /// - Parameters:
  ///   - data: the file.
  ///   - name: what the evidence names as its document.
  /// - Throws: `NetworkError` with the line; `TableError` if the program's own table is broken.
  public init(_ data: Data, name: String) throws {
    let codes = try EventCodes()
    let rows = try Bytes.read(data) { (bytes) throws(NetworkError) in
      try EventRows(bytes, codes, document: name)
    }
    let known = try EventActors(names: Set(rows.names))
    let actors = rows.names.map { name in
      (name, known.actor(named: name) ?? Actor(id: name, kind: .other, name: name))
    }
    graph = EventTable.graph(rows, actors, known, document: name)
    unknownActors = actors.filter { $0.1.id == $0.0 && $0.1.affiliation == nil }.map(\.0)
    nameCount = actors.count
    assumedCodes = known.isSchemeAssumed ? known.scheme.rawValue : nil
    leftOut = rows.leftOut
    unknown = rows.unknown
  }

  private static func graph(
    _ rows: EventRows, _ named: [(String, Actor)], _ known: EventActors, document: String
  ) -> Graph {
    var actors: [Actor.ID: Actor] = [:]
    var ids: [String: Actor.ID] = [:]
    for (name, actor) in named {
      ids[name] = actor.id
      actors[actor.id, default: actor].note(name)
      // A graph holds whatever its actors belong to.
      if let above = actor.affiliation.flatMap(known.state) {
        if actors[above.id] == nil { actors[above.id] = above }
      }
    }
    var evidence: [Edge.Key: [Evidence]] = [:]
    for (key, pieces) in rows.evidence {
      var key = key
      key.source = ids[key.source] ?? key.source
      key.target = ids[key.target] ?? key.target
      if key.source != key.target { evidence[key, default: []] += pieces }
    }
    return Graph(
      documents: [Graph.Source(id: document)],
      actors: actors.values.sorted { $0.id < $1.id },
      edges: evidence.map { Edge(key: $0.key, evidence: $0.value.sorted()) })
  }
}

extension Actor {
  /// Notes how a table writes the actor.
  fileprivate mutating func note(_ alias: String) {
    if alias != name, !aliases.contains(alias) { aliases = (aliases + [alias]).sorted() }
  }
}

/// The rows of a table of events.
private struct EventRows {
  private(set) var evidence: [Edge.Key: [Evidence]] = [:]
  private(set) var leftOut = 0
  private(set) var unknown: [String: Int] = [:]
  private var actors: Set<String> = []
  private var row = 0

  /// Everybody named, also in rows that are left out.
  var names: [String] { actors.sorted() }

  init(_ bytes: Bytes, _ codes: EventCodes, document: String) throws(NetworkError) {
    let layout = try TableLayout(bytes, threads: Threads(count: 1))
    let isBare = EventColumns.isBareGDELT(layout.header)
    let columns = isBare ? .gdelt : try EventColumns(layout.header)
    let width = layout.header.count
    for part in isBare ? [bytes.beginning..<bytes.count] : layout.parts {
      var scanner = TableScanner(bytes, layout, part)
      while try scanner.next() {
        guard scanner.fieldCount == width else {
          throw NetworkError(
            line: scanner.line, reason: "expected \(width) fields, found \(scanner.fieldCount)")
        }
        try read(scanner, columns, codes, document)
        row += 1
      }
    }
  }

  private mutating func read(
    _ scanner: TableScanner, _ columns: EventColumns, _ codes: EventCodes, _ document: String
  ) throws(NetworkError) {
    // Half of GDELT's events name one actor only.
    guard let source = scanner.text(columns.source), let target = scanner.text(columns.target),
      source != target
    else {
      leftOut += 1
      return
    }
    actors.insert(source)
    actors.insert(target)
    let relation = columns.relation.flatMap { scanner.text($0) } ?? ""
    let meaning = codes.meaning(of: relation)
    if meaning == nil { unknown[relation, default: 0] += 1 }
    guard let type = meaning.map(\.type) ?? .link else {
      leftOut += 1
      return
    }
    let key = Edge.Key(
      source: source, target: target, type: type, polarity: meaning?.polarity ?? .affirmed,
      modality: meaning?.modality ?? .actual)
    evidence[key, default: []].append(
      Evidence(
        document: document, sentence: row,
        quotation: Quotation(start: 0, end: relation.unicodeScalars.count, text: relation),
        trigger: nil, rule: "event", date: try date(scanner, columns)))
  }

  private func date(
    _ scanner: TableScanner, _ columns: EventColumns
  ) throws(NetworkError) -> EventDate? {
    guard let column = columns.date, let text = scanner.text(column) else { return nil }
    if let date = EventDate(text) { return date }
    let digits = text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    if let digits, text.utf8.count == 8,
      let date = EventDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    {
      return date
    }
    throw NetworkError(
      line: scanner.line, reason: "expected a date such as 2024-10-23, found \"\(text)\"")
  }
}

/// Which column of a table of events is what.
struct EventColumns: Equatable {
  let source: Int
  let target: Int
  let relation: Int?
  let date: Int?

  /// The columns of GDELT's files: the day, the actors' names and the CAMEO code.
  static let gdelt = EventColumns(source: 6, target: 16, relation: 26, date: 1)

  /// Whether the first row is one of GDELT's, which have no header.
  static func isBareGDELT(_ row: [String]) -> Bool {
    row.count >= 57 && Int(row[0]) != nil && Int(row[1]) != nil
  }

  private init(source: Int, target: Int, relation: Int?, date: Int?) {
    self.source = source
    self.target = target
    self.relation = relation
    self.date = date
  }

  init(_ header: [String]) throws(NetworkError) {
    let names = header.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    let find = { (wanted: [String]) in
      wanted.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    guard
      let source = find(["subject", "source", "sourcename", "actor1name", "actor1", "actorname"]),
      let target = find(["object", "target", "targetname", "actor2name", "actor2", "recipientname"])
    else {
      throw NetworkError(line: 1, reason: "expected the columns subject and object")
    }
    self.init(
      source: source, target: target,
      relation: find([
        "relation", "type", "eventtext", "cameocode", "eventcode", "eventtype", "predicate",
      ]), date: find(["date", "eventdate", "sqldate"]))
  }
}
