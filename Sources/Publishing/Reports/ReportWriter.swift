import Demarche
import Mustache

/// Fills the templates of a report.
struct ReportWriter {
  let report: Report
  /// Makes text safe for the language of the template.
  let escaped: (String) -> String
  /// What stands for the picture of a figure.
  let picture: (Report.Figure) throws -> String
  /// Whether tables that can be folded are shown unfolded.
  var unfolds = false

  private var words: FigureWords { FigureWords(graph: report.graph) }
  private var graph: Graph { report.graph }

  /// Everything that the templates can name.
  func model() throws -> ReportModel {
    ReportModel(
      title: escaped(report.title), version: escaped(report.options.version), meta: escaped(meta),
      summary: escaped(words.summary(lines: report.lines)), contents: contents,
      figures: try report.figures.map(figure), ranking: ranking, timeline: timeline,
      evidence: evidence, documents: documents, unlinked: unlinked.map(escaped),
      silent: silent,
      method: method.map(escaped))
  }

  private var meta: String {
    let articles = counting(graph.documents.count, "article")
    let publishers = Set(graph.documents.compactMap(\.publisher)).sorted()
    let names = publishers.isEmpty ? "" : " of " + enumerated(publishers.prefix(4).map { $0 })
    let period = graph.period.map { ", " + $0 } ?? ""
    return graph.documents.isEmpty ? "A graph without articles" : articles + names + period
  }

  private var contents: ReportModel.Contents? {
    guard !report.isSheet else { return nil }
    var entries = report.figures.map {
      ReportModel.Entry(anchor: "figure-\($0.number)", heading: escaped($0.heading))
    }
    if ranking != nil { entries.append(.init(anchor: "ranking", heading: "Ranking")) }
    if timeline != nil { entries.append(.init(anchor: "timeline", heading: "Time line")) }
    if evidence != nil { entries.append(.init(anchor: "evidence", heading: "Evidence")) }
    entries.append(.init(anchor: "coverage", heading: "Articles"))
    entries.append(.init(anchor: "method", heading: "Method"))
    return .init(entries: entries)
  }

  private func figure(_ figure: Report.Figure) throws -> ReportModel.FigureModel {
    let words = FigureWords(graph: figure.picture.graph)
    return .init(
      number: "\(figure.number)", heading: escaped(figure.heading),
      picture: try picture(figure),
      alternative: escaped(words.summary(lines: figure.picture.lines)),
      caption: escaped(figure.caption), rows: figure.picture.lines.map(row), open: unfolds,
      width: ReportWriter.centimetres(figure.picture.width, figure.picture),
      height: ReportWriter.centimetres(figure.picture.height, figure.picture))
  }

  /// A length of a picture with the edge that Graphviz leaves around it, on paper.
  private static func centimetres(_ points: Double, _ picture: Figure) -> String {
    DOTText.number((points + 2 * FigureVariant.pad) * picture.scale / 72 * 2.54)
  }

  private func row(_ line: FigureLine) -> ReportModel.Row {
    let piece = line.edges.lazy.compactMap(\.evidence.first).first
    let quotation = piece.map { FigureWords.shortened($0.quotation.text, to: 200) }.map(escaped)
    return .init(
      number: "\(line.number)", sentence: escaped(words.sentence(of: line)), quotation: quotation,
      quoted: quotation.map { "“\($0)”" } ?? "",
      origin: escaped(piece.flatMap { words.origin(of: $0.document) } ?? ""))
  }

  // MARK: Ranking

  private var ranking: ReportModel.RankingModel? {
    guard let first = report.rankings.first, !first.entries.isEmpty else { return nil }
    let shown = first.entries.prefix(report.options.rankingLength)
    let values = report.rankings.map { ranking in
      Dictionary(ranking.entries.map { ($0.id, $0.value) }, uniquingKeysWith: { one, _ in one })
    }
    let rows = shown.map { entry in
      ReportModel.RankingRow(
        rank: entry.rank.map(String.init) ?? "", name: escaped(entry.name),
        kind: graph.actor(entry.id)?.kind.legend ?? "",
        values: values.map { ReportWriter.shown($0[entry.id] ?? nil) })
    }
    let rest = first.entries.count - shown.count
    return .init(
      heads: ["Rank", "Actor", "Kind"] + report.rankings.map(\.measure.title),
      measures: report.rankings.map {
        .init(name: $0.measure.title, meaning: escaped($0.measure.meaning))
      }, rows: rows, rest: rest > 0 ? "And \(counting(rest, "more actor"))." : nil)
  }

  /// Three digits that count.
  static func shown(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    if let whole = Int(exactly: value) { return "\(whole)" }
    var scale = 1.0
    var digits = 0
    while abs(value) * scale < 100 && digits < 6 {
      scale *= 10
      digits += 1
    }
    return "\((value * scale).rounded() / scale)"
  }

  // MARK: Time line

  private var timeline: ReportModel.Timeline? {
    guard !report.isSheet else { return nil }
    var days: [EventDate: [Int: FigureLine]] = [:]
    for line in report.lines {
      for piece in line.edges.flatMap(\.evidence) {
        if let date = graph.date(of: piece) { days[date, default: [:]][line.number] = line }
      }
    }
    guard days.count > 1 else { return nil }
    let sorted = days.sorted { ($0.key, $0.key.description) < ($1.key, $1.key.description) }
    return .init(
      days: sorted.map { date, lines in
        .init(
          iso: date.description, date: date.words,
          items: lines.values.sorted { $0.number < $1.number }.map {
            .init(sentence: escaped(words.sentence(of: $0)), number: "\($0.number)")
          })
      })
  }

