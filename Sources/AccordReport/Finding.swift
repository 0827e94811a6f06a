public import AccordJSON

/// What went wrong, as a value: a rule, what it was found in, and the facts that its sentences need.
///
/// Findings carry no prose of their own. A renderer turns them into text, JSON or annotations.
public struct Finding: Sendable, Equatable {
    public var rule: Rule
    public var severity: Severity
    /// What was looked at, such as `GET /books/1` or a snapshot's path.
    public var subject: String
    public var places: [Place]
    public var expected: String?
    public var actual: String?
    /// Structural differences, from what was expected to what was received.
    public var differences: [JSONDifference]
    /// A unified diff in plain ASCII, from what was expected to what was received.
    public var diff: String?
    /// What to do, besides what the rule's own hint says.
    public var hints: [String]
    /// Values that the rule's templates name, and that a machine may want.
    public var facts: [String: JSON]

    public init(
        _ rule: Rule, severity: Severity = .error, subject: String = "", places: [Place] = [],
        expected: String? = nil, actual: String? = nil, differences: [JSONDifference] = [],
        diff: String? = nil, hints: [String] = [], facts: [String: JSON] = [:]
    ) {
        self.rule = rule
        self.severity = severity
        self.subject = subject
        self.places = places
        self.expected = expected
        self.actual = actual
        self.differences = differences
        self.diff = diff
        self.hints = hints
        self.facts = facts
    }
}

extension Finding {
    /// The rule's headline with this finding's values in it: one line.
    public var headline: String { fill(rule.headline) }

    /// What to do next, the rule's own hint last.
    public var advice: [String] { hints + (rule.hint.map { [fill($0)] } ?? []) }

    private func fill(_ template: String) -> String {
        Template(template).filled { name in
            switch name {
            case "subject": subject
            case "expected": expected
            case "actual": actual
            default: facts[name].map(Self.shown)
            }
        }
    }

    private static func shown(_ fact: JSON) -> String { fact.string ?? fact.text(.compact) }
}
