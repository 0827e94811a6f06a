import AccordJSON

/// The name of a field in any of its notations: `email`, `/email`, `#/email`, `items.0.price` or
/// `items[0].price`.
struct FieldPath: Sendable {
    private let tokens: [String]

    init(_ text: String) {
        let pointer = text.utf8.starts(with: "#/".utf8) ? Self.decoded(text.dropFirst()) : text
        if pointer.utf8.first == UInt8(ascii: "/"), let parsed = try? JSONPointer(parsing: pointer) {
            // A map of fields may have such a key: `{"items.0.price": […]}`.
            tokens = parsed.tokens.flatMap(Self.parts)
        } else {
            tokens = Self.parts(of: pointer)
        }
    }

    private init(tokens: [String]) { self.tokens = tokens }

    func dropping(_ count: Int) -> FieldPath { FieldPath(tokens: Array(tokens.dropFirst(count))) }

    private static func parts(of name: String) -> [String] {
        name.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)
    }

    /// A pointer in a URI fragment is percent-encoded (RFC 6901, section 6).
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension FieldPath: Equatable {
    /// By bytes, as all names.
    static func == (left: FieldPath, right: FieldPath) -> Bool {
        left.tokens.elementsEqual(right.tokens) { $0.utf8.elementsEqual($1.utf8) }
    }
}
