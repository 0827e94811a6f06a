/// A media type with its parameters, to compare what a `Content-Type` means (RFC 9110, 8.3.1).
///
/// Names and the value of `charset` compare without regard to case, other values as they are.
public struct MediaType: Sendable, Hashable {
    /// In lower case, such as `application`.
    public let type: String
    /// In lower case, such as `problem+json`.
    public let subtype: String
    /// Names in lower case; of a repeated name the first counts.
    public let parameters: [String: String]

    /// Reads a `Content-Type`; nil where it makes no sense.
    ///
    /// A parameter that makes no sense is passed over, as the WHATWG MIME standard says (4.4).
    public init?(_ text: String) {
        var parts = Self.parts(of: Array(text.utf8)[...])
        let names = parts.removeFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
        type = names[0].lowercasedText
        subtype = names[1].lowercasedText
        var parameters: [String: String] = [:]
        for part in parts {
            let pair = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, Self.isToken(pair[0]) else { continue }
            let (name, value) = (pair[0].lowercasedText, Self.unquoted(pair[1]))
            if parameters[name] == nil { parameters[name] = name == "charset" ? value.lowercased() : value }
        }
        self.parameters = parameters
    }

    /// `type/subtype` without parameters.
    public var essence: String { "\(type)/\(subtype)" }

    /// In lower case, such as `utf-8`; nil where nothing is said.
    public var charset: String? { parameters["charset"] }

    /// Whether bodies of it are JSON: `application/json`, `text/json` and every `+json` (RFC 6839).
    public var isJSON: Bool {
        essence == "application/json" || essence == "text/json" || subtype.hasSuffix("+json")
    }

    /// Whether bodies of it are meant to be read: text, JSON, XML, YAML, scripts and forms.
    public var isText: Bool {
        type == "text" || isJSON || subtype.hasSuffix("+xml") || subtype.hasSuffix("+yaml")
            || (type == "application" && Self.textSubtypes.contains(subtype))
    }

    private static let textSubtypes: Set<String> = [
        "xml", "yaml", "javascript", "ecmascript", "graphql", "sql", "x-www-form-urlencoded",
    ]
}

extension MediaType: CustomStringConvertible {
    /// As a field value, parameters sorted by name.
    public var description: String {
        let parameters = parameters.sorted { $0.key < $1.key }.map { name, value in
            let isPlain = !value.isEmpty && value.utf8.allSatisfy(\.isToken)
            return "; \(name)=\(isPlain ? value : Self.quoted(value))"
        }
        return essence + parameters.joined()
    }
}

extension MediaType {
    /// At semicolons that stand outside of quotes, blanks around the parts dropped. Never empty.
    private static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var isQuoted = false
        var isEscaped = false
        for (index, byte) in zip(text.indices, text) {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isQuoted
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append(text[start..<index].trimmed)
                start = index + 1
            }
        }
        return parts + [text[start...].trimmed]
    }

    private static func isToken(_ text: ArraySlice<UInt8>) -> Bool {
        !text.isEmpty && text.allSatisfy(\.isToken)
    }

    /// A quoted string without its quotes, each `\` giving way to what it protects (RFC 9110, 5.6.4).
    private static func unquoted(_ value: ArraySlice<UInt8>) -> String {
        guard value.count > 1, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") else {
            return value.text
        }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in value.dropFirst().dropLast() {
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            if !isEscaped { bytes.append(byte) }
        }
        return bytes[...].text
    }

    private static func quoted(_ value: String) -> String {
        let bytes = value.utf8.flatMap { byte in
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
        }
        return "\"\(bytes[...].text)\""
    }
}
