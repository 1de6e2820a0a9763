/// What a report can be written as.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// One page for a browser, with the pictures in it.
  case html
  /// Text with pictures beside it or in it.
  case markdown = "md"
  /// Pages to print.
  case pdf
  /// A text to go on writing in, with the pictures in it.
  case openDocument = "odt"
}
