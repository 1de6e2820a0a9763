extension TokenScanner {
  /// The end of a web or mail address whose first letters are known, if it is one.
  func addressEnd(from start: Int, run: Int) -> Int? {
    switch text[run] {
    case UInt8(ascii: ":"):
      let slashes = run + 1
      if slashes + 1 < chunkEnd, text[slashes] == UInt8(ascii: "/"),
        text[slashes + 1] == UInt8(ascii: "/")
      {
        return addressEnd(trimming: chunkTail(from: slashes + 2), from: start)
      }
      return isScheme(start..<run) && kind(at: slashes).isWordPart
        ? addressEnd(trimming: chunkTail(from: slashes), from: start) : nil
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"):
      return mailEnd(from: start, run: run)
    default:
      return nil
    }
  }

  /// The end of an address that goes on with a path, from the end of its host's name.
  func pathEnd(from end: Int) -> Int {
    guard end < chunkEnd, text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: ":"),
      kind(at: end + 1).isWordPart || text[end] == UInt8(ascii: "/")
    else { return end }
    return addressEnd(trimming: chunkTail(from: end), from: end)
  }

  /// The end of a mail address or of a name with a place ("Rice@ENRON").
  private func mailEnd(from start: Int, run: Int) -> Int? {
    let limit = min(chunkEnd, start + Self.reach)
    var end = run
    var hasAt = false
    while end < limit {
      let byte = text[end]
      if byte == UInt8(ascii: "@") {
        guard !hasAt else { return nil }
        hasAt = true
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "+") {
        break
      }
      let next = byte == UInt8(ascii: ".") ? stopsEnd(from: end) : end + 1
      guard kind(at: next).isWordPart || next > end + 1 && kind(at: next) == .symbol else { break }
      end = runEnd(from: next)
    }
    return hasAt && kind(before: end).isWordPart ? end : nil
  }

  /// The end of a run of full stops, which stands in addresses cut short ("jo...@example.org").
  private func stopsEnd(from start: Int) -> Int {
    var end = start
    while end < chunkEnd, text[end] == UInt8(ascii: "."), end - start < 4 { end += 1 }
    return end
  }

  private func isScheme(_ range: Range<Int>) -> Bool {
    let name = text[range]
    return name.elementsEqual("mailto".utf8) || name.elementsEqual("doi".utf8)
  }

  private func kind(before index: Int) -> CharacterClass {
    reader.kind(before: index, from: chunkStart)
  }

  /// The end of what an address may hold.
  private func chunkTail(from start: Int) -> Int {
    var end = start
    while end < chunkEnd {
      let byte = text[end]
      let kind = reader.character(at: end)
      let isStopper = byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
      if isStopper || kind.kind == .quote || kind.kind == .closeQuote { break }
      end += kind.length
    }
    return end
  }

  /// Leaves out the marks at the end that belong to the sentence.
  private func addressEnd(trimming tail: Int, from start: Int) -> Int {
    var end = tail
    var hasOpen: Bool?
    while end > start {
      let byte = text[end - 1]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"):
        end -= 1
      case UInt8(ascii: ")"):
        let open = hasOpen ?? text[start..<end].contains(UInt8(ascii: "("))
        hasOpen = open
        if open { return end }
        end -= 1
      default:
        return end
      }
    }
    return end
  }
}
