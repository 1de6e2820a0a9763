import ArgumentParser
import Demarche
import Foundation
import GraphTheory

/// Ranks the actors of a graph.
struct CentralityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centrality",
    abstract: "Rank the actors of a graph by how central they are.",
    discussion: """
      Examples:
        demarche centrality graph.json --measure betweenness --top 10
        demarche centrality article.txt --measure all --format json
        demarche centrality events.el --undirected --measure pagerank
        demarche centrality graph.json --family warning --bootstrap 500
        demarche centrality graph.json --measure gatekeeper --groups country
        demarche centrality --measure harmonic --explain
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

  @Flag(help: "Say what the measure means; needs no input.")
  var explain = false

  @Option(help: "Resample the evidence so many times, to tell how sure values and ranks are.")
  var bootstrap: Int?

  @Option(help: "Katz centrality's alpha; 0.85 / radius unless given.")
  var alpha: Double?

  @Option(
    parsing: .unconditional, help: "Bonacich's beta as a part of 1 / radius, from -1 to 1.")
  var beta: Double = -0.5

  @Option(help: "Estimate betweenness from random sources, no normalized value off by more.")
  var error: Double?

  @Option(name: [.customShort("o"), .long], help: "Where to write; - for standard output.")
  var output: OutputFile = .standardOutput

  func validate() throws {
    if !explain { try input.graph.requireInputs() }
    if let top, top < 0 { throw ValidationError("--top must not be negative") }
    if let bootstrap, bootstrap < 1 { throw ValidationError("--bootstrap must be at least 1") }
    if abs(beta) >= 1 { throw ValidationError("--beta must lie between -1 and 1") }
    if let error, error <= 0 { throw ValidationError("--error must be above 0") }
  }

  func run() async throws {
    if explain, input.graph.inputs.isEmpty { return try output.write(meanings) }
    let network = try await input.network()
    var settings = input.settings
    settings.alpha = alpha
    settings.beta = beta
    settings.error = error
    let results = try input.locating(network) {
      let ranker = try Ranker(network: network, settings: settings)
      return try measure.measures(for: settings, network).compactMap { measure in
        try result(of: measure, ranker)
      }
    }
    try output.write(text(of: results))
  }

  /// What the measures mean, where there is nothing to measure.
  private var meanings: String {
    guard case .one(let measure) = measure else {
      return Measure.allCases.map { "\($0.rawValue): \($0.meaning)\n" }.joined()
    }
    return measure.meaning + "\n"
  }

  /// A ranking; with `all`, what has no meaning for the graph is left out and told.
  private func result(of measure: Measure, _ ranker: Ranker) throws -> TimedRanking? {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      var ranking = try ranker.ranking(by: measure)
      let duration = clock.now - start
      if let bootstrap {
        ranking.bound(by: try ranker.bootstrap(measure, resamples: bootstrap))
      }
      return TimedRanking(ranking: ranking, duration: duration)
    } catch let error as AdjacencyError where self.measure == .all {
      StandardError.say("note: no \(measure.rawValue): \(error)")
      return nil
    }
  }

  private func text(of results: [TimedRanking]) -> String {
    switch format {
    case .table: results.map { table(of: $0.ranking) }.joined(separator: "\n")
    case .csv: Ranking.csv(results.map(\.ranking), top: top)
    case .json: json(of: results)
    }
  }

  private func table(of ranking: Ranking) -> String {
    (explain ? ranking.measure.meaning + "\n\n" : "") + ranking.table(top: top)
  }

  private func json(of results: [TimedRanking]) -> String {
    let objects = results.map { result in
      var ranking = result.ranking
      if explain { ranking.notes.insert(ranking.measure.meaning, at: 0) }
      return ranking.json(seconds: result.seconds, top: top)
    }
    guard measure == .all else { return (objects.first ?? "{}") + "\n" }
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

  /// The measures meant; with `all`, those that tell something new about the graph.
  func measures(for settings: Ranker.Settings, _ network: Network) -> [Measure] {
    guard case .all = self else {
      if case .one(let measure) = self { return [measure] }
      return []
    }
    let isDirected = settings.isDirected ?? network.isDirected
    return Measure.allCases.filter { measure in
      (isDirected || !measure.isOfDirections) && (settings.groups != nil || !measure.isOfGroups)
    }
  }
}
