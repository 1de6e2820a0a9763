/// Builds a sentence's tree by keeping the best beginnings side by side (Zhang & Clark 2008).
struct BeamParser<Weights: Scoring> {
  let weights: Weights
  /// How many beginnings are kept.
  let width: Int

  /// Builds the tree of a sentence and gives the state that holds it.
  func parse(_ sentence: ParseSentence, buffer: ParserBuffer, beam: Beam) -> ParserState {
    start(sentence, buffer, beam)
    while !beam.areBuffersSpent { advance(sentence, buffer, beam) }
    var best = beam.items[0].state
    GreedyParser(weights: weights).finish(&best, sentence, buffer)
    return best
  }

  /// Begins with nothing but the buffer.
  func start(_ sentence: ParseSentence, _ buffer: ParserBuffer, _ beam: Beam) {
    buffer.prepare(for: sentence, states: 2 * width + 1)
    beam.reset(width: width, buffer)
  }

  /// Takes one step with all beginnings and keeps the best.
  func advance(_ sentence: ParseSentence, _ buffer: ParserBuffer, _ beam: Beam) {
    let greedy = GreedyParser(weights: weights)
    beam.clearCandidates()
    for index in 0..<beam.count {
      let item = beam.items[index]
      if item.state.isBufferSpent {
        beam.offer(item.score, index, greedy.forced(in: item.state, sentence, buffer))
      } else {
        score(item.state, sentence, buffer, beam.cache)
        offerAll(item, index, buffer, beam)
      }
    }
    beam.keepCandidates()
  }

  /// Scores all steps that a state may take, or finds the scores of one that looked the same.
  ///
  /// Most beginnings differ in what features no longer see, and many of the rest have the top and the
  /// front in common.
  @inline(__always)
  private func score(
    _ state: ParserState, _ sentence: ParseSentence, _ buffer: ParserBuffer, _ cache: ScoreCache
  ) {
    let view = ParserView(state)
    let place = cache.states.place(of: view.signature)
    if place.isKnown { return buffer.takeScores(place.scores) }
    let pairKey = UInt64(truncatingIfNeeded: view.s0 &+ 1) << 32 | UInt64(view.front)
    let pair = cache.pairs.place(of: Hashing.feature(0, pairKey))
    if pair.isKnown {
      buffer.takeScores(pair.scores)
    } else {
      buffer.clearScores()
      ParseFeatures.extractPair(view, words: sentence.words, into: buffer.features)
      weights.add(buffer.features, count: ParseFeatures.pairCount, to: buffer.scores)
      buffer.giveScores(pair.scores)
    }
    ParseFeatures.extractRest(view, words: sentence.words, into: buffer.features)
    weights.add(buffer.features, count: ParseFeatures.restCount, to: buffer.scores)
    buffer.giveScores(place.scores)
  }

  @inline(__always)
  private func offerAll(_ item: Beam.Item, _ index: Int, _ buffer: ParserBuffer, _ beam: Beam) {
    let shift = Transition.shiftClass
    let reduce = Transition.reduceClass
    beam.offer(item.score + Int(buffer.scores[shift]), index, shift)
    if item.state.canReduce {
      beam.offer(item.score + Int(buffer.scores[reduce]), index, reduce)
    }
    if item.state.canLeft { offerBest(Transition.firstLeftClass, item, index, buffer, beam) }
    if item.state.canRight { offerBest(Transition.firstRightClass, item, index, buffer, beam) }
  }

  /// Offers the three best relations of a direction.
  @inline(__always)
  private func offerBest(
    _ first: Int, _ item: Beam.Item, _ index: Int, _ buffer: ParserBuffer, _ beam: Beam
  ) {
    let best = buffer.bestThree(from: first)
    beam.offer(item.score + Int(buffer.scores[best.0]), index, best.0)
    beam.offer(item.score + Int(buffer.scores[best.1]), index, best.1)
    beam.offer(item.score + Int(buffer.scores[best.2]), index, best.2)
  }
}

extension GreedyParser {
  /// The only step that is left when the buffer is spent.
  func forced(
    in state: ParserState, _ sentence: ParseSentence, _ buffer: ParserBuffer
  ) -> Int {
    if state.depth == 0 { return Transition.waitClass }
    if state.canReduce { return Transition.reduceClass }
    if state.headless == 1 {
      return Transition.firstLeftClass + Int(Dependency.root.rawValue)
    }
    return Transition.firstFoldClass + Int(foldLabel(state, sentence, buffer))
  }
}

extension ParserBuffer {
  /// The three best classes of the relations that begin at a class, `root` not among them.
  @inline(__always)
  func bestThree(from start: Int) -> (Int, Int, Int) {
    var first = -1
    var second = -1
    var third = -1
    for index in start..<start + Dependency.allCases.count
    where index != start + Int(Dependency.root.rawValue) {
      if third >= 0, scores[index] <= scores[third] { continue }
      if first < 0 || scores[index] > scores[first] {
        (first, second, third) = (index, first, second)
      } else if second < 0 || scores[index] > scores[second] {
        (second, third) = (index, second)
      } else {
        third = index
      }
    }
    return (first, second, third)
  }
}
