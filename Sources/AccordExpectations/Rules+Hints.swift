import AccordHTTP
import AccordJSON
import HTTPTypes

/// The sentences below the headline of a finding.
enum Rules {
    // MARK: - The exchange

    static func status(_ status: String) -> String { "status: \(status)" }

    static func problem(title: String?, detail: String?) -> String {
        "problem: " + [title, detail].compactMap(\.self).joined(separator: ": ")
    }

    static func body(_ lines: [String]) -> String {
        guard lines.count > 1 else { return "body: \(lines.first ?? "")" }
        return "body:\n" + indented(lines)
    }

    static let emptyBody = "(empty)"

    static func bytes(_ count: Int) -> String { "(\(count) bytes that are no text)" }

    static func thrown(_ error: String) -> String { "thrown error: \(error)" }

    static func route(_ route: String) -> String { "route: \(route)" }

    static func redirects(_ chain: [String]) -> String {
        "redirects followed: \(chain.joined(separator: ", then "))"
    }

    static func request(_ curl: String) -> String { "request: \(curl)" }

    static let notFollowed = "the client has followed redirects: ask one that does not"

    static func either(_ names: [String]) -> String { names.joined(separator: " or ") }

    static func kind(_ kind: HTTPResponse.Status.Kind) -> String {
        switch kind {
        case .informational: "1xx (informational)"
        case .successful: "2xx (successful)"
        case .redirection: "3xx (redirection)"
        case .clientError: clientError
        case .serverError: "5xx (server error)"
        case .invalid: "an invalid one"
        }
    }

    static func redirect(_ status: String?, to target: String?) -> String {
        [status, target.map { "to \($0)" }].compactMap(\.self).joined(separator: " ")
    }

    // MARK: - Names

    static let redacted = "<redacted>"

    static func no(_ attribute: String) -> String { "no \(attribute)" }

    static func otherValue(of cookie: String) -> String { "\(cookie)=\(redacted), another one" }

    static func headers(_ names: [String]) -> String { "headers: \(list(names))" }

    static func cookies(_ names: [String]) -> String { "cookies set: \(list(names))" }

    static func codes(_ codes: [ErrorCode]) -> String {
        codes.isEmpty ? "none" : codes.map { "\($0.code) (at \($0.pointer))" }.joined(separator: "\n")
    }

    static let noContentType = "none"

    static let noErrorOnSuccess = "a successful response carries no error"

    // MARK: - JSON

    static let bodyName = "body"

    static func a(_ kind: JSON.Kind) -> String {
        switch kind {
        case .null: "null"
        case .array, .object: "an \(kind.rawValue)"
        case .boolean, .number, .string: "a \(kind.rawValue)"
        }
    }

    static func contentType(_ type: String) -> String { "content type: \(type)" }

    static func keys(at pointer: String, _ keys: [String]) -> String {
        "\(place(pointer)) is an object with the keys \(list(keys))"
    }

    static func elements(at pointer: String, count: Int) -> String {
        switch count {
        case 0: "\(place(pointer)) is an empty array"
        case 1: "\(place(pointer)) is an array with the index 0 only"
        default: "\(place(pointer)) is an array with the indexes 0 to \(count - 1)"
        }
    }

    static func leaf(at pointer: String, _ kind: JSON.Kind) -> String {
        "\(place(pointer)) is \(a(kind)), which contains nothing"
    }

    static func place(_ pointer: String) -> String { pointer.isEmpty ? "the whole document" : pointer }

    static func closest(expected: JSONPointer, actual: JSONPointer) -> String {
        "the expected \(expected) matches no element; the closest one is \(actual)"
    }

    // MARK: - Errors

    static func field(_ name: String, code: String?) -> String { name + (code.map { " (code \($0))" } ?? "") }

    static func field(_ error: FieldError) -> String {
        let name = error.field ?? unnamedField
        return field(name, code: error.code) + (error.message.map { ": \($0)" } ?? "")
    }

    static let unnamedField = "(no field, only a message)"

    static func dialect(_ name: String) -> String { "dialect: \(name)" }

    static func theDialect(_ name: String) -> String { "the dialect \(name)" }

    static let anyDialect = "any dialect that is known"

    static let clientError = "4xx (client error)"

    // MARK: - Bodies

    static let otherCase = "it is there in another case"

    /// Some bytes in hexadecimal, from shortly before an offset on.
    static func excerpt(_ bytes: [UInt8], at offset: Int?) -> String {
        let start = max(0, (offset ?? 0) - 4)
        let hex = bytes.dropFirst(start).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "\(bytes.count) bytes, from \(start) on: \(hex.joined(separator: " "))"
    }

    static func firstDifference(at offset: Int) -> String {
        "they differ from byte \(offset) on, counted from 0"
    }

    // MARK: -

    static func indented(_ lines: [String]) -> String { lines.map { "  " + $0 }.joined(separator: "\n") }

    private static let namesShown = 20

    static func list(_ names: [String]) -> String {
        guard !names.isEmpty else { return "none" }
        let shown = names.prefix(namesShown).joined(separator: ", ")
        let hidden = names.count - namesShown
        return hidden > 0 ? "\(shown) (\(hidden) more)" : shown
    }
}
