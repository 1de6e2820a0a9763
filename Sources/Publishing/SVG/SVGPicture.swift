import Demarche
import Foundation

/// Makes Graphviz's SVG safe to stand in a page, accessible, and dark where the screen is.
///
/// The picture is parsed and written anew; only what is on the lists below comes through.
struct SVGPicture {
  /// What the ids begin with, so that two pictures on a page do not collide.
  var prefix: String
  /// What the picture is called.
  var title: String
  /// What it shows, in words.
  var description: String
  /// Whether it brings its own colours for dark screens.
  var adapts: Bool
  /// The width at which its text has its full size, in points; a page shows it as wide if it can.
  var naturalWidth: Double
  /// Whether it stands alone, with the names of its languages and its own style.
  var isStandalone = true

  private static let elements: Set<String> = [
    "svg", "g", "path", "polygon", "polyline", "ellipse", "text",
  ]
  private static let attributes: Set<String> = [
    "class", "id", "d", "points", "fill", "stroke", "stroke-width", "stroke-dasharray",
    "fill-opacity", "stroke-opacity", "font-weight", "font-style", "font-size", "text-anchor", "x",
    "y", "cx", "cy", "rx", "ry", "transform", "viewBox", "width", "height",
  ]

  /// The picture that Graphviz has drawn, written anew.
  func text(ofGraphviz svg: Data) throws(RenderingError) -> String {
    do throws(XMLError) {
      return text(of: try XMLReader.root(of: svg))
    } catch {
      throw .failed(reason: "broken SVG at byte \(error.offset): \(error.reason)")
    }
  }

  /// The picture written anew.
  func text(of root: XMLElement) -> String {
    var tooltips: [String: String] = [:]
    var result = "<svg"
    if isStandalone { result += attribute("xmlns", "http://www.w3.org/2000/svg") }
    result += attribute("role", "img")
    result += attribute("aria-labelledby", "\(prefix)title \(prefix)desc")
    for name in isStandalone ? ["width", "height", "viewBox"] : ["viewBox"] {
      if let value = root[name] { result += attribute(name, value) }
    }
    if !isStandalone { result += attribute("width", "\(Int(min(naturalWidth, 590)))pt") }
    result += attribute("font-family", FigureDOT.font) + ">\n"
    result += "<title\(attribute("id", prefix + "title"))>\(XMLText.escaped(title))</title>\n"
    result += "<desc\(attribute("id", prefix + "desc"))>\(XMLText.escaped(description))</desc>\n"
    if isStandalone && adapts { result += "<style>\(SVGPicture.darkStyle)</style>\n" }
    for child in root.elements { write(child, to: &result, &tooltips) }
    return result + "</svg>\n"
  }

  /// The rules that turn a light picture dark on a dark screen; paper stays light.
  static let darkStyle: String = {
    let rules = Ink.allCases.flatMap { ink in
      let color = ink.color(.dark)
      return [".f-\(ink.rawValue){fill:\(color)}", ".s-\(ink.rawValue){stroke:\(color)}"]
    }
    return "@media screen and (prefers-color-scheme:dark){\(rules.joined())}"
  }()

  private static let inks = Dictionary(
    uniqueKeysWithValues: Ink.allCases.map { ($0.color(.light), $0) })

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(XMLText.escaped(value))\""
  }

  /// Writes an element; `tooltips` are those of the lines so far, which their words share.
  private func write(
    _ element: XMLElement, to result: inout String, _ tooltips: inout [String: String]
  ) {
    if element.name == "a" {
      // Without a link the layer only carries the tooltip, which the title of the group says.
      for child in element.elements { write(child, to: &result, &tooltips) }
      return
    }
    guard SVGPicture.elements.contains(element.name) else { return }
    result += "<\(element.name)"
    for item in element.attributes where SVGPicture.attributes.contains(item.name) {
      switch item.name {
      case "id": result += attribute("id", prefix + item.value)
      case "class": break
      default: result += attribute(item.name, item.value)
      }
    }
    if element.name == "text", element["font-family"]?.hasSuffix(" Bold") ?? false {
      result += attribute("font-weight", "bold")
    }
    let classes = classes(of: element)
    if !classes.isEmpty { result += attribute("class", classes) }
    if element.name == "text" {
      result += ">\(XMLText.escaped(element.text))</text>\n"
    } else if element.elements.isEmpty {
      result += "/>\n"
    } else {
      result += ">\n"
      if let tooltip = tooltip(of: element, &tooltips) {
        result += "<title>\(XMLText.escaped(tooltip))</title>\n"
      }
      for child in element.elements { write(child, to: &result, &tooltips) }
      result += "</\(element.name)>\n"
    }
  }

  private func classes(of element: XMLElement) -> String {
    // Words on lines and signs of the legend are nodes and edges only to Graphviz.
    var names =
      element["class"].map { name in
        name.hasPrefix("node label ") || name == "edge sample"
          ? [String(name.dropFirst(5))] : [name]
      } ?? []
    guard adapts else { return names.joined(separator: " ") }
    if let ink = element["fill"].flatMap({ SVGPicture.inks[$0] }) {
      names.append("f-\(ink.rawValue)")
    }
    if let ink = element["stroke"].flatMap({ SVGPicture.inks[$0] }) {
      names.append("s-\(ink.rawValue)")
    }
    return names.joined(separator: " ")
  }

  /// The tooltip of a node, edge or frame, wherever Graphviz has hung it.
  private func tooltip(
    of element: XMLElement, _ tooltips: inout [String: String]
  ) -> String? {
    guard let name = element["class"], name != "graph", element.name == "g" else { return nil }
    let id = element["id"] ?? ""
    if name.hasPrefix("node label ") {
      // `l7` are the words of the line `e7`.
      return tooltips[id.replacing("l", with: "e", maxReplacements: 1)]
    }
    let tooltip = element.firstValue(of: "xlink:title")
    if name.hasPrefix("edge ") { tooltips[id] = tooltip }
    return tooltip
  }
}

extension Figure {
  /// The picture as SVG, safe to be put into a page.
  ///
  /// - Parameters:
  ///   - prefix: what its ids begin with; different for each figure of a page.
  ///   - isStandalone: whether it is a file of its own and not part of a page.
  /// - Returns: the text of an SVG file.
  /// - Throws: `RenderingError` where Graphviz fails.
  public func svg(
    prefix: String = "", isStandalone: Bool = true
  ) throws(RenderingError) -> String {
    let drawn = if let drawnSVG { drawnSVG } else { try draw(.svg) }
    let words = FigureWords(graph: graph)
    let picture = SVGPicture(
      prefix: prefix, title: options.title ?? "Who warns, tells or helps whom",
      description: words.alternative(lines: lines), adapts: options.theme == .light,
      naturalWidth: width, isStandalone: isStandalone)
    return try picture.text(ofGraphviz: drawn)
  }
}
