/// An element of a small XML document.
struct XMLElement: Equatable, Sendable {
  /// What an element holds.
  indirect enum Content: Equatable, Sendable {
    /// An element.
    case element(XMLElement)
    /// Text, its references resolved.
    case text(String)
  }

  /// An attribute, its references resolved.
  struct Attribute: Equatable, Sendable {
    var name: String
    var value: String
  }

  var name: String
  var attributes: [Attribute] = []
  var children: [Content] = []

  subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The value of the first attribute of a name in it or below.
  func firstValue(of name: String) -> String? {
    if let value = self[name] { return value }
    for child in children {
      if case .element(let element) = child, let value = element.firstValue(of: name) {
        return value
      }
    }
    return nil
  }

  /// The elements in it.
  var elements: [XMLElement] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// All text in it, in order.
  var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The element and all below it, in order.
  var all: [XMLElement] { [self] + elements.flatMap(\.all) }
}

/// Where a text stops being well-formed XML.
struct XMLError: Error, Equatable {
  /// The byte, from 0.
  var offset: Int
  /// What was expected there.
  var reason: String
}
