#if Auth
import AccordExpectations
import AccordFixtures
public import AccordJSON
public import Foundation

extension TokenSigner {
    /// A token that says who the user is.
    ///
    /// Its claims are `sub`, `iat`, `exp`, `jti`, `email`, `name`, `roles` and `permissions`, and `iss`, `aud` and
    /// `tenant` where there are such.
    ///
    /// - Parameters:
    ///   - user: whom the app shall see.
    ///   - claims: added to them, or in their place; `null` leaves a claim out.
    ///   - time: when it is issued; now on the test's clock where nothing is said.
    /// - Throws: `AuthError`.
    public func token(
        for user: TestUser, claims: JSON = [:], at time: Date? = nil
    ) async throws -> String {
        let claims = try self.claims(of: user, changed: claims, at: time ?? TestClock.current.now)
        return try await token(claims, signedWith: key)
    }

    /// A token with one thing wrong: the app must refuse it.
    ///
    /// - Throws: `AuthError`.
    public func token(
        _ fault: RefusedToken, for user: TestUser, claims: JSON = [:], at time: Date? = nil
    ) async throws -> String {
        let time = time ?? TestClock.current.now
        let wrong = faultyClaims(fault, for: user, at: time)
        let claims = try Claims(try self.claims(of: user, changed: claims, at: time), changed: wrong).json
        switch fault.kind {
        case .wrongKey: return try await token(claims, signedWith: try key.other())
        case .algNone: return "\(content(claims, algorithm: "none"))."
        case .malformed: return content(claims, algorithm: key.algorithm)
        case .tampered: return try await tampered(claims, user)
        case .expired, .notYetValid, .wrongAudience, .wrongIssuer:
            return try await token(claims, signedWith: key)
        }
    }

    private func faultyClaims(_ fault: RefusedToken, for user: TestUser, at time: Date) -> JSON {
        let (now, hour) = (Int(time.timeIntervalSince1970), 3600)
        return switch fault.kind {
        case .expired: ["iat": JSON(now - hour - lifetimeSeconds), "exp": JSON(now - hour)]
        case .notYetValid: ["nbf": JSON(now + hour), "exp": JSON(now + hour + lifetimeSeconds)]
        case .wrongAudience: ["aud": "https://somebody-else.example"]
        case .wrongIssuer: ["iss": "https://somebody-else.example"]
        case .wrongKey, .algNone, .tampered, .malformed: [:]
        }
    }

    /// The signature of one subject under the claims of another.
    private func tampered(_ claims: JSON, _ user: TestUser) async throws -> String {
        let signed = try await token(claims, signedWith: key)
        let forged = try Claims(claims, changed: ["sub": JSON("\(user.subject)0")]).json
        let signature = signed.utf8.suffix(while: { $0 != UInt8(ascii: ".") })
        return "\(content(forged, algorithm: key.algorithm)).\(Substring(signature))"
    }

    // MARK: - Parts

    /// At most a thousand years either way, so that no sum of times overflows.
    private var lifetimeSeconds: Int {
        let longest: Int64 = 1000 * 366 * 86_400
        return Int(min(max(lifetime.components.seconds, -longest), longest))
    }

    private func claims(of user: TestUser, changed: JSON, at time: Date) throws -> JSON {
        let now = Int(time.timeIntervalSince1970)
        let own: [(String, JSON?)] = [
            ("iss", issuer.map { JSON($0) }), ("aud", audience.map { JSON($0) }),
            ("sub", JSON(user.subject)), ("iat", JSON(now)), ("exp", JSON(now + lifetimeSeconds)),
            ("jti", JSON(UUID().uuidString.lowercased())), ("email", JSON(user.email)),
            ("name", JSON(user.name)), ("roles", JSON(elements: user.roles.sorted().map { JSON($0) })),
            ("permissions", JSON(elements: user.permissions.sorted().map { JSON($0) })),
            ("tenant", user.tenant.map { JSON($0) }),
        ]
        let members = own.compactMap { name, value in value.map { (name, $0) } }
        return try Claims(JSON(members: members), changed: changed).json
    }

    /// What is signed (RFC 7515, 5.1).
    private func content(_ claims: JSON, algorithm: String) -> String {
        var header: [(String, JSON)] = [("alg", JSON(algorithm)), ("typ", "JWT")]
        if let keyID { header.append(("kid", JSON(keyID))) }
        return [JSON(members: header), claims].map { Base64.urlText($0.serialized(.compact)) }
            .joined(separator: ".")
    }

    private func token(_ claims: JSON, signedWith key: SigningKey) async throws -> String {
        let content = content(claims, algorithm: key.algorithm)
        return "\(content).\(Base64.urlText(try await key.signature(of: content)))"
    }
}

extension BidirectionalCollection {
    /// The longest end whose elements all meet the condition.
    fileprivate func suffix(while isMet: (Element) -> Bool) -> SubSequence {
        self[(lastIndex { !isMet($0) }.map(index(after:)) ?? startIndex)...]
    }
}
#endif
