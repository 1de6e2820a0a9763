import Demarche

/// Reads articles in batches, side by side inside a batch, and hands on what came of them in order.
struct ArticleBatches {
  /// What came of a document.
  enum Item {
    case graph(Graph)
    case failure(id: String?, ArticleError)
  }

  let pipeline: Pipeline
  let threads: Int?

  /// How many articles are held in memory at once.
  private static let size = 256

  func read(_ source: ArticleSource, _ body: (Item) throws -> Void) async throws {
    var batch: [ArticleReader.Line] = []
    try await source.read { line in
      batch.append(line)
      guard batch.count == ArticleBatches.size else { return }
      try await finish(batch, body)
      batch.removeAll(keepingCapacity: true)
    }
    try await finish(batch, body)
  }

  private func finish(_ batch: [ArticleReader.Line], _ body: (Item) throws -> Void) async throws {
    let articles = batch.compactMap { line in
      if case .article(let article) = line { article } else { nil }
    }
    var graphs = await withTaskExecutorPreference(globalConcurrentExecutor) {
      await pipeline.graphs(of: articles, threads: threads)
    }.makeIterator()
    for line in batch {
      switch line {
      case .article: if let graph = graphs.next() { try body(.graph(graph)) }
      case .failure(let id, let error): try body(.failure(id: id, error))
      }
    }
  }
}
