/// Somebody or something that acts, speaks or is addressed: a node of the graph.
public struct Actor: Equatable, Sendable {
  /// The kind and the canonical name of an actor, such as `state:KR` or `official:mark-rutte`.
  public typealias ID = String

  /// What an actor is.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A sovereign state or a polity treated as one.
    case state
    /// A person in a public role, or any named person who acts in the text.
    case official
    /// A ministry, party, army, alliance, medium, company or other body.
    case organization
    /// An actor of another program's graph that does not say what it is.
    case other
  }

  /// One place in a document that names or stands for the actor.
  public struct Mention: Hashable, Sendable {
    /// How a mention refers to its actor.
    public enum Form: String, CaseIterable, Codable, Sendable {
      /// By name: "Maria Zakharova", "Seoul".
      case name
      /// By description: "the ministry", "the spokeswoman".
      case nominal
      /// By pronoun: "she", "it".
      case pronoun
    }

    /// The id of the document.
    public let document: String
    /// The number of the sentence in the document, from 0.
    public let sentence: Int
    /// The words.
    public let quotation: Quotation
    /// How the words refer to the actor.
    public let form: Form

    /// Makes a mention.
    public init(document: String, sentence: Int, quotation: Quotation, form: Form) {
      self.document = document
      self.sentence = sentence
      self.quotation = quotation
      self.form = form
    }
  }

  /// The id, unique in a graph.
  public let id: ID
  /// What the actor is.
  public var kind: Kind
  /// The canonical name.
  public var name: String
  /// ISO 3166-1 alpha-2 code; states only.
  public var iso: String?
  /// The code of the state that the affiliation leads to, or of the state itself.
  public var country: String?
  /// Every other surface form in the text, pronouns aside, in alphabetical order.
  public var aliases: [String]
  /// The organization or state that an official acts for, or the state of an organization.
  public var affiliation: ID?
  /// The places that mention the actor, in document order.
  public var mentions: [Mention]

  /// Makes an actor.
  public init(
    id: ID, kind: Kind, name: String, iso: String? = nil, country: String? = nil,
    aliases: [String] = [], affiliation: ID? = nil, mentions: [Mention] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.iso = iso
    self.country = country
    self.aliases = aliases
    self.affiliation = affiliation
    self.mentions = mentions
  }
}

extension Actor.Mention: Comparable {
  /// Orders by document, then by place in it, then by form.
  public static func < (left: Actor.Mention, right: Actor.Mention) -> Bool {
    left.orderingKey < right.orderingKey
  }

  private var orderingKey: (String, Int, Int, Int, String) {
    (document, sentence, quotation.start, quotation.end, form.rawValue + quotation.text)
  }
}
