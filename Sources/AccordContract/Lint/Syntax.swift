import AccordHTTP

/// The syntaxes of names that OpenAPI binds.
enum Syntax {
    /// `^[a-zA-Z0-9._-]+$`
    static func isComponentName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) }
    }

    /// A media type or a range of them.
    static func isMediaRange(_ text: String) -> Bool { MediaType(text) != nil }

    /// `200`, `4XX`, `default`.
    static func isStatusKey(_ text: String) -> Bool {
        if text == "default" { return true }
        let bytes = Array(text.utf8)
        guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]) else {
            return false
        }
        return text.hasSuffix("XX") || bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// A token (RFC 9110, 5.6.2), as the names of headers are.
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
