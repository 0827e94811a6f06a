extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

    /// What names of methods, fields and media types are made of (RFC 9110, 5.6.2).
    var isToken: Bool { isDigit || isLetter || "!#$%&'*+-.^_`|~".utf8.contains(self) }

    /// What never needs percent-encoding (RFC 3986, 2.3).
    var isUnreserved: Bool { isDigit || isLetter || "-._~".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
    /// Without blanks and tabs around it.
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !Self.isBlank($0) }),
            let last = lastIndex(where: { !Self.isBlank($0) })
        else { return [] }
        return self[first...last]
    }

    var text: String { String(decoding: self, as: UTF8.self) }

    /// For ASCII words that compare without regard to case.
    var lowercasedText: String { text.lowercased() }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
