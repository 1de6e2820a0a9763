extension Network {
  /// The network with strengths that are positive for cooperation and negative for warnings,
  /// accusations and denials; other relations are left out.
  ///
  /// Relations that are said not to be count against what they would be for cooperation (a refused
  /// meeting) and not at all for hostility. Where the arcs have no families but negative weights,
  /// these are the signs; else nil.
  public func signed() -> Network? {
    guard let types = arcColumns.first(where: { $0.name == "type" })?.values,
      types.contains(where: { $0.flatMap(RelationType.init) != nil })
    else { return weights?.contains { $0 < 0 } == true ? self : nil }
    let polarities = arcColumns.first { $0.name == "polarity" }?.values
    var signed = Network(
      isDirected: isDirected, names: names, sources: [], targets: [], weights: [],
      vertexColumns: vertexColumns)
    for arc in sources.indices {
      let polarity = (polarities?[arc]).flatMap { $0 }.flatMap(Polarity.init) ?? .affirmed
      let sign = types[arc].flatMap(RelationType.init).map { $0.sign(polarity) } ?? 0
      if sign == 0 { continue }
      signed.sources.append(sources[arc])
      signed.targets.append(targets[arc])
      signed.weights?.append(sign * (weights?[arc] ?? 1))
    }
    return signed
  }
}

extension RelationType {
  /// 1 for friendly relations, −1 for hostile ones, 0 for others.
  fileprivate func sign(_ polarity: Polarity) -> Double {
    switch family {
    case .cooperation: polarity == .affirmed ? 1 : -1
    case .warning: polarity == .affirmed ? -1 : 0
    case .reporting: (self == .accuse || self == .deny) && polarity == .affirmed ? -1 : 0
    case .other: 0
    }
  }
}
