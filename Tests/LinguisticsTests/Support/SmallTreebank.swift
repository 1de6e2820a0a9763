@testable import Linguistics

/// A treebank small enough to learn in a moment, made of a pattern.
enum SmallTreebank {
  static let conllu: String = {
    let names = ["Moscow", "Seoul", "Paris", "Rome", "Cairo", "Oslo"]
    let verbs = [("warned", "warn"), ("urged", "urge"), ("denied", "deny"), ("briefed", "brief")]
    var text = ""
    for (number, name) in names.enumerated() {
      for (form, lemma) in verbs {
        let other = names[(number + form.count) % names.count]
        text += """
          # newdoc
          1\t\(name)\t\(name)\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
          2\t\(form)\t\(lemma)\tVERB\tVBD\t_\t0\troot\t_\t_
          3\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_
          4\tnew\tnew\tADJ\tJJ\t_\t5\tamod\t_\t_
          5\tenvoys\tenvoy\tNOUN\tNNS\t_\t2\tobj\t_\t_
          6\tof\tof\tADP\tIN\t_\t7\tcase\t_\t_
          7\t\(other)\t\(other)\tPROPN\tNNP\t_\t5\tnmod\t_\tSpaceAfter=No
          8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


          """
      }
    }
    return text
  }()

  static func treebank() throws -> Treebank {
    try Treebank(conllu: Array(conllu.utf8), file: "small")
  }

  static var settings: Trainer.Settings {
    var settings = Trainer.Settings()
    settings.taggerRounds = 3
    settings.parserRounds = 3
    settings.beamWidth = 3
    settings.folds = 2
    settings.parserMinimum = 1
    settings.smallestWeight = 0.1
    return settings
  }

  /// The bytes of a model of the treebank.
  static func model() async throws -> [UInt8] {
    await Trainer(settings: settings).train(
      [Trainer.Source(treebank: try treebank())], card: "small")
  }
}
