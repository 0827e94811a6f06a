import AccordJSON

/// The start of a value that a message shows: never the whole of a body.
enum ValueExcerpt {
    static let limit = 60

    static func text(_ text: String, limit: Int = limit) -> String {
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
    }

    static func text(_ bytes: [UInt8]) -> String {
        text(String(decoding: bytes.prefix(limit * 4), as: UTF8.self))
    }
}
