import AccordHTTP
import AccordJSON

/// How the bytes of a body become a value.
enum BodyForm: Sendable, Hashable {
    case json, form, multipart, text, lines, sequence, events, binary

    init(_ type: MediaType) {
        switch type.essence {
        case "application/x-www-form-urlencoded": self = .form
        case "text/event-stream": self = .events
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines",
            "application/jsonlines", "application/json-lines", "application/x-jsonl", "text/jsonl":
            self = .lines
        case "application/json-seq": self = .sequence
        default:
            if type.subtype.hasSuffix("+json-seq") {
                self = .sequence
            } else if type.isJSON {
                self = .json
            } else if type.type == "multipart" {
                self = .multipart
            } else {
                self = type.type == "text" && type.subtype != "xml" ? .text : .binary
            }
        }
    }

    /// Whether a body is a series of items, each of which `itemSchema` is about.
    var isSequential: Bool { self == .lines || self == .sequence || self == .events }
}
