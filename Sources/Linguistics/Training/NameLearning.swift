public import Foundation

/// Adds a name finder to a model: learns from documents whose names are known.
///
/// The same data gives the same bytes.
public struct NameLearning: Sendable {
  /// Documents to learn from.
  public struct Source: Sendable {
    /// The documents.
    public let documents: [NamedDocument]
    /// How often they count.
    public let weight: Int

    /// Makes a source.
    public init(documents: [NamedDocument], weight: Int = 1) {
      self.documents = documents
      self.weight = weight
    }
  }

  /// How often it goes over the sentences.
  public var rounds = 15
  private let report: @Sendable (Trainer.Progress) -> Void

  /// By how much weights are multiplied before they become whole numbers of 8 bits.
  private static let scale: Float = 24
  /// The smallest weight that is kept.
  private static let smallest: Float = 0.07
  /// What is taken off the score of being no name, so that more names are found.
  private static let reach: Float = 0.5
  /// How finely weights are told apart until they are packed.
  private static let grain: Float = 4096

  /// Makes a learner.
  ///
  /// - Parameter report: Is told how far the learning is.
  public init(report: @escaping @Sendable (Trainer.Progress) -> Void = { _ in }) {
    self.report = report
  }

  /// Learns names anew for a model.
  ///
  /// - Parameters:
  ///   - model: The bytes of a model, whose lexicon is used.
  ///   - sources: What to learn from.
  ///   - phrases: The phrases that are known.
  /// - Returns: The bytes of the model with the name finder.
  /// - Throws: `ModelError` where the model is damaged.
  public func model(
    _ model: Data, learning sources: [Source], phrases: PhraseList
  ) throws(ModelError) -> [UInt8] {
    let file = try ModelFile(model)
    let lexicon = try LexiconPlace(file)
    let documents = sources.flatMap { source in
      source.documents.map { (named: $0, weight: source.weight) }
    }
    var trainer = NameTrainer()
    trainer.rounds = rounds
    trainer.report = { round, _ in
      report(Trainer.Progress(task: "names", share: Double(round) / Double(rounds)))
    }
    let weights = file.data.withUnsafeBytes { bytes in
      bytes.baseAddress.map {
        trainer.train(documents, lexicon: lexicon.lexicon($0), phrases: phrases, seed: 3)
      }
    }
    let table = weights?.table(scale: Self.grain, reach: Self.reach) ?? WeightTable()
    let packing = WeightTable.Packing(
      scale: Double(Self.scale / Self.grain), minimum: Double(Self.smallest * Self.grain))
    return file.replacing([(.names, table.packed(packing)), (.phrases, phrases.section)])
  }
}

extension ModelFile {
  /// The bytes of the file with other sections in the place of some.
  func replacing(_ sections: [(section: Section, bytes: [UInt8])]) -> [UInt8] {
    let replaced = Set(sections.map(\.section))
    let kept = Section.allCases.compactMap { section -> (section: Section, bytes: [UInt8])? in
      guard !replaced.contains(section), let place = place(of: section) else { return nil }
      return (section, [UInt8](data[place]))
    }
    return Self.write(kept + sections)
  }
}
