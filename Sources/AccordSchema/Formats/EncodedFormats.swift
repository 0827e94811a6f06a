/// Base64 in both alphabets (RFC 4648, sections 4 and 5).
enum EncodedFormats {
    static func isBase64(_ text: FormatText) -> Bool {
        guard text.count % 4 == 0 else { return false }
        return isEncoded(text, .plus, .slash)
    }

    /// Padding is optional here.
    static func isBase64URL(_ text: FormatText) -> Bool {
        guard isEncoded(text, .hyphen, .underscore) else { return false }
        let isPadded = text[text.count - 1] == .equals
        return isPadded ? text.count % 4 == 0 : text.count % 4 != 1
    }

    private static func isEncoded(_ text: FormatText, _ plus: UInt8, _ slash: UInt8) -> Bool {
        var end = text.count
        while end > 0, text.count - end < 2, text[end - 1] == .equals { end -= 1 }
        var index = 0
        while index < end {
            let byte = text[index]
            guard byte.isLetterOrDigit || byte == plus || byte == slash else { return false }
            index = index &+ 1
        }
        return true
    }
}
