import Demarche

/// What the values of a column are, so far as they can be written as it and read back unchanged.
enum ColumnKind {
  case whole
  case number
  case truth
  case text

  init(_ column: Network.Column) {
    let values = column.values.lazy.compactMap { $0 }
    if values.isEmpty {
      self = .text
    } else if values.allSatisfy({ value in Int(value).map { String($0) == value } ?? false }) {
      self = .whole
    } else if values.allSatisfy(ColumnKind.isNumber) {
      self = .number
    } else {
      self = values.allSatisfy { $0 == "true" || $0 == "false" } ? .truth : .text
    }
  }

  private static func isNumber(_ value: String) -> Bool {
    guard let number = Double(value), number.isFinite else { return false }
    return "\(number)" == value || Int(value).map { String($0) == value } ?? false
  }
}

extension Network {
  /// The weight of an arc as text: without a point where it is whole.
  func weightText(_ arc: Int) -> String {
    Network.text(of: weights?[arc] ?? 1)
  }

  /// A number as text: without a point where it is whole.
  static func text(of number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
