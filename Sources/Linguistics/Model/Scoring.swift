/// Something that gives each class a score for a set of features.
protocol Scoring {
  /// Adds the weights of features to the scores of the classes.
  ///
  /// - Parameters:
  ///   - features: The first of the features.
  ///   - count: How many features there are.
  ///   - scores: 256 sums, one for each class that a byte can name.
  func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>)
}

/// The number of sums that scoring writes to: whatever byte a file names as class is one of them.
let scoreCapacity = 256
