// What proves who somebody is: bearer values, user names with passwords, JSON Web Tokens, private keys.

extension SecretScanner {
    /// `Bearer` and a `token68` that no word of a sentence would be: long, or with a digit in it.
    func bearer(at start: Int) -> Secret? {
        guard stands("bearer ", at: start, ignoringCase: true) else { return nil }
        let first = start + 7
        let end = end(from: first, \.isToken68)
        let isSecret = end - first >= 24 || (end - first >= 8 && text[first..<end].contains(where: \.isDigit))
        return isSecret ? Secret(kind: .bearer, name: "bearer token", range: start..<end) : nil
    }

    /// `Basic` and what decodes to a user name, a colon and a password.
    func basic(at start: Int) -> Secret? {
        guard stands("basic ", at: start, ignoringCase: true) else { return nil }
        let first = start + 6
        let end = end(from: first, \.isToken68)
        let decoded = Self.decoded(text[first..<end].prefix(Self.credentialLimit))
        // Words of a sentence decode as well, but hardly to that.
        guard let colon = decoded.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon < decoded.count - 1,
            decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
            String(validating: decoded, as: UTF8.self) != nil
        else { return nil }
        return Secret(kind: .basic, name: "user name with a password", range: start..<end)
    }

    private static let credentialLimit = 512

    /// Base64 of either alphabet, up to where it ends.
    private static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, held) = (0 as UInt32, 0)
        for byte in text {
            guard let value = sextet(byte) else { break }
            (bits, held) = (bits << 6 | value, held + 6)
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return bytes
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 65...90: UInt32(byte) - 65
        case 97...122: UInt32(byte) - 71
        case 48...57: UInt32(byte) + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// Three base64url parts with dots between, the first two of them JSON objects; or five (RFC 7516).
    func token(at start: Int) -> Secret? {
        guard stands("eyJ", at: start) else { return nil }
        // A run of such characters is looked at from its start alone.
        if let before = byte(start - 1), before.isBase64URL || before == UInt8(ascii: ".") { return nil }
        let end = end(from: start) { $0.isBase64URL || $0 == UInt8(ascii: ".") }
        let parts = text[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isSigned = parts.count >= 3 && parts[1].starts(with: "eyJ".utf8)
        let isEncrypted = parts.count >= 5 && parts[2...4].allSatisfy { $0.count >= 8 }
        guard isSigned || isEncrypted else { return nil }
        return Secret(kind: .token, name: "JSON Web Token", range: start..<end)
    }

    /// A private key's first line, and content behind it.
    func privateKey(at start: Int) -> Secret? {
        guard stands("-----BEGIN ", at: start) else { return nil }
        let label = start + 11
        let end = end(from: label, limit: 40) { (65...90).contains($0) || $0 == 0x20 }
        let words = text[label..<end]
        guard stands("-----", at: end),
            words.suffix(11).elementsEqual("PRIVATE KEY".utf8)
                || words.suffix(17).elementsEqual("PRIVATE KEY BLOCK".utf8)
        else { return nil }
        // A line break may be written as an escape.
        let content = self.end(from: end + 5, limit: 8) { $0 <= 0x20 || "\\nr".utf8.contains($0) }
        let isFilled = self.end(from: content, limit: 16, \.isToken68) - content == 16
        guard isFilled || stands("Proc-Type:", at: content) || stands("Version:", at: content) else {
            return nil
        }
        return Secret(kind: .privateKey, name: "private key", range: start..<end + 5)
    }
}
