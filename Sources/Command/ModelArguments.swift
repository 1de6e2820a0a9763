import ArgumentParser
import Foundation
import Linguistics

/// Which model a command uses, and how it searches.
struct ModelArguments: ParsableArguments {
  @Option(
    help: "A model file, instead of the one that comes with the program.", completion: .file())
  var model: String?

  @Option(help: "How many beginnings of a tree are kept side by side; 1 is fastest.")
  var beam = 8

  func validate() throws {
    guard (1...64).contains(beam) else {
      throw ValidationError("--beam must be from 1 to 64.")
    }
  }

  /// The analyzer that was asked for.
  func analyzer() throws -> Analyzer {
    Analyzer(model: try loadedModel(), search: beam == 1 ? .greedy : .beam(beam))
  }

  /// The name finder of the model that was asked for.
  func nameFinder() throws -> NameFinder {
    do {
      return try NameFinder(model: try loadedModel())
    } catch let error as ModelError {
      throw CommandError.badInput(place: model ?? "model.bin", reason: error.description)
    }
  }

  private func loadedModel() throws -> Model {
    let url =
      model.map { URL(fileURLWithPath: $0) }
      ?? Language.english.folder.appending(path: "model.bin")
    do {
      return try Model(contentsOf: url)
    } catch let error as ModelError {
      throw CommandError.badInput(place: url.path, reason: error.description)
    } catch {
      throw CommandError.cannotRead(path: url.path, reason: CommandError.reason(of: error))
    }
  }
}

extension Treebank {
  /// Reads a CoNLL-U file.
  init(_ input: InputFile) throws {
    do {
      try self.init(conllu: Array(input.data()), file: input.name)
    } catch let error as TreebankError {
      throw CommandError.badInput(place: "\(error.file):\(error.line)", reason: error.problem)
    }
  }
}
