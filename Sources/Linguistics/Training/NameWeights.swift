/// The weights of a conditional random field that is being learned.
struct NameWeights {
  private let features: [UInt64]
  private var weights: [Float]
  private var squares: [Float]
  /// The score of each label after each, the row of the sentence's beginning last.
  private(set) var transitions: [Float]
  private var transitionSquares: [Float]

  init(features: [UInt64]) {
    self.features = features
    weights = Array(repeating: 0, count: features.count * NameLabel.count)
    squares = Array(repeating: 0, count: features.count * NameLabel.count)
    transitions = Array(repeating: 0, count: (NameLabel.count + 1) * NameLabel.count)
    transitionSquares = transitions
  }

  /// Adds the weights of features to the scores of the labels from a place on.
  func add(_ numbers: [Int32], to scores: inout [Float], at place: Int) {
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for number in numbers {
          let first = Int(number) * NameLabel.count
          for label in 0..<NameLabel.count { scores[place + label] += weights[first + label] }
        }
      }
    }
  }

  /// Moves the weights of features along a gradient.
  mutating func step(_ numbers: [Int32], _ gradient: ArraySlice<Float>, rate: Float, decay: Float) {
    let moved = (0..<NameLabel.count).filter { abs(gradient[gradient.startIndex + $0]) > 1e-3 }
    guard !moved.isEmpty else { return }
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for number in numbers {
          for label in moved {
            let place = Int(number) * NameLabel.count + label
            let slope = gradient[gradient.startIndex + label] - decay * weights[place]
            squares[place] += slope * slope
            weights[place] += rate * slope / (squares[place] + 1e-4).squareRoot()
          }
        }
      }
    }
  }

  /// Moves the scores of labels after labels along a gradient.
  mutating func stepTransitions(_ gradient: [Float], rate: Float) {
    for place in transitions.indices where gradient[place] != 0 {
      transitionSquares[place] += gradient[place] * gradient[place]
      transitions[place] +=
        rate * gradient[place] / (transitionSquares[place] + 1e-4).squareRoot()
    }
  }

  /// The weights as a table that can be packed; they are multiplied by `scale` and rounded.
  ///
  /// `reach` is taken off the score of being outside of any name: learning by likelihood finds too
  /// few names where the texts are not like those it learned from.
  func table(scale: Float, reach: Float) -> WeightTable {
    let table = WeightTable()
    table.step = 0
    func set(_ feature: UInt64, _ values: ArraySlice<Float>) {
      for (label, value) in values.enumerated() {
        let whole = Int32((value * scale).rounded())
        guard whole != 0 else { continue }
        withUnsafePointer(to: feature) {
          table.update($0, count: 1, category: label, by: whole, filter: nil)
        }
      }
    }
    for (index, feature) in features.enumerated() {
      set(feature, weights[(index * NameLabel.count)..<(index + 1) * NameLabel.count])
    }
    for last in 0...NameLabel.count {
      set(
        NameFeatures.transition(from: last),
        transitions[(last * NameLabel.count)..<(last + 1) * NameLabel.count])
    }
    withUnsafePointer(to: NameFeatures.constant) {
      table.update(
        $0, count: 1, category: NameLabel.outside, by: -Int32((reach * scale).rounded()),
        filter: nil)
    }
    table.step = 1
    return table
  }
}
