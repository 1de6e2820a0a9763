import Foundation
import Testing

/// What the program makes of `Graphs/NAME/article.txt`, against what it made of it last time.
///
/// `DEMARCHE_RECORD=1 swift test --filter 'The examples'` writes the recorded files anew, and fails:
/// a run that changes what it compares with proves nothing.
struct `The examples` {
  /// The files that are the same bytes wherever they are made.
  static let compared = ["graph.json", "graph.dot", "report.md"]

  @Test func `are there`() throws {
    #expect(try Example.all.count >= 4)
  }

  @Test(arguments: try Example.all)
  func `are written as they are recorded`(example: Example) throws {
    let scratch = try Scratch()
    let made = try example.make(in: scratch)
    guard !Example.records else {
      try example.record(made)
      Issue.record("recorded Graphs/\(example.name); look at the change and run without recording")
      return
    }
    for name in Self.compared {
      let old = try example.recorded(name)
      let new = try String(contentsOf: made.appending(path: name), encoding: .utf8)
      // Not both texts in one expectation: they are printed whole where they differ.
      if let difference = difference(old, new) {
        Issue.record("Graphs/\(example.name)/\(name): \(difference)")
      }
    }
    let picture = try PictureFacts(of: made.appending(path: "graph.svg"))
    try picture.check(names: example.drawnNames(in: made))
  }

  @Test(.disabled(if: Example.records, "what is recorded changes"), arguments: try Example.all)
  func `have recorded pictures that can be read`(example: Example) throws {
    let names = try example.drawnNames(in: example.folder)
    try PictureFacts(of: example.folder.appending(path: "graph.svg")).check(names: names)
    let pictures = try example.recorded("report.md").matches(of: /\]\((report-figure-\d+\.svg)\)/)
    #expect(!pictures.isEmpty)
    for picture in pictures {
      let file = example.folder.appending(path: String(picture.output.1))
      try PictureFacts(of: file).check(names: [])
    }
  }

  /// The first place at which two texts differ; nil where they are the same bytes.
  private func difference(_ old: String, _ new: String) -> String? {
    guard !old.utf8.elementsEqual(new.utf8) else { return nil }
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0 == $1 }.count
    let lines = [old, new].map { same < $0.count ? $0[same] : "" }
    let start = max(0, zip(lines[0], lines[1]).prefix { $0 == $1 }.count - 20)
    let shown = lines.map { "“\($0.dropFirst(start).prefix(100))”" }
    return "line \(same + 1), column \(start + 1): recorded \(shown[0]), written \(shown[1])"
  }
}
