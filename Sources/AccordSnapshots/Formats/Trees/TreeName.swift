/// Writes names of files so that every one is a word on one line, and no two look the same.
enum TreeName {
    /// Plain where nothing in it could be mistaken, else in quotes: `"two words"`, `"a\nb"`, `"\xff"`.
    static func shown(_ name: [UInt8]) -> [UInt8] {
        guard let text = String(validating: name, as: UTF8.self) else {
            return quoted(name.map(escapedByte).joined())
        }
        let escaped = text.unicodeScalars.map(escaped).joined()
        return escaped == text && !text.isEmpty && !text.utf8.contains(UInt8(ascii: " "))
            ? name : quoted(escaped)
    }

    private static func quoted(_ text: String) -> [UInt8] { Array("\"\(text)\"".utf8) }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\\": return "\\\\"
        case "\"": return "\\\""
        case " ": return " "
        default: return isVisible(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
        }
    }

    /// A mark that combines with what stands before it, or a space that is none to see, hides in a name.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
            .privateUse, .nonspacingMark, .enclosingMark:
            false
        default: true
        }
    }

    private static func escapedByte(_ byte: UInt8) -> String {
        guard byte < 0x20 || byte > 0x7E else { return escaped(Unicode.Scalar(byte)) }
        return "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
