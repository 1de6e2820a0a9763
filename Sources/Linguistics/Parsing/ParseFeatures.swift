/// The features of a state of the parser.
///
/// Every state has the same number of features: what is missing stands as a mark. After Zhang & Nivre
/// (2011), with endings, fields of meaning, what follows a preposition, and quotation marks.
struct ParseFeatures {
  /// The number of features that the top and the words from the front on decide alone.
  static let pairCount = 85
  /// The number of features that need what stands below the top, and the arcs made so far.
  static let restCount = 98
  /// The number of features of a state.
  static let count = pairCount + restCount

  private let words: UnsafePointer<ParseWord>
  private let nodes: UnsafePointer<ParserNode>
  private let out: UnsafeMutablePointer<UInt64>
  /// The number of the first feature written; numbers tell sorts of features apart.
  private let base: Int
  private var kind = 0

  /// Writes the features of a state.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - words: The sentence's words; nothing stands before and the root after them.
  ///   - out: Room for `count` features.
  @inline(__always)
  static func extract(
    _ state: ParserState, words: UnsafePointer<ParseWord>, into out: UnsafeMutablePointer<UInt64>
  ) {
    let view = ParserView(state)
    extractPair(view, words: words, into: out)
    extractRest(view, words: words, into: out + pairCount)
  }

  /// Writes the features that the top and the words from the front on decide alone.
  static func extractPair(
    _ view: ParserView, words: UnsafePointer<ParseWord>, into out: UnsafeMutablePointer<UInt64>
  ) {
    var features = ParseFeatures(words: words, nodes: view.nodes, out: out, base: 0)
    features.extractPair(view)
    assert(features.kind == pairCount, "\(features.kind) features")
  }

  /// Writes the features that need what stands below the top, and the arcs made so far.
  static func extractRest(
    _ view: ParserView, words: UnsafePointer<ParseWord>, into out: UnsafeMutablePointer<UInt64>
  ) {
    var features = ParseFeatures(words: words, nodes: view.nodes, out: out, base: pairCount)
    features.extractRest(view)
    assert(features.kind == restCount, "\(features.kind) features")
  }

  private init(
    words: UnsafePointer<ParseWord>, nodes: UnsafePointer<ParserNode>,
    out: UnsafeMutablePointer<UInt64>, base: Int
  ) {
    self.words = words
    self.nodes = nodes
    self.out = out
    self.base = base
  }

  @inline(__always)
  private mutating func extractPair(_ view: ParserView) {
    let end = view.count + 1
    let front = view.front
    let buffer = (front, min(front + 1, end), min(front + 2, end), min(front + 3, end))
    singles(view.s0, buffer)
    pairs(view.s0, buffer)
    triples(view.s0, buffer)
    lookAhead(view.s0, front)
    distances(view.s0, front)
    three(words[view.count - 1].word, words[view.s0].tag, words[front].tag)
  }

  @inline(__always)
  private mutating func extractRest(_ view: ParserView) {
    let s = (view.s0, view.s1, view.s2)
    let next = min(view.front + 1, view.count + 1)
    below(s, view.front, next)
    heads(s, view.front)
    children(s, view.front)
    valencies(s, view.front)
  }

  @inline(__always)
  private mutating func one(_ first: UInt64) {
    out[kind] = Hashing.feature(kind &+ base, first)
    kind &+= 1
  }

  @inline(__always)
  private mutating func two(_ first: UInt64, _ second: UInt64) {
    out[kind] = Hashing.feature(kind &+ base, first, second)
    kind &+= 1
  }

  @inline(__always)
  private mutating func three(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    out[kind] = Hashing.feature(kind &+ base, first, second, third)
    kind &+= 1
  }

  /// A part of a node that may be missing.
  @inline(__always)
  private func child(_ word: Int, _ part: (ParserNode) -> Int32) -> Int {
    word < 0 ? -1 : Int(part(nodes[word]))
  }

  @inline(__always)
  private func label(_ word: Int) -> UInt64 {
    word < 0 ? 254 : UInt64(nodes[word].label)
  }

  @inline(__always)
  private mutating func singles(_ s0: Int, _ b: (Int, Int, Int, Int)) {
    one(0)
    single(s0)
    single(b.0)
    one(words[b.1].word)
    one(words[b.1].tag)
    one(words[b.1].both)
    one(words[b.1].ending)
    one(words[b.2].word)
    one(words[b.2].tag)
    one(words[b.2].both)
    one(words[b.3].tag)
  }

  @inline(__always)
  private mutating func single(_ word: Int) {
    one(words[word].word)
    one(words[word].tag)
    one(words[word].coarse)
    one(words[word].both)
    one(words[word].ending)
    one(words[word].field)
  }

