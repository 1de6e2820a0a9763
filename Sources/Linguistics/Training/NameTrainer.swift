/// Learns to find names: a structured perceptron, averaged over its steps (Collins 2002).
struct NameTrainer {
  /// How often it goes over the sentences.
  var rounds = 10
  /// How often a feature must occur.
  var minimum = 2
  /// By how much the right labels shall be better than all others.
  var margin: Int32 = 0
  /// Is told the number of each round that is done and how many words it had wrong.
  var report: (Int, Int) -> Void = { _, _ in }

  /// Learns from documents, each with how often it counts.
  func train(
    _ documents: [(named: NamedDocument, weight: Int)], lexicon: LexiconTable,
    phrases: PhraseList, seed: UInt64
  ) -> WeightTable {
    let examples = examples(documents, lexicon, phrases)
    let counter = FeatureCounter(minimum: minimum)
    for example in examples { count(example, in: counter) }
    let table = WeightTable()
    var shuffling = Shuffling(seed: seed)
    for round in 1...max(1, rounds) {
      var wrong = 0
      for index in shuffling.order(of: examples.count) {
        wrong += learn(examples[index], table, counter)
        table.step += 1
      }
      report(round, wrong)
    }
    return table
  }

  private struct Example {
    let sentence: NameSentence
    let labels: [UInt8]
  }

  private func examples(
    _ documents: [(named: NamedDocument, weight: Int)], _ lexicon: LexiconTable,
    _ phrases: PhraseList
  ) -> [Example] {
    let table = PhraseArrays(phrases)
    let examples = lexicon.withLexicon { lexicon in
      table.withTable { phrases -> [Example] in
        documents.flatMap { named, weight in
          named.document.sentences.flatMap { range in
            let example = Example(
              sentence: NameSentence(named.document, range, lexicon: lexicon, phrases: phrases),
              labels: NameLabel.labels(of: named.names, in: range))
            return Array(repeating: example, count: weight)
          }
        }
      }
    }
    return (examples ?? nil) ?? []
  }

  private func count(_ example: Example, in counter: FeatureCounter) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.capacity) { features in
      guard let first = features.baseAddress else { return }
      for index in 0..<example.sentence.count {
        counter.count(first, count: NameFeatures.write(example.sentence, index, into: first))
      }
    }
    for last in 0...NameLabel.count {
      withUnsafePointer(to: NameFeatures.transition(from: last)) { counter.count($0, count: 1) }
    }
  }

  /// Changes the weights where the best labels are not the right ones; says how many words differ.
  private func learn(_ example: Example, _ table: WeightTable, _ counter: FeatureCounter) -> Int {
    let found = NameDecoder(weights: table).labels(
      of: example.sentence, right: example.labels, margin: margin)
    guard found != example.labels else { return 0 }
    var wrong = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.capacity) { features in
      guard let first = features.baseAddress else { return }
      for index in found.indices where found[index] != example.labels[index] {
        let count = NameFeatures.write(example.sentence, index, into: first)
        update(table, first, count, from: found[index], to: example.labels[index], counter)
        wrong += 1
      }
    }
    for index in found.indices {
      let foundLast = index == 0 ? NameLabel.count : Int(found[index - 1])
      let goldLast = index == 0 ? NameLabel.count : Int(example.labels[index - 1])
      guard found[index] != example.labels[index] || foundLast != goldLast else { continue }
      change(table, NameFeatures.transition(from: goldLast), Int(example.labels[index]), 1, counter)
      change(table, NameFeatures.transition(from: foundLast), Int(found[index]), -1, counter)
    }
    return wrong
  }

  private func update(
    _ table: WeightTable, _ features: UnsafePointer<UInt64>, _ count: Int, from found: UInt8,
    to right: UInt8, _ counter: FeatureCounter
  ) {
    table.update(features, count: count, category: Int(right), by: 1, filter: counter)
    table.update(features, count: count, category: Int(found), by: -1, filter: counter)
  }

  private func change(
    _ table: WeightTable, _ feature: UInt64, _ label: Int, _ delta: Int32,
    _ counter: FeatureCounter
  ) {
    withUnsafePointer(to: feature) {
      table.update($0, count: 1, category: label, by: delta, filter: counter)
    }
  }
}

/// A phrase list laid out as in a model file.
struct PhraseArrays {
  private let keys: [UInt32]
  private let entries: [UInt32]

  init(_ list: PhraseList) {
    let section = list.section
    let capacity = section.withUnsafeBytes { Int($0.loadUnaligned(as: UInt32.self)) }
    func numbers(_ start: Int) -> [UInt32] {
      section.withUnsafeBytes { bytes in
        (0..<capacity).map {
          bytes.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self)
        }
      }
    }
    keys = numbers(8)
    entries = numbers(8 + 4 * capacity)
  }

  /// Calls a body with the phrases.
  func withTable<Result>(_ body: (PhraseTable) -> Result) -> Result? {
    keys.withUnsafeBufferPointer { keys in
      entries.withUnsafeBufferPointer { entries in
        guard let keyBase = keys.baseAddress, let entryBase = entries.baseAddress else {
          return nil
        }
        return body(PhraseTable(keys: keyBase, entries: entryBase, capacity: keys.count))
      }
    }
  }
}
