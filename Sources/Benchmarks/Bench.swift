import Demarche
import Foundation
import GraphTheory

/// What can be timed on one graph.
struct Bench {
  let tasks: [(String, () throws -> Double)]

  init(path: String, isDirected: Bool, distance: String?, threads: Threads) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    let format = NetworkFormat(fileName: path) ?? .edges
    let read = { try Network.read(data, as: format, threads: threads) }
    let network = try read()
    let make = {
      try Adjacency(
        vertexCount: network.vertexCount, isDirected: isDirected, sources: network.sources,
        targets: network.targets)
    }
    let graph = try make()
    let lengths = network.arcColumns.first { $0.name == distance }?.values
    let long = try Adjacency(
      vertexCount: network.vertexCount, isDirected: isDirected, sources: network.sources,
      targets: network.targets,
      distances: lengths.map { $0.map { $0.flatMap(Double.init) ?? .nan } } ?? network.weights)
    tasks = [
      ("read", { Double(try read().arcCount) }),
      (
        "graph",
        {
          let network = try read()
          return Double(
            try Adjacency(
              vertexCount: network.vertexCount, isDirected: isDirected, sources: network.sources,
              targets: network.targets
            ).arcCount)
        }
      ),
      ("make", { Double(try make().arcCount) }),
      ("harmonic", { graph.harmonic(threads: threads).reduce(0, +) }),
      ("closeness", { graph.closeness(threads: threads).reduce(0, +) }),
      ("betweenness", { graph.betweenness(threads: threads).reduce(0, +) }),
      ("weighted-betweenness", { long.betweenness(threads: threads).reduce(0, +) }),
      ("pagerank", { try graph.pageRank(threads: threads).max() ?? 0 }),
      ("eigenvector", { try graph.eigenvector(threads: threads).values.reduce(0, +) }),
      ("katz", { try graph.katz(threads: threads).values.reduce(0, +) }),
      ("hits", { try graph.hits(threads: threads).hubs.max() ?? 0 }),
      ("components", { Double(graph.components().max() ?? 0) }),
      ("triangles", { Double(graph.triangles(threads: threads).reduce(0, +) / 3) }),
      ("clustering", { graph.clustering(threads: threads).reduce(0, +) }),
      ("core", { Double(graph.coreNumbers().reduce(0, +)) }),
      ("constraint", { try graph.structuralHoles().constraint.reduce(0) { $0 + ($1 ?? 0) } }),
      ("leiden", { try graph.communities().modularity }),
      ("louvain", { try graph.communities(.louvain).modularity }),
      ("strong-components", { Double(graph.strongComponents().max() ?? 0) }),
    ]
  }
}
