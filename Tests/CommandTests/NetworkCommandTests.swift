import Foundation
import Testing

/// Graphs of other programs that are odd, empty, cut off or no graphs at all: a line is a case.
struct `The commands on networks` {
  /// A file, how the program is called with it, its exit code and what it says.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let content: Data
    let arguments: String
    let status: Int32
    let says: String

    init(_ file: String, _ content: String, _ arguments: String, _ status: Int32, _ says: String) {
      self.init(file, Data(content.utf8), arguments, status, says)
    }

    init(_ file: String, _ content: Data, _ arguments: String, _ status: Int32, _ says: String) {
      self.file = file
      self.content = content
      self.arguments = arguments
      self.status = status
      self.says = says
    }

    var testDescription: String { "\(arguments) \(file) -> \(status) \(says)" }
  }

  static let edges: [Case] = [
    Case("a.el", "", "centrality --measure pagerank", 0, "rank  pagerank  actor"),
    Case("a.el", "", "centrality --measure all --format json", 0, "\"vertices\": 0"),
    Case("a.el", "", "communities", 0, "0 communities"),
    Case("a.el", "", "stats", 0, "0  vertices"),
    Case("a.el", "only\n", "centrality --measure pagerank", 0, "1         1  only"),
    Case("a.el", "only\n", "stats", 0, "1  vertices"),
    Case("a.el", "a b\nc\n", "centrality --undirected --measure constraint", 0, "-           -  c"),
    Case("a.el", "a b\nc\n", "communities --undirected", 0, "2 communities"),
    Case("a.el", "a a\na b\n", "centrality --undirected --measure degree", 0, "1       3  a"),
    Case("a.el", "a b\nb a\na b\n", "centrality --measure degree", 0, "1 were merged"),
    Case("a.el", "a b 2\na b 3\n", "centrality --weighted", 0, "weights added: 1 were merged"),
    Case("a.el", "a b\nc d\n", "centrality --undirected --measure eigenvector", 0, "not unique: 2"),
    Case("a.el", "a b\nb c\n", "centrality --measure eigenvector", 1, "no cycle"),
    Case("a.el", "a b\nb c\n", "centrality --measure all", 0, "note: no eigenvector"),
    Case("a.el", "a b\n", "centrality --undirected --measure katz --alpha 1", 1, "1 / radius = 1"),
    Case("a.el", "# x\na b 1\n\nc\nb c 0\n", "stats --distance weight", 1, "a.el:5: arc 2: "),
    Case("a.el", "1 2 1\n2 3 0\n", "centrality --measure harmonic --weighted", 1, "a.el:2: "),
    Case("a.el", "a b -1\n", "centrality --measure harmonic --distance weight", 1, "above 0"),
    Case("a.el", "a b -1\n", "centrality --measure pagerank --weighted", 1, "negative weights"),
    Case("a.el", "a b 1e300\n", "centrality --weighted", 1, "a.el:1: arc 1: a weight"),
    Case("a.el", "a b 1e999\n", "stats", 1, "a.el:1: expected a number"),
    Case("a.el", "a b 1\nc d x\n", "centrality", 1, "a.el:2: expected a number"),
    Case("a.el", "1 2\n3 4 5 6\n", "stats", 1, "a.el:2: expected two names and a weight"),
    Case("a.el", "99999999999999999999 4294967296\n", "centrality", 0, "99999999999999999999"),
    Case("a.el", "a\0b c\n", "centrality", 1, "a.el:1: byte 2 is 0"),
    Case("a.el", Data([0x61, 0x20, 0x62, 0x0A, 0xFF, 0x20, 0x61]), "stats", 1, "a.el:2: "),
    Case("a.el", Data("a b".utf8) + Data(repeating: 0x78, count: 10 << 20), "stats", 0, "2  ver"),
    Case("a.el", Data(repeating: 0x20, count: 10 << 20), "stats", 0, "0  vertices"),
    Case("a.el", "a b\n", "centrality --measure coordinator", 1, "needs groups"),
    Case("a.el", "a b\n", "centrality --measure coordinator --groups camp", 1, "no column camp"),
    Case("a.el", "a b\n", "centrality --measure harmonic --distance km", 1, "no column km"),
  ]

  static let others: [Case] = [
    Case("a.csv", "source,target\na\n", "centrality", 1, "a.csv:2: expected 2 fields, found 1"),
    Case("a.csv", "source,target\n\"a,b\n", "stats", 1, "a.csv:2: a quoted field does not end"),
    Case("a.csv", "source,target\n\0,b\n", "stats", 1, "a.csv:2: byte 15 is 0"),
    Case("a.graphml", "<graphml>\n<graph", "centrality", 1, "a.graphml:2: "),
    Case(
      "a.gml", "graph [ directed 0 node [ id a ] node [ id b ] edge [ source a target b ] ]",
      "centrality --measure harmonic --kind other", 0, "1         1  b"),
    Case("a.gml", String(repeating: "graph [ ", count: 50_000), "stats", 1, "a.gml:1: "),
    Case("a.net", "*Vertices 1\n*Arcs\n1 2\n", "stats", 1, "a.net:3: "),
    Case("a.cyjs", "{\"elements\":", "stats", 1, "a.cyjs:1: "),
    Case(
      "a.json", "{\"schema\": \"demarche/1\",\n\"nodes\": [}", "stats", 1,
      "a.json:2: expected a value"),
    Case(
      "a.json", String(repeating: "[", count: 50_000), "stats", 1, "a.json:1: values are nested"),
    Case("a.json", "{\"schema\": \"demarche/1\",\n\"nodes\": 4}", "stats", 1, "a.json: nodes: "),
    Case(
      "a.jsonl", "{\"schema\":\"demarche/1\",\"nodes\":[],\"edges\":[]}\n{\"schema\":}\n", "stats",
      1, "a.jsonl:2: expected a value"),
  ]

  static let misuse: [Case] = [
    Case("a.el", "a b\n", "centrality --measure fame", 64, "is invalid"),
    Case("a.el", "a b\n", "centrality --top=-1", 64, "--top must not be negative"),
    Case("a.el", "a b\n", "centrality --beta 1", 64, "--beta must lie between"),
    Case("a.el", "a b\n", "centrality --bootstrap 0", 64, "--bootstrap must be at least 1"),
    Case("a.el", "a b\n", "communities --resolution 0", 64, "--resolution must be above 0"),
    Case("a.el", "a b\n", "paths a b --count 0", 64, "--count must be at least 1"),
    Case("a.el", "a b\n", "paths a Bb", 1, "did you mean b?"),
    Case("a.el", "a b\n", "paths a nobody", 1, "no actor of the graph is named nobody"),
    Case("a.el", "a b\n", "paths b a", 0, "no path"),
    Case(
      "a.csv", "source,target,km\na,b,2\nb,c,2.5\na,c,9\n", "paths a c --distance km", 0,
      "a -> b -> c  (4.5"),
    Case("a.csv", "source,target,km\na,b,0\n", "paths a b --distance km", 1, "a.csv:2: arc 1"),
    Case(
      "a.csv", "source,target,km\n\"a\nb\",c,1\nc,\"d\ne\",x\n", "stats --distance km", 1,
      "a.csv:4: arc 2: expected a number in the column km, found \"x\", between c and d.e"),
    Case("a.el", "a b\nb c\n", "paths a c", 0, "1. a -> b -> c  (2)"),
  ]

  @Test(arguments: edges + others + misuse)
  func `say what is so, and where`(sample: Case) throws {
    let scratch = try Scratch()
    let path = try scratch.file(sample.file, sample.content)
    let words = sample.arguments.split(separator: " ").map(String.init)
    let outcome = try Program.run(words + [path])
    #expect(outcome.status == sample.status)
    let said = outcome.output + outcome.errors
    #expect(said.contains(sample.says), "\(said.prefix(400))")
    #expect(outcome.status == 0 || outcome.output.isEmpty)
    #expect(outcome.errors.utf8.count < 4000)
  }

  @Test(arguments: ["centrality", "communities", "stats", "paths a b"])
  func `ask for a graph where none is given`(command: String) throws {
    let outcome = try Program.run(command.split(separator: " ").map(String.init))
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Missing expected argument"), "\(outcome.errors)")
  }

  @Test func `explain a measure without a graph`() throws {
    let outcome = try Program.run(["centrality", "--explain", "--measure", "harmonic"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("How near an actor is"))
  }

  @Test func `write the same bytes whatever the workers`() throws {
    let scratch = try Scratch()
    var text = "source,target,weight,camp\n"
    for row in 0..<900 {
      text += "n\(row * row % 211),n\(row * 7 % 173),\(1 + row % 5),c\(row % 3)\n"
    }
    let path = try scratch.file("a.csv", text)
    for words in [
      "centrality --measure all --weighted --format csv", "centrality --measure all --format csv",
      "centrality --undirected --measure betweenness --bootstrap 8 --format csv",
      "centrality --measure betweenness --error 0.5 --format csv", "communities", "stats",
    ] {
      let outputs = try ["1", "2", "8"].map { count in
        try Program.run(
          words.split(separator: " ").map(String.init) + [path, "--threads", count])
      }
      #expect(outputs.allSatisfy { $0.status == 0 && !$0.output.isEmpty }, "\(words)")
      #expect(Set(outputs.map(\.output)).count == 1, "\(words)")
    }
  }
}
