import Demarche

/// By what stretches of time a figure is cut into several.
public enum PeriodLength: String, CaseIterable, Sendable {
  /// From Monday to Sunday.
  case week
  /// A month of the calendar.
  case month
  /// A year.
  case year
}

/// One stretch of time, ordered and named.
struct Period: Hashable, Comparable, Sendable {
  /// The first day.
  let start: EventDate
  /// What people call it.
  let name: String

  /// The stretch that a date falls into; a date too wide for it counts as its first day.
  init?(_ date: EventDate, length: PeriodLength) {
    let (year, month, day) = date.first
    switch length {
    case .year:
      guard let start = EventDate(year: year) else { return nil }
      self.init(start: start, name: start.words)
    case .month:
      guard let start = EventDate(year: year, month: month) else { return nil }
      self.init(start: start, name: start.words)
    case .week:
      guard let exact = EventDate(year: year, month: month, day: day),
        let monday = exact.mondayOfWeek
      else { return nil }
      self.init(start: monday, name: "Week of " + monday.words)
    }
  }

  private init(start: EventDate, name: String) {
    self.start = start
    self.name = name
  }

  static func < (left: Period, right: Period) -> Bool { left.start < right.start }
}

extension EventDate {
  /// The Monday on or before the day, by Zeller's congruence; nil before the year 1.
  var mondayOfWeek: EventDate? {
    let (year, month, day) = first
    let (shifted, of) = month < 3 ? (month + 12, year - 1) : (month, year)
    let sum = day + 13 * (shifted + 1) / 5 + of + of / 4 - of / 100 + of / 400
    // Saturday is 0 there.
    var back = (sum + 5) % 7
    var (y, m, d) = (year, month, day)
    while back > 0 {
      back -= 1
      d -= 1
      if d == 0 {
        m -= 1
        if m == 0 { (m, y) = (12, y - 1) }
        d = (28...31).last { EventDate(year: y, month: m, day: $0) != nil } ?? 28
      }
    }
    return EventDate(year: y, month: m, day: d)
  }
}
