// Passwords in URLs: `scheme://user:password@host` (RFC 3986, 3.2.1).

extension SecretScanner {
    /// - Parameter sign: where an `@` stands. What may stand in front of it is no other `@`, so that each byte is
    ///   looked at once.
    func password(before sign: Int) -> Secret? {
        var first = sign
        while first > 0, Self.isUserPart(text[first - 1]) { first -= 1 }
        guard follows(first), isHost(sign + 1),
            let colon = text[first..<sign].firstIndex(of: UInt8(ascii: ":")),
            !Self.isExample(text[(colon + 1)..<sign], of: text[first..<colon])
        else { return nil }
        return Secret(kind: .basic, name: "URL with a password", range: (colon + 1)..<sign)
    }

    /// Whether `scheme://` stands in front.
    private func follows(_ first: Int) -> Bool {
        first >= 4 && stands("://", at: first - 3) && text[first - 4].isAlphanumeric
    }

    private func isHost(_ start: Int) -> Bool {
        byte(start).map { $0.isAlphanumeric || $0 == UInt8(ascii: "[") } ?? false
    }

    /// Unreserved, escaped, a delimiter or a colon.
    private static func isUserPart(_ byte: UInt8) -> Bool {
        byte.isBase64URL || ".~%!$&'()*+,;=:".utf8.contains(byte)
    }

    // MARK: - What is no password

    private static let words: Set<String> = [
        "apikey", "changeme", "example", "key", "pass", "passphrase", "passwd", "password", "pw", "pwd",
        "secret",
        "token",
    ]

    /// Nothing, a variable, one sign over and over, the user's name once more, or a word that says what belongs there.
    private static func isExample(_ password: Slice<Text>, of user: Slice<Text>) -> Bool {
        guard let first = password.first, first != UInt8(ascii: "$") else { return true }
        if password.allSatisfy({ $0 == first }) || password.elementsEqual(user) { return true }
        // An escape has two digits: `%s` is part of a format.
        if first == UInt8(ascii: "%"), !password.dropFirst().prefix(2).allSatisfy(isHexadecimal) {
            return true
        }
        let letters = password.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        let word = String(decoding: letters, as: UTF8.self).lowercased()
        return words.contains(word)
            || ["your", "my", "the"].contains {
                word.hasPrefix($0) && words.contains(String(word.dropFirst($0.count)))
            }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isDigit || (97...102).contains(byte | 0x20)
    }

    private typealias Text = UnsafeBufferPointer<UInt8>
}
