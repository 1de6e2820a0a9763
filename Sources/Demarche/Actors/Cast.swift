/// The actors of one document and which mention stands for which of them.
struct Cast: Sendable {
  /// An actor as it is known so far.
  struct Member: Sendable {
    /// What the actor is known by.
    enum Identity: Hashable, Sendable {
      case state(Int)
      case organization(Int)
      /// A body of a state by its common name; -1 for an unknown state.
      case body(String, Int)
      case named(String)
      case official(Int)
      case person(String)
      /// An unnamed holder of an office.
      case office(String)
    }

    let identity: Identity
    var kind: Actor.Kind
    var name: String
    /// The kinds of the gazetteer that fit: `igo`, `party`.
    var kinds: Set<String> = []
    /// The titles of a person in lower case.
    var titles: Set<String> = []
    var isFemale: Bool?
    /// The number of the member for which an official acts, or to which an organization belongs.
    var affiliation: Int?
    /// Whether the state is only the one that the text is about, not one that is said.
    var isHomeGuessed = false
    /// The number of the state in the gazetteer that an actor belongs to.
    var state: Int?
    var isFormer = false
    /// Whether the text itself names the actor, so that it is a node.
    var isNamed = false
  }

  /// Why a mention was given to an actor.
  enum Reason: String, Sendable {
    case name
    case lastName = "last name"
    case shortForm = "short form"
    case stateForm = "form of a state's name"
    case title
    case noun = "referring noun"
    case pronoun
    case speaker
    case group
  }

  var members: [Member] = []
  var numbers: [Member.Identity: Int] = [:]
  /// The actors of each mention; several for "they" and "both".
  var links: [[Int]]
  /// Why each mention was linked.
  var reasons: [Reason?]

  init(mentionCount: Int) {
    links = [[Int]](repeating: [], count: mentionCount)
    reasons = [Reason?](repeating: nil, count: mentionCount)
  }

  /// The number of a member, made if there is none yet.
  mutating func number(
    of identity: Member.Identity, kind: Actor.Kind, name: @autoclosure () -> String
  ) -> Int {
    if let known = numbers[identity] { return known }
    let number = members.count
    numbers[identity] = number
    members.append(Member(identity: identity, kind: kind, name: name()))
    return number
  }

  /// Gives a mention to actors.
  mutating func link(_ mention: Int, to actors: [Int], because reason: Reason) {
    links[mention] = actors
    reasons[mention] = reason
  }
}
