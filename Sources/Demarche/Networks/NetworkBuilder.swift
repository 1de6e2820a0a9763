/// Puts together the network of a format in which vertices and arcs bear attributes.
struct NetworkBuilder {
  /// Whether arcs have a direction.
  var isDirected = true
  private var names = NameTable()
  private var isDeclared: [Bool] = []
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var weights = EdgeWeights()
  private var vertexColumns = Columns()
  private var arcColumns = Columns()

  /// How many vertices there are.
  var vertexCount: Int { names.count }
  /// How many arcs there are.
  var arcCount: Int { sources.count }

  /// Adds a vertex; nil if it was there before.
  mutating func declare(_ name: UnsafeRawBufferPointer) -> Int? { declare(names.number(of: name)) }

  /// Adds a vertex; nil if it was there before.
  mutating func declare(_ name: String) -> Int? { declare(names.number(of: name)) }

  private mutating func declare(_ number: UInt32) -> Int? {
    fill()
    if isDeclared[Int(number)] { return nil }
    isDeclared[Int(number)] = true
    return Int(number)
  }

  private mutating func fill() {
    while isDeclared.count < names.count { isDeclared.append(false) }
  }

  /// Adds an arc between vertices that are or will be declared.
  mutating func connect(_ source: UnsafeRawBufferPointer, _ target: UnsafeRawBufferPointer) {
    sources.append(names.number(of: source))
    targets.append(names.number(of: target))
  }

  /// Adds an arc between vertices that are or will be declared.
  mutating func connect(_ source: String, _ target: String) {
    sources.append(names.number(of: source))
    targets.append(names.number(of: target))
  }

  /// Gives the last arc its weight; nil for 1.
  mutating func weigh(_ weight: Double?) { weights.append(weight) }

  /// Adds the last arc once more, the other way round.
  mutating func mirror(weight: Double?) {
    guard let source = sources.last, let target = targets.last else { return }
    sources.append(target)
    targets.append(source)
    weights.append(weight)
  }

  /// Notes something about a vertex.
  mutating func note(_ value: String, as column: String, vertex: Int) {
    vertexColumns.set(value, column, vertex)
  }

  /// Notes something about the last arc.
  mutating func note(_ value: String, asArc column: String) {
    arcColumns.set(value, column, sources.count - 1)
  }

  /// What stands in a column for all that say nothing else.
  mutating func setDefault(_ value: String, _ column: String, ofVertices: Bool) {
    if ofVertices {
      vertexColumns.defaults[column] = value
    } else {
      arcColumns.defaults[column] = value
    }
  }

  /// The network.
  /// - Throws: `NetworkError` if an arc ends at a vertex that is not declared.
  consuming func network() throws(NetworkError) -> Network {
    fill()
    if let missing = isDeclared.firstIndex(of: false) {
      let name = names.names()[missing]
      throw NetworkError(reason: "an edge ends at \"\(name)\", which is no vertex of the graph")
    }
    return Network(
      isDirected: isDirected, names: names.names(), sources: sources, targets: targets,
      weights: weights.values, vertexColumns: vertexColumns.finished(names.count),
      arcColumns: arcColumns.finished(sources.count))
  }

  /// Columns that grow as values come.
  private struct Columns {
    private var columns: [Network.Column] = []
    private var indices: [String: Int] = [:]
    var defaults: [String: String] = [:]

    mutating func set(_ value: String, _ name: String, _ row: Int) {
      let index = index(of: name)
      let missing = row - columns[index].values.count
      if missing > 0 {
        columns[index].values += [String?](repeating: defaults[name], count: missing)
      }
      if missing >= 0 {
        columns[index].values.append(value)
      } else {
        columns[index].values[row] = value
      }
    }

    private mutating func index(of name: String) -> Int {
      // The column last used is mostly the next one: a comparison is cheaper than a look-up.
      if let last = columns.last, last.name == name { return columns.count - 1 }
      if let index = indices[name] { return index }
      indices[name] = columns.count
      columns.append(Network.Column(name: name, values: []))
      return columns.count - 1
    }

    consuming func finished(_ count: Int) -> [Network.Column] {
      for name in defaults.keys.sorted() { _ = index(of: name) }
      for index in columns.indices {
        let missing = max(0, count - columns[index].values.count)
        columns[index].values += [String?](
          repeating: defaults[columns[index].name], count: missing)
      }
      return columns
    }
  }
}
