public import Foundation
import Mustache

extension Report {
  /// The report as an OpenDocument text, for those who go on writing in it.
  ///
  /// Why this and not Word's own format: it is an open standard (ISO/IEC 26300) that Word, LibreOffice
  /// and Google Docs all open and save, and it needs nothing but text and pictures in an archive.
  /// The pictures are PNG with 300 dots per inch: no word processor shows SVG as browsers do.
  /// - Parameter dotsPerInch: the resolution of the pictures.
  /// - Returns: the bytes of an `.odt` file, the same for the same report.
  /// - Throws: `RenderingError` where a picture cannot be drawn.
  public func openDocument(dotsPerInch: Int = 300) throws -> Data {
    let writer = ReportWriter(
      report: self, escaped: OpenDocumentText.escaped,
      picture: { OpenDocumentText.path(ofFigure: $0.number) })
    let content = try MustacheTemplate(
      string: String(decoding: PackageResources.odt_content_xml, as: UTF8.self)
    ).render(try writer.model())
    let pictures = try figures.map { figure in
      (
        name: OpenDocumentText.path(ofFigure: figure.number),
        data: try figure.picture.png(dotsPerInch: dotsPerInch)
      )
    }
    var file = ZIPFile()
    // The kind of the file must come first.
    file.add("mimetype", Data(OpenDocumentText.kind.utf8))
    file.add("content.xml", Data(content.utf8))
    file.add("styles.xml", Data(PackageResources.odt_styles_xml))
    for picture in pictures { file.add(picture.name, picture.data) }
    file.add(
      "META-INF/manifest.xml", Data(OpenDocumentText.manifest(pictures.map(\.name)).utf8))
    return file.data
  }
}

/// What the parts of an OpenDocument text are called.
enum OpenDocumentText {
  static let kind = "application/vnd.oasis.opendocument.text"

  /// Text on one line: a line break in a text would be a blank.
  static func escaped(_ text: String) -> String {
    XMLText.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  static func path(ofFigure number: Int) -> String { "Pictures/figure-\(number).png" }

  /// What is in the archive.
  static func manifest(_ pictures: [String]) -> String {
    let files =
      [("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml")]
      + pictures.map { ($0, "image/png") }
    let space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    let entries = files.map { path, type in
      "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(type)\"/>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<manifest:manifest xmlns:manifest=\"\(space)\" manifest:version=\"1.2\">"
      + entries.joined() + "</manifest:manifest>\n"
  }
}
