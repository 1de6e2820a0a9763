extension Pipeline {
  /// The graphs of many articles, made side by side, in the order of the articles.
  ///
  /// - Parameters:
  ///   - articles: the articles.
  ///   - threads: how many are read at once; as many as there are processors unless given.
  /// - Returns: a graph for each article, the same whatever the number of threads.
  public func graphs(of articles: [Article], threads: Int? = nil) async -> [Graph] {
    let width = min(max(1, threads ?? Pipeline.processors), articles.count)
    return await withTaskGroup(of: (Int, Graph).self) { group in
      var next = 0
      var graphs = [Graph?](repeating: nil, count: articles.count)
      while next < width {
        let place = next
        group.addTask { (place, graph(of: articles[place])) }
        next += 1
      }
      while let (place, graph) = await group.next() {
        graphs[place] = graph
        if next < articles.count {
          let place = next
          group.addTask { (place, self.graph(of: articles[place])) }
          next += 1
        }
      }
      return graphs.map { $0 ?? .empty }
    }
  }
}
