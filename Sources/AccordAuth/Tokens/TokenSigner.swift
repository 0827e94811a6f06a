#if Auth
import JWTKit

/// Makes the JSON Web Tokens of an app: with the app's key, so that it takes them for its own.
///
/// ```swift
/// let signer = TokenSigner.hs256(key: settings.tokenKey, issuer: "bookshop", audience: "readers")
/// let token = try await signer.token(for: user, claims: ["scope": "books:write"])
/// ```
public struct TokenSigner: Sendable {
    let key: SigningKey
    /// The claim `iss`; nil leaves it out.
    public var issuer: String?
    /// The claim `aud`; nil leaves it out.
    public var audience: String?
    /// From `iat` to `exp`: 24 hours unless said otherwise.
    public var lifetime: Duration = .seconds(86_400)
    /// The header `kid`, for an app that has several keys; nil leaves it out.
    public var keyID: String?

    private init(_ key: SigningKey, _ issuer: String?, _ audience: String?) {
        (self.key, self.issuer, self.audience) = (key, issuer, audience)
    }

    /// HMAC with SHA-256, for an app that shares its key.
    ///
    /// - Parameter key: at least 32 bytes as UTF-8; a shorter one is an error when a token is made.
    public static func hs256(
        key: String, issuer: String? = nil, audience: String? = nil
    ) -> TokenSigner {
        TokenSigner(.hmac(Array(key.utf8)), issuer, audience)
    }

    /// ECDSA on the curve P-256.
    ///
    /// - Parameter pem: the private key (PKCS #8 or SEC 1); a new one where none is given.
    /// - Throws: `AuthError.unreadableKey`.
    public static func es256(
        pem: String? = nil, issuer: String? = nil, audience: String? = nil
    ) throws -> TokenSigner {
        do {
            let key = try pem.map { try ES256PrivateKey(pem: $0) } ?? ES256PrivateKey()
            return TokenSigner(.ecdsa(key), issuer, audience)
        } catch {
            throw AuthError.unreadableKey(algorithm: "ES256", reason: String(describing: error))
        }
    }

    /// Ed25519 (RFC 8037).
    ///
    /// - Parameter pem: the private key (PKCS #8); a new one where none is given.
    /// - Throws: `AuthError.unreadableKey`.
    public static func eddsa(
        pem: String? = nil, issuer: String? = nil, audience: String? = nil
    ) throws -> TokenSigner {
        do {
            let key = try pem.map { try EdDSA.PrivateKey(pem: $0) } ?? EdDSA.PrivateKey(curve: .ed25519)
            return TokenSigner(.eddsa(key), issuer, audience)
        } catch {
            throw AuthError.unreadableKey(algorithm: "EdDSA", reason: String(describing: error))
        }
    }

    /// What the app verifies tokens with; nil for a key that is shared.
    public var publicKeyPEM: String? { key.publicPEM }
}
#endif