  @inline(__always)
  private mutating func pairs(_ s0: Int, _ b: (Int, Int, Int, Int)) {
    pair(s0, b.0)
    two(words[s0].both, words[b.0].both)
    two(words[s0].both, words[b.0].word)
    two(words[s0].word, words[b.0].both)
    two(words[s0].both, words[b.0].tag)
    two(words[s0].tag, words[b.0].both)
    two(words[s0].coarse, words[b.0].coarse)
    two(words[s0].ending, words[b.0].ending)
    two(words[s0].field, words[b.0].field)
    two(words[s0].word, words[b.0].field)
    two(words[s0].field, words[b.0].word)
    pair(b.0, b.1)
    two(words[b.0].both, words[b.1].both)
    pair(s0, b.1)
    two(words[b.1].tag, words[b.2].tag)
  }

  @inline(__always)
  private mutating func pair(_ left: Int, _ right: Int) {
    two(words[left].word, words[right].word)
    two(words[left].word, words[right].tag)
    two(words[left].tag, words[right].word)
    two(words[left].tag, words[right].tag)
  }

  @inline(__always)
  private mutating func triples(_ s: Int, _ b: (Int, Int, Int, Int)) {
    let s0 = words[s].tag
    let b0 = words[b.0].tag
    let b1 = words[b.1].tag
    let b2 = words[b.2].tag
    three(s0, b0, b1)
    three(b0, b1, b2)
    three(words[s].word, b0, b1)
    three(s0, words[b.0].word, b1)
    three(s0, b0, words[b.1].word)
    three(words[s].word, words[b.0].word, b1)
    three(words[s].word, b0, words[b.1].word)
    three(s0, words[b.0].word, words[b.1].word)
    three(s0 << 16 | b0, b1, b2)
    three(b1, b2, words[b.3].tag)
    three(words[s].coarse, words[b.0].coarse << 16 | words[b.1].coarse, words[b.2].coarse)
  }

  /// What follows the front: the noun after a preposition, and the next verb.
  @inline(__always)
  private mutating func lookAhead(_ s0: Int, _ b: Int) {
    let object = Int(words[b].object)
    let verb = Int(words[b].verb)
    three(words[s0].word, words[b].word, words[object].tag)
    three(words[s0].word, words[b].word, words[object].word)
    three(words[s0].tag, words[b].word, words[object].word)
    three(words[s0].field, words[b].word, words[object].field)
    three(words[s0].tag, words[b].word, words[object].field)
    three(words[s0].tag, words[b].tag, words[verb].tag)
    three(words[s0].word, words[b].tag, words[verb].tag)
    two(words[b].word, words[verb].tag)
    three(words[s0].word, words[verb].word, words[b].tag)
    three(words[s0].tag, words[b].tag, words[object].tag)
  }

  /// How far apart the top and the front are, and what stands between them.
  @inline(__always)
  private mutating func distances(_ s: Int, _ b: Int) {
    let s0 = words[s].tag
    let b0 = words[b].tag
    let distance = Self.distance(s, b)
    one(distance)
    two(distance, s0)
    two(distance, b0)
    two(distance, words[s].word)
    two(distance, words[b].word)
    three(distance, s0, b0)
    three(distance, words[s].word, b0)
    three(distance, s0, words[b].word)
    let commas = between(\.commas, s, b)
    let verbs = between(\.verbs, s, b)
    let conjunctions = between(\.conjunctions, s, b)
    three(commas, s0, b0)
    three(verbs, s0, b0)
    three(conjunctions, s0, b0)
    three(between(\.colons, s, b), s0, b0)
    three(commas << 16 | verbs << 8 | conjunctions, s0, b0)
    three(commas << 16 | verbs << 8 | conjunctions, words[s].word, b0)
    three(commas << 16 | verbs << 8 | conjunctions, s0, words[b].word)
    let quotes = UInt64(truncatingIfNeeded: words[s].quotes &* 2 &+ words[b].quotes)
    three(quotes, s0, b0)
    two(quotes, words[s].word)
    two(quotes, words[b].word)
  }

  /// What stands below the top.
  @inline(__always)
  private mutating func below(_ s: (Int, Int, Int), _ b: Int, _ next: Int) {
    let s0 = words[s.0].tag
    let s1 = words[s.1].tag
    let b0 = words[b].tag
    let b1 = words[next].tag
    one(words[s.1].word)
    one(words[s.1].tag)
    one(words[s.1].both)
    one(words[s.1].ending)
    one(words[s.2].word)
    one(words[s.2].tag)
    pair(s.1, s.0)
    pair(s.1, b)
    two(words[s.2].tag, b0)
    two(words[s.1].word, b1)
    three(s1, s0, b0)
    three(words[s.2].tag, s1, s0)
    three(s1, words[s.0].word, b0)
    three(words[s.1].word, s0, b0)
    three(s1, s0, words[b].word)
    three(words[s.1].word, words[s.0].word, b0)
    three(words[s.1].word, s0, words[b].word)
    three(s1 << 16 | s0, b0, b1)
    three(words[s.2].tag << 16 | s1, s0, b0)
    three(words[s.1].word, words[b].word, words[Int(words[b].object)].tag)
    three(Self.distance(s.1, s.0), s1, s0)
    three(Self.distance(s.1, b), s1, b0)
    three(between(\.commas, s.1, s.0), s1, s0)
    three(between(\.conjunctions, s.1, s.0), s1, s0)
  }

