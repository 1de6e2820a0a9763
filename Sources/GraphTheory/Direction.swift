/// Which arcs of a vertex a measure follows; all the same where a graph has no directions.
public enum Direction: String, CaseIterable, Sendable {
  /// Along the arcs: from source to target.
  case outgoing = "out"
  /// Against the arcs: from target to source.
  case incoming = "in"
}
