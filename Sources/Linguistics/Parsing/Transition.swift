/// A step of the arc-eager parser, and the number that stands for it as a class of the model.
///
/// Nivre (2003), with the root at the end of the buffer (Ballesteros & Nivre 2013).
enum Transition: Equatable {
  /// Puts the front of the buffer on the stack.
  case shift
  /// Takes the top, which has its head, from the stack.
  case reduce
  /// Makes the front of the buffer the head of the top, and takes the top from the stack.
  case left(Dependency)
  /// Makes the top the head of the front of the buffer, and puts the front on the stack.
  case right(Dependency)

  static let shiftClass = 0
  static let reduceClass = 1
  static let firstLeftClass = 2
  static let firstRightClass = 2 + Dependency.allCases.count
  /// The number of classes.
  static let classCount = 2 + 2 * Dependency.allCases.count
  /// The first of the numbers for giving the top the word below it as head, which is no class.
  static let firstFoldClass = 1 << 10
  /// The number for doing nothing, because the tree is whole.
  static let waitClass = 1 << 11

  /// The number of the class.
  var number: Int {
    switch self {
    case .shift: Self.shiftClass
    case .reduce: Self.reduceClass
    case .left(let relation): Self.firstLeftClass + Int(relation.rawValue)
    case .right(let relation): Self.firstRightClass + Int(relation.rawValue)
    }
  }
}