  // MARK: Evidence

  private var evidence: ReportModel.EvidenceModel? {
    guard !report.lines.isEmpty else { return nil }
    return .init(
      lines: report.lines.map { line in
        .init(
          number: "\(line.number)", family: line.edges.first?.family.rawValue ?? "",
          sentence: escaped(words.sentence(of: line)), edges: line.edges.map(edge))
      })
  }

  private func edge(_ edge: Edge) -> ReportModel.EdgeModel {
    var notes: [String] = []
    if edge.modality != .actual { notes.append(edge.modality.rawValue) }
    if edge.polarity == .negated { notes.append("negated") }
    let limit = report.options.evidenceLimit
    let more = edge.evidence.count - limit
    return .init(
      type: edge.type.rawValue, notes: notes,
      count: "stated " + (edge.weight == 1 ? "once" : Network.text(of: edge.weight) + " times"),
      pieces: edge.evidence.prefix(limit).map(piece),
      more: more > 0 ? "And \(counting(more, "more sentence"))." : nil)
  }

  private func piece(_ piece: Evidence) -> ReportModel.Piece {
    let scalars = Array(piece.quotation.text.unicodeScalars)
    let text = { (range: Range<Int>) in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return escaped(
        String(view).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .joined(separator: " "))
    }
    var foot: [String] = []
    if !piece.attribution.isEmpty {
      foot.append("according to " + enumerated(piece.attribution.map(words.name)))
    }
    if let source = graph.documents.first(where: { $0.id == piece.document }) {
      foot += [source.publisher, source.title, (piece.date ?? source.date)?.words].compactMap { $0 }
    }
    let line = foot.isEmpty ? nil : escaped(foot.joined(separator: "; "))
    guard let trigger = piece.trigger else {
      return .init(before: text(0..<scalars.count), trigger: nil, after: "", foot: line)
    }
    let start = trigger.start - piece.quotation.start
    let end = trigger.end - piece.quotation.start
    guard 0 <= start, start < end, end <= scalars.count else {
      return .init(before: text(0..<scalars.count), trigger: nil, after: "", foot: line)
    }
    return .init(
      before: text(0..<start), trigger: text(start..<end), after: text(end..<scalars.count),
      foot: line)
  }

  // MARK: Coverage and method

  private var documents: ReportModel.Documents? {
    guard !graph.documents.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    for piece in graph.edges.flatMap(\.evidence) { counts[piece.document, default: 0] += 1 }
    return .init(
      rows: graph.documents.map { source in
        .init(
          title: escaped(source.title ?? source.id), publisher: escaped(source.publisher ?? ""),
          date: source.date?.words ?? "", count: "\(counts[source.id] ?? 0)")
      })
  }

  private var unlinked: String? {
    let ends = Set(graph.edges.flatMap { [$0.source, $0.target] })
    let names = graph.actors.filter { !ends.contains($0.id) }.map(\.name)
    guard !names.isEmpty else { return nil }
    let listed =
      names.count <= 40
      ? enumerated(names) : names.prefix(40).joined(separator: ", ") + " and more"
    return "Named, but without a relation: \(listed)."
  }

  /// How many sentences are quoted that gave no relation.
  private static let mostSilent = 30

  /// What to read by oneself: the sentences that name two actors and gave no relation.
  private var silent: ReportModel.Silent? {
    let coverages = graph.documents.compactMap(\.coverage)
    let candidates = coverages.reduce(0) { $0 + $1.candidates }
    guard candidates > 0 else { return nil }
    let passages = coverages.flatMap(\.silent)
    let rest = passages.count - ReportWriter.mostSilent
    return .init(
      heading: escaped(
        "Of \(counting(candidates, "sentence")) that \(candidates == 1 ? "names" : "name") two "
          + "actors or more, \(passages.isEmpty ? "none" : "\(passages.count)") gave no relation"
          + (passages.isEmpty ? "." : ":")),
      sentences: passages.prefix(ReportWriter.mostSilent).map {
        escaped($0.quotation.text.split { $0.isWhitespace }.joined(separator: " "))
      },
      more: rest > 0 ? escaped("… and \(counting(rest, "further sentence")).") : nil)
  }

  private var method: [String] {
    let digest = (try? graph.json(indented: false)).map { Digest($0).hexadecimal }
    var paragraphs = [
      "Made by Demarche\(report.options.version.isEmpty ? "" : " " + report.options.version) from "
        + "\(counting(graph.documents.count, "article")) without a person reading them: relations "
        + "are found by rules over the grammar of each sentence, and may be missed or misread. "
        + "Check the quoted sentence before you rely on one."
    ]
    if !report.options.parameters.isEmpty {
      paragraphs.append("Parameters: " + report.options.parameters.joined(separator: "; ") + ".")
    }
    if let digest { paragraphs.append("SHA-256 of the graph: \(digest)") }
    return paragraphs
  }
}

extension Measure {
  /// What a table calls the measure.
  var title: String {
    switch self {
    case .pageRank: "PageRank"
    default: rawValue.capitalizedFirst.replacing("-", with: " ")
    }
  }
}
