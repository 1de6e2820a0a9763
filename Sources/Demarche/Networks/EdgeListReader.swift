/// Reads plain edge lists: two names and perhaps a weight a line, blanks between them.
///
/// A line that begins with `#` or `%` is a comment; a line of one name is a vertex that may have no
/// edge. Names are what stands there, numbered as they come.
struct EdgeListReader {
  let isDirected: Bool

  func network(of bytes: UnsafeRawBufferPointer) throws(NetworkError) -> Network {
    var lines = LineScanner(bytes)
    var names = NameTable()
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var weights: [Double]?
    while let line = lines.next() {
      let fields = line.fields()
      guard let first = fields.first, first[0] != UInt8(ascii: "#"), first[0] != UInt8(ascii: "%")
      else { continue }
      let source = names.number(of: first)
      guard fields.count > 1 else { continue }
      sources.append(source)
      targets.append(names.number(of: fields[1]))
      if fields.count > 2 {
        guard let weight = Double(fields[2].text), weight.isFinite else {
          throw NetworkError(
            line: lines.line, reason: "expected a number as the weight, found \(fields[2].text)")
        }
        if weights == nil { weights = [Double](repeating: 1, count: sources.count - 1) }
        weights?.append(weight)
      } else {
        weights?.append(1)
      }
      guard fields.count < 4 else {
        throw NetworkError(
          line: lines.line, reason: "expected two names and a weight, found \(fields.count) fields")
      }
    }
    return Network(
      isDirected: isDirected, names: names.names(), sources: sources, targets: targets,
      weights: weights)
  }
}
