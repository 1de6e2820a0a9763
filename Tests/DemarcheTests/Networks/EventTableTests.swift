import Demarche
import Foundation
import Testing

struct `A table of events` {
  @Test func `becomes edges of our types with evidence and dates`() throws {
    let text = """
      subject,relation,object,date
      Moscow,Threaten,Seoul,2024-10-23
      Moscow,Threaten,Seoul,2024-10-24
      Seoul,Use conventional military force,Moscow,2024-10-24
      Seoul,036,Tokyo,20241025
      """
    let table = try EventTable(Data(text.utf8), name: "events.csv")
    #expect(table.leftOut == 1)
    #expect(table.unknown.isEmpty)
    #expect(table.graph.edges.map(\.type) == [.threaten, .consult])
    #expect(table.graph.edges.map(\.weight) == [2, 1])
    #expect(table.graph.edges.map(\.modality) == [.actual, .planned])
    #expect(table.graph.edges[1].date?.description == "2024-10-25")
    #expect(table.graph.actors.map(\.name) == ["Moscow", "Seoul", "Tokyo"])
  }

  @Test func `takes a code that is not listed for what it begins with`() throws {
    let text = "source\ttype\ttarget\nA\t02399\tB\n"
    let table = try EventTable(Data(text.utf8), name: "e")
    #expect(table.graph.edges.map(\.type) == [.request])
  }

  @Test func `says which relations it does not know`() throws {
    let text = "subject,relation,object\nA,befriend,B\n"
    let table = try EventTable(Data(text.utf8), name: "e")
    #expect(table.unknown == ["befriend": 1])
    #expect(table.graph.edges.map(\.type) == [.link])
  }

  @Test func `names the line of a wrong date`() throws {
    let text = "subject,relation,object,date\nA,aid,B,2024-13-01\n"
    #expect(
      throws: NetworkError(
        line: 2, reason: "expected a date such as 2024-10-23, found \"2024-13-01\"")
    ) { try EventTable(Data(text.utf8), name: "e") }
  }
}
