/// A media type with its parameters (RFC 9110, 8.3.1); names compare without regard to case.
public struct MediaType: Sendable, Hashable {
    /// In lower case, such as `application`.
    public let type: String
    /// In lower case, such as `problem+json`.
    public let subtype: String
    /// Names in lower case, values as they are.
    public let parameters: [String: String]

    /// Reads a `Content-Type`; nil where it makes no sense.
    public init?(_ text: String) {
        var parts = Self.split(text)
        let names = parts.removeFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
        type = names[0].lowercased()
        subtype = names[1].lowercased()
        var parameters: [String: String] = [:]
        for part in parts where !part.isEmpty {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            parameters[pair[0].lowercased()] = Self.unquoted(pair[1])
        }
        self.parameters = parameters
    }

    /// `type/subtype` without parameters.
    public var essence: String { "\(type)/\(subtype)" }

    /// Whether bodies of it are JSON: `application/json`, `text/json` and every `+json` (RFC 6839).
    public var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") }

    /// At semicolons that stand outside of quotes, blanks around the parts dropped.
    private static func split(_ text: String) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ";", !isQuoted {
                parts.append(text[start..<index].trimmed)
                start = text.index(after: index)
            }
        }
        return parts + [text[start...].trimmed]
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte | 0x20) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    private static func unquoted(_ value: Substring) -> String {
        guard value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 else { return String(value) }
        return String(value.dropFirst().dropLast().filter { $0 != "\\" })
    }
}

extension Substring {
    /// Without blanks and tabs around it.
    var trimmed: Substring {
        var rest = drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
