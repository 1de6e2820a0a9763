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

  static let actors: [(String, Actor.ID)] = [
    ("Russia", "state:RU"), ("RUSSIAN FEDERATION", "state:RU"), ("Russian", "state:RU"),
    ("RUS", "state:RU"), ("RU", "state:RU"), ("state:RU", "state:RU"),
    ("UN Security Council", "organization:un-security-council"),
    ("Sergey Lavrov", "official:sergey-lavrov"),
    ("Police (Nigeria)", "Police (Nigeria)"), ("NGACOP", "NGACOP"), ("XQZ", "XQZ"),
  ]

  @Test(arguments: actors) func `knows its actors`(name: String, id: Actor.ID) throws {
    let text = "subject,relation,object\n\(name),aid,somebody else\n"
    let table = try EventTable(Data(text.utf8), name: "e")
    let edge = try #require(table.graph.edges.first)
    #expect(edge.source == id)
    #expect(table.unknownActors.contains("somebody else"))
  }

  @Test func `knows to which state a body belongs, and keeps its name`() throws {
    let text = "subject,relation,object\nPolice (Nigeria),aid,NGACOP\n"
    let graph = try EventTable(Data(text.utf8), name: "e").graph
    #expect(graph.actors.map(\.affiliation) == ["state:NG", "state:NG", nil])
    #expect(graph.rolledUpToStates().actors.map(\.id) == ["state:NG"])
  }

  @Test func `tells codes of Correlates of War by those that only they have`() throws {
    // AUS is Austria there and Australia in ISO 3166-1.
    let cow = "subject,relation,object\nAUS,aid,UKG\n"
    let iso = "subject,relation,object\nAUS,aid,GBR\n"
    let open = "subject,relation,object\nAUS,aid,USA\n"
    let tables = try [cow, iso, open].map { try EventTable(Data($0.utf8), name: "e") }
    #expect(tables.map { $0.graph.edges.first?.source } == ["state:AT", "state:AU", "state:AU"])
    #expect(tables.map(\.assumedCodes) == [nil, nil, "ISO 3166-1"])
  }

  @Test func `joins the names of one actor`() throws {
    let text = "subject,relation,object\nUSA,aid,Japan\nUnited States,aid,JPN\n"
    let graph = try EventTable(Data(text.utf8), name: "e").graph
    #expect(graph.actors.map(\.id) == ["state:JP", "state:US"])
    #expect(graph.actors.map(\.aliases) == [["JPN"], ["USA"]])
    #expect(graph.edges.map(\.weight) == [2])
  }
}
