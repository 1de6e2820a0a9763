public import Foundation
import GraphTheory

extension Network {
  /// The line of a file from which an arc was read.
  ///
  /// What is wrong with a weight may only show when it is used; the file is then read once more
  /// rather than the line of every arc kept.
  /// - Parameters:
  ///   - arc: the number of the arc, from 0.
  ///   - data: the file.
  ///   - format: what it is written in.
  /// - Returns: the line from 1; nil for formats whose arcs are not lines, and for files that have no
  ///   such arc.
  public static func line(ofArc arc: Int, in data: Data, as format: NetworkFormat) -> Int? {
    try? Bytes.read(data) { (bytes) throws(NetworkError) in
      switch format {
      case .edges: EdgeListReader.line(ofArc: arc, bytes)
      case .csv: try EdgeTableReader.line(ofArc: arc, bytes)
      case .graphml, .gexf, .gml, .pajek, .nodeLink, .cytoscape: nil
      }
    }
  }
}

extension EdgeListReader {
  fileprivate static func line(ofArc arc: Int, _ bytes: Bytes) -> Int? {
    var passed = 0
    var lines = EdgeLines(bytes)
    while let (line, fields) = lines.next() {
      guard fields.count > 1 else { continue }
      if passed == arc { return line }
      passed += 1
    }
    return nil
  }
}

extension EdgeTableReader {
  fileprivate static func line(ofArc arc: Int, _ bytes: Bytes) throws(NetworkError) -> Int? {
    let table = try TableLayout(bytes, threads: Threads(count: 1))
    var passed = 0
    for part in table.parts {
      var scanner = TableScanner(bytes, table, part)
      while try scanner.next() {
        if passed == arc { return scanner.line }
        passed += 1
      }
    }
    return nil
  }
}
