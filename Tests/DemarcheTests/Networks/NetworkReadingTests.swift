import Demarche
import Foundation
import GraphTheory
import Testing

/// The same small network in every format.
struct `A network reader` {
  static let texts: [(NetworkFormat, String)] = [
    (.edges, "# comment\na b 2\n\na c\nd\n"),
    (.csv, "source,target,weight\na,b,2\na,c,1\n"),
    (
      .graphml,
      """
      <?xml version="1.0"?>
      <!-- made by hand -->
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="w" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="directed">
      <node id="a"/><node id="b"/><node id="c"/>
      <edge source="a" target="b"><data key="w">2</data></edge><edge source="a" target="c"/>
      </graph></graphml>
      """
    ),
    (
      .gexf,
      """
      <gexf version="1.3"><graph defaultedgetype="directed">
      <nodes><node id="a"/><node id="b"/><node id="c"/></nodes>
      <edges><edge source="a" target="b" weight="2"/><edge source="a" target="c"/></edges>
      </graph></gexf>
      """
    ),
    (
      .gml,
      """
      graph [ directed 1 node [ id a ] node [ id b ] node [ id c ]
      edge [ source a target b weight 2.0 ] edge [ source a target c graphics [ w 1 ] ] ]
      """
    ),
    (
      .nodeLink,
      #"""
      {"directed": true, "nodes": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
       "links": [{"source": "a", "target": "b", "weight": 2}, {"source": "a", "target": "c"}]}
      """#
    ),
    (
      .cytoscape,
      #"""
      {"elements": {"nodes": [{"data": {"id": "a"}}, {"data": {"id": "b"}}, {"data": {"id": "c"}}],
       "edges": [{"data": {"source": "a", "target": "b", "weight": 2}},
                 {"data": {"source": "a", "target": "c"}}]}}
      """#
    ),
  ]

  @Test(arguments: texts) func `reads its format`(format: NetworkFormat, text: String) throws {
    let network = try Network.read(Data(text.utf8), as: format)
    #expect(network.isDirected)
    #expect(network.names.prefix(3) == ["a", "b", "c"])
    #expect(network.sources == [0, 0])
    #expect(network.targets == [1, 2])
    #expect(network.weights == [2, 1])
  }

  @Test func `reads Pajek, whose vertices have numbers and labels`() throws {
    let text = "*Vertices 3\n1 \"North Korea\"\n2 b\n3 c\n*Arcs\n1 2 2\n*Edges\n2 3\n"
    let network = try Network.read(Data(text.utf8), as: .pajek)
    #expect(network.names == ["1", "2", "3"])
    #expect(network.vertexColumns.first?.values == ["North Korea", "b", "c"])
    #expect(network.sources == [0, 1, 2])
    #expect(network.targets == [1, 2, 1])
    #expect(network.weights == [2, 1, 1])
  }

  @Test func `keeps attributes, entities and defaults of GraphML`() throws {
    let text = """
      <graphml><key id="k" for="node" attr.name="kind"><default>state</default></key>
      <key id="t" for="edge" attr.name="type"/>
      <graph edgedefault="undirected">
      <node id="A&amp;B"><data key="k">o&lt;1</data></node><node id="c"/>
      <edge source="A&amp;B" target="c"><data key="t"><![CDATA[a<b]]></data></edge>
      </graph></graphml>
      """
    let network = try Network.read(Data(text.utf8), as: .graphml)
    #expect(!network.isDirected)
    #expect(network.names == ["A&B", "c"])
    #expect(network.vertexColumns == [Network.Column(name: "kind", values: ["o<1", "state"])])
    #expect(network.arcColumns == [Network.Column(name: "type", values: ["a<b"])])
  }

  @Test func `reads quoted fields with separators, quotes and line ends`() throws {
    let text = "\u{FEFF}source,target,note\r\n\"a, \"\"x\"\"\",b,\"two\nlines\"\r\nb,c,\r\n"
    let network = try Network.read(Data(text.utf8), as: .csv)
    #expect(network.names == ["a, \"x\"", "b", "c"])
    #expect(network.arcColumns.first?.values == ["two\nlines", nil])
  }

  @Test func `orders whole numbers, and keeps those with leading zeros apart`() throws {
    let plain = try Network.read(Data("10 2\n2 7\n".utf8), as: .edges)
    #expect(plain.names == ["2", "7", "10"])
    #expect(plain.sources == [2, 0])
    let zeros = try Network.read(Data("01 1\n".utf8), as: .edges)
    #expect(zeros.names == ["01", "1"])
  }

  @Test func `reads the same whatever the workers`() throws {
    var text = "source,target,weight\n"
    for row in 0..<60_000 { text += "\"n \(row % 997)\",m\(row * 7 % 1009),\(row % 5)\n" }
    let one = try Network.read(Data(text.utf8), as: .csv, threads: Threads(count: 1))
    let many = try Network.read(Data(text.utf8), as: .csv, threads: Threads(count: 8))
    #expect(one == many)
    #expect(one.arcCount == 60_000)
  }

  static let errors: [(NetworkFormat, String, Int?)] = [
    (.edges, "a b\nc d x\n", 2), (.edges, "1 2\n3 4 5 6\n", 2), (.edges, "1 2 nan\n", 1),
    (.csv, "source,target\na,b\nc\n", 3), (.csv, "source,target,weight\na,b,x\n", 2),
    (.csv, "source,target\n\"a,b\n", 2), (.csv, "one\n", 1),
    (.graphml, "<graphml>\n<graph>\n<node/>\n", 3), (.graphml, "<html></html>", 1),
    (.graphml, "<graphml>\n<graph><node id='a'>\n</graph></graphml>", 3),
    (.graphml, "<graphml><graph>\n<node id='&bad;'/></graph></graphml>", 2),
    (
      .graphml, "<graphml><graph><node id='a'/><edge source='a' target='b'/></graph></graphml>", nil
    ),
    (.graphml, "<graphml><graph><node id='a'/>\n<node id='a'/></graph></graphml>", 2),
    (.gexf, "<gexf><graph><nodes>\n<node/></nodes></graph></gexf>", 2),
    (.gml, "graph [\nnode [ label 1 ]\n]", 2), (.gml, "graph [ node [ id 1 ]", 1),
    (.pajek, "*Vertices 2\n*Arcs\n1 3\n", 3), (.pajek, "*Vertices many\n", 1),
    (.nodeLink, "{\"nodes\": [\n{}], \"links\": []}", 2), (.nodeLink, "{\"nodes\": [}", 1),
    (.cytoscape, "{\"elements\":\n[{}]}", 2),
  ]

  @Test(arguments: errors)
  func `names the line of what is wrong`(format: NetworkFormat, text: String, line: Int?) throws {
    do {
      _ = try Network.read(Data(text.utf8), as: format)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.line == line)
      #expect(!error.reason.isEmpty)
    }
  }

  @Test(arguments: NetworkFormat.allCases)
  func `never traps on cut or flipped bytes`(format: NetworkFormat) throws {
    let text =
      `A network reader`.texts.first { $0.0 == format }?.1 ?? "*Vertices 2\n1 a\n*Arcs\n1 2\n"
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count { _ = try? Network.read(Data(bytes.prefix(cut)), as: format) }
    for place in bytes.indices {
      for value: UInt8 in [0, 0x0A, 0x22, 0x3C, 0x5B, 0x7D, 0xFF] {
        var flipped = bytes
        flipped[place] = value
        _ = try? Network.read(Data(flipped), as: format)
      }
    }
  }
}
