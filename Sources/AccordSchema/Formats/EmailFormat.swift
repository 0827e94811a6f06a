/// Mailboxes of RFC 5321, section 4.1.2, and with characters beyond ASCII of RFC 6531, section 3.3.
struct EmailFormat {
    let isInternational: Bool

    func accepts(_ text: FormatText) -> Bool {
        let end = text[0] == .quote ? quotedEnd(text) : dotStringEnd(text)
        // Section 4.5.3.1.1: at most 64 octets.
        guard end > 0, end <= 64, text.at(end) == .atSign, end &+ 1 < text.count else {
            return false
        }
        let domain = text.part(end &+ 1, text.count)
        if domain[0] == .leftBracket { return isLiteral(domain) }
        return isDomain(domain)
    }

    /// The index behind atoms with single dots between them; zero when they are none.
    private func dotStringEnd(_ text: FormatText) -> Int {
        let atoms = URICharacters.mailbox
        var index = 0
        var atomStart = 0
        while index < text.count {
            let byte = text[index]
            if atoms.contains(byte) {
                index = index &+ 1
            } else if byte == .dot {
                if index == atomStart { return 0 }
                index = index &+ 1
                atomStart = index
            } else {
                let length = internationalLength(text, at: index)
                if length == 0 { break }
                index = index &+ length
            }
        }
        return index == atomStart ? 0 : index
    }

    private func quotedEnd(_ text: FormatText) -> Int {
        var index = 1
        while index < text.count {
            switch text[index] {
            case .quote: return index + 1
            case .backslash:
                guard (0x20...0x7E).contains(text.at(index + 1)) else { return 0 }
                index += 2
            case 0x20...0x7E: index += 1
            default:
                let length = internationalLength(text, at: index)
                if length == 0 { return 0 }
                index += length
            }
        }
        return 0
    }

    private func internationalLength(_ text: FormatText, at index: Int) -> Int {
        isInternational && text[index] >= 0x80 ? text.scalarLength(at: index) : 0
    }

    private func isLiteral(_ text: FormatText) -> Bool {
        guard text[text.count - 1] == .rightBracket else { return false }
        let tag: StaticString = "ipv6:"
        let isTagged = (0..<5).allSatisfy { text.at(1 + $0) | 0x20 == tag.utf8Start[$0] | 0x20 }
        if isTagged { return AddressFormats.isIPv6(text.part(6, text.count - 1)) }
        return AddressFormats.isIPv4(text.part(1, text.count - 1))
    }

    /// Labels as in host names; their characters beyond ASCII are not looked at further (RFC 6531).
    private func isDomain(_ text: FormatText) -> Bool {
        if text.count > 255 { return false }
        var index = 0
        var labelStart = 0
        while index < text.count {
            let byte = text[index]
            if byte.isLetterOrDigit {
                index = index &+ 1
            } else if byte == .hyphen {
                if index == labelStart { return false }
                index = index &+ 1
            } else if byte == .dot {
                if !isLabel(text, labelStart, index) { return false }
                index = index &+ 1
                labelStart = index
            } else {
                let length = internationalLength(text, at: index)
                if length == 0 { return false }
                index = index &+ length
            }
        }
        return isLabel(text, labelStart, index)
    }

    private func isLabel(_ text: FormatText, _ start: Int, _ end: Int) -> Bool {
        end > start && end &- start <= (isInternational ? 252 : 63) && text[end &- 1] != .hyphen
    }
}
