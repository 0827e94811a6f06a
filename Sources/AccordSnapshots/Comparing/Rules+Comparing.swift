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

    static func sentence(_ misreading: Misreading) -> String {
        switch misreading {
        case .damaged(let error): sentence(error.reason)
        case .requestLine: "its request line would be another"
        case .requestFields: "the request's header fields would be others"
        case .requestBody: "the request's body would be another"
        case .statusLine: "its status line would be another"
        case .responseFields: "the response's header fields would be others"
        case .responseBody: "the response's body would be another"
        }
    }

    private static func name(_ place: JSONPointer) -> String {
        place.tokens.isEmpty ? "the whole" : place.description
    }
}

extension Rule {
    static let misread = Rule(
        "snapshots/misread", headline: "{subject} would be read as something else than it is: {reason}",
        hint: "redact less: method, status, names of fields and content-type say how the rest is read",
        help: "Such a snapshot would differ from every run, or be damaged from the start, so none is written."
    )

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
