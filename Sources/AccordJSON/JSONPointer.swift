/// A place in a document, as RFC 6901 writes it: `/items/0/id`; the empty pointer is the whole document.
public struct JSONPointer: Sendable {
    /// The keys and indexes on the way, unescaped.
    public var tokens: [String]

    /// A pointer from its tokens, which are not escaped.
    public init(tokens: [String] = []) { self.tokens = tokens }

    /// Reads a pointer as it is written in a test or a document.
    ///
    /// - Throws: `JSONPointerError` where the text is neither empty nor starts with `/`, or where `~` is
    ///   followed by anything but `0` or `1` (RFC 6901, section 3).
    public init(parsing text: String) throws(JSONPointerError) {
        tokens = []
        guard !text.isEmpty else { return }
        let bytes = Array(text.utf8)
        guard bytes[0] == Self.slash else { throw .missingSlash(text) }
        var token: [UInt8] = []
        var index = 1
        while index < bytes.count {
            if bytes[index] == Self.slash {
                tokens.append(String(decoding: token, as: UTF8.self))
                token = []
            } else if bytes[index] == Self.tilde {
                index += 1
                switch index < bytes.count ? bytes[index] : 0 {
                case UInt8(ascii: "0"): token.append(Self.tilde)
                case UInt8(ascii: "1"): token.append(Self.slash)
                default: throw .invalidEscape(text, offset: index - 1)
                }
            } else {
                token.append(bytes[index])
            }
            index += 1
        }
        tokens.append(String(decoding: token, as: UTF8.self))
    }

    // Bytes, since a slash and a combining mark behind it are one `Character`.
    private static let slash = UInt8(ascii: "/")
    private static let tilde = UInt8(ascii: "~")

    /// The pointer to a member below.
    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    /// The pointer to an element below.
    public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }
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

extension JSONPointer: Hashable {
    /// By bytes: two keys in different Unicode forms are two places.
    public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
        left.tokens.count == right.tokens.count
            && zip(left.tokens, right.tokens).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    public func hash(into hasher: inout Hasher) {
        for token in tokens {
            for byte in token.utf8 { hasher.combine(byte) }
            hasher.combine(0xFF as UInt8)
        }
    }
}
