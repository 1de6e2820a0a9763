import ArgumentParser
import Demarche
import Foundation
import GraphTheory

/// How the commands that measure read their graph: directions, weights and distances.
struct NetworkArguments: ParsableArguments {
  @OptionGroup var graph: GraphArguments

  @Flag(help: "Count relations with their directions, or without (default: as the graph says).")
  var directions: Directions?

  @Flag(
    help: "Let weights count: as strengths; for paths, an arc is 1 / weight long.")
  var weighted = false

  @Option(help: "The column that says how long an arc is for paths; weight for the weights.")
  var distance: String?

  @Option(help: "The column of the actors that holds their groups, such as country or kind.")
  var groups: String?

  @Option(help: "Where random choices begin.")
  var seed: UInt64 = 0

  /// Whether arcs have a direction.
  enum Directions: String, EnumerableFlag {
    case directed
    case undirected
  }

  /// The workers, who say how far they are where somebody watches.
  var workers: Threads {
    var workers = graph.extraction.workers
    if StandardError.isTerminal {
      let line = ProgressLine()
      workers.onProgress = { line.show($0) }
    }
    return workers
  }

  /// What the ranker has to know.
  var settings: Ranker.Settings {
    var settings = Ranker.Settings()
    settings.isDirected = directions.map { $0 == .directed }
    settings.isWeighted = weighted
    settings.distance = distance
    settings.groups = groups
    settings.seed = seed
    settings.threads = workers
    return settings
  }

  /// The network of all inputs, filtered.
  ///
  /// A single file of numbers or names goes straight into a network: making actors and edges of a
  /// million rows only to count them would take longer than to measure them.
  func network() async throws -> Network {
    try graph.requireInputs()
    guard let plain = try plainNetwork() else { return Network(try await graph.graph()) }
    if isUnfiltered { return plain }
    let whole = try graph.extraction.reviewed(Graph(plain))
    var part = Network(try whole.filtered(by: graph.filters.filter))
    part.isDirected = plain.isDirected
    return part
  }

  /// Measures a network that was read from the inputs.
  ///
  /// - Throws: what `body` throws; where an arc is to blame, an error with its place and its ends.
  func locating<Value>(_ network: Network, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as AdjacencyError {
      throw located(error, error.arc, network)
    } catch let error as RankerError {
      throw located(error, error.arc, network)
    }
  }

  private func located(
    _ error: any Error & CustomStringConvertible, _ arc: Int?, _ network: Network
  ) -> any Error {
    guard let arc, graph.inputs.count == 1 else { return error }
    let input = graph.inputs[0]
    let names = [network.sources[arc], network.targets[arc]].map { network.names[Int($0)] }
    let line = line(ofArc: arc, input).map { ":\($0)" } ?? ""
    let reason = "\(error.description), between \(names[0]) and \(names[1])"
    return CommandError.badInput(
      place: input.name + line, reason: NetworkError(reason: reason).reason)
  }

  /// The line of an arc; nil where the file cannot be read once more or arcs are no lines of it.
  private func line(ofArc arc: Int, _ input: InputFile) -> Int? {
    guard isUnfiltered, !input.isStandardInput, let data = try? input.data() else { return nil }
    return NetworkFormat(rawValue: graph.inputFormat.resolved(for: input, data).rawValue)
      .flatMap { Network.line(ofArc: arc, in: data, as: $0) }
  }

  private var isUnfiltered: Bool {
    graph.filters.filter == GraphFilter() && graph.extraction.review.isEmpty
  }

  /// The network of a single file of another program that nothing is to be taken from; nil for
  /// anything else.
  func unfilteredNetwork() throws -> Network? { isUnfiltered ? try plainNetwork() : nil }

  /// The network of a single file of another program; nil for anything else.
  func plainNetwork() throws -> Network? {
    guard graph.inputs.count == 1 else { return nil }
    return try NetworkInput(format: graph.inputFormat, threads: graph.extraction.workers)
      .network(of: graph.inputs[0])
  }
}

/// Reads files of networks.
struct NetworkInput {
  let format: InputFormat
  let threads: Threads

  /// The network of a file; nil if it is none.
  func network(of input: InputFile) throws -> Network? {
    // Standard input can be read only once: it must be sure that it is read here.
    let isSure = format == .dot || NetworkFormat(rawValue: format.rawValue) != nil
    guard !input.isStandardInput || isSure else { return nil }
    let data = try input.data()
    let format = format.resolved(for: input, data)
    if format == .dot { return try GraphInputReader.network(dot: data, place: input.name) }
    guard let format = NetworkFormat(rawValue: format.rawValue) else { return nil }
    return try NetworkInput.located(input) { () throws(NetworkError) in
      try Network.read(data, as: format, threads: threads)
    }
  }

  /// Runs a reader and gives its errors the name of the file.
  static func located<Value>(
    _ input: InputFile, _ read: () throws(NetworkError) -> Value
  ) throws -> Value {
    do {
      return try read()
    } catch {
      let place = error.line.map { "\(input.name):\($0)" } ?? input.name
      throw CommandError.badInput(place: place, reason: error.reason)
    }
  }
}
