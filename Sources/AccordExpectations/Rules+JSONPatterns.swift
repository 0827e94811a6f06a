import AccordReport

// What the expectations with patterns and queries say.

extension Rule {
    static let jsonMatches = Rule(
        "expectations/json-matches", headline: "{subject}: the JSON does not match the pattern",
        help: "Members that the pattern does not name do not count; arrays are compared element by element.")

    static let jsonLike = Rule(
        "expectations/json-like", headline: "{subject}: the JSON has another structure than the example",
        help: "Compared are keys and types; the elements of an array are compared with the example's first.")

    static let invalidPattern = Rule(
        "expectations/invalid-pattern",
        headline: "the expectation's pattern `{pattern}` is invalid: {reason}",
        help: "The argument of `.regex` is a regular expression as ECMA-262 has it.")

    static let invalidPath = Rule(
        "expectations/invalid-path", headline: "the expectation's JSONPath is invalid: {reason}",
        help: "What starts with `$` is read as a JSONPath (RFC 9535), everything else as a JSON Pointer.")

    static let selectedNothing = Rule(
        "expectations/json-selected-nothing", headline: "{subject}: `{path}` selects nothing",
        help: "No value of the document is selected by the JSONPath.")

    static let selected = Rule(
        "expectations/json-selected", headline: "{subject}: `{path}` selects other values than expected",
        help: "What a JSONPath selects is compared as a list, in the order of the query.")

    static let selectedSomething = Rule(
        "expectations/json-selected-something", headline: "{subject}: nothing may be selected by `{path}`",
        help: "The JSONPath selects values of the document; `null` is a value as well.")

    static let selectedCount = Rule(
        "expectations/json-selected-count",
        headline: "{subject}: expected `{path}` to select {wanted} values, got {found}",
        help: "Counted are the values that the JSONPath selects.")

    /// These are faults of the test, whatever the document is.
    static let misuses: Set<Rule> = [.invalidPointer, .invalidPath, .invalidPattern]
}

extension Rules {
    static let pathName = "JSONPath"

    static func placeholder(_ kind: String, _ argument: String? = nil) -> String {
        "<\(kind)\(argument.map { " \($0)" } ?? "")>"
    }

    static func oneOf(_ patterns: [String]) -> String { "<one of \(patterns.joined(separator: ", "))>" }

    static func selected(at places: [String]) -> String { "selected: \(list(places))" }
}
