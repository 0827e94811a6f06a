/// URIs and references (RFC 3986), IRIs and their references (RFC 3987).
struct URIFormat {
    let isInternational: Bool
    let isReference: Bool

    func accepts(_ text: FormatText) -> Bool {
        var index = schemeEnd(text)
        if index == 0 {
            guard isReference, !hasColonInFirstSegment(text) else { return false }
        }
        if text.at(index) == .slash, text.at(index &+ 1) == .slash {
            let end = authorityEnd(text, from: index &+ 2)
            guard isAuthority(text.part(index &+ 2, end)) else { return false }
            index = end
        }
        index = run(.path, text, from: index)
        if text.at(index) == .questionMark {
            index = run(.query, text, from: index &+ 1, isPrivateAllowed: true)
        }
        if text.at(index) == .numberSign { index = run(.query, text, from: index &+ 1) }
        return index == text.count
    }

    /// The index behind the scheme's colon; zero without a scheme.
    private func schemeEnd(_ text: FormatText) -> Int {
        guard text.at(0).isLetter else { return 0 }
        let scheme = URICharacters.scheme
        var index = 1
        while index < text.count, scheme.contains(text[index]) { index = index &+ 1 }
        return text.at(index) == .colon ? index &+ 1 : 0
    }

    private func hasColonInFirstSegment(_ text: FormatText) -> Bool {
        var index = 0
        while index < text.count {
            switch text[index] {
            case .colon: return true
            case .slash, .questionMark, .numberSign: return false
            default: index = index &+ 1
            }
        }
        return false
    }

    private func authorityEnd(_ text: FormatText, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte == .slash || byte == .questionMark || byte == .numberSign { break }
            index = index &+ 1
        }
        return index
    }

    private func isAuthority(_ text: FormatText) -> Bool {
        var index = 0
        if let at = text.first(.atSign) {
            guard run(.userInfo, text, from: 0) == at else { return false }
            index = at &+ 1
        }
        if text.at(index) == .leftBracket {
            guard let end = text.first(.rightBracket, from: index),
                isLiteral(text.part(index &+ 1, end))
            else { return false }
            index = end &+ 1
        } else {
            index = run(.registeredName, text, from: index)
        }
        if text.at(index) == .colon {
            index = index &+ 1
            while text.at(index).isDigit { index = index &+ 1 }
        }
        return index == text.count
    }

    private func isLiteral(_ text: FormatText) -> Bool {
        guard text.at(0) | 0x20 == UInt8(ascii: "v") else { return AddressFormats.isIPv6(text) }
        var index = 1
        while text.at(index).isHexadecimal { index += 1 }
        guard index > 1, text.at(index) == .dot, index + 1 < text.count else { return false }
        let characters = URICharacters.userInfo
        return (index + 1..<text.count).allSatisfy { characters.contains(text[$0]) }
    }

    /// The index behind the longest run of these characters, escapes and, in an IRI, those beyond ASCII.
    private func run(
        _ characters: URICharacters, _ text: FormatText, from start: Int, isPrivateAllowed: Bool = false
    ) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            if characters.contains(byte) {
                index = index &+ 1
            } else if byte == .percent {
                guard text.at(index &+ 1).isHexadecimal, text.at(index &+ 2).isHexadecimal else {
                    return index
                }
                index = index &+ 3
            } else {
                guard isInternational, byte >= 0x80 else { return index }
                let scalar = text.scalar(at: index)
                guard scalar.length > 0, IRICharacters.contains(scalar.value, orPrivate: isPrivateAllowed)
                else {
                    return index
                }
                index = index &+ scalar.length
            }
        }
        return index
    }
}
