import CLibXML2
import Foundation

/// A parsed page. This is the one place that touches the parser's memory: pointers never leave it.
final class MarkupTree {
  /// One element or text of a page, valid as long as its tree.
  struct Node {
    fileprivate let pointer: xmlNodePtr

    /// The name of an element in lower case; nil for text.
    var name: String? {
      pointer.pointee.type == XML_ELEMENT_NODE ? string(pointer.pointee.name)?.lowercased() : nil
    }

    /// The characters of a text or of the data of a script; nil for elements.
    var text: String? {
      switch pointer.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: return string(pointer.pointee.content)
      default: return nil
      }
    }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? {
      guard let value = xmlGetProp(pointer, name) else { return nil }
      defer { demarche_xml_free(value) }
      return string(value)
    }

    var firstChild: Node? { pointer.pointee.children.map(Node.init(pointer:)) }
    var next: Node? { pointer.pointee.next.map(Node.init(pointer:)) }
    var parent: Node? { pointer.pointee.parent.map(Node.init(pointer:)) }

    fileprivate init(pointer: xmlNodePtr) { self.pointer = pointer }

    private func string(_ characters: UnsafePointer<xmlChar>?) -> String? {
      characters.map { String(cString: $0) }
    }

    static func == (left: Node, right: Node) -> Bool { left.pointer == right.pointer }
  }

  private let document: htmlDocPtr

  /// Parses a page as browsers do: whatever is wrong in it is passed over, nothing is loaded.
  init?(html: Data, encoding: String?) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let parsed = html.withUnsafeBytes { bytes in
      htmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, encoding,
        Int32(options))
    }
    guard let parsed = parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// The root element.
  var root: Node? { xmlDocGetRootElement(document).map(Node.init(pointer:)) }

  /// Visits a node and all below it in the order of the page, without recursion: pages may be
  /// nested as deep as they like.
  ///
  /// - Parameters:
  ///   - top: the node to begin with; nothing beside or above it is visited.
  ///   - enter: called before the children; false passes over them.
  ///   - leave: called after the children of an element.
  func walk(_ top: Node, enter: (Node) -> Bool, leave: (Node) -> Void) {
    var current = top
    while true {
      if enter(current), let child = current.firstChild {
        current = child
        continue
      }
      leave(current)
      while current.next == nil || current == top {
        guard current != top, let parent = current.parent else { return }
        current = parent
        leave(current)
      }
      guard let next = current.next else { return }
      current = next
    }
  }
}

extension MarkupTree.Node: Equatable {}
