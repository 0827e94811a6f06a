import AccordJSON
import AccordReport

extension Rules {
    static func sentence(_ remark: ComparisonRemark) -> String {
        switch remark {
        case .reason(let reason, nil): "the comparison says: \(reason)"
        case .reason(let reason, let place?): "the comparison says of \(name(place)): \(reason)"
        case .manyElements(let place):
            "so many elements of \(name(place)) have no equal that not each was compared with each: sort them"
        case .selectsNothing(let place):
            "`\(place)` selects nothing in what was received, so the comparison was strict there"
        }
    }

    private static func name(_ place: JSONPointer) -> String {
        place.tokens.isEmpty ? "the whole" : place.description
    }
}

extension Rule {
    static let comparedPlace = Rule(
        "snapshots/compared-place", headline: "the comparison cannot look at `{subject}`: {reason}",
        help: "A place is a JSONPath, `$.items`, or a JSON Pointer, `/items` (RFC 9535, RFC 6901).")

    static let comparedFormat = Rule(
        "snapshots/compared-format",
        headline: "the comparison cannot look at `{subject}`: the value is no JSON",
        hint:
            "take a format of JSON, such as .json, .http or .rows, or compare bytes: .comparedAsBytes { … }",
        help: "Tolerances, free orders and comparators look into JSON documents and into bodies of JSON.")
}
