/// Builds a sentence's tree by the best step at each point.
struct GreedyParser<Weights: Scoring> {
  let weights: Weights

  /// Builds the tree of a sentence in the buffer's first state.
  func parse(_ sentence: ParseSentence, buffer: ParserBuffer) {
    buffer.prepare(for: sentence, states: 1)
    var state = buffer.state(0)
    state.reset()
    while !state.isBufferSpent {
      score(state, sentence, buffer)
      state.apply(buffer.best(in: state))
    }
    finish(&state, sentence, buffer)
  }

  /// Scores all steps that a state may take.
  @inline(__always)
  func score(_ state: ParserState, _ sentence: ParseSentence, _ buffer: ParserBuffer) {
    ParseFeatures.extract(state, words: sentence.words, into: buffer.features)
    buffer.clearScores()
    weights.add(buffer.features, count: ParseFeatures.count, to: buffer.scores)
  }

  /// Empties the stack once only the root is left in the buffer.
  ///
  /// If one word is left without head, the root is its head. If there are several, the topmost one gets
  /// the word below it as head, with the relation that fits best if it stood at the front of the
  /// buffer.
  func finish(_ state: inout ParserState, _ sentence: ParseSentence, _ buffer: ParserBuffer) {
    while state.depth > 0 { state.apply(forced(in: state, sentence, buffer)) }
  }

  func foldLabel(
    _ state: ParserState, _ sentence: ParseSentence, _ buffer: ParserBuffer
  ) -> UInt8 {
    let view = ParserView(unshifted: state)
    ParseFeatures.extractPair(view, words: sentence.words, into: buffer.features)
    ParseFeatures.extractRest(
      view, words: sentence.words, into: buffer.features + ParseFeatures.pairCount)
    buffer.clearScores()
    weights.add(buffer.features, count: ParseFeatures.count, to: buffer.scores)
    let best = buffer.best(from: Transition.firstRightClass)
    return UInt8(truncatingIfNeeded: best - Transition.firstRightClass)
  }
}
