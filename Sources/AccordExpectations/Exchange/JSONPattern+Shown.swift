import AccordJSON

extension JSONPattern {
    /// The pattern as a document, matchers as snapshots write placeholders: `"<uuid>"`.
    var shown: JSON {
        switch form {
        case .value(let value): value
        case .object(let members, _): JSON(members: members.map { ($0.key, $0.pattern.shown) })
        case .array(let elements): JSON(elements: elements.map(\.shown))
        case .each(let pattern): [pattern.shown]
        case .any: JSON(Rules.placeholder("any"))
        case .uuid: JSON(Rules.placeholder("uuid"))
        case .dateTime: JSON(Rules.placeholder("date-time"))
        case .absent: JSON(Rules.placeholder("absent"))
        case .type(let kind): JSON(Rules.placeholder(kind.rawValue))
        case .number(let bounds): JSON(Rules.placeholder("number", bounds.text))
        case .regex(_, let pattern): JSON(Rules.placeholder("regex", pattern))
        case .oneOf(let patterns): JSON(Rules.oneOf(patterns.map { $0.shown.text(.compact) }))
        }
    }

    /// The reasons of all regular expressions that are none, with the expression.
    var problems: [(pattern: String, reason: String)] {
        switch form {
        case .regex(.failure(let error), let pattern): [(pattern, String(describing: error))]
        case .object(let members, _): members.flatMap(\.pattern.problems)
        case .array(let patterns), .oneOf(let patterns): patterns.flatMap(\.problems)
        case .each(let pattern): pattern.problems
        case .value, .any, .uuid, .dateTime, .absent, .type, .number, .regex: []
        }
    }
}
