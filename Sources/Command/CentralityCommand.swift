import ArgumentParser
import Demarche
import Foundation

/// Ranks the actors of a graph.
struct CentralityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Rank the actors of a graph by how central they are.",
    discussion: """
      Examples:
        demarche centrality graph.json --measure betweenness --top 10
        demarche centrality article.txt --measure all --format json
        demarche centrality events.el --input-format edges --undirected --measure pagerank
      """)

  /// How a ranking is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case csv
    case json
  }

  @OptionGroup var input: NetworkArguments

  @Option(help: "What to measure by, or all.")
  var measure: MeasureChoice = .one(.degree)

  @Option(help: "How to write the ranking.")
  var format: Format = .table

  @Option(help: "How many actors to write; all unless given.")
  var top: Int?

  @Option(name: [.customShort("o"), .long], help: "Where to write; - for standard output.")
  var output: OutputFile = .standardOutput

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must not be negative") }
  }

  func run() async throws {
    let network = try await input.network()
    let ranker = try Ranker(network: network, settings: input.settings)
    let results = try measure.measures.map { measure in
      let clock = ContinuousClock()
      let start = clock.now
      let ranking = try ranker.ranking(by: measure)
      return TimedRanking(ranking: ranking, duration: clock.now - start)
    }
    try output.write(Data(text(of: results).utf8))
  }

  private func text(of results: [TimedRanking]) -> String {
    switch format {
    case .table: results.map { $0.ranking.table(top: top) }.joined(separator: "\n")
    case .csv: Ranking.csv(results.map(\.ranking), top: top)
    case .json: json(of: results)
    }
  }

  private func json(of results: [TimedRanking]) -> String {
    let objects = results.map { $0.ranking.json(seconds: $0.seconds, top: top) }
    guard case .all = measure else { return (objects.first ?? "{}") + "\n" }
    return "[" + objects.joined(separator: ",\n") + "]\n"
  }
}

/// A ranking and how long it took.
private struct TimedRanking {
  let ranking: Ranking
  let duration: Duration

  /// To the microsecond.
  var seconds: Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds / 1_000_000_000_000) / 1_000_000
  }
}

/// One measure or all of them.
enum MeasureChoice: ExpressibleByArgument, Equatable {
  case one(Measure)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let measure = Measure(rawValue: argument) {
      self = .one(measure)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { Measure.allCases.map(\.rawValue) + ["all"] }

  var defaultValueDescription: String {
    switch self {
    case .one(let measure): measure.rawValue
    case .all: "all"
    }
  }

  /// The measures meant.
  var measures: [Measure] {
    switch self {
    case .one(let measure): [measure]
    case .all: Measure.allCases
    }
  }
}
