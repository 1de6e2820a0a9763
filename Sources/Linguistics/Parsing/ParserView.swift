/// What of a state the features look at.
struct ParserView {
  let nodes: UnsafePointer<ParserNode>
  /// The number of words.
  let count: Int
  /// The top of the stack and the two words below it, -1 where there is none.
  let s0: Int
  let s1: Int
  let s2: Int
  /// The front of the buffer.
  let front: Int

  /// Looks at a state.
  @inline(__always)
  init(_ state: ParserState) {
    nodes = UnsafePointer(state.nodes)
    count = state.count
    s0 = state.onStack(0)
    s1 = state.onStack(1)
    s2 = state.onStack(2)
    front = state.front
  }

  /// Looks at a state as if its top were still the front of the buffer.
  init(unshifted state: ParserState) {
    nodes = UnsafePointer(state.nodes)
    count = state.count
    s0 = state.onStack(1)
    s1 = state.onStack(2)
    s2 = state.onStack(3)
    front = state.onStack(0)
  }

  /// A number that differs wherever a feature does.
  @inline(__always)
  var signature: UInt64 {
    var hash = Hashing.feature(s0 &+ 1, UInt64(truncatingIfNeeded: front))
    func take(_ value: UInt64) { hash = (hash ^ (hash >> 31) ^ value) &* 0x9E37_79B9_7F4A_7C15 }
    func pack(_ first: Int32, _ second: Int32) {
      take(UInt64(truncatingIfNeeded: first) << 32 | UInt64(UInt32(bitPattern: second)))
    }
    pack(Int32(truncatingIfNeeded: s1), Int32(truncatingIfNeeded: s2))
    takeTop(pack, take)
    if s1 >= 0 {
      pack(nodes[s1].left1, nodes[s1].right1)
      take(label(nodes[s1].left1) << 16 | label(nodes[s1].right1) << 8 | UInt64(nodes[s1].label))
      take(nodes[s1].rightLabels)
    }
    pack(nodes[front].left1, nodes[front].left2)
    take(
      label(nodes[front].left1) << 16 | label(nodes[front].left2) << 8
        | UInt64(nodes[front].leftCount))
    take(nodes[front].leftLabels)
    return hash ^ (hash >> 32)
  }

  @inline(__always)
  private func takeTop(_ pack: (Int32, Int32) -> Void, _ take: (UInt64) -> Void) {
    guard s0 >= 0 else { return }
    let top = nodes[s0]
    pack(top.left1, top.left2)
    pack(top.right1, top.right2)
    take(
      label(top.left1) << 24 | label(top.left2) << 16 | label(top.right1) << 8
        | label(top.right2))
    take(UInt64(top.leftCount) << 16 | UInt64(top.rightCount) << 8 | UInt64(top.label))
    take(top.leftLabels)
    take(top.rightLabels)
    if top.head >= 0 {
      pack(top.head, nodes[Int(top.head)].head)
      take(label(top.head))
    }
  }

  @inline(__always)
  private func label(_ word: Int32) -> UInt64 {
    word < 0 ? 254 : UInt64(nodes[Int(word)].label)
  }
}
