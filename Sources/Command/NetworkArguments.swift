import ArgumentParser
import Demarche
import Foundation

/// How the commands that measure read their graph: directions and weights.
struct NetworkArguments: ParsableArguments {
  @OptionGroup var graph: GraphArguments

  @Flag(help: "Count relations with their directions, or without (default: as the graph says).")
  var directions: Directions?

  @Flag(help: "Let weights count: how often a relation was stated.")
  var weighted = false

  /// Whether arcs have a direction.
  enum Directions: String, EnumerableFlag {
    case directed
    case undirected
  }

  /// What the ranker has to know.
  var settings: Ranker.Settings {
    var settings = Ranker.Settings()
    settings.isDirected = directions.map { $0 == .directed }
    settings.isWeighted = weighted
    return settings
  }

  /// The network of all inputs, filtered.
  ///
  /// A single file of numbers or names goes straight into a network: making actors and edges of a
  /// million rows only to count them would take longer than to measure them.
  func network() async throws -> Network {
    if graph.filters.filter == GraphFilter(), let network = try plainNetwork() { return network }
    return Network(try await graph.graph())
  }

  /// The network of a single file of another program; nil for anything else.
  func plainNetwork() throws -> Network? {
    guard graph.inputs.count == 1 else { return nil }
    let input = graph.inputs[0]
    // Standard input can be read only once: it must be sure that it is read here.
    let isSure =
      graph.inputFormat == .dot || NetworkFormat(rawValue: graph.inputFormat.rawValue) != nil
    guard !input.isStandardInput || isSure else { return nil }
    let data = try input.data()
    let format =
      graph.inputFormat == .auto
      ? InputFormat.detected(name: input.path, data: data) : graph.inputFormat
    if format == .dot { return try GraphInputReader.network(dot: data, place: input.name) }
    guard let format = NetworkFormat(rawValue: format.rawValue) else { return nil }
    do {
      return try Network.read(data, as: format)
    } catch {
      let place = error.line.map { "\(input.name):\($0)" } ?? input.name
      throw CommandError.badInput(place: place, reason: error.reason)
    }
  }
}