  /// The head of the top, its head, and the relations.
  @inline(__always)
  private mutating func heads(_ s: (Int, Int, Int), _ b: Int) {
    let head = child(s.0, \.head)
    let headOfHead = child(head, \.head)
    let object = Int(words[b].object)
    let s0 = words[s.0].tag
    let b0 = words[b].tag
    one(label(s.0))
    two(label(s.0), s0)
    three(label(s.0), s0, b0)
    three(label(s.0), words[head].tag, s0)
    three(label(s.0), words[head].word, b0)
    one(words[head].word)
    one(words[head].tag)
    two(label(head), words[head].tag)
    three(words[head].tag, s0, b0)
    three(words[head].word, words[s.0].word, b0)
    three(words[head].word, s0, words[b].word)
    three(words[headOfHead].tag, words[head].tag, s0)
    two(words[headOfHead].word, b0)
    two(label(s.1), words[s.1].tag)
    three(label(s.1), label(s.0), b0)
    three(words[head].word, words[b].word, words[object].tag)
    three(words[head].word, words[b].word, words[object].field)
  }

  /// The outer children of the words that matter.
  @inline(__always)
  private mutating func children(_ s: (Int, Int, Int), _ b: Int) {
    let s0 = words[s.0].tag
    let b0 = words[b].tag
    let left = child(s.0, \.left1)
    let right = child(s.0, \.right1)
    let buffer = child(b, \.left1)
    outer(left, of: s.0, s0, b0)
    outer(right, of: s.0, s0, b0)
    outer(buffer, of: b, b0, s0)
    three(words[s.0].word, words[buffer].word, b0)
    three(s0, words[buffer].word, words[b].word)
    inner(child(s.0, \.left2), left, s0)
    inner(child(s.0, \.right2), right, s0)
    inner(child(b, \.left2), buffer, b0)
    let left1 = child(s.1, \.left1)
    let right1 = child(s.1, \.right1)
    two(label(left1), words[left1].tag)
    two(label(right1), words[right1].tag)
    three(words[s.1].tag, label(right1), s0)
    three(words[s.1].tag, words[right1].tag, b0)
    three(label(right), label(left), s0)
    three(label(buffer), words[buffer].tag << 16 | s0, b0)
  }

  /// The outermost child of a word on one side.
  @inline(__always)
  private mutating func outer(_ child: Int, of head: Int, _ tag: UInt64, _ other: UInt64) {
    one(words[child].word)
    two(words[child].tag, label(child))
    two(words[head].word, label(child))
    three(tag, words[child].tag, other)
    three(tag, label(child), other)
    three(words[head].word, words[child].word, tag)
  }

  /// The second child from outside on one side.
  @inline(__always)
  private mutating func inner(_ child: Int, _ outer: Int, _ tag: UInt64) {
    two(words[child].tag, label(child))
    three(tag, words[child].tag, words[outer].tag)
    three(tag, label(child), label(outer))
  }

  /// How many children there are, of which relations.
  @inline(__always)
  private mutating func valencies(_ s: (Int, Int, Int), _ b: Int) {
    let s0 = words[s.0].tag
    let b0 = words[b].tag
    let top = s.0 < 0 ? ParserNode() : nodes[s.0]
    let left = UInt64(min(top.leftCount, 6))
    let right = UInt64(min(top.rightCount, 6))
    two(words[s.0].word, left << 8)
    two(words[s.0].word, right)
    two(s0, left << 8)
    two(s0, right)
    two(b0, UInt64(min(nodes[b].leftCount, 6)))
    two(words[b].word, UInt64(min(nodes[b].leftCount, 6)))
    two(s0, top.leftLabels)
    two(s0, top.rightLabels)
    three(s0, top.rightLabels, b0)
    two(words[s.0].word, top.leftLabels)
    two(words[s.0].word, top.rightLabels)
    two(b0, nodes[b].leftLabels)
    two(words[b].word, nodes[b].leftLabels)
    three(s0, nodes[b].leftLabels, b0)
    let second = s.1 < 0 ? ParserNode() : nodes[s.1]
    three(words[s.1].tag, second.rightLabels, s0)
    three(words[s.1].word, second.rightLabels, b0)
  }

  @inline(__always)
  private static func distance(_ left: Int, _ right: Int) -> UInt64 {
    if left < 0 { return 0 }
    switch right - left {
    case ..<6: return UInt64(truncatingIfNeeded: right - left)
    case ..<10: return 6
    default: return 7
    }
  }

  /// How many of something stand between two words, three meaning more.
  @inline(__always)
  private func between(_ what: (ParseWord) -> Int32, _ left: Int, _ right: Int) -> UInt64 {
    if left < 0 { return 4 }
    let count = what(words[right]) &- what(words[left])
    return UInt64(truncatingIfNeeded: max(0, min(3, count)))
  }
}
