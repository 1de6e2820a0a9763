/// A year, a month or a day, as a text fixes it.
public struct EventDate: Hashable, Sendable {
  /// The year of the Common Era.
  public let year: Int
  /// The month, 1 to 12, if known.
  public let month: Int?
  /// The day of the month, if known; never without a month.
  public let day: Int?

  /// Makes a date; nil where there is no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...EventDate.length(ofMonth: month, in: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024`, `2024-10` or `2024-10-23`; a time after a `T` or blank is dropped.
  public init?(_ text: some StringProtocol) {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The number of days of a month.
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day that the date may mean, as (year, month, day).
  public var first: (Int, Int, Int) { (year, month ?? 1, day ?? 1) }

  /// The last day that the date may mean, as (year, month, day).
  public var last: (Int, Int, Int) {
    let month = month ?? 12
    return (year, month, day ?? EventDate.length(ofMonth: month, in: year))
  }
}

extension EventDate: CustomStringConvertible, Comparable {
  /// ISO 8601, as exact as the date is known.
  public var description: String {
    var text = EventDate.padded(year, to: 4)
    if let month { text += "-" + EventDate.padded(month, to: 2) }
    if let day { text += "-" + EventDate.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Orders by the first day that is meant, the wider date first.
  public static func < (left: EventDate, right: EventDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension EventDate: Codable {
  /// Reads an ISO 8601 string.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = EventDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date: \(text)"))
    }
    self = date
  }

  /// Writes an ISO 8601 string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

// MARK: Reckoning with days

extension EventDate {
  /// The number of days since 1 March of year 0 of the proleptic Gregorian calendar.
  ///
  /// Nil unless the day is known. Follows Howard Hinnant's days-from-civil reckoning.
  var dayNumber: Int? {
    guard let month, let day else { return nil }
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// The day of a day number; nil outside the years 1 to 9999.
  init?(dayNumber: Int) {
    guard dayNumber >= 0 else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day of the week, 0 for Monday; nil unless the day is known.
  var weekday: Int? { dayNumber.map { ($0 + 2) % 7 } }

  /// The day so many days later, or earlier where negative.
  func adding(days: Int) -> EventDate? {
    dayNumber.flatMap { EventDate(dayNumber: $0 + days) }
  }
}
