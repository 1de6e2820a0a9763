import Linguistics

// Cities and regions: only places, but a troop that goes to Darfur goes to Sudan.
extension MentionScan {
  /// Adds a mention of the state for each place in it; such a mention never makes a node alone.
  mutating func findPlaces() {
    for sentence in analysis.document.sentences {
      var word = sentence.lowerBound
      while word < sentence.upperBound {
        guard let (words, state) = place(at: word) else {
          word += 1
          continue
        }
        var mention = Mention(
          words: words, head: head(of: words), sentence: sentences[word], form: .nominal,
          referent: .state(state))
        mention.isPlace = true
        mention.isInside = true
        add(mention)
        word = words.upperBound
      }
    }
  }

  private func place(at word: Int) -> (Range<Int>, Int)? {
    guard owners[word] < 0, Capitals.starts(forms[word]) else { return nil }
    for match in matches[word].reversed() where isFree(match.words) {
      for case .place(let place) in match.references {
        guard let state = gazetteer.places[place], stands(match.words) else { continue }
        return (match.words, state)
      }
    }
    return nil
  }

  /// Whether a place stands after a preposition or is an object, and is no modifier.
  private func stands(_ words: Range<Int>) -> Bool {
    switch analysis.relations[head(of: words)].universal {
    case .obl, .nmod, .obj, .conj, .appos, .iobj, .root: true
    default: false
    }
  }
}
