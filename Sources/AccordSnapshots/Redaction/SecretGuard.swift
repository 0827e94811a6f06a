import AccordJSON

/// Refuses to store what opens doors: bearer tokens (RFC 6750) and JSON Web Tokens (RFC 7519).
enum SecretGuard {
    /// What kind of secret was found.
    enum Secret: String, Sendable {
        case bearer = "bearer token"
        case token = "JSON Web Token"
    }

    /// The first secret in a payload, and the line on which it stands, counted from 1.
    static func secret(in bytes: [UInt8]) -> (secret: Secret, line: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices {
                let secret: Secret? =
                    switch buffer[index] | 0x20 {
                    case UInt8(ascii: "b") where isBearer(buffer, index): .bearer
                    case UInt8(ascii: "e") where isToken(buffer, index): .token
                    default: nil
                    }
                if let secret { return (secret, 1 + buffer[..<index].count { $0 == 0x0A }) }
            }
            return nil
        }
    }

    /// `Bearer` and a `token68` that no word of a sentence would be: long, or with a digit in it.
    private static func isBearer(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let word = Array("bearer ".utf8)
        guard start + word.count <= bytes.count,
            zip(bytes[start..<start + word.count], word).allSatisfy({ $0 | 0x20 == $1 })
        else { return false }
        guard start == 0 || !isAlphanumeric(bytes[start - 1]) else { return false }
        let token = start + word.count
        let length = tokenLength(bytes, token)
        return length >= 24
            || (length >= 8 && bytes[token..<token + length].contains { (48...57).contains($0) })
    }

    /// Three base64url parts with dots between them, the first two of them JSON objects.
    private static func isToken(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start == 0 || !isAlphanumeric(bytes[start - 1]) else { return false }
        let parts = bytes[start..<start + tokenLength(bytes, start)].split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count >= 3 && parts[0].starts(with: "eyJ".utf8) && parts[1].starts(with: "eyJ".utf8)
    }

    private static func tokenLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, isToken68(bytes[end]) { end += 1 }
        return end - start
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    }

    private static func isToken68(_ byte: UInt8) -> Bool {
        if isAlphanumeric(byte) { return true }
        return switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"),
            UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
