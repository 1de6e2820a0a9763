/// Makes one tree of the arcs that most of several trees have: reparsing by votes (Sagae & Lavie
/// 2006), as the projective tree with one root that has the most votes (Eisner 1996).
final class TreeVote {
  private var count = 0
  private var capacity = 0
  /// The votes for each arc, by dependent and head; the root is the head after the last word.
  private var votes: [Int] = []
  /// The relation with the most votes on each arc, and its votes.
  private var labels: [UInt8] = []
  private var labelVotes: [Int] = []
  private var chart = SpanChart()

  /// Votes against an arc that no tree has.
  private static let missing = -1 << 40

  /// Begins with no votes for a sentence of so many words.
  func reset(count: Int) {
    self.count = count
    let size = count * (count + 1)
    if size > votes.count {
      votes = Array(repeating: Self.missing, count: size)
      labels = Array(repeating: 0, count: size)
      labelVotes = Array(repeating: 0, count: size)
    }
    for index in 0..<size {
      votes[index] = Self.missing
      labelVotes[index] = 0
    }
  }

  /// Adds the votes of an arc; the arcs of equal relation should come one after the other, the
  /// strongest first.
  func add(dependent: Int, head: Int, label: UInt8, votes weight: Int) {
    let place = dependent * (count + 1) + head
    votes[place] = max(0, votes[place]) + weight
    if labelVotes[place] == 0 { labels[place] = label }
    labelVotes[place] += label == labels[place] ? weight : -weight
    if labelVotes[place] < 0 {
      labels[place] = label
      labelVotes[place] = -labelVotes[place]
    }
  }

  /// The head and the relation of each word in the tree with the most votes.
  func best(_ body: (_ word: Int, _ head: Int, _ label: UInt8) -> Void) {
    chart.fill(count: count, votes: votes)
    chart.arcs(count: count, votes: votes) { word, head in
      body(word, head, labels[word * (count + 1) + head])
    }
  }
}

/// The best trees over all stretches of a sentence.
private struct SpanChart {
  /// Open stretches have an arc between their ends, closed ones do not; the head is at the left or
  /// at the right end.
  private var openLeft: [Int] = []
  private var openRight: [Int] = []
  private var closedLeft: [Int] = []
  private var closedRight: [Int] = []
  private var width = 0

  mutating func fill(count: Int, votes: [Int]) {
    width = count
    if count * count > openLeft.count {
      openLeft = Array(repeating: 0, count: count * count)
      openRight = openLeft
      closedLeft = openLeft
      closedRight = openLeft
    }
    for word in 0..<count {
      closedLeft[word * width + word] = 0
      closedRight[word * width + word] = 0
    }
    guard count > 1 else { return }
    for length in 1..<count {
      for start in 0..<count - length { fill(start, start + length, votes) }
    }
  }

  private mutating func fill(_ start: Int, _ end: Int, _ votes: [Int]) {
    var best = Int.min / 2
    for middle in start..<end {
      let sum = closedLeft[start * width + middle] + closedRight[(middle + 1) * width + end]
      if sum > best { best = sum }
    }
    openLeft[start * width + end] = best + votes[end * (width + 1) + start]
    openRight[start * width + end] = best + votes[start * (width + 1) + end]
    var left = Int.min / 2
    var right = Int.min / 2
    for middle in start + 1...end {
      let sum = openLeft[start * width + middle] + closedLeft[middle * width + end]
      if sum > left { left = sum }
    }
    for middle in start..<end {
      let sum = closedRight[start * width + middle] + openRight[middle * width + end]
      if sum > right { right = sum }
    }
    closedLeft[start * width + end] = max(left, Int.min / 4)
    closedRight[start * width + end] = max(right, Int.min / 4)
  }

  /// Calls the body with each word and its head.
  func arcs(count: Int, votes: [Int], _ body: (Int, Int) -> Void) {
    guard count > 0 else { return }
    var root = 0
    var best = Int.min
    for word in 0..<count {
      let sum =
        closedRight[word] + closedLeft[word * width + count - 1]
        + votes[word * (count + 1) + count]
      if sum > best { (root, best) = (word, sum) }
    }
    body(root, count)
    closed(0, root, headAtLeft: false, votes, body)
    closed(root, count - 1, headAtLeft: true, votes, body)
  }

  private func closed(
    _ start: Int, _ end: Int, headAtLeft: Bool, _ votes: [Int], _ body: (Int, Int) -> Void
  ) {
    guard start < end else { return }
    if headAtLeft {
      let target = closedLeft[start * width + end]
      let middle =
        (start + 1...end).first {
          openLeft[start * width + $0] + closedLeft[$0 * width + end] >= target
        } ?? end
      body(middle, start)
      open(start, middle, body, votes)
      closed(middle, end, headAtLeft: true, votes, body)
    } else {
      let target = closedRight[start * width + end]
      let middle =
        (start..<end).first {
          closedRight[start * width + $0] + openRight[$0 * width + end] >= target
        } ?? start
      body(middle, end)
      open(middle, end, body, votes)
      closed(start, middle, headAtLeft: false, votes, body)
    }
  }

  private func open(_ start: Int, _ end: Int, _ body: (Int, Int) -> Void, _ votes: [Int]) {
    func sum(_ middle: Int) -> Int {
      closedLeft[start * width + middle] + closedRight[(middle + 1) * width + end]
    }
    var best = start
    for middle in start..<end where sum(middle) > sum(best) { best = middle }
    closed(start, best, headAtLeft: true, votes, body)
    closed(best + 1, end, headAtLeft: false, votes, body)
  }
}
