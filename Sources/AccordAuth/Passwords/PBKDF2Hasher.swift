#if Auth
import Crypto
import CryptoExtras
import Foundation

/// Hashes passwords with PBKDF2-HMAC-SHA-256 (RFC 8018, 5.2), written as `$pbkdf2-sha256$i=…$salt$hash`.
public struct PBKDF2Hasher: PasswordHasher {
    /// Few, so that tests are fast; an app in production takes hundreds of thousands.
    public static let testRounds = 1_000

    private let rounds: Int

    /// - Parameter rounds: how often the hash is repeated; at least one.
    public init(rounds: Int = PBKDF2Hasher.testRounds) { self.rounds = max(1, rounds) }

    /// The hash with a new random salt of 16 bytes.
    public func hash(_ password: String) throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = try Self.key(password, salt: salt, rounds: rounds, count: 32)
        return "$pbkdf2-sha256$i=\(rounds)$\(Base64.urlText(salt))$\(Base64.urlText(key))"
    }

    /// Whether a hash was made of this password; false where it is no hash of this format.
    public func verify(_ password: String, against hash: String) -> Bool {
        let parts = hash.utf8.split(separator: UInt8(ascii: "$")).map { String(Substring($0)) }
        guard parts.count == 4, parts[0] == "pbkdf2-sha256", parts[1].hasPrefix("i="),
            let rounds = Int(parts[1].dropFirst(2)), rounds > 0,
            let salt = Base64.bytes(ofURLText: parts[2]), let key = Base64.bytes(ofURLText: parts[3]),
            !key.isEmpty
        else { return false }
        return (try? Self.key(password, salt: salt, rounds: rounds, count: key.count)) == key
    }

    static func key(_ password: String, salt: [UInt8], rounds: Int, count: Int) throws -> [UInt8] {
        try KDF.Insecure.PBKDF2.deriveKey(
            from: Array(password.utf8), salt: salt, using: .sha256, outputByteCount: count,
            unsafeUncheckedRounds: rounds
        ).withUnsafeBytes { Array($0) }
    }
}
#endif
