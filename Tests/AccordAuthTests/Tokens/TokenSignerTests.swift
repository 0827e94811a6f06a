#if Auth
import Accord
import AccordAuth
import AccordJSON
import Foundation
import JWTKit
import Testing

struct TokenSignerTests {
    let user = TestUser(id: 7, email: "ada@example.org", name: "Ada").with(roles: ["editor", "author"])

    @Test(.clock(at: "2026-03-01T12:00:00Z")) func `a token has the claims of the user, on the test's clock`()
        async throws
    {
        let claims = try tokenClaims(try await Gate.signer.token(for: user.with(tenant: "acme")))
        #expect(claims["iss"]?.string == "gate" && claims["aud"]?.string == "visitors")
        #expect(claims["sub"]?.string == "7" && claims["email"]?.string == "ada@example.org")
        #expect(claims["roles"]?.text(.compact) == #"["author","editor"]"#)
        #expect(claims["tenant"]?.string == "acme")
        #expect(claims["iat"]?.int == 1_772_366_400 && claims["exp"]?.int == 1_772_452_800)
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(Int64.min)])
    func `a lifetime of any length gives a token, good or expired`(lifetime: Duration) async throws {
        var signer = Gate.signer
        signer.lifetime = lifetime
        for fault in [RefusedToken.expired, .notYetValid] { _ = try await signer.token(fault, for: user) }
        let claims = try tokenClaims(try await signer.token(for: user))
        let (start, end) = try (#require(claims["iat"]?.int), #require(claims["exp"]?.int))
        #expect((end > start) == (lifetime > .zero))
    }

    @Test func `extra claims are added, replace, and null leaves one out`() async throws {
        let token = try await Gate.signer.token(
            for: user, claims: ["scope": "all", "sub": "x", "name": .null])
        let claims = try tokenClaims(token)
        #expect(claims["scope"]?.string == "all" && claims["sub"]?.string == "x" && claims["name"] == nil)
    }

    @Test func `no two tokens have the same id`() async throws {
        let first = try tokenClaims(try await Gate.signer.token(for: user))["jti"]?.string
        #expect(first != nil)
        #expect(try tokenClaims(try await Gate.signer.token(for: user))["jti"]?.string != first)
    }

    @Test func `extra claims that are no object are refused`() async {
        await #expect(throws: AuthError.claimsAreNoObject) {
            try await Gate.signer.token(for: user, claims: [1])
        }
    }

    @Test func `a key shorter than the hash is an error that counts the bytes`() async throws {
        let error = await #expect(throws: AuthError.self) {
            try await TokenSigner.hs256(key: "short").token(for: user)
        }
        #expect(error == .keyTooShort(algorithm: "HS256", bytes: 5, minimum: 32))
        #expect(String(describing: try #require(error)).contains("needs 32 bytes, this one has 5"))
    }

    @Test func `an ES256 token is verified with the public key`() async throws {
        let signer = try TokenSigner.es256(issuer: "gate")
        let keys = await JWTKeyCollection().add(
            ecdsa: try ES256PublicKey(pem: try #require(signer.publicKeyPEM)))
        let visitor = try await keys.verify(try await signer.token(for: user), as: Visitor.self)
        #expect(visitor.sub.value == "7")
    }

    @Test func `an Ed25519 token is verified with the public key`() async throws {
        let signer = try TokenSigner.eddsa(issuer: "gate")
        let keys = await JWTKeyCollection().add(
            eddsa: try EdDSA.PublicKey(pem: try #require(signer.publicKeyPEM)))
        let visitor = try await keys.verify(try await signer.token(for: user), as: Visitor.self)
        #expect(visitor.sub.value == "7")
    }

    @Test func `a text that is no private key is a typed error`() {
        let error = #expect(throws: AuthError.self) { try TokenSigner.es256(pem: "nonsense") }
        guard case .unreadableKey("ES256", _)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
    }
}

/// The claims of a token, unverified.
func tokenClaims(_ token: String) throws -> JSON {
    var text = String(token.split(separator: ".", omittingEmptySubsequences: false)[1])
        .replacing("-", with: "+").replacing("_", with: "/")
    text += String(repeating: "=", count: (4 - text.count % 4) % 4)
    return try JSON(parsing: Array(try #require(Data(base64Encoded: text))))
}
#endif
