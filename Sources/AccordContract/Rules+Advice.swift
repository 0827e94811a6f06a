import AccordJSON
import AccordReport
import HTTPTypes

/// Sentences that depend on more than a rule's facts.
enum Advice {
    static let head = "an answer to HEAD"
    static func bodyless(_ status: Int) -> String { "a \(status) response" }

    static func otherTemplate(_ template: String, _ method: String) -> String {
        "\(template) has \(method), but the more concrete path is the one that counts"
    }

    static func nearPath(_ template: String) -> String {
        "\(template) is declared: a slash at the end makes another path"
    }

    static func annotation(_ member: OneWayMember) -> String {
        "`\(member.name)` is \(member.keyword), which only annotates since 3.1: "
            + "leave it out of `required`, or use two schemas"
    }

    static func security(_ scheme: SecurityPlan) -> String {
        switch scheme.kind {
        case .apiKey(let location, let name): "`\(scheme.name)` is sent as \(location.rawValue) `\(name)`"
        case .http(let word):
            "`\(scheme.name)` is sent as Authorization: \(word.prefix(1).uppercased() + word.dropFirst()) …"
        case .token: "`\(scheme.name)` is sent as Authorization: Bearer …"
        case .invisible: "`\(scheme.name)` cannot be seen in a message"
        }
    }

    static func style(_ decoder: ParameterDecoder) -> String {
        switch decoder.style {
        case .label: "a text that starts with `.` (style label)"
        case .matrix: "`;\(decoder.name)=…` (style matrix)"
        case let style where decoder.explode: "`name=value` pairs (style \(style.rawValue), exploded)"
        case let style where decoder.shape.isArray:
            "`\(decoder.name)` once, \(separator(style)) between its values (style \(style.rawValue), not exploded)"
        default: "names and values in turn (style \(decoder.style.rawValue))"
        }
    }

    private static func separator(_ style: ParameterStyle) -> String {
        switch style {
        case .spaceDelimited: "%20"
        case .pipeDelimited: "`|`"
        default: "`,`"
        }
    }

    static func sentence(_ problem: BodyProblem) -> String {
        switch problem {
        case .json(let error, nil): "line \(error.line), column \(error.column): \(error.reason)"
        case .json(let error, let item?): "item \(item), column \(error.column): \(error.reason)"
        case .invalidUTF8: "these bytes are not UTF-8"
        case .noBoundary: "its Content-Type names no boundary"
        case .multipart: "its parts do not begin and end with the boundary"
        case .unnamedPart: "a part has no name in its Content-Disposition"
        case .tooManyParts(let limit): "it has more than \(limit) parts"
        case .field(let name, let error): "`\(name)` is no JSON: \(error.reason)"
        case .style(let name): "`\(name)` is not written as its style and explode say"
        case .percentEncoding(let name): "the percent-encoding of `\(ValueExcerpt.text(name))` makes no sense"
        }
    }
}
