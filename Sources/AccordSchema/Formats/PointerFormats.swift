/// JSON Pointers (RFC 6901) and relative ones (draft-bhutton-relative-json-pointer).
enum PointerFormats {
    static func isPointer(_ text: FormatText) -> Bool {
        if text.count == 0 { return true }
        guard text[0] == .slash else { return false }
        var index = 0
        while let tilde = text.first(.tilde, from: index) {
            guard text.at(tilde + 1) == UInt8(ascii: "0") || text.at(tilde + 1) == UInt8(ascii: "1") else {
                return false
            }
            index = tilde + 2
        }
        return true
    }

    static func isRelativePointer(_ text: FormatText) -> Bool {
        var index = digits(text, from: 0)
        guard index == 1 || (index > 1 && text[0] != UInt8(ascii: "0")) else { return false }
        // Index manipulation: `0+1/foo` moves to the next element.
        if text.at(index) == .plus || text.at(index) == .hyphen {
            let end = digits(text, from: index + 1)
            guard end > index + 1, text[index + 1] != UInt8(ascii: "0") else { return false }
            index = end
        }
        if text.at(index) == .numberSign { return index + 1 == text.count }
        return isPointer(text.part(index, text.count))
    }

    private static func digits(_ text: FormatText, from start: Int) -> Int {
        var index = start
        while text.at(index).isDigit { index += 1 }
        return index
    }
}
