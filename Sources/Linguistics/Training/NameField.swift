/// The sums over all sequences of labels of one sentence, for learning.
struct NameField {
  /// The score of each label for each word.
  var emissions: [Float] = []
  /// By how much each of those should grow.
  private(set) var gradient: [Float] = []
  /// By how much the score of each label after each should grow.
  private(set) var transitionGradient: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var factors: [Float] = []
  private static let rows = NameLabel.count + 1

  /// Makes room for a sentence.
  mutating func clear(length: Int) {
    let size = length * NameLabel.count
    emissions = Array(repeating: 0, count: size)
    gradient = Array(repeating: 0, count: size)
    forward = Array(repeating: 0, count: size)
    backward = Array(repeating: 0, count: size)
    transitionGradient = Array(repeating: 0, count: Self.rows * NameLabel.count)
  }

  /// Fills in the gradients and gives the loss, the negative log-likelihood of the right labels.
  mutating func run(_ transitions: [Float], _ right: [UInt8]) -> Float {
    guard !right.isEmpty else { return 0 }
    factors = Self.factors(transitions)
    let potentials = potentials(right.count)
    sumForward(potentials, right.count)
    sumBackward(potentials, right.count)
    addExpectations(potentials, right.count)
    return addRight(right)
  }

  private static func factors(_ transitions: [Float]) -> [Float] {
    var factors = [Float](repeating: 0, count: rows * NameLabel.count)
    for last in 0..<rows {
      for label in 0..<NameLabel.count
      where NameLabel.mayFollow(label, after: last == NameLabel.count ? nil : last) {
        let place = last * NameLabel.count + label
        factors[place] = exponential(transitions[place])
      }
    }
    return factors
  }

  /// The exponentials of the emissions, each word's largest made one.
  private func potentials(_ length: Int) -> [Float] {
    var potentials = emissions
    let count = NameLabel.count
    for index in 0..<length {
      let largest = emissions[(index * count)..<(index + 1) * count].max() ?? 0
      for label in 0..<count {
        potentials[index * count + label] = exponential(emissions[index * count + label] - largest)
      }
    }
    return potentials
  }

  private mutating func sumForward(_ potentials: [Float], _ length: Int) {
    let count = NameLabel.count
    for index in 0..<length {
      var total: Float = 0
      for label in 0..<count {
        var sum: Float = 0
        if index == 0 {
          sum = factors[count * count + label]
        } else {
          for last in NameLabel.before[label] {
            sum += forward[(index - 1) * count + last] * factors[last * count + label]
          }
        }
        let value = sum * potentials[index * count + label]
        forward[index * count + label] = value
        total += value
      }
      for label in 0..<count { forward[index * count + label] /= max(total, 1e-30) }
    }
  }

  private mutating func sumBackward(_ potentials: [Float], _ length: Int) {
    let count = NameLabel.count
    for label in 0..<count where NameLabel.mayFollow(nil, after: label) {
      backward[(length - 1) * count + label] = 1
    }
    for index in stride(from: length - 2, through: 0, by: -1) {
      var total: Float = 0
      for label in 0..<count {
        let value =
          backward[(index + 1) * count + label] * potentials[(index + 1) * count + label]
        for last in NameLabel.before[label] {
          let part = value * factors[last * count + label]
          backward[index * count + last] += part
          total += part
        }
      }
      for label in 0..<count { backward[index * count + label] /= max(total, 1e-30) }
    }
  }

  /// Takes off what the field expects.
  private mutating func addExpectations(_ potentials: [Float], _ length: Int) {
    let count = NameLabel.count
    for index in 0..<length {
      var total: Float = 0
      for label in 0..<count {
        total += forward[index * count + label] * backward[index * count + label]
      }
      for label in 0..<count {
        let share =
          forward[index * count + label] * backward[index * count + label] / max(total, 1e-30)
        gradient[index * count + label] -= share
        if index == 0 { transitionGradient[count * count + label] -= share }
      }
      if index > 0 { addPairs(potentials, index) }
    }
  }

  private mutating func addPairs(_ potentials: [Float], _ index: Int) {
    let count = NameLabel.count
    var total: Float = 0
    var pairs: [(place: Int, value: Float)] = []
    for label in 0..<count {
      let ahead = potentials[index * count + label] * backward[index * count + label]
      for last in NameLabel.before[label] {
        let place = last * count + label
        let value = forward[(index - 1) * count + last] * factors[place] * ahead
        pairs.append((place, value))
        total += value
      }
    }
    for pair in pairs { transitionGradient[pair.place] -= pair.value / max(total, 1e-30) }
  }

  /// Adds what is right; gives a measure of the loss.
  private mutating func addRight(_ right: [UInt8]) -> Float {
    var loss: Float = 0
    var last = NameLabel.count
    for (index, label) in right.enumerated() {
      loss -= gradient[index * NameLabel.count + Int(label)]
      gradient[index * NameLabel.count + Int(label)] += 1
      transitionGradient[last * NameLabel.count + Int(label)] += 1
      last = Int(label)
    }
    return Float(right.count) - loss
  }

  /// The exponential, by arithmetic alone, so that it is the same on every machine.
  private static func exponential(_ value: Float) -> Float {
    guard value > -60 else { return 0 }
    let halved = min(value, 60) * 1.442_695
    let whole = halved.rounded(.down)
    let rest = (halved - whole) * 0.693_147_2
    let sum =
      1 + rest
      * (1 + rest * (0.5 + rest * (0.166_666_7 + rest * (0.041_666_7 + rest * 0.008_333_3))))
    return sum * Float(sign: .plus, exponent: Int(whole), significand: 1)
  }

  private func exponential(_ value: Float) -> Float { Self.exponential(value) }
}
