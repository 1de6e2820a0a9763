import Demarche
import Foundation

extension GraphInputReader {
  /// The graph of a table of events; what was left out of it is said.
  static func graph(events data: Data, of input: InputFile) throws -> Graph {
    let table: EventTable
    do {
      table = try EventTable(data, name: input.name)
    } catch let error as NetworkError {
      let place = error.line.map { "\(input.name):\($0)" } ?? input.name
      throw CommandError.badInput(place: place, reason: error.reason)
    }
    if table.leftOut > 0 {
      StandardError.say("note: \(table.leftOut) events are relations of none of the families")
    }
    for (relation, count) in table.unknown.sorted(by: { $0.key < $1.key }) {
      StandardError.say("note: \(count) events have the unknown relation \"\(relation)\"")
    }
    if !table.unknownActors.isEmpty {
      let some = table.unknownActors.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
      StandardError.say(
        "note: \(table.unknownActors.count) of \(table.nameCount) actors are in none of the tables"
          + " and stay as they are written, such as \(some)")
    }
    if let codes = table.assumedCodes {
      StandardError.say("note: codes of states are read as those of \(codes)")
    }
    return table.graph
  }
}
