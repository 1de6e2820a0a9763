import GraphTheory

/// How sure a ranking is: values and ranks over resampled evidence.
public struct RankingIntervals: Equatable, Sendable {
  /// Where a value and a rank lie in 95 of 100 resamples.
  public struct Interval: Equatable, Sendable {
    /// The value below which it is in 2.5 of 100.
    public var low: Double
    /// The value above which it is in 2.5 of 100.
    public var high: Double
    /// The best rank in these.
    public var bestRank: Int
    /// The worst rank in these.
    public var worstRank: Int
  }

  /// The interval of each vertex; nil where it had no value in any resample.
  public var intervals: [Interval?]
}

extension Ranker {
  /// Draws as many pieces of evidence as there are, with repetition, again and again, and measures
  /// each time: the same for the same seed, whatever the workers.
  ///
  /// A piece is one unit of weight where all weights are whole numbers, else an arc with its weight.
  /// - Parameters:
  ///   - measure: what is measured.
  ///   - resamples: how often to draw.
  /// - Returns: an interval for each vertex.
  /// - Throws: what `ranking(by:)` throws for the network itself; a resample in which the measure
  ///   has no meaning is left out.
  public func bootstrap(_ measure: Measure, resamples: Int) throws -> RankingIntervals {
    _ = try scores(of: measure)
    let pieces = Pieces(network)
    let resample = { @Sendable (number: Int) -> [Double?]? in
      var settings = settings
      settings.threads = Threads(count: 1)
      let sample = pieces.sample(seed: settings.seed, number: number)
      return try? Ranker(network: sample, settings: settings).scores(of: measure).values
    }
    let runs = settings.threads.map(resamples, resample).compactMap(\.self)
    let ranks = runs.map(Ranking.ranks)
    return RankingIntervals(
      intervals: (0..<network.vertexCount).map { vertex in
        Ranker.interval(runs.map { $0[vertex] }, ranks.map { $0[vertex] })
      })
  }

  private static func interval(
    _ values: [Double?], _ ranks: [Int?]
  ) -> RankingIntervals.Interval? {
    let values = values.compactMap(\.self).sorted()
    let ranks = ranks.compactMap(\.self).sorted()
    guard !values.isEmpty, !ranks.isEmpty else { return nil }
    let (low, high) = (cut(values.count), values.count - 1 - cut(values.count))
    return RankingIntervals.Interval(
      low: values[low], high: values[high], bestRank: ranks[low], worstRank: ranks[high])
  }

  /// How many of so many lie outside on one side.
  private static func cut(_ count: Int) -> Int { min(Int(0.025 * Double(count)), (count - 1) / 2) }
}

/// The evidence of a network, piece by piece.
private struct Pieces: Sendable {
  private let network: Network
  /// The arc of each piece; nil where each arc is one.
  private let arcs: [UInt32]?

  init(_ network: Network) {
    self.network = network
    let weights = network.weights ?? []
    let total = weights.reduce(0, +)
    // Above so many pieces an arc as a whole is the piece, so that memory stays in proportion.
    if !weights.isEmpty, total < 1e8, weights.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }) {
      arcs = weights.enumerated().flatMap { arc, weight in
        repeatElement(UInt32(arc), count: Int(weight))
      }
    } else {
      arcs = nil
    }
  }

  func sample(seed: UInt64, number: Int) -> Network {
    var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
    var counts = [Double](repeating: 0, count: network.arcCount)
    let pieces = arcs?.count ?? network.arcCount
    for _ in 0..<pieces {
      let piece = generator.below(pieces)
      let arc = arcs.map { Int($0[piece]) } ?? piece
      counts[arc] += 1
    }
    let kept = counts.indices.filter { counts[$0] > 0 }
    let scale = arcs == nil ? network.weights : nil
    return Network(
      isDirected: network.isDirected, names: network.names,
      sources: kept.map { network.sources[$0] }, targets: kept.map { network.targets[$0] },
      weights: kept.map { counts[$0] * (scale?[$0] ?? 1) }, vertexColumns: network.vertexColumns,
      arcColumns: network.arcColumns.map { column in
        Network.Column(name: column.name, values: kept.map { column.values[$0] })
      })
  }
}
