import AccordJSON

/// Groups of keywords that a metaschema turns on (JSON Schema 2020-12, section 8.1.2).
struct Vocabulary: OptionSet, Sendable {
    let rawValue: UInt8

    static let applicator = Vocabulary(rawValue: 1)
    static let unevaluated = Vocabulary(rawValue: 2)
    static let validation = Vocabulary(rawValue: 4)
    static let formatAssertion = Vocabulary(rawValue: 8)
    static let content = Vocabulary(rawValue: 16)

    /// What a dialect has without a metaschema of one's own.
    static let standard: Vocabulary = [.applicator, .unevaluated, .validation, .content]

    /// The groups that a `$vocabulary` names; those unknown here are none.
    init(naming object: JSON) {
        self = object.members.reduce(into: []) { known, member in
            let name = member.key.split(separator: "/").last.map(String.init) ?? ""
            switch (name, member.key.contains("/2019-09/")) {
            case ("applicator", true): known.formUnion([.applicator, .unevaluated])
            case ("applicator", false): known.insert(.applicator)
            case ("unevaluated", _): known.insert(.unevaluated)
            case ("validation", _): known.insert(.validation)
            case ("format-assertion", _): known.insert(.formatAssertion)
            case ("format", true) where member.value.bool == true: known.insert(.formatAssertion)
            case ("content", _): known.insert(.content)
            default: break
            }
        }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
}
