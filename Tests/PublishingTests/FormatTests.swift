import Demarche
import Foundation
import Testing

@testable import Publishing

struct `A graph format` {
  @Test(arguments: GraphFormat.allCases)
  func `is told by the end of a file's name`(format: GraphFormat) {
    for ending in format.fileEndings {
      #expect(GraphFormat(fileName: "a.b/GRAPH." + ending.uppercased()) == format)
    }
  }

  @Test func `is not told by any other name`() {
    for name in ["", "graph", "graph.txt", "json", "csv"] {
      #expect(GraphFormat(fileName: name) == nil)
    }
  }

  @Test(arguments: 0..<40)
  func `writes hostile graphs soundly`(seed: Int) throws {
    let graph = TestGraphs.random(seed: seed)
    let actors = graph.actors.count
    let edges = graph.edges.count
    let graphml = try XMLReader.root(of: GraphFormat.graphml.data(of: graph))
    #expect(graphml.all.count { $0.name == "node" } == actors)
    #expect(graphml.all.count { $0.name == "edge" } == edges)
    let gexf = try XMLReader.root(of: GraphFormat.gexf.data(of: graph))
    #expect(gexf.all.count { $0.name == "node" } == actors)
    #expect(gexf.all.count { $0.name == "edge" } == edges)
    for format in [GraphFormat.nodeLink, .cytoscape] {
      let object = try JSONSerialization.jsonObject(with: format.data(of: graph))
      let top = try #require(object as? [String: Any])
      let lists = top["elements"] as? [String: Any] ?? top
      #expect((lists["nodes"] as? [Any])?.count == actors)
      #expect((lists["edges"] as? [Any])?.count == edges)
    }
  }

  @Test(arguments: 0..<40)
  func `reads its DOT back`(seed: Int) throws {
    let network = Network(TestGraphs.random(seed: seed))
    let text = String(decoding: try GraphFormat.dot.data(of: network), as: UTF8.self)
    let read = try Graphviz.read(dot: text)
    #expect(read.nodes.count == network.vertexCount)
    #expect(read.edges.count == network.arcCount)
    #expect(Set(read.nodes.map(\.name)) == Set(network.names))
  }

  @Test func `keeps names apart that DOT could confuse`() throws {
    let names = ["a\"b", "a\\b", "a\\\\", "<x>", "a:b", "node", "ä日", "1e5", "-1", "a b"]
    let network = Network(isDirected: false, names: names, sources: [0], targets: [1])
    let text = String(decoding: try GraphFormat.dot.data(of: network), as: UTF8.self)
    let read = try Graphviz.read(dot: text)
    #expect(read.nodes.map(\.name) == names)
    #expect(!read.isDirected)
  }

  @Test func `quotes the fields of tables`() {
    #expect(NetworkTable.field("a") == "a")
    #expect(NetworkTable.field("a,b") == "\"a,b\"")
    #expect(NetworkTable.field("a\"b") == "\"a\"\"b\"")
    #expect(NetworkTable.field("a\r\nb") == "\"a\r\nb\"")
  }

  @Test func `types columns only where nothing is lost`() {
    let kind = { (values: [String?]) in ColumnKind(Network.Column(name: "x", values: values)) }
    #expect(kind(["1", nil, "-20"]) == .whole)
    #expect(kind(["01"]) == .text)
    #expect(kind(["1.5", "2"]) == .number)
    #expect(kind(["1.50"]) == .text)
    #expect(kind(["nan"]) == .text)
    #expect(kind(["true", "false"]) == .truth)
    #expect(kind([nil]) == .text)
  }

  /// What we write is read by the programs that it is for.
  @Test(
    .enabled("needs Python with networkx and igraph") {
      try run(["-c", "import networkx, igraph"]).status == 0
    })
  func `is read by its peers`() throws {
    let graph = try TestGraphs.named("strait")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for format in GraphFormat.allCases {
      try format.data(of: graph).write(to: folder.appending(path: "g." + format.fileEndings[0]))
    }
    let script = """
      import json, sys, networkx as nx, igraph
      p = sys.argv[1] + "/g."
      read = [nx.read_graphml(p + "graphml", force_multigraph=True), nx.read_gexf(p + "gexf"),
        nx.node_link_graph(json.load(open(p + "node-link.json")), edges="edges"),
        nx.cytoscape_graph(json.load(open(p + "cyjs")))]
      for g in read:
        print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(),
          g.nodes["state:EE"]["label"], sorted(d["type"] for _, _, d in g.edges(data=True))[0])
      g = igraph.Graph.Read_GraphML(p + "graphml")
      print(g.vcount(), g.ecount(), g.is_directed(), g.vs.find(id="state:EE")["label"],
        sorted(g.es["type"])[0])
      """
    let outcome = try run(["-c", script, folder.path])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5, "\(outcome.output)")
    #expect(lines.allSatisfy { $0 == "20 27 True Estonia accuse" }, "\(outcome.output)")
  }
}

/// Runs Python.
private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
