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
    if graph.inputs.count == 1, graph.filters.filter == GraphFilter(),
      let network = try plainNetwork(of: graph.inputs[0])
    {
      return network
    }
    return Network(try await graph.graph())
  }

  private func plainNetwork(of input: InputFile) throws -> Network? {
    let data = try input.data()
    let format =
      graph.inputFormat == .auto
      ? InputFormat.detected(name: input.path, data: data) : graph.inputFormat
    guard let format = NetworkFormat(rawValue: format.rawValue) else { return nil }
    do {
      return try Network.read(data, as: format)
    } catch {
      let place = error.line.map { "\(input.name):\($0)" } ?? input.name
      throw CommandError.badInput(place: place, reason: error.reason)
    }
  }
}
