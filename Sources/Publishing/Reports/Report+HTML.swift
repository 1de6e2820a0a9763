import Foundation
import Mustache

extension Report {
  /// The report as one page that loads nothing and runs nothing.
  ///
  /// - Parameter unfolds: whether the tables below the figures are shown at once, as for print.
  /// - Returns: the page.
  /// - Throws: `RenderingError` where a picture cannot be drawn.
  public func html(unfolds: Bool = false) throws -> String {
    let writer = ReportWriter(
      report: self, escaped: { $0 },
      picture: { figure in
        try figure.picture.svg(prefix: "f\(figure.number)-", isStandalone: false)
      }, unfolds: unfolds)
    var model = try writer.model()
    let dark = options.theme == .light ? SVGPicture.darkStyle : ""
    model.style = String(decoding: PackageResources.report_css, as: UTF8.self) + dark
    let digest = Data(Digest(model.style.utf8).bytes).base64EncodedString()
    model.policy =
      "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.report_html, as: UTF8.self))
    return template.render(model)
  }
}
