import Linguistics

/// Reads the dates of a text against the date of the article.
struct DateReader: Sendable {
  /// A date in a text.
  struct Reading: Equatable, Sendable {
    let words: Range<Int>
    let date: EventDate
  }

  let reference: EventDate?

  private static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan.": 1,
    "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9,
    "oct.": 10, "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]
  private static let weekdays: [String: Int] = [
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ]

  /// Whether a word in lower case is the name of a day or month, or "today".
  static func isDay(_ form: String) -> Bool {
    weekdays[form] != nil || months[form] != nil || form == "today" || form == "yesterday"
  }

  /// Whether a word in lower case is the name of a month.
  static func isMonth(_ form: String) -> Bool { months[form] != nil }

  /// The dates in a sentence, from left to right.
  func readings(in sentence: Range<Int>, of syntax: Syntax) -> [Reading] {
    var found: [Reading] = []
    var word = sentence.lowerBound
    while word < sentence.upperBound {
      if let reading = reading(at: word, in: sentence, of: syntax) {
        found.append(reading)
        word = reading.words.upperBound
      } else {
        word += 1
      }
    }
    return found
  }

  private func reading(at word: Int, in sentence: Range<Int>, of syntax: Syntax) -> Reading? {
    let form = { (offset: Int) -> String in
      sentence.contains(word + offset) ? syntax.form(word + offset) : ""
    }
    let first = form(0)
    if let weekday = DateReader.weekdays[first] {
      return relative(weekday: weekday, before: form(-1)).map {
        Reading(words: word..<word + 1, date: $0)
      }
    }
    if let day = DateReader.day(first), let month = DateReader.months[form(1)] {
      return dated(month, day: day, year: form(2), words: word..<word + 2)
    }
    if let month = DateReader.months[first], isMonth(word, syntax), form(-1) != "since" {
      if let day = DateReader.day(form(1)) {
        let comma = form(2) == ","
        return dated(
          month, day: day, year: form(comma ? 3 : 2), words: word..<word + 2, comma: comma)
      }
      return dated(month, day: nil, year: form(1), words: word..<word + 1)
    }
    if let period = period(form(1)), sentence.contains(word + 1) {
      return near(first, period).map { Reading(words: word..<word + 2, date: $0) }
    }
    return plain(first, before: form(-1), word)
  }

  private enum Period {
    case month
    case year
  }

  private func period(_ form: String) -> Period? {
    form == "month" ? .month : form == "year" ? .year : nil
  }

  /// "this month", "last year".
  private func near(_ form: String, _ period: Period) -> EventDate? {
    let offsets = ["this": 0, "last": -1, "next": 1]
    guard let reference, let offset = offsets[form] else { return nil }
    switch period {
    case .year: return EventDate(year: reference.year + offset)
    case .month:
      guard let month = reference.month else { return nil }
      let months = reference.year * 12 + month - 1 + offset
      return EventDate(year: months / 12, month: months % 12 + 1)
    }
  }

  /// "May" is a month only as a noun.
  private func isMonth(_ word: Int, _ syntax: Syntax) -> Bool {
    syntax.form(word) != "may" && syntax.form(word) != "march"
      || syntax.analysis.partsOfSpeech[word] == .properNoun
  }

  private func plain(_ form: String, before: String, _ word: Int) -> Reading? {
    let words = word..<word + 1
    switch form {
    case "today", "tonight":
      return reference.flatMap { $0.day == nil ? nil : $0 }
        .map { Reading(words: words, date: $0) }
    case "yesterday": return reference?.adding(days: -1).map { Reading(words: words, date: $0) }
    case "tomorrow": return reference?.adding(days: 1).map { Reading(words: words, date: $0) }
    default:
      guard ["in", "since", "of", "during"].contains(before), form.utf8.count == 4,
        let year = Int(form), (1900...2100).contains(year), before == "in" || before == "during"
      else { return nil }
      return EventDate(year: year).map { Reading(words: words, date: $0) }
    }
  }

  private static func day(_ form: String) -> Int? {
    let digits = form.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day),
      ["", "st", "nd", "rd", "th"].contains(form.dropFirst(digits.count))
    else { return nil }
    return day
  }

  /// The weekday nearest before the article's date, or after it for "next".
  private func relative(weekday: Int, before: String) -> EventDate? {
    guard let reference, let today = reference.weekday else { return nil }
    if before == "next" { return reference.adding(days: (weekday - today + 6) % 7 + 1) }
    let back = (today - weekday + 7) % 7
    return reference.adding(days: before == "last" && back == 0 ? -7 : -back)
  }

  private func dated(
    _ month: Int, day: Int?, year: String, words: Range<Int>, comma: Bool = false
  ) -> Reading? {
    if year.utf8.count == 4, let stated = Int(year), (1900...2100).contains(stated) {
      let end = words.upperBound + (comma ? 2 : 1)
      return EventDate(year: stated, month: month, day: day)
        .map { Reading(words: words.lowerBound..<end, date: $0) }
    }
    guard let reference else { return nil }
    // A month without a year is the last one, unless it lies only little ahead.
    let ahead = month - (reference.month ?? month)
    let year = ahead > 2 ? reference.year - 1 : ahead < -9 ? reference.year + 1 : reference.year
    return EventDate(year: year, month: month, day: day)
      .map { Reading(words: words, date: $0) }
  }
}
