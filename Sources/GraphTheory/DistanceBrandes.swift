/// Brandes' algorithm over distances.
struct DistanceBrandes {
  private let folding: Folding
  private var search: DistanceSearch
  private let paths: Scratch<Double>
  private let shares: Scratch<Double>
  /// The arcs on shortest paths, as places of their ends in the order.
  private var tight: [DistanceSearch.Candidate] = []
  /// Takes over where paths are too many to be counted here.
  private var large: LargeBrandes?
  /// Where to add what runs along each arc; nil where nobody asks.
  var arcSums: Scratch<Double>?

  init(_ folding: Folding) {
    self.folding = folding
    search = DistanceSearch(folding.rows)
    paths = Scratch(folding.rows.vertexCount, 0)
    shares = Scratch(folding.rows.vertexCount, 0)
  }

  /// Adds to `sums` what paths from a source give to each vertex.
  mutating func add(from source: UInt32, to sums: inout [Double]) {
    search.run(from: source, collecting: true)
    guard count(from: source) else {
      var counter = large ?? LargeBrandes(folding)
      counter.add(from: source, to: &sums, arcSums: arcSums, squares: nil)
      large = counter
      return
    }
    let paths = paths.pointer
    let shares = shares.pointer
    let weight = folding.starting[Int(source)]
    for arc in tight.reversed() {
      let start = Int(search.order[Int(arc.start)])
      let end = Int(arc.end)
      let share = paths[start] / paths[end] * (folding.ending[end] + shares[end])
      shares[start] += share
      if let arcSums, let place = folding.rows.position(start, end) {
        arcSums.pointer[place] += weight * share
      }
    }
    var reached = 0.0
    for vertex in search.order.dropFirst().map(Int.init) {
      sums[vertex] += weight * (shares[vertex] + folding.passing[vertex])
      reached += folding.ending[vertex]
    }
    sums[Int(source)] += folding.leading[Int(source)] * reached
  }

  /// The number of shortest paths to each vertex; what of an arc's way is not longer than the
  /// shortest is known only when the search is over. False if there are too many.
  private mutating func count(from source: UInt32) -> Bool {
    let (paths, shares) = (paths.pointer, shares.pointer)
    for vertex in search.order {
      paths[Int(vertex)] = 0
      shares[Int(vertex)] = 0
    }
    paths[Int(source)] = 1
    tight.removeAll(keepingCapacity: true)
    for arc in search.candidates {
      if arc.length > search.distance(arc.end) * (1 + DistanceSearch.tolerance) { continue }
      paths[Int(arc.end)] += paths[Int(search.order[Int(arc.start)])]
      tight.append(arc)
    }
    return search.order.allSatisfy { paths[Int($0)].isFinite }
  }
}
