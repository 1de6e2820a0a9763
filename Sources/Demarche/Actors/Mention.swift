/// A stretch of words that names, describes or stands for an actor, before it is known which one.
struct Mention: Sendable {
  /// What the words say of the actor.
  enum Referent: Equatable, Sendable {
    /// A state, by its number in the gazetteer.
    case state(Int)
    /// An organization of the gazetteer.
    case organization(Int)
    /// A body of a state, such as its foreign ministry; the state may be left open.
    case body(Int, state: Int?)
    /// An organization of which only the name is known, and its state where a list tells.
    case named(String, state: Int?)
    /// A person.
    case person(Person)
    /// The government of a person, by the number of the person's mention.
    case governmentOf(Int)
    /// A noun that takes up an actor: "the ministry", "the rebels".
    case definite(String)
    /// Words for several actors: "both sides", "the three leaders"; how many, and of what kind.
    case group(Int, Actor.Kind?)
    /// Words for the actors of several mentions, by their numbers: "British and EU negotiators".
    case several([Int])
    /// A pronoun, in lower case.
    case pronoun(String)
  }

  /// What a mention says of a person.
  struct Person: Equatable, Sendable {
    /// The person of the gazetteer, if the name is there.
    var official: Int?
    /// The words of the name, without titles; empty for a title alone.
    var name: [String] = []
    /// The titles, by their numbers in the gazetteer.
    var titles: [Int] = []
    /// Whether the person is a woman, where the words tell.
    var isFemale: Bool?
    /// The mention of the state or organization that the person acts for.
    var employer: Int?
    /// The state of the employer, where it is an adjective: "the French president".
    var state: Int?
    /// Whether the title is said to be over: "former".
    var isFormer = false
    /// Whether the words stand for several office-holders.
    var isPlural = false
    /// The word for a body that the person is said to head, without a name.
    var home: Int?
    /// A noun for the body before the title, without a name: "commission".
    var bodyNoun: String?
    /// The word for whom the person belongs to: "his" in "his spokesman".
    var possessor: Int?
    /// What to call one of several office-holders, whom no words of the text name alone.
    var label: String?
    /// Whether the trained finder takes the name for a person's.
    var isSeen = false
  }

  /// The words that name or describe the actor.
  var words: Range<Int>
  /// The words together with titles and other modifiers.
  var extent: Range<Int>
  /// The word that carries the grammar of the mention.
  var head: Int
  /// The sentence.
  var sentence: Int
  /// By name, by description, or by pronoun.
  var form: Actor.Mention.Form
  /// What the words say.
  var referent: Referent
  /// Whether the mention only modifies a larger one: the adjective in "Russian Foreign Ministry".
  var isModifier = false
  /// Whether the words only say where something is.
  var isPlace = false
  /// Whether the words name a place in the state rather than the state.
  var isInside = false
  /// Whether a state is named by its capital.
  var isCapital = false

  init(
    words: Range<Int>, extent: Range<Int>? = nil, head: Int, sentence: Int,
    form: Actor.Mention.Form, referent: Referent, isModifier: Bool = false
  ) {
    self.words = words
    self.extent = extent ?? words
    self.head = head
    self.sentence = sentence
    self.form = form
    self.referent = referent
    self.isModifier = isModifier
  }
}
