/// What is known of a word while its sentence is parsed.
struct ParserNode {
  /// The head, or -1.
  var head: Int32 = -1
  /// The leftmost child, or -1, and the next one to its right.
  var left1: Int32 = -1
  var left2: Int32 = -1
  /// The rightmost child, or -1, and the next one to its left.
  var right1: Int32 = -1
  var right2: Int32 = -1
  /// The number of children on either side.
  var leftCount: UInt8 = 0
  var rightCount: UInt8 = 0
  /// The relation to the head.
  var label: UInt8 = ParserNode.noLabel
  /// The relations of the children on either side, a bit each.
  var leftLabels: UInt64 = 0
  var rightLabels: UInt64 = 0

  /// Stands for the relation of a word without head.
  static let noLabel: UInt8 = 255
}

/// A stack, a buffer and the arcs made so far, in memory that somebody else owns.
///
/// The words are numbered from 0; the root, which is the word after the last, waits at the end of the
/// buffer. Each word is pushed once and popped once, so every tree takes two steps a word.
struct ParserState {
  /// One for each word and one for the root.
  let nodes: UnsafeMutablePointer<ParserNode>
  /// The words on the stack, the top last.
  let stack: UnsafeMutablePointer<Int32>
  /// The number of words.
  let count: Int
  /// How many words are on the stack.
  var depth = 0
  /// How many words of the stack have no head.
  var headless = 0
  /// The front of the buffer.
  var front = 0

  /// Makes a state over memory with room for `count + 1` nodes and as many words on the stack.
  init(nodes: UnsafeMutablePointer<ParserNode>, stack: UnsafeMutablePointer<Int32>, count: Int) {
    self.nodes = nodes
    self.stack = stack
    self.count = count
  }

  /// Goes back to the beginning.
  mutating func reset() {
    nodes.update(repeating: ParserNode(), count: count + 1)
    depth = 0
    headless = 0
    front = 0
  }

  /// Takes over all of another state of the same sentence.
  @inline(__always)
  mutating func copy(_ other: ParserState) {
    nodes.update(from: other.nodes, count: count + 1)
    stack.update(from: other.stack, count: other.depth)
    depth = other.depth
    headless = other.headless
    front = other.front
  }

  /// Whether only the root is left in the buffer: the rest follows without a choice.
  @inline(__always)
  var isBufferSpent: Bool { front == count }

  /// Whether the tree is whole.
  var isDone: Bool { front == count && depth == 0 }

  /// A word of the stack, the top being 0; -1 where there is none.
  @inline(__always)
  func onStack(_ place: Int) -> Int { place < depth ? Int(stack[depth - 1 - place]) : -1 }

  @inline(__always)
  var canReduce: Bool { depth > 0 && nodes[Int(stack[depth - 1])].head >= 0 }

  @inline(__always)
  var canLeft: Bool { depth > 0 && nodes[Int(stack[depth - 1])].head < 0 }

  @inline(__always)
  var canRight: Bool { depth > 0 }

  /// Puts the front on the stack.
  @inline(__always)
  mutating func shift() {
    stack[depth] = Int32(truncatingIfNeeded: front)
    depth += 1
    headless += 1
    front += 1
  }

  /// Takes the top from the stack.
  @inline(__always)
  mutating func reduce() { depth -= 1 }

  /// Makes the front the head of the top and takes the top from the stack.
  @inline(__always)
  mutating func left(_ label: UInt8) {
    let child = Int(stack[depth - 1])
    depth -= 1
    headless -= 1
    attachLeft(child, to: front, label)
  }

  /// Makes the top the head of the front and puts the front on the stack.
  @inline(__always)
  mutating func right(_ label: UInt8) {
    attachRight(front, to: Int(stack[depth - 1]), label)
    stack[depth] = Int32(truncatingIfNeeded: front)
    depth += 1
    front += 1
  }

  /// Makes the word below the top the head of the top, and takes the top from the stack.
  ///
  /// This is for words that are left without head when the buffer is spent.
  mutating func foldTop(_ label: UInt8) {
    let child = Int(stack[depth - 1])
    depth -= 1
    headless -= 1
    attachRight(child, to: Int(stack[depth - 1]), label)
  }

  /// Takes a step given as a class of the model.
  @inline(__always)
  mutating func apply(_ number: Int) {
    switch number {
    case Transition.shiftClass: shift()
    case Transition.reduceClass: reduce()
    case ..<Transition.firstRightClass:
      left(UInt8(truncatingIfNeeded: number - Transition.firstLeftClass))
    case ..<Transition.firstFoldClass:
      right(UInt8(truncatingIfNeeded: number - Transition.firstRightClass))
    case Transition.waitClass: break
    default: foldTop(UInt8(truncatingIfNeeded: number - Transition.firstFoldClass))
    }
  }

  @inline(__always)
  private func attachLeft(_ child: Int, to head: Int, _ label: UInt8) {
    nodes[child].head = Int32(truncatingIfNeeded: head)
    nodes[child].label = label
    nodes[head].left2 = nodes[head].left1
    nodes[head].left1 = Int32(truncatingIfNeeded: child)
    nodes[head].leftCount = min(nodes[head].leftCount, 254) + 1
    nodes[head].leftLabels |= 1 << UInt64(label & 63)
  }

  @inline(__always)
  private func attachRight(_ child: Int, to head: Int, _ label: UInt8) {
    nodes[child].head = Int32(truncatingIfNeeded: head)
    nodes[child].label = label
    nodes[head].right2 = nodes[head].right1
    nodes[head].right1 = Int32(truncatingIfNeeded: child)
    nodes[head].rightCount = min(nodes[head].rightCount, 254) + 1
    nodes[head].rightLabels |= 1 << UInt64(label & 63)
  }
}
