/// A place in a document, as RFC 6901 writes it: `/items/0/id`; the empty pointer is the whole document.
public struct JSONPointer: Sendable, Hashable {
    /// The keys and indexes on the way, unescaped.
    public var tokens: [String]

    public init(tokens: [String] = []) { self.tokens = tokens }

    /// - Throws: `JSONPointerError` where the text is neither empty nor starts with `/`, or where `~` is
    ///   followed by anything but `0` or `1` (RFC 6901, section 3).
    public init(parsing text: String) throws(JSONPointerError) {
        tokens = []
        guard !text.isEmpty else { return }
        guard text.utf8.first == UInt8(ascii: "/") else { throw .missingSlash(text) }
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            tokens.append(try Self.unescaped(part, in: text))
        }
    }

    /// The pointer to a member or an element below.
    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

    private static func unescaped(_ part: Substring, in text: String) throws(JSONPointerError) -> String {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        var result = ""
        var rest = part.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "~" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "0": result += "~"
            case "1": result += "/"
            default: throw .invalidEscape(text)
            }
        }
        return result
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer as text, `~` and `/` inside tokens escaped.
    public var description: String {
        tokens.map { token in
            var escaped = "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": escaped += "~0"
                case "/": escaped += "~1"
                default: escaped.unicodeScalars.append(scalar)
                }
            }
            return escaped
        }.joined()
    }
}

/// A text is no JSON Pointer.
public enum JSONPointerError: Error, Sendable, Equatable, CustomStringConvertible {
    case missingSlash(String)
    case invalidEscape(String)

    public var description: String {
        switch self {
        case .missingSlash(let text): "a JSON Pointer starts with `/`: did you mean `/\(text)`?"
        case .invalidEscape(let text): "in the JSON Pointer `\(text)` a `~` is not followed by 0 or 1"
        }
    }
}
