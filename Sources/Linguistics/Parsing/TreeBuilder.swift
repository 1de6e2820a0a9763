/// Builds the trees of sentences, one after the other, with the search that was asked for.
final class TreeBuilder {
  private let greedy: GreedyParser<PackedWeights>
  private let beamed: BeamParser<PackedWeights>?
  private let sentence = ParseSentence()
  private let buffer = ParserBuffer()
  private let beam = Beam()

  /// The longest sentence that a beam is used for: copying states makes its cost grow with the square
  /// of the length, and what is longer is a list or a table and no sentence.
  private static let longestForBeam = 300

  /// Makes a builder.
  init(parts: Model.Parts, search: Analyzer.Search) {
    greedy = GreedyParser(weights: parts.parser)
    switch search {
    case .greedy: beamed = nil
    case .beam(let width):
      beamed = width > 1 ? BeamParser(weights: parts.parser, width: min(width, 64)) : nil
    }
  }

  /// Begins a sentence.
  func begin(count: Int) { sentence.reset(count: count) }

  /// Sets a word of the sentence.
  func set(_ index: Int, _ word: ParseWord) { sentence.words[index] = word }

  /// Builds the tree once all words are set, and puts its arcs after those that are there.
  func build(
    parts: ArraySlice<PartOfSpeech>, tags: ArraySlice<Tag>, offset: Int, heads: inout [Int32],
    relations: inout [Dependency]
  ) {
    parts.withUnsafeBufferPointer { parts in
      tags.withUnsafeBufferPointer { tags in
        guard let parts = parts.baseAddress, let tags = tags.baseAddress else { return }
        sentence.finish(parts: parts, tags: tags)
      }
    }
    let state = parse()
    for index in 0..<sentence.count {
      let node = state.nodes[index]
      heads.append(Int(node.head) == sentence.count ? -1 : node.head + Int32(offset))
      relations.append(Dependency(rawValue: node.label) ?? .dep)
    }
  }

  private func parse() -> ParserState {
    if let beamed, sentence.count <= Self.longestForBeam {
      return beamed.parse(sentence, buffer: buffer, beam: beam)
    }
    greedy.parse(sentence, buffer: buffer)
    return buffer.state(0)
  }
}
