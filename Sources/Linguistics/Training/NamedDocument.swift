/// A document in which the names are known.
public struct NamedDocument: Equatable, Sendable {
  /// The words and sentences.
  public let document: Document
  /// The names, in order.
  public let names: [Name]

  /// Makes a document with names.
  public init(document: Document, names: [Name]) {
    self.document = document
    self.names = names
  }
}
