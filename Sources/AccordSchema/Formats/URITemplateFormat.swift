/// URI templates up to level 4 (RFC 6570).
enum URITemplateFormat {
    static func accepts(_ text: FormatText) -> Bool {
        let literals = URICharacters.templateLiteral
        var index = 0
        while index < text.count {
            let byte = text[index]
            if literals.contains(byte) {
                index += 1
            } else if byte == .percent {
                guard isEscape(text, at: index) else { return false }
                index += 3
            } else if byte == .leftBrace {
                guard let end = text.first(.rightBrace, from: index),
                    isExpression(text.part(index + 1, end))
                else { return false }
                index = end + 1
            } else {
                let scalar = text.scalar(at: index)
                guard scalar.length > 1, IRICharacters.contains(scalar.value, orPrivate: true) else {
                    return false
                }
                index += scalar.length
            }
        }
        return true
    }

    private static func isEscape(_ text: FormatText, at index: Int) -> Bool {
        text.at(index + 1).isHexadecimal && text.at(index + 2).isHexadecimal
    }

    private static func isExpression(_ text: FormatText) -> Bool {
        var index = 0
        switch text.at(0) {
        case .plus, .numberSign, .dot, .slash, .semicolon,
            .questionMark, .ampersand:
            index = 1
        default: break
        }
        while let end = variableEnd(text, from: index) {
            if end == text.count { return true }
            guard text[end] == .comma else { return false }
            index = end + 1
        }
        return false
    }

    /// The index behind a variable and its modifier; nil when none stands here.
    private static func variableEnd(_ text: FormatText, from start: Int) -> Int? {
        var index = start
        while true {
            let part = index
            while true {
                if text.at(index).isLetterOrDigit || text.at(index) == .underscore {
                    index += 1
                } else if text.at(index) == .percent, isEscape(text, at: index) {
                    index += 3
                } else {
                    break
                }
            }
            if index == part { return nil }
            guard text.at(index) == .dot else { break }
            index += 1
        }
        if text.at(index) == .asterisk { return index + 1 }
        guard text.at(index) == .colon else { return index }
        let digits = index + 1
        index = digits
        while text.at(index).isDigit { index += 1 }
        let length = index - digits
        return (1...4).contains(length) && text[digits] != UInt8(ascii: "0") ? index : nil
    }
}
