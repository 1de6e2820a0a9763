import Foundation
import Linguistics

extension TrainCommand {
  /// The documents with names to learn from.
  func nameSources() throws -> [NameLearning.Source] {
    guard !names.isEmpty else { return [] }
    let tokenizer = try Tokenizer()
    return try names.map { file in
      NameLearning.Source(
        documents: try NamedDocument.documents(in: file.file, tokenizer: tokenizer),
        weight: file.weight)
    }
  }

  /// A model with a name finder added.
  func addNames(_ sources: [NameLearning.Source], to model: [UInt8]) throws -> [UInt8] {
    let phrases = try knownPhrases()
    do {
      return try NameLearning(report: Self.report).model(
        Data(model), learning: sources, phrases: phrases)
    } catch {
      throw CommandError.badInput(place: onto?.name ?? "model", reason: error.description)
    }
  }

  private func knownPhrases() throws -> PhraseList {
    let tokenizer = try Tokenizer()
    var phrases = PhraseList()
    if let lists {
      do {
        phrases = try PhraseList(
          folder: URL(fileURLWithPath: lists), language: .english, tokenizer: tokenizer)
      } catch let error as TableError {
        throw CommandError.badInput(place: "\(error.file):\(error.line)", reason: error.reason)
      } catch {
        throw CommandError.cannotRead(path: lists, reason: CommandError.reason(of: error))
      }
    }
    if let dictionary {
      let nouns = try InputFile(argument: "\(dictionary)/data.noun").data()
      phrases.add(wordNet: String(decoding: nouns, as: UTF8.self), tokenizer: tokenizer)
    }
    return phrases
  }
}

extension NamedDocument {
  /// Reads a file of words with name tags.
  static func documents(
    in input: InputFile, tokenizer: Tokenizer
  ) throws -> [NamedDocument] {
    let text = String(decoding: try input.data(), as: UTF8.self)
    do {
      return try TagFile().documents(in: text, file: input.name, tokenizer: tokenizer)
    } catch {
      throw CommandError.badInput(place: "\(error.file):\(error.line)", reason: error.reason)
    }
  }
}
