import Testing

@testable import Demarche

struct `A date of an event` {
  @Test(arguments: ["2016", "2021-06", "2024-10-23", "2024-02-29", "1998-12-31"])
  func `is written as it was read`(text: String) {
    #expect(EventDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "24", "2023-2-3", "2023-02-29", "2023-13", "2023-00-01", "2023-01-32", "x", "2023--01",
    "20２3",
  ])
  func `that does not exist is none`(text: String) {
    #expect(EventDate(text) == nil)
  }

  @Test func `with a time keeps the day`() {
    #expect(EventDate("2024-05-02T08:00:00Z")?.description == "2024-05-02")
  }

  @Test func `knows its weekday`() {
    #expect(EventDate("2024-10-23")?.weekday == 2)
    #expect(EventDate("2000-01-01")?.weekday == 5)
  }

  @Test(arguments: Array(stride(from: -40_000, through: 40_000, by: 373)))
  func `counts days there and back`(days: Int) throws {
    let start = try #require(EventDate("2000-02-29"))
    let there = try #require(start.adding(days: days))
    #expect(there.adding(days: -days) == start)
  }

  @Test func `orders the wider before the narrower`() throws {
    let texts = ["2020", "2020-03", "2020-03-05", "2020-04", "2021"]
    let dates = try texts.map { try #require(EventDate($0)) }
    #expect(dates.shuffled().sorted() == dates)
  }
}
