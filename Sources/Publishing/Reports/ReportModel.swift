import Demarche

/// What the templates of reports can name: every value is text, ready to be put in.
struct ReportModel {
  struct Entry {
    var anchor: String
    var heading: String
  }

  struct Contents {
    var entries: [Entry]
  }

  struct Row {
    var number: String
    var sentence: String
    var quotation: String?
    var quoted: String
    var origin: String
  }

  struct FigureModel {
    var number: String
    var heading: String
    var picture: String
    var alternative: String
    var caption: String
    var rows: [Row]
    var open: Bool
    /// The size on paper, in centimetres.
    var width: String
    var height: String
  }

  struct MeasureModel {
    var name: String
    var meaning: String
  }

  struct RankingRow {
    var rank: String
    var name: String
    var kind: String
    var values: [String]
  }

  struct RankingModel {
    /// The heads of all columns.
    var heads: [String]
    var measures: [MeasureModel]
    var rows: [RankingRow]
    var rest: String?
  }

  struct Item {
    var sentence: String
    var number: String
  }

  struct Day {
    var iso: String
    var date: String
    var items: [Item]
  }

  struct Timeline {
    var days: [Day]
  }

  struct Piece {
    var before: String
    var trigger: String?
    var after: String
    var foot: String?
  }

  struct EdgeModel {
    var type: String
    var notes: [String]
    var count: String
    var pieces: [Piece]
    var more: String?
  }

  struct LineModel {
    var number: String
    var family: String
    var sentence: String
    var edges: [EdgeModel]
  }

  struct EvidenceModel {
    var lines: [LineModel]
  }

  struct DocumentRow {
    var title: String
    var publisher: String
    var date: String
    var count: String
  }

  struct Documents {
    var rows: [DocumentRow]
  }

  /// Sentences with two actors that gave no relation.
  struct Silent {
    var heading: String
    var sentences: [String]
    var more: String?
  }

  var title: String
  var version: String
  var policy = ""
  var style = ""
  var meta: String
  var summary: String
  var contents: Contents?
  var figures: [FigureModel]
  var ranking: RankingModel?
  var timeline: Timeline?
  var evidence: EvidenceModel?
  var documents: Documents?
  var unlinked: String?
  var silent: Silent?
  var method: [String]
}
