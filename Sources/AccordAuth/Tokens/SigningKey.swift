#if Auth
import Crypto
import JWTKit

/// A key that signs tokens, and the algorithm that goes with it.
enum SigningKey: Sendable {
    case hmac([UInt8])
    case ecdsa(ES256PrivateKey)
    case eddsa(EdDSA.PrivateKey)

    /// As the header of a token names it (RFC 7518, 3.1; RFC 8037, 3.1).
    var algorithm: String {
        switch self {
        case .hmac: "HS256"
        case .ecdsa: "ES256"
        case .eddsa: "EdDSA"
        }
    }

    /// The signature; a short key is refused here, because the library would trap.
    func signature(of text: String) async throws -> [UInt8] {
        let keys = JWTKeyCollection()
        switch self {
        case .hmac(let key):
            guard key.count >= SHA256.byteCount else {
                throw AuthError.keyTooShort(
                    algorithm: algorithm, bytes: key.count, minimum: SHA256.byteCount)
            }
            await keys.add(hmac: HMACKey(from: key), digestAlgorithm: .sha256)
        case .ecdsa(let key): await keys.add(ecdsa: key)
        case .eddsa(let key): await keys.add(eddsa: key)
        }
        return try await keys.getKey().sign(Array(text.utf8))
    }

    /// Another key of the same kind.
    func other() throws -> SigningKey {
        switch self {
        case .hmac(let key): .hmac(Array(SHA256.hash(data: key)))
        case .ecdsa: .ecdsa(ES256PrivateKey())
        case .eddsa: .eddsa(try EdDSA.PrivateKey(curve: .ed25519))
        }
    }

    var publicPEM: String? {
        switch self {
        case .hmac: nil
        case .ecdsa(let key): key.publicKey.pemRepresentation
        case .eddsa(let key): key.publicKey.pemRepresentation
        }
    }
}
#endif
