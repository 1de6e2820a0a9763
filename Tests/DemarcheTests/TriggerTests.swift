import Foundation
import Linguistics
import Testing

@testable import Demarche

/// Every row of the lexicon carries a sentence that shows it; that sentence is its test.
struct `A trigger Scores` {
  /// An example with the braces and brackets taken out.
  struct Example {
    let trigger: Trigger
    let text: String
    let source: Range<Int>
    let target: Range<Int>

    init?(_ trigger: Trigger) {
      var text: [Unicode.Scalar] = []
      var marks: [Unicode.Scalar: Int] = [:]
      for scalar in trigger.example.unicodeScalars {
        if "{}[]".unicodeScalars.contains(scalar) {
          guard marks.updateValue(text.count, forKey: scalar) == nil else { return nil }
        } else {
          text.append(scalar)
        }
      }
      guard let open = marks["{"], let close = marks["}"], let left = marks["["],
        let right = marks["]"], open < close, left < right
      else { return nil }
      self.trigger = trigger
      self.text = String(String.UnicodeScalarView(text))
      source = open..<close
      target = left..<right
    }
  }

  @Test func `makes its edge in its own example`() throws {
    let pipeline = try Pipeline()
    let lexicon = try Lexicon(tables: KnowledgeTables())
    let triggers = lexicon.triggers.values.flatMap { $0 }.sorted { $0.line < $1.line }
    try #require(triggers.count >= 350)
    #expect(Set(triggers.map(\.type)).count == 14)
    var failures: [String] = []
    for trigger in triggers {
      guard let example = Example(trigger) else {
        Issue.record(
          "triggers.tsv:\(trigger.line): the example needs {one source} and [one target]")
        continue
      }
      if !shows(example, pipeline) { failures.append("\(trigger.line) \(trigger.rule)") }
    }
    let share = 1 - Double(failures.count) / Double(triggers.count)
    print("examples that show their trigger: \(share), not: \(failures.joined(separator: ", "))")
    #expect(share >= 0.98)
  }

  private func shows(_ example: Example, _ pipeline: Pipeline) -> Bool {
    let graph = pipeline.graph(of: Article(id: "x", text: example.text))
    let at = { (words: Range<Int>) in
      Set(
        graph.actors.filter { actor in
          actor.mentions.contains {
            $0.quotation.start < words.upperBound && words.lowerBound < $0.quotation.end
          }
        }.map(\.id))
    }
    let (sources, targets) = (at(example.source), at(example.target))
    return graph.edges.contains { edge in
      guard edge.type == example.trigger.type else { return false }
      let isForward = sources.contains(edge.source) && targets.contains(edge.target)
      let isBackward = sources.contains(edge.target) && targets.contains(edge.source)
      return isForward || (edge.type.isSymmetric && isBackward)
    }
  }
}
