import ArgumentParser
import Demarche
import Foundation

/// Tells whom a phrase names.
struct ResolveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Tell which state, official or organization a phrase names.",
    discussion: """
      Examples:
        demarche resolve "the Kremlin"
        demarche resolve "South Korean Defense Minister" "Moscow" "NATO officials"
        cut -f2 actors.tsv | demarche resolve -
      """)

  @Argument(help: "Phrases; - for one a line on standard input.")
  var phrases: [String]

  @Option(help: "The day on which office-holders are meant.")
  var date: EventDate?

  func run() async throws {
    let pipeline = try Pipeline()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for phrase in phrases {
      let lines = phrase == "-" ? try ResolveCommand.standardInput() : [phrase]
      for line in lines {
        let found = pipeline.resolution(of: line, date: date)
        try StandardOutput.write(try encoder.encode(found) + Data("\n".utf8))
      }
    }
  }

  private static func standardInput() throws -> [String] {
    let data = try InputFile(argument: "-").data()
    if let byte = ArticleReader.firstInvalidByte(of: data) {
      throw ArticleError.notUTF8(file: "standard input", byte: byte)
    }
    return String(decoding: data, as: UTF8.self).split { $0.isNewline }.map(String.init)
  }
}
