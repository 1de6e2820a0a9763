import ArgumentParser
import Foundation
import Linguistics

/// `demarche train`: treebanks in, a model file out.
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Makes a language model of treebanks.",
    discussion: """
      Treebanks are CoNLL-U files. FILE:N counts a treebank N times. The same files and options give \
      the same bytes.

      Examples:
        demarche train ewt-train.conllu gum-train.conllu own.conllu:4 \\
          --dictionary /usr/share/wordnet -o model.bin
      """)

  @Argument(help: "CoNLL-U files, each as FILE or FILE:WEIGHT.", completion: .file())
  var treebanks: [WeightedFile] = []

  @Option(
    help: "A file of words with name tags (BIO), as FILE or FILE:WEIGHT; may be given often.",
    completion: .file())
  var names: [WeightedFile] = []

  @Option(
    help: "A folder with lists of states, bodies and people, for the names.",
    completion: .directory)
  var lists: String?

  @Option(help: "A model to add names to, instead of treebanks.", completion: .file())
  var onto: InputFile?

  @Option(help: "A folder with WordNet's files.", completion: .directory)
  var dictionary: String?

  @Option(help: "How often the parser goes over the sentences.")
  var rounds = Trainer.Settings().parserRounds

  @Option(help: "The beam with which the parser learns; 1 for none.")
  var beam = Trainer.Settings().beamWidth

  @Option(help: "How often a feature must occur to be learned.")
  var minimum = Trainer.Settings().parserMinimum

  @Option(help: "Weights smaller than this are left out.")
  var smallestWeight = Trainer.Settings().smallestWeight

  @Option(help: "A file with words that the model shall say of itself.", completion: .file())
  var card: InputFile?

  @Option(name: .shortAndLong, help: "The model file.")
  var output: OutputFile

  func run() async throws {
    let known = try nameSources()
    let grammar = try await grammar()
    let bytes = known.isEmpty ? grammar : try addNames(known, to: grammar)
    if StandardError.isTerminal { StandardError.say("") }
    try output.write(Data(bytes))
  }

  func validate() throws {
    guard treebanks.isEmpty != (onto == nil) else {
      throw ValidationError("Give either treebanks or --onto MODEL.")
    }
    guard onto == nil || !names.isEmpty else {
      throw ValidationError("--onto needs --names.")
    }
  }

  /// The model without names, learned from treebanks or read from a file.
  private func grammar() async throws -> [UInt8] {
    if let onto { return [UInt8](try onto.data()) }
    let sources = try treebanks.map { file in
      Trainer.Source(treebank: try Treebank(file.file), weight: file.weight)
    }
    let text = try card.map { String(decoding: try $0.data(), as: UTF8.self) } ?? ""
    let trainer = Trainer(settings: settings, wordNet: try wordNet(), report: Self.report)
    return await withTaskExecutorPreference(globalConcurrentExecutor) {
      await trainer.train(sources, card: text)
    }
  }

  private var settings: Trainer.Settings {
    var settings = Trainer.Settings()
    settings.parserRounds = rounds
    settings.beamWidth = beam
    settings.parserMinimum = minimum
    settings.smallestWeight = smallestWeight
    return settings
  }

  private func wordNet() throws -> WordNet? {
    guard let dictionary else { return nil }
    var files: [String: String] = [:]
    for name in WordNet.fileNames {
      let file = InputFile(argument: "\(dictionary)/\(name)")
      files[name] = String(decoding: try file.data(), as: UTF8.self)
    }
    do {
      return try WordNet(files: files)
    } catch {
      throw CommandError.badInput(
        place: "\(dictionary)/\(error.file):\(error.line)", reason: error.problem)
    }
  }

  @Sendable
  static func report(_ progress: Trainer.Progress) {
    guard StandardError.isTerminal else { return }
    let percent = Int((progress.share * 100).rounded())
    StandardError.show("\r\(progress.task): \(percent) %   ")
  }
}

/// A file and how often it counts: `FILE` or `FILE:N`.
struct WeightedFile: ExpressibleByArgument {
  let file: InputFile
  let weight: Int

  init?(argument: String) {
    if let colon = argument.lastIndex(of: ":"),
      let weight = Int(argument[argument.index(after: colon)...])
    {
      guard weight > 0 else { return nil }
      file = InputFile(argument: String(argument[..<colon]))
      self.weight = weight
    } else {
      file = InputFile(argument: argument)
      weight = 1
    }
  }
}
