#if Auth
import Crypto
public import Foundation

/// Signs a cookie with HMAC-SHA-256: `value.signature`, the signature as base64 for URLs.
public struct HMACCookieSigner: CookieSigner {
    private let key: [UInt8]

    /// - Parameter key: the app's own; it must not be empty.
    public init(key: String) { self.key = Array(key.utf8) }

    public func signed(_ value: String) throws -> String {
        "\(value).\(Base64.urlText(try CookieMAC.code(of: value, key: key)))"
    }

    public func value(of signed: String) throws -> String? {
        try CookieMAC.value(of: signed, key: key)
    }
}

/// Signs a cookie with the time in it: `value.time.signature`, as Python's itsdangerous does.
///
/// It is `TimestampSigner(key, salt: salt, digest_method: sha256)` there, key derivation included.
public struct TimestampedCookieSigner: CookieSigner {
    private let key: [UInt8]
    private let time: @Sendable () -> Date

    /// - Parameters:
    ///   - key: the app's own; it must not be empty.
    ///   - salt: keeps cookies for one purpose from being used for another.
    ///   - time: when the cookie is signed; another time forges an old cookie.
    public init(
        key: String, salt: String = "itsdangerous.Signer", at time: @escaping @Sendable () -> Date
    ) {
        self.key = key.isEmpty ? [] : Array(SHA256.hash(data: Array("\(salt)signer\(key)".utf8)))
        self.time = time
    }

    public func signed(_ value: String) throws -> String {
        let seconds = UInt64(max(0, time().timeIntervalSince1970))
        let bytes = withUnsafeBytes(of: seconds.bigEndian) { Array($0.drop { $0 == 0 }) }
        let content = "\(value).\(Base64.urlText(bytes))"
        return "\(content).\(Base64.urlText(try CookieMAC.code(of: content, key: key)))"
    }

    public func value(of signed: String) throws -> String? {
        guard let content = try CookieMAC.value(of: signed, key: key) else { return nil }
        guard let dot = content.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return String(content[..<dot])
    }
}

enum CookieMAC {
    static func code(of text: String, key: [UInt8]) throws(AuthError) -> [UInt8] {
        guard !key.isEmpty else { throw .keyTooShort(algorithm: "HMAC-SHA-256", bytes: 0, minimum: 1) }
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(text.utf8), using: SymmetricKey(data: key))
        return Array(code)
    }

    /// What stands before the last dot, where the rest signs it.
    static func value(of signed: String, key: [UInt8]) throws(AuthError) -> String? {
        guard let dot = signed.utf8.lastIndex(of: UInt8(ascii: ".")),
            let signature = Base64.bytes(ofURLText: signed[signed.utf8.index(after: dot)...])
        else { return nil }
        let value = String(signed[..<dot])
        return try code(of: value, key: key) == signature ? value : nil
    }
}
#endif
