import Foundation
import Linguistics

extension EvaluateCommand {
  /// Prints how well names are found: all of them, and each kind.
  func measureNames() throws {
    let tokenizer = try Tokenizer()
    let finder = try model.nameFinder()
    try StandardOutput.write("names   persons organiz places  words/s  file\n")
    for input in treebanks {
      let documents = try NamedDocument.documents(in: input, tokenizer: tokenizer)
      var score = NameScore()
      var words = 0
      let clock = ContinuousClock()
      let start = clock.now
      for named in documents {
        score.add(found: finder.names(in: named.document), expected: named.names)
        words += named.document.words.count
      }
      let speed = Int(Double(words) / max((clock.now - start) / .seconds(1), 1e-9))
      let cells = ([score.all] + score.kinds).map {
        Self.percent($0.f1).padding(toLength: 8, withPad: " ", startingAt: 0)
      }
      let rate = String(speed).padding(toLength: 9, withPad: " ", startingAt: 0)
      try StandardOutput.write(cells.joined() + rate + input.name + "\n")
    }
  }
}
