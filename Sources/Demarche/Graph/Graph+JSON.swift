public import Foundation

// The field names, their order of meaning and the rule that every field is always present are those
// of the format `demarche/1`.
extension Graph {
  /// The name of the format that graphs are written in.
  public static let schema = "demarche/1"

  /// The graph as JSON of the format `demarche/1`: equal graphs give equal bytes.
  ///
  /// - Parameter indented: whether the text is laid out for people, or on one line.
  /// - Returns: UTF-8 with sorted keys, without a line break at the end.
  /// - Throws: `EncodingError` where a weight is no finite number.
  public func json(indented: Bool = true) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if indented { encoder.outputFormatting.insert(.prettyPrinted) }
    return try encoder.encode(self)
  }

  /// Reads a graph of the format `demarche/1`.
  ///
  /// - Throws: `NetworkError` with the line where the text stops being JSON, `DecodingError` with the
  ///   path to the field that is missing or wrong.
  public init(json: Data) throws {
    do {
      self = try JSONDecoder().decode(Graph.self, from: json)
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
      // Foundation does not say where.
      _ = try Bytes.read(json) { (bytes) throws(NetworkError) in
        var reader = JSONReader(bytes)
        return try reader.document()
      }
      throw DecodingError.dataCorrupted(context)
    }
  }
}

extension Graph: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, document, documents, nodes, edges, review
  }

  /// Reads the fields of `demarche/1`.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try fields.decode(String.self, forKey: .schema)
    guard schema == Graph.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: fields,
        debugDescription: "expected the schema \(Graph.schema), found \(schema)")
    }
    let documents = try fields.decodeIfPresent([Source].self, forKey: .documents)
    let document = try fields.decodeIfPresent(Source.self, forKey: .document)
    let graph = Graph(
      documents: documents ?? document.map { [$0] } ?? [],
      actors: try fields.decode([Actor].self, forKey: .nodes),
      edges: try fields.decode([Edge].self, forKey: .edges))
    self = graph.recording(
      try fields.decodeIfPresent([Review.Decision].self, forKey: .review) ?? [])
  }

  /// Writes the fields of `demarche/1`.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(Graph.schema, forKey: .schema)
    if documents.count == 1 {
      try fields.encode(documents[0], forKey: .document)
    } else {
      try fields.encode(documents, forKey: .documents)
    }
    try fields.encode(actors, forKey: .nodes)
    try fields.encode(edges, forKey: .edges)
    if !review.isEmpty { try fields.encode(review, forKey: .review) }
  }
}

extension Graph.Source: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, title, date, publisher, coverage
  }

  /// Reads the description of a document.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      title: try fields.decodeIfPresent(String.self, forKey: .title),
      date: try fields.decodeIfPresent(EventDate.self, forKey: .date),
      publisher: try fields.decodeIfPresent(String.self, forKey: .publisher),
      coverage: try fields.decodeIfPresent(Coverage.self, forKey: .coverage))
  }

  /// Writes every field, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(title, forKey: .title)
    try fields.encode(date, forKey: .date)
    try fields.encode(publisher, forKey: .publisher)
    try fields.encodeIfPresent(coverage, forKey: .coverage)
  }
}

extension Actor: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, kind, name, iso, country, aliases, affiliation, mentions
  }

  /// Reads a node.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      kind: try fields.decode(Kind.self, forKey: .kind),
      name: try fields.decode(String.self, forKey: .name),
      iso: try fields.decodeIfPresent(String.self, forKey: .iso),
      country: try fields.decodeIfPresent(String.self, forKey: .country),
      aliases: try fields.decodeIfPresent([String].self, forKey: .aliases) ?? [],
      affiliation: try fields.decodeIfPresent(String.self, forKey: .affiliation),
      mentions: try fields.decodeIfPresent([Mention].self, forKey: .mentions) ?? [])
  }

  /// Writes every field, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(name, forKey: .name)
    try fields.encode(iso, forKey: .iso)
    try fields.encode(country, forKey: .country)
    try fields.encode(aliases, forKey: .aliases)
    try fields.encode(affiliation, forKey: .affiliation)
    try fields.encode(mentions, forKey: .mentions)
  }
}

extension Actor.Mention: Codable {
  private enum CodingKeys: String, CodingKey { case document, sentence, start, end, text, type }

  /// Reads a mention.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      document: try fields.decode(String.self, forKey: .document),
      sentence: try fields.decode(Int.self, forKey: .sentence),
      quotation: try Quotation(from: decoder),
      form: try fields.decode(Form.self, forKey: .type))
  }

  /// Writes a mention.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(document, forKey: .document)
    try fields.encode(sentence, forKey: .sentence)
    try fields.encode(quotation.start, forKey: .start)
    try fields.encode(quotation.end, forKey: .end)
    try fields.encode(quotation.text, forKey: .text)
    try fields.encode(form, forKey: .type)
  }
}

extension Edge: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, source, target, family, type, polarity, modality, attribution, date, weight, evidence
  }

  /// Reads an edge; family, attribution and date follow from the type and the evidence.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decodeIfPresent(String.self, forKey: .id) ?? "",
      key: Key(
        source: try fields.decode(String.self, forKey: .source),
        target: try fields.decode(String.self, forKey: .target),
        type: try fields.decode(RelationType.self, forKey: .type),
        polarity: try fields.decodeIfPresent(Polarity.self, forKey: .polarity) ?? .affirmed,
        modality: try fields.decodeIfPresent(Modality.self, forKey: .modality) ?? .actual),
      evidence: try fields.decodeIfPresent([Evidence].self, forKey: .evidence) ?? [],
      weight: try fields.decodeIfPresent(Double.self, forKey: .weight))
  }

  /// Writes every field, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(source, forKey: .source)
    try fields.encode(target, forKey: .target)
    try fields.encode(family, forKey: .family)
    try fields.encode(type, forKey: .type)
    try fields.encode(polarity, forKey: .polarity)
    try fields.encode(modality, forKey: .modality)
    try fields.encode(attribution, forKey: .attribution)
    try fields.encode(date, forKey: .date)
    if let whole = Int(exactly: weight) {
      try fields.encode(whole, forKey: .weight)
    } else {
      try fields.encode(weight, forKey: .weight)
    }
    try fields.encode(evidence, forKey: .evidence)
  }
}

extension Evidence: Codable {
  private enum CodingKeys: String, CodingKey {
    case document, sentence, start, end, text, trigger, rule, attribution, date
  }

  /// Reads a piece of evidence.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      document: try fields.decode(String.self, forKey: .document),
      sentence: try fields.decode(Int.self, forKey: .sentence),
      quotation: try Quotation(from: decoder),
      trigger: try fields.decodeIfPresent(Quotation.self, forKey: .trigger),
      rule: try fields.decodeIfPresent(String.self, forKey: .rule) ?? "",
      attribution: try fields.decodeIfPresent([String].self, forKey: .attribution) ?? [],
      date: try fields.decodeIfPresent(EventDate.self, forKey: .date))
  }

  /// Writes every field, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(document, forKey: .document)
    try fields.encode(sentence, forKey: .sentence)
    try fields.encode(quotation.start, forKey: .start)
    try fields.encode(quotation.end, forKey: .end)
    try fields.encode(quotation.text, forKey: .text)
    try fields.encode(trigger, forKey: .trigger)
    try fields.encode(rule, forKey: .rule)
    try fields.encode(attribution, forKey: .attribution)
    try fields.encode(date, forKey: .date)
  }
}
