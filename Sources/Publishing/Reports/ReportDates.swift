import Demarche

extension EventDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date as people write it: 14 January 2025.
  var words: String {
    guard let month else { return "\(year)" }
    let name = EventDate.months[month - 1]
    return day.map { "\($0) \(name) \(year)" } ?? "\(name) \(year)"
  }
}

extension Graph {
  /// The day of a piece of evidence: its own, else that of its document.
  func date(of piece: Evidence) -> EventDate? {
    piece.date ?? documents.first { $0.id == piece.document }?.date
  }

  /// From the first to the last day of what the graph says, in words; nil where no day is known.
  var period: String? {
    let days = edges.flatMap(\.evidence).compactMap(date) + documents.compactMap(\.date)
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last ? first.words : "\(first.words) to \(last.words)"
  }
}
